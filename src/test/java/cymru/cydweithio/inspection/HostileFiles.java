package cymru.cydweithio.inspection;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/** Files that nobody should hand in, each made here, with its fault. */
public final class HostileFiles {

    /** A file and what is wrong with it. */
    public record Evil(byte[] bytes, Fault fault) {}

    private static final String PAGE = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>";

    private HostileFiles() {}

    public static Map<String, Evil> all() throws IOException {
        Map<String, Evil> files = new LinkedHashMap<>();
        files.put(
                "rubbish between the edges",
                new Evil(
                        "%PDF-1.7\nrubbish\nstartxref\n9\n%%EOF".getBytes(StandardCharsets.US_ASCII), Fault.TRUNCATED));
        files.put("locked to readers", new Evil(locked("owner", "reader"), Fault.ENCRYPTED));
        files.put("locked to editors", new Evil(locked("owner", ""), Fault.ENCRYPTED));
        scripts(files);
        bombs(files);
        return files;
    }

    private static void scripts(Map<String, Evil> files) throws IOException {
        String js = "<</S/JavaScript/JS(app.alert(1))>>";
        Fault rule = Fault.NOT_ALLOWED;
        files.put("a script when opened", new Evil(catalog("/OpenAction " + js), rule));
        files.put(
                "a script with an escaped name",
                new Evil(catalog("/OpenAction<</S/Java#53cript/J#53(app.alert(1))>>"), rule));
        files.put("a script when closed", new Evil(catalog("/AA<</WC " + js + ">>"), rule));
        files.put("a script by name", new Evil(catalog("/Names<</JavaScript<</Names[(a)" + js + "]>>>>"), rule));
        files.put("a script on a page", new Evil(page("/AA<</O " + js + ">>"), rule));
        files.put(
                "a script on a link",
                new Evil(page("/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A " + js + ">>]"), rule));
        files.put(
                "a script after a link",
                new Evil(
                        page("/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(https://gov.wales)/Next["
                                + js + "]>>>>]"),
                        rule));
        files.put(
                "an address that is a script",
                new Evil(
                        page("/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(java\nscript:alert)>>>>]"),
                        rule));
        files.put("a program to start", new Evil(catalog("/OpenAction<</S/Launch/F(calc.exe)>>"), rule));
        files.put(
                "a form to send",
                new Evil(
                        page(
                                "/Annots[<</Type/Annot/Subtype/Widget/Rect[0 0 9 9]/A<</S/SubmitForm/F(https://example.org)>>>>]"),
                        rule));
        files.put(
                "an attached file",
                new Evil(
                        catalog("/Names<</EmbeddedFiles<</Names[(a)<</Type/Filespec/F(a.exe)/EF<</F 3 0 R>>>>]>>>>"),
                        rule));
        files.put(
                "a file on a page",
                new Evil(page("/Annots[<</Type/Annot/Subtype/FileAttachment/Rect[0 0 9 9]/FS<</F(a.exe)>>>>]"), rule));
        files.put("a film", new Evil(page("/Annots[<</Type/Annot/Subtype/RichMedia/Rect[0 0 9 9]>>]"), rule));
        files.put("a form of the other kind", new Evil(catalog("/AcroForm<</Fields[]/XFA[(template)(x)]>>"), rule));
        files.put(
                "a script that nothing leads to",
                new Evil(pdf("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>", PAGE, js), rule));
        byte[] inner = ("10 0 " + js).getBytes(StandardCharsets.US_ASCII);
        files.put(
                "a script within compressed objects",
                new Evil(compressed("<</Type/ObjStm/N 1/First 5/Filter/FlateDecode", deflated(inner, 1), 10), rule));
    }

