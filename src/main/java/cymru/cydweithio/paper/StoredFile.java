package cymru.cydweithio.paper;

/**
 * What is known of a file in the store.
 *
 * @param mediaType as recognised from the content
 * @param pages how many pages a document has, if known
 * @param tagged whether a PDF says that it is tagged, if known
 */
public record StoredFile(String sha256, long size, String mediaType, Integer pages, Boolean tagged) {
    public StoredFile {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not a SHA-256");
        }
        if (size < 0 || pages != null && pages < 0) {
            throw new IllegalArgumentException("a file has no less than nothing");
        }
        if (mediaType.isBlank() || mediaType.length() > 100) {
            throw new IllegalArgumentException("not a media type");
        }
    }
}
