package cymru.cydweithio.inspection;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/** Kinds of content that a paper may not hold, each with a harmless twin, in the ways in which a file can hold them. */
public final class SuspectFiles {

    private static final String JS = "<</S/JavaScript/JS(app.alert\\(1\\))>>";

    /** Where the suspect part stands. */
    public enum Place {
        CATALOG,
        PAGE,
        LINK,
        ANNOTATION,
        FIELD,
        BOOKMARK,
        CONTENT,
        ALONE,
        DRAWING
    }

    /**
     * A kind of content.
     *
     * @param hostile what is refused, as {@code found}
     * @param harmless what stands in the same place in the twin
     */
    public record Kind(String name, Found found, Place place, String hostile, String harmless) {}

    /** How a file holds its objects. */
    public enum Way {
        /** One after the other, with a table. */
        PLAIN,
        /** Within a compressed stream of objects. */
        PACKED,
        /** In a later revision, which was added at the end. */
        ADDED,
        /** Beside the objects that the table names: found only by who searches. */
        BESIDE
    }

    private SuspectFiles() {}

    public static List<Kind> kinds() {
        List<Kind> kinds = new ArrayList<>();
        String there = "/OpenAction[3 0 R/Fit]";
        kinds.add(new Kind("script when opened", Found.SCRIPT, Place.CATALOG, "/OpenAction " + JS, there));
        kinds.add(new Kind(
                "program when opened",
                Found.LAUNCH,
                Place.CATALOG,
                "/OpenAction<</S/Launch/F(calc.exe)>>",
                "/OpenAction<</S/GoTo/D[3 0 R/Fit]>>"));
        kinds.add(new Kind(
                "script by name",
                Found.SCRIPT,
                Place.CATALOG,
                "/Names<</JavaScript<</Names[(a)" + JS + "]>>>>",
                "/Names<</JavaScript<</Names[]>>/Dests<</Names[(a)[3 0 R/Fit]]>>>>"));
        kinds.add(new Kind("script when closed", Found.STARTING, Place.CATALOG, "/AA<</WC " + JS + ">>", "/AA<<>>"));
        kinds.add(new Kind(
                "action when closed",
                Found.STARTING,
                Place.CATALOG,
                "/AA<</WP<</S/GoTo/D[3 0 R/Fit]>>>>",
                "/PageMode/UseNone"));
        kinds.add(new Kind("script on a page", Found.STARTING, Place.PAGE, "/AA<</O " + JS + ">>", "/Tabs/S"));
        kinds.add(new Kind("script beneath the mouse", Found.STARTING, Place.LINK, "/AA<</E " + JS + ">>", "/H/N"));
        kinds.add(new Kind("script in a field", Found.STARTING, Place.FIELD, "/AA<</K " + JS + ">>", "/V(text)"));
        kinds.add(new Kind("script of a field", Found.SCRIPT, Place.FIELD, "/A " + JS, "/DV(text)"));
        kinds.add(new Kind("script on a link", Found.SCRIPT, Place.LINK, "/A " + JS, "/A<</S/GoTo/D[3 0 R/Fit]>>"));
        kinds.add(new Kind(
                "script on a bookmark", Found.SCRIPT, Place.BOOKMARK, "/A " + JS, "/A<</S/GoTo/D[3 0 R/Fit]>>"));
        kinds.add(new Kind(
                "script after a link",
                Found.SCRIPT,
                Place.LINK,
                "/A<</S/URI/URI(https://gov.wales)/Next[" + JS + "]>>",
                "/A<</S/URI/URI(https://gov.wales)/Next[<</S/GoTo/D[3 0 R/Fit]>>]>>"));
        kinds.add(new Kind("script that nothing leads to", Found.SCRIPT, Place.ALONE, JS, "<</S/Sect/P 3 0 R/K 0>>"));
        kinds.add(new Kind("program on a link", Found.LAUNCH, Place.LINK, "/A<</S/Launch/F(a.exe)>>", "/H/I"));
        kinds.add(new Kind(
                "another document on a share",
                Found.OTHER_FILE,
                Place.LINK,
                "/A<</S/GoToR/F(\\\\\\\\host\\\\share\\\\a.pdf)/D[0/Fit]>>",
                "/Dest[3 0 R/Fit]"));
        kinds.add(new Kind(
                "a place in another document",
                Found.OTHER_FILE,
                Place.LINK,
                "/A<</S/GoTo/F(a.pdf)/D[0/Fit]>>",
                "/A<</S/GoTo/D[0/Fit]>>"));
        kinds.add(new Kind(
                "a document within", Found.OTHER_FILE, Place.LINK, "/A<</S/GoToE/T<</R/C/N(a)>>>>", "/Border[0 0 0]"));
        for (String address : List.of(
                "smb://host/share",
                "file:///c:/windows",
                "java\\nscript:alert(1)",
                "\\\\\\\\host\\\\share",
                "//host/share",
                "ms-word:ofe|u|x",
                "data:text/html,x",
                "vbscript:x",
                "ftp://host/x",
                "\\001file:x")) {
            String good = List.of(
                            "https://gov.wales/a?b=c:d#e",
                            "mailto:clerk@example.org",
                            "tel:+441633656656",
                            "HTTP://example.org",
                            "annex.html#part",
                            "www.gov.wales")
                    .get(kinds.size() % 6);
            kinds.add(new Kind(
                    "the address " + address,
                    Found.ADDRESS,
                    Place.LINK,
                    "/A<</S/URI/URI(" + address + ")>>",
                    "/A<</S/URI/URI(" + good + ")>>"));
        }
        kinds.add(new Kind(
                "addresses begin on a share",
                Found.ADDRESS,
                Place.CATALOG,
                "/URI<</Base(smb://host/)>>",
                "/URI<</Base(https://gov.wales/)>>"));
        for (String[] form : new String[][] {
            {"SubmitForm", "/F(https://example.org)"}, {"ResetForm", ""}, {"ImportData", "/F(a.fdf)"}
        }) {
            kinds.add(new Kind(
                    form[0],
                    Found.FORM_DATA,
                    Place.FIELD,
                    "/A<</S/" + form[0] + form[1] + ">>",
                    "/A<</S/Named/N/FirstPage>>"));
        }
        for (String command : List.of("Print", "SaveAs", "Quit", "NextPageX")) {
            kinds.add(new Kind(
                    "the command " + command,
                    Found.COMMAND,
                    Place.LINK,
                    "/A<</S/Named/N/" + command + ">>",
                    "/A<</S/Named/N/NextPage>>"));
        }
        Object[][] actions = {
            {"Rendition", Found.FILM, "/OP 0"},
            {"Movie", Found.FILM, ""},
            {"RichMediaExecute", Found.FILM, ""},
            {"Sound", Found.SOUND, ""},
            {"GoTo3DView", Found.MODEL, ""},
            {"Thread", Found.THREAD, "/D 0"},
            {"Hide", Found.HIDING, "/T(a)"},
            {"SetOCGState", Found.LAYERS, "/State[/OFF]"},
            {"Trans", Found.TRANSITION, ""},
            {"GoToDp", Found.ACTION, ""},
            {"Unheard", Found.ACTION, ""}
        };
        for (Object[] action : actions) {
            kinds.add(new Kind(
                    "the action " + action[0],
                    (Found) action[1],
                    Place.LINK,
                    "/A<</S/" + action[0] + action[2] + ">>",
                    "/A<</S/Named/N/LastPage>>"));
        }
        Object[][] annotations = {
            {"RichMedia", Found.FILM, "FreeText/DA(/F 9 Tf)"},
            {"Screen", Found.FILM, "Square"},
            {"Movie", Found.FILM, "Circle"},
            {"Sound", Found.SOUND, "Stamp"},
            {"3D", Found.MODEL, "Ink/InkList[]"},
            {"FileAttachment", Found.ATTACHMENT, "Text/Contents(a note)"},
            {"Redact", Found.REDACTION, "Highlight/QuadPoints[0 0 1 0 0 1 1 1]"},
            {"Projection", Found.ANNOTATION, "Underline"},
            {"Unheard", Found.ANNOTATION, "Caret"}
        };
        for (Object[] annotation : annotations) {
            kinds.add(new Kind(
                    "the annotation " + annotation[0],
                    (Found) annotation[1],
                    Place.ANNOTATION,
                    "/Subtype/" + annotation[0],
                    "/Subtype/" + annotation[2]));
        }
        kinds.add(new Kind(
                "an XFA form",
                Found.XFA,
                Place.CATALOG,
                "/AcroForm<</Fields[]/XFA[(template)(x)]>>",
                "/AcroForm<</Fields[]>>"));
        kinds.add(new Kind(
                "an attached file",
                Found.ATTACHMENT,
                Place.CATALOG,
                "/Names<</EmbeddedFiles<</Names[(a)<</F(a.exe)>>]>>>>",
                "/Names<</EmbeddedFiles<</Names[]>>>>"));
        kinds.add(new Kind(
                "a file with data",
                Found.ATTACHMENT,
                Place.ALONE,
                "<</F(a.exe)/EF<</F 4 0 R>>>>",
                "<</F 4/Title(a)>>"));
        kinds.add(new Kind("a related file", Found.ATTACHMENT, Place.CATALOG, "/AF[<</F(a.xml)>>]", "/AF[]"));
        kinds.add(new Kind(
                "the name of another file",
                Found.OTHER_FILE,
                Place.ALONE,
                "<</Type/Filespec/F(a.pdf)>>",
                "<</Type/Any>>"));
        kinds.add(new Kind(
                "a list of films",
                Found.FILM,
                Place.CATALOG,
                "/Names<</Renditions<</Names[(a)<<>>]>>>>",
                "/Names<<>>"));
        kinds.add(new Kind(
                "a list that nobody knows",
                Found.LIST,
                Place.CATALOG,
                "/Names<</Unheard<</Names[(a)(b)]>>>>",
                "/Names<</Pages<</Names[(a)3 0 R]>>>>"));
        kinds.add(new Kind(
                "a portfolio", Found.PORTFOLIO, Place.CATALOG, "/Collection<</View/D>>", "/PageLayout/SinglePage"));
        kinds.add(new Kind(
                "material for signatures", Found.SIGNATURES, Place.CATALOG, "/DSS<</Certs[4 0 R]>>", "/Perms<<>>"));
        kinds.add(new Kind(
                "what the reader must be able to do",
                Found.ENTRY,
                Place.CATALOG,
                "/Requirements[<</S/EnableJavaScripts>>]",
                "/Lang(cy)"));
        kinds.add(new Kind(
                "steps of a show",
                Found.TRANSITION,
                Place.PAGE,
                "/PresSteps<</Type/NavNode>>",
                "/Trans<</S/Dissolve>>"));
        kinds.add(new Kind(
                "data on a share", Found.DATA_ELSEWHERE, Place.CONTENT, "/F(\\\\\\\\host\\\\share\\\\a)", "/DL 9"));
        kinds.add(new Kind(
                "data at an address",
                Found.DATA_ELSEWHERE,
                Place.CONTENT,
                "/F<</FS/URL/F(https://example.org)>>",
                "/DL 10"));
        kinds.add(new Kind(
                "a filter of data elsewhere",
                Found.DATA_ELSEWHERE,
                Place.CONTENT,
                "/FFilter/FlateDecode",
                "/DecodeParms<<>>"));
        kinds.add(new Kind("a filter of its own", Found.ENCODING, Place.CONTENT, "/Filter/Crypt", "/Filter[]"));
        kinds.add(new Kind(
                "a filter that nobody knows", Found.ENCODING, Place.CONTENT, "/Filter[/Unheard]", "/Filter null"));
        kinds.add(
                new Kind("PostScript", Found.POSTSCRIPT, Place.DRAWING, "/Subtype/PS", "/Subtype/Form/BBox[0 0 1 1]"));
        kinds.add(new Kind(
                "PostScript in a form",
                Found.POSTSCRIPT,
                Place.DRAWING,
                "/Subtype/Form/Subtype2/PS/BBox[0 0 1 1]",
                "/Subtype/Form/BBox[0 0 1 1]/Matrix[1 0 0 1 0 0]"));
        kinds.add(new Kind(
                "a script among drawings",
                Found.SCRIPT,
                Place.DRAWING,
                "/Subtype/Form/BBox[0 0 1 1]/Any<</S/JavaScript/JS(x)>>",
                "/Subtype/Form/BBox[0 0 1 1]/Resources<</Font<</JS 6 0 R/AA 6 0 R/EF 6 0 R/A 6 0 R>>>>"));
        kinds.add(new Kind(
                "a page of another file",
                Found.OTHER_FILE,
                Place.DRAWING,
                "/Subtype/Form/BBox[0 0 1 1]/Ref<</F(a.pdf)/Page 0>>",
                "/Subtype/Form/BBox[0 0 1 1]/Group<</S/Transparency>>"));
        kinds.add(new Kind(
                "a picture of another file",
                Found.OTHER_FILE,
                Place.DRAWING,
                "/Subtype/Form/BBox[0 0 1 1]/OPI<</2.0<</F(a.tif)>>>>",
                "/Subtype/Form/BBox[0 0 1 1]/LastModified(D:2026)"));
        return kinds;
    }

