package cymru.cydweithio.sheet;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads one part of a workbook element by element. Elements go by their names without namespace, because Strict Open
 * XML differs from what Excel usually writes in nothing else that matters here. A part that declares entities is not
 * read at all: no program writes any.
 */
abstract class XmlPart extends DefaultHandler {

    /** Nothing more of a part is wanted. */
    static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Enough() {
            super(null, null, false, false);
        }
    }

    private static final int DEEPEST = 64;
    /** A cell as long as Excel allows, with every letter written as a number. */
    private static final int LONGEST_TEXT = 7 * Spreadsheet.LONGEST_CELL;

    private final StringBuilder text = new StringBuilder();
    private int depth;

    abstract void begin(String element, Attributes attributes);

    /** @param content the text directly within the element */
    abstract void end(String element, String content);

    final void read(InputStream in) throws IOException {
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.newSAXParser().parse(in, this);
        } catch (Enough e) {
            // the rest is left unread
        } catch (SAXException | ParserConfigurationException e) {
            throw new IOException(e);
        }
    }

    @Override
    public final void startElement(String uri, String local, String qualified, Attributes attributes)
            throws SAXException {
        if (++depth > DEEPEST) {
            throw new SAXException("deeper than any workbook");
        }
        text.setLength(0);
        begin(local, attributes);
    }

    @Override
    public final void characters(char[] letters, int start, int length) throws SAXException {
        if (text.length() + length > LONGEST_TEXT) {
            throw new SAXException("longer than any cell");
        }
        text.append(letters, start, length);
    }

    @Override
    public final void endElement(String uri, String local, String qualified) {
        depth--;
        end(local, text.toString());
        text.setLength(0);
    }

    /** An attribute by its name without namespace, such as the id of a relationship; null where there is none. */
    static String attribute(Attributes attributes, String local) {
        for (int i = 0; i < attributes.getLength(); i++) {
            if (attributes.getLocalName(i).equals(local)) {
                return attributes.getValue(i);
            }
        }
        return null;
    }

    static boolean isTrue(String attribute) {
        return "1".equals(attribute) || "true".equals(attribute);
    }
}
