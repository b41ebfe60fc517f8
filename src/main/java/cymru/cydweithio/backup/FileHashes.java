package cymru.cydweithio.backup;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/** Works out the SHA-256 of stored files from their parts, which come file by file and in order. */
final class FileHashes {
    private final Map<String, String> hashes = new LinkedHashMap<>();
    private final MessageDigest digest = sha256();
    private String current;

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    void part(String file, byte[] bytes) {
        if (!file.equals(current)) {
            finish();
            current = file;
        }
        digest.update(bytes);
    }

    /** Each file by the name under which it is stored, with the hash of what is stored there. */
    Map<String, String> finish() {
        if (current != null) {
            hashes.put(current, hex(digest));
            current = null;
        }
        return hashes;
    }
}
