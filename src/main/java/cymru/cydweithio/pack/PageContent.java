package cymru.cydweithio.pack;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * What a page draws. Most pages leave the state of drawing as they found it; one that does not, or that ends amid a
 * text or picture, would carry away or swallow what the pack draws after it.
 *
 * <p>Such a page is written anew: what takes back more than was saved, or ends what never began, is left out, as
 * readers do, and what is open at the end is closed.
 */
final class PageContent {
    /** Drawn after a page to see that it would be seen; no page has it of its own. */
    private static final COSName SEEN = COSName.getPDFName("CydSeen");

    private static final byte[] AFTER = "\n/CydSeen MP\n".getBytes(StandardCharsets.US_ASCII);
    /** What is held in memory at most; a page that draws more is left as it is. */
    private static final int HELD = 16 << 20;

    private final PDPage page;
    private int saved;
    private int marked;
    private boolean text;

    private PageContent(PDPage page) {
        this.page = page;
    }

    /** The content of a page as it is to be written, deflated, or null where it can stay as it is. */
    static byte[] mended(PDPage page) throws IOException {
        try {
            return new PageContent(page).sound() ? null : new PageContent(page).anew();
        } catch (TooLarge e) {
            // Nobody draws so much by hand, and programs leave nothing open
            return null;
        }
    }

    private boolean sound() throws TooLarge {
        try (Tokens tokens = new Tokens(page)) {
            boolean sound = true;
            for (Object token = tokens.next(); token != null && sound; token = tokens.next()) {
                sound = !(token instanceof Operator operator) || takes(operator);
            }
            return sound && closed() && tokens.complete();
        } catch (TooLarge e) {
            throw e;
        } catch (IOException e) {
            // What cannot be read to its end is written as far as it can
            return false;
        }
    }

    private boolean closed() {
        return saved == 0 && marked == 0 && !text;
    }

    /** Takes an operator into account; answers whether it may stand here. */
    private boolean takes(Operator operator) {
        switch (operator.getName()) {
            case "q" -> saved++;
            case "Q" -> {
                if (saved == 0) {
                    return false;
                }
                saved--;
            }
            case "BMC", "BDC" -> marked++;
            case "EMC" -> {
                if (marked == 0) {
                    return false;
                }
                marked--;
            }
            case "BT" -> {
                if (text) {
                    return false;
                }
                text = true;
            }
            case "ET" -> {
                if (!text) {
                    return false;
                }
                text = false;
            }
            default -> {
                // Whatever else is drawn leaves nothing open
            }
        }
        return true;
    }

    private byte[] anew() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new DeflaterOutputStream(packed)) {
            ContentStreamWriter writer = new ContentStreamWriter(out);
            try (Tokens tokens = new Tokens(page)) {
                List<COSBase> operands = new ArrayList<>();
                for (Object token = tokens.next(); token != null; token = tokens.next()) {
                    if (token instanceof COSBase operand) {
                        operands.add(operand);
                    } else if (token instanceof Operator operator) {
                        if (takes(operator)) {
                            for (COSBase operand : operands) {
                                writer.writeToken(operand);
                            }
                            writer.writeToken(operator);
                        }
                        operands.clear();
                    }
                }
            } catch (TooLarge e) {
                throw e;
            } catch (IOException e) {
                // A reader stops here, too
                out.write('\n');
            }
            out.write(((text ? "\nET" : "") + "\nEMC".repeat(marked) + "\nQ".repeat(saved) + "\n")
                    .getBytes(StandardCharsets.US_ASCII));
        }
        return packed.toByteArray();
    }

    /** A page that draws more than is held in memory. */
    private static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** What a page draws, decoded as far as it can be. */
    private static byte[] decoded(PDPage page) throws IOException {
        Held all = new Held();
        COSBase contents = page.getCOSObject().getDictionaryObject(COSName.CONTENTS);
        if (contents instanceof COSStream one) {
            decode(one, all);
        } else if (contents instanceof COSArray several) {
            for (int i = 0; i < several.size(); i++) {
                if (several.getObject(i) instanceof COSStream one) {
                    decode(one, all);
                    all.write('\n');
                }
            }
        }
        all.write(AFTER);
        return all.toByteArray();
    }

    private static void decode(COSStream stream, Held to) throws IOException {
        List<String> filters = new ArrayList<>();
        COSBase named = stream.getFilters();
        if (named instanceof COSName one) {
            filters.add(one.getName());
        } else if (named instanceof COSArray several) {
            several.forEach(name -> filters.add(name instanceof COSName one ? one.getName() : ""));
        }
        try (InputStream raw = stream.createRawInputStream()) {
            InputStream in = raw;
            for (int i = 0; i + 1 < filters.size(); i++) {
                Held between = new Held();
                FilterFactory.INSTANCE.getFilter(filters.get(i)).decode(in, between, stream, i);
                in = new ByteArrayInputStream(between.toByteArray());
            }
            if (filters.isEmpty()) {
                in.transferTo(to);
            } else {
                int last = filters.size() - 1;
                FilterFactory.INSTANCE.getFilter(filters.get(last)).decode(in, to, stream, last);
            }
        } catch (TooLarge e) {
            throw e;
        } catch (IOException e) {
            // A reader draws what came before, too
            to.write('\n');
        }
    }

    /** Keeps what is written to it, up to a limit. */
    private static final class Held extends OutputStream {
        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] buffer, int offset, int length) throws IOException {
            if (kept.size() + length > HELD) {
                throw new TooLarge();
            }
            kept.write(buffer, offset, length);
        }

        byte[] toByteArray() {
            return kept.toByteArray();
        }
    }

    /** The tokens of a page, the mark after them left out. */
    private static final class Tokens implements AutoCloseable {
        private final PDFStreamParser parser;
        private Object before;
        private boolean complete;

        Tokens(PDPage page) throws IOException {
            parser = new PDFStreamParser(decoded(page));
        }

        Object next() throws IOException {
            Object token = parser.parseNextToken();
            if (SEEN.equals(token)) {
                complete = before == null || before instanceof Operator;
                return null;
            }
            before = token;
            return token;
        }

        /** Whether what is drawn after the page is seen. */
        boolean complete() {
            return complete;
        }

        @Override
        public void close() throws IOException {
            parser.close();
        }
    }
}
