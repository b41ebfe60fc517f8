package cymru.cydweithio.paper;

import cymru.cydweithio.platform.RuleViolation;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;

/**
 * A file on its way in. Nothing of it is trusted: neither its name nor what it claims to be.
 *
 * @param fileName as the sender's machine called it
 */
public record Upload(String fileName, InputStream content) {

    /** What a form sent. */
    public static Upload of(Part part) throws IOException {
        if (part == null) {
            throw new RuleViolation(PaperRule.FILE_MISSING);
        }
        return new Upload(part.getSubmittedFileName(), part.getInputStream());
    }
}