    private static void bombs(Map<String, Evil> files) throws IOException {
        Fault rule = Fault.BOMB;
        byte[] zeros = deflated(new byte[1 << 20], 300);
        byte[] many = deflated(new byte[1 << 20], 20);
        files.put("a page that expands to 300 MB", new Evil(content("<</Filter/FlateDecode", zeros), rule));
        files.put("a page that expands in other words", new Evil(content("<</F#69lter[/#46l]", zeros), rule));
        files.put(
                "a page that names its filter elsewhere",
                new Evil(
                        pdf(
                                "<</Type/Catalog/Pages 2 0 R>>",
                                "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                                PAGE.replace(">>", "/Contents 4 0 R>>"),
                                stream("<</Filter 5 0 R", zeros),
                                "/FlateDecode"),
                        rule));
        files.put(
                "a page that lies about its length",
                new Evil(
                        pdf(
                                "<</Type/Catalog/Pages 2 0 R>>",
                                "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                                PAGE.replace(">>", "/Contents 4 0 R>>"),
                                new String(stream("<</Filter/FlateDecode", zeros), StandardCharsets.ISO_8859_1)
                                        .replaceFirst("/Length \\d+", "/Length 5")
                                        .getBytes(StandardCharsets.ISO_8859_1)),
                        rule));
        files.put(
                "a page that expands twice",
                new Evil(
                        content(
                                "<</Filter[/FlateDecode/RunLengthDecode]",
                                deflated(repeated(new byte[] {(byte) 129, 0}, 1 << 19), 16)),
                        rule));
        files.put(
                "a page wrapped in letters",
                new Evil(content("<</Filter[/ASCIIHexDecode/FlateDecode]", hex(zeros)), rule));
        files.put(
                "many pages that expand to 200 MB each",
                new Evil(lots("<</Filter/FlateDecode", deflated(new byte[1 << 20], 200), 11), rule));
        files.put(
                "objects that expand",
                new Evil(compressed("<</Type/ObjStm/N 1/First 5/Filter/FlateDecode", many, 10), rule));
        files.put(
                "objects that hide what they are", new Evil(compressed("<</N 1/Fir#73t 5/Filter/Fl", many, 10), rule));
        files.put(
                "objects whose rows are endless",
                new Evil(
                        compressed(
                                "<</Type/ObjStm/N 1/First 5/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 2000000000>>",
                                deflated(new byte[64], 1),
                                10),
                        rule));
        files.put(
                "references that expand", new Evil(references("/W[1 2 1]/Filter/FlateDecode", many), Fault.TRUNCATED));
        files.put(
                "references without a width", new Evil(references("/W[0 0 0]/Index[0 2000000000]", new byte[8]), rule));
        files.put(
                "references with rows elsewhere",
                new Evil(
                        references("/W[1 2 1]/Filter/FlateDecode/DecodeParms 7 0 R", deflated(new byte[64], 1)),
                        Fault.TRUNCATED));
        files.put(
                "brackets within brackets",
                new Evil(catalog("/Deep " + "[".repeat(100_000) + "]".repeat(100_000)), Fault.TRUNCATED));
        files.put(
                "dictionaries within dictionaries",
                new Evil(catalog("/Deep " + "<</A".repeat(5_000) + " 1" + ">>".repeat(5_000)), Fault.TRUNCATED));
        files.put("four million brackets", new Evil(catalog("/Wide[" + "<<>>".repeat(2_000_000) + "]"), rule));
        files.put(
                "four million brackets within compressed objects",
                new Evil(
                        compressed(
                                "<</Type/ObjStm/N 1/First 5/Filter/FlateDecode",
                                deflated(
                                        ("10 0 [" + "[]1".repeat(1_200_000) + "]").getBytes(StandardCharsets.US_ASCII),
                                        1),
                                10),
                        rule));
        files.put(
                "pages that lead back",
                new Evil(
                        pdf("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[2 0 R 3 0 R]/Count 2>>", PAGE), rule));
        List<String> fan = new ArrayList<>(List.of("<</Type/Catalog/Pages 2 0 R>>"));
        List<String> chain = new ArrayList<>(fan);
        for (int level = 2; level < 40; level++) {
            fan.add("<</Type/Pages/Count 1/Kids[" + (level + 1 + " 0 R ").repeat(9) + "]>>");
        }
        fan.add(PAGE);
        for (int level = 2; level < 6_000; level++) {
            chain.add("<</Type/Pages/Count 1/Kids[" + (level + 1) + " 0 R]>>");
        }
        chain.add(PAGE);
        files.put("pages that multiply", new Evil(pdf(fan.toArray()), rule));
        files.put("pages that go down for ever", new Evil(pdf(chain.toArray()), Fault.TOO_MANY_PAGES));
        files.put(
                "a thousand million pages",
                new Evil(
                        pdf("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1000000000>>", PAGE),
                        Fault.TOO_MANY_PAGES));
        files.put("a page more than allowed", new Evil(pages(Limits.MOST_PAGES + 1), Fault.TOO_MANY_PAGES));
        files.put(
                "a picture of a million million dots",
                new Evil(
                        content(
                                "<</Type/XObject/Subtype/Image/Width 1000000/Height 1000000/BitsPerComponent 1/ColorSpace/DeviceGray/Filter/JBIG2Decode",
                                new byte[20]),
                        rule));
        byte[] within = stream("<</Filter/FlateDecode", zeros);
        ByteArrayOutputStream hidden = new ByteArrayOutputStream();
        hidden.writeBytes("9 0 obj\n".getBytes(StandardCharsets.US_ASCII));
        hidden.writeBytes(within);
        files.put("a page hidden within another", new Evil(content("<<", hidden.toByteArray()), rule));
    }