    /** A file of this kind, hostile or its twin. */
    static byte[] file(Kind kind, boolean hostile, Way way) throws IOException {
        return file(kind, hostile, way, null);
    }

    /** The same, with names written in other ways where the chance says so. */
    public static byte[] file(Kind kind, boolean hostile, Way way, Random chance) throws IOException {
        List<String> good = objects(kind.place(), kind.harmless());
        List<String> all = objects(kind.place(), disguised(hostile ? kind.hostile() : kind.harmless(), chance));
        return switch (way) {
            case PLAIN -> plain(all);
            case PACKED -> packed(all);
            case ADDED -> added(good, all);
            case BESIDE -> beside(good, all);
        };
    }

    /** The file locked to editors: nobody can look into it. */
    static byte[] locked(byte[] file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            document.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static String disguised(String part, Random chance) {
        if (chance == null) {
            return part;
        }
        StringBuilder out = new StringBuilder();
        boolean name = false;
        int texts = 0;
        for (int i = 0; i < part.length(); i++) {
            char letter = part.charAt(i);
            boolean escaped = i > 0 && part.charAt(i - 1) == '\\';
            texts += escaped ? 0 : letter == '(' ? 1 : letter == ')' ? -1 : 0;
            if (texts == 0 && letter == '/' && chance.nextInt(3) == 0) {
                out.append(List.of(" ", "\n", "%x\n", "\t").get(chance.nextInt(4)));
            }
            name = texts == 0 && (letter == '/' || name && Character.isLetterOrDigit(letter));
            boolean hidden = name && letter != '/' && chance.nextInt(4) == 0;
            out.append(hidden ? String.format("#%02x", (int) letter) : String.valueOf(letter));
        }
        return out.toString();
    }

    /** Catalog, pages, page, content, and what the place needs; numbered from 1. */
    private static List<String> objects(Place place, String part) {
        String annotation = "<</Type/Annot/Rect[0 0 9 9]";
        String outlines = place == Place.BOOKMARK ? "/Outlines<</First 5 0 R/Last 5 0 R/Count 1>>" : "";
        String form = place == Place.FIELD ? "/AcroForm<</Fields[5 0 R]>>" : "";
        boolean on = place == Place.LINK || place == Place.ANNOTATION || place == Place.FIELD;
        List<String> objects = new ArrayList<>(List.of(
                "<</Type/Catalog/Pages 2 0 R" + outlines + form + (place == Place.CATALOG ? part : "") + ">>",
                "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<<"
                        + (place == Place.DRAWING ? "/XObject<</X 5 0 R>>" : "") + ">>" + (on ? "/Annots[5 0 R]" : "")
                        + (place == Place.PAGE ? part : "") + ">>",
                stream(place == Place.CONTENT ? part : "")));
        switch (place) {
            case LINK -> objects.add(annotation + "/Subtype/Link" + part + ">>");
            case ANNOTATION -> objects.add(annotation + part + ">>");
            case FIELD -> objects.add(annotation + "/Subtype/Widget/FT/Tx/T(a)" + part + ">>");
            case BOOKMARK -> objects.add("<</Title(a)" + part + ">>");
            case ALONE -> objects.add(part);
            case DRAWING -> {
                objects.add(stream("/Type/XObject" + part));
                objects.add("<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
            }
            default -> objects.add("<<>>");
        }
        return objects;
    }

    private static String stream(String more) {
        return "<</Length 9" + more + ">>\nstream\n0 0 m 9 w\nendstream";
    }

    private static byte[] plain(List<String> objects) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        put(out, "%PDF-1.7\n");
        long[] places = new long[objects.size() + 1];
        for (int i = 0; i < objects.size(); i++) {
            places[i + 1] = out.size();
            put(out, i + 1 + " 0 obj\n" + objects.get(i) + "\nendobj\n");
        }
        table(out, places, "");
        return out.toByteArray();
    }

    private static void table(ByteArrayOutputStream out, long[] places, String more) {
        int start = out.size();
        put(out, "xref\n0 " + places.length + "\n0000000000 65535 f \n");
        for (int i = 1; i < places.length; i++) {
            put(out, String.format("%010d 00000 n \n", places[i]));
        }
        put(out, "trailer\n<</Root 1 0 R/Size " + places.length + more + ">>\nstartxref\n" + start + "\n%%EOF\n");
    }

    /** Each object is written anew behind the file as it was. */
    private static byte[] added(List<String> before, List<String> now) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] first = plain(before);
        out.writeBytes(first);
        String text = new String(first, StandardCharsets.ISO_8859_1);
        String start = text.substring(text.lastIndexOf("startxref") + 10).split("\n")[0];
        long[] places = new long[now.size() + 1];
        for (int i = 0; i < now.size(); i++) {
            places[i + 1] = out.size();
            put(out, i + 1 + " 0 obj\n" + now.get(i) + "\nendobj\n");
        }
        table(out, places, "/Prev " + start);
        return out.toByteArray();
    }

    /** The table leads to the harmless objects; the others stand in the file after them. */
    private static byte[] beside(List<String> shown, List<String> hidden) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        put(out, "%PDF-1.7\n");
        long[] places = new long[shown.size() + 1];
        for (int i = 0; i < shown.size(); i++) {
            places[i + 1] = out.size();
            put(out, i + 1 + " 0 obj\n" + shown.get(i) + "\nendobj\n");
        }
        for (int i = 0; i < hidden.size(); i++) {
            put(out, i + 1 + " 0 obj\n" + hidden.get(i) + "\nendobj\n");
        }
        table(out, places, "");
        return out.toByteArray();
    }

    /** All that is no stream lies in a compressed one. */
    private static byte[] packed(List<String> objects) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        put(out, "%PDF-1.7\n");
        int count = objects.size();
        long[][] rows = new long[count + 3][];
        rows[0] = new long[] {0, 0, 0};
        StringBuilder head = new StringBuilder();
        StringBuilder body = new StringBuilder();
        int inside = 0;
        for (int i = 0; i < count; i++) {
            if (objects.get(i).contains("endstream")) {
                rows[i + 1] = new long[] {1, out.size(), 0};
                put(out, i + 1 + " 0 obj\n" + objects.get(i) + "\nendobj\n");
            } else {
                rows[i + 1] = new long[] {2, count + 1, inside};
                head.append(i + 1).append(' ').append(body.length()).append(' ');
                body.append(objects.get(i)).append('\n');
                inside++;
            }
        }
        ByteArrayOutputStream deflated = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(deflated)) {
            deflater.write((head.toString() + body).getBytes(StandardCharsets.ISO_8859_1));
        }
        rows[count + 1] = new long[] {1, out.size(), 0};
        put(
                out,
                count + 1 + " 0 obj\n<</Type/ObjStm/N " + inside + "/First " + head.length()
                        + "/Filter/FlateDecode/Length " + deflated.size() + ">>\nstream\n");
        out.writeBytes(deflated.toByteArray());
        put(out, "\nendstream\nendobj\n");
        int start = out.size();
        rows[count + 2] = new long[] {1, start, 0};
        ByteArrayOutputStream table = new ByteArrayOutputStream();
        for (long[] row : rows) {
            table.write((int) row[0]);
            for (int shift = 24; shift >= 0; shift -= 8) {
                table.write((int) (row[1] >> shift));
            }
            table.write((int) row[2]);
        }
        put(
                out,
                count + 2 + " 0 obj\n<</Type/XRef/Root 1 0 R/Size " + rows.length + "/W[1 4 1]/Length " + table.size()
                        + ">>\nstream\n");
        out.writeBytes(table.toByteArray());
        put(out, "\nendstream\nendobj\nstartxref\n" + start + "\n%%EOF\n");
        return out.toByteArray();
    }

    private static void put(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