    /** A sound file of so many pages. */
    public static byte[] pages(int count) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i < count; i++) {
                document.addPage(new PDPage());
            }
            return saved(document);
        }
    }

    /** A sound file of one page. */
    public static byte[] good() throws IOException {
        return content("<<", "0 0 m 100 100 l S\n".repeat(50).getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] locked(String owner, String reader) throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy(owner, reader, new AccessPermission()));
            return saved(document);
        }
    }

    private static byte[] saved(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    private static byte[] catalog(String more) throws IOException {
        return pdf("<</Type/Catalog/Pages 2 0 R" + more + ">>", "<</Type/Pages/Kids[3 0 R]/Count 1>>", PAGE);
    }

    private static byte[] page(String more) throws IOException {
        return pdf(
                "<</Type/Catalog/Pages 2 0 R>>",
                "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                PAGE.substring(0, PAGE.length() - 2) + more + ">>");
    }

    private static byte[] content(String dictionary, byte[] data) throws IOException {
        return pdf(
                "<</Type/Catalog/Pages 2 0 R>>",
                "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                PAGE.replace(">>", "/Contents 4 0 R>>"),
                stream(dictionary, data));
    }

    private static byte[] lots(String dictionary, byte[] data, int count) throws IOException {
        List<Object> objects =
                new ArrayList<>(List.of("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>", PAGE));
        for (int i = 0; i < count; i++) {
            objects.add(stream(dictionary, data));
        }
        return pdf(objects.toArray());
    }

    private static byte[] stream(String dictionary, byte[] data) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes((dictionary + "/Length " + data.length + ">>\nstream\n").getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(data);
        out.writeBytes("\nendstream".getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    /**
     * A file with a plain table of references; objects are texts or bytes, numbered from 1, the first being the
     * catalog.
     */
    private static byte[] pdf(Object... objects) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII));
        StringBuilder table = new StringBuilder("xref\n0 " + (objects.length + 1) + "\n0000000000 65535 f \n");
        for (int i = 0; i < objects.length; i++) {
            table.append(String.format("%010d 00000 n %n", out.size()).replace(System.lineSeparator(), "\n"));
            out.writeBytes((i + 1 + " 0 obj\n").getBytes(StandardCharsets.US_ASCII));
            out.writeBytes(
                    objects[i] instanceof byte[] bytes
                            ? bytes
                            : objects[i].toString().getBytes(StandardCharsets.US_ASCII));
            out.writeBytes("\nendobj\n".getBytes(StandardCharsets.US_ASCII));
        }
        int start = out.size();
        out.writeBytes((table + "trailer\n<</Root 1 0 R/Size " + (objects.length + 1) + ">>\nstartxref\n" + start
                        + "\n%%EOF\n")
                .getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    /** A file in which one object lies in a compressed stream of objects. */
    private static byte[] compressed(String dictionary, byte[] objects, int number) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<Integer> places = new ArrayList<>();
        out.writeBytes("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII));
        Object[] plain = {
            "<</Type/Catalog/Pages 2 0 R/PieceInfo " + number + " 0 R>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            PAGE,
            stream(dictionary, objects)
        };
        for (int i = 0; i < plain.length; i++) {
            places.add(out.size());
            out.writeBytes((i + 1 + " 0 obj\n").getBytes(StandardCharsets.US_ASCII));
            out.writeBytes(
                    plain[i] instanceof byte[] bytes
                            ? bytes
                            : plain[i].toString().getBytes(StandardCharsets.US_ASCII));
            out.writeBytes("\nendobj\n".getBytes(StandardCharsets.US_ASCII));
        }
        int start = out.size();
        ByteArrayOutputStream table = new ByteArrayOutputStream();
        table.writeBytes(new byte[] {0, 0, 0, 0, 0, 0});
        for (int place : places) {
            table.writeBytes(
                    new byte[] {1, (byte) (place >> 24), (byte) (place >> 16), (byte) (place >> 8), (byte) place, 0});
        }
        table.writeBytes(
                new byte[] {1, (byte) (start >> 24), (byte) (start >> 16), (byte) (start >> 8), (byte) start, 0});
        table.writeBytes(new byte[] {2, 0, 0, 0, 4, 0});
        out.writeBytes("5 0 obj\n".getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(
                stream("<</Type/XRef/Root 1 0 R/Size 11/Index[0 6 " + number + " 1]/W[1 4 1]", table.toByteArray()));
        out.writeBytes(("\nendobj\nstartxref\n" + start + "\n%%EOF\n").getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    private static byte[] references(String dictionary, byte[] table) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII));
        int start = out.size();
        out.writeBytes("1 0 obj\n".getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(stream("<</Type/XRef/Root 2 0 R/Size 3" + dictionary, table));
        out.writeBytes(("\nendobj\nstartxref\n" + start + "\n%%EOF\n").getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    private static byte[] deflated(byte[] block, int times) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream deflater = new DeflaterOutputStream(out, new Deflater(1))) {
            for (int i = 0; i < times; i++) {
                deflater.write(block);
            }
        }
        return out.toByteArray();
    }

    private static byte[] repeated(byte[] block, int times) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < times; i++) {
            out.writeBytes(block);
        }
        return out.toByteArray();
    }

    private static byte[] hex(byte[] data) {
        StringBuilder hex = new StringBuilder();
        for (byte b : data) {
            hex.append(String.format("%02x", b));
        }
        return hex.append('>').toString().getBytes(StandardCharsets.US_ASCII);
    }
}
