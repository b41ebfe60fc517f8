package cymru.cydweithio.it;

import cymru.cydweithio.inspection.HostileFiles;
import cymru.cydweithio.inspection.SuspectFiles;
import cymru.cydweithio.opendata.HostileMaps;
import cymru.cydweithio.sheet.HostileSheets;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Files that mean harm, of every kind that the product takes, each for the place where it is sent and with a harmless
 * twin that is sent to the same place. Those that are judged by a reader with tests of its own are taken from there.
 */
final class HostileUploads {

    /** Where files come in. */
    enum Door {
        PAPER,
        LINK,
        AREAS,
        FOOTPRINTS,
        STEPS,
        SPREADSHEET,
        CORRECTED,
        MONEY,
        REFERENCE
    }

    /** A file as it is sent. */
    record Upload(String name, byte[] bytes) {}

    /** The two files. */
    record Pair(Upload hostile, Upload twin) {}

    /** Makes a pair; the chance decides on what may vary. */
    private interface Maker {
        Pair make(Random chance) throws Exception;
    }

    /** What is wrong with a file. */
    record Kind(Door door, String what, Maker maker) {
        Pair pair(Random chance) throws Exception {
            return maker.make(chance);
        }
    }

    private static final String TYPES =
            "<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";
    private static final String RELATIONS =
            "<?xml version=\"1.0\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>";
    private static final String BODY =
            "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>A paper</w:t></w:r></w:p></w:body></w:document>";
    private static final String ENTITIES =
            "<!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]>";
    private static final String ELSEWHERE = "<!DOCTYPE a [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>";

    /** A ward within Bridgend as it is drawn. */
    private static final String SQUARE =
            "{\"type\":\"Polygon\",\"coordinates\":[[[-3.61,51.52],[-3.51,51.52],[-3.51,51.62],[-3.61,51.62],[-3.61,51.52]]]}";

    private static final String WARD =
            "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"code\":\"W05000001\",\"level\":\"WARD\",\"parent\":\"W06000013\",\"name_en\":\"A\",\"name_cy\":\"B\",\"population\":1,\"land_km2\":1},\"geometry\":@}]}";
    private static final String FOOTPRINTS =
            "code,layer,name_en,name_cy,valid_from,valid_to,status,confidence,source,areas\n";
    private static final String FOOTPRINT = FOOTPRINTS + "TRY-1,PSB,Try,,2019-04-01,,current,high,Test,W06000013\n";
    private static final String STEPS =
            "kind,layer,from_day,from,to,areas,name_en,name_cy\nEND,PSB,2027-04-01,PSB-POW,,,,\n";
    private static final String LOG = "Ref,Action,Owner,Due\nX1,Do it,Nobody known,whenever\n";
    private static final String OPEN_CONTRACTS =
            "{\"version\":\"1.1\",\"releases\":[{\"ocid\":\"ocds-b5fd17-1\",\"date\":\"2026-03-01T00:00:00Z\",\"buyer\":{\"name\":\"Newport City Council\"},\"awards\":[{\"id\":\"1\",\"title\":\"A service\",\"date\":\"2026-03-01T00:00:00Z\",\"value\":{\"amount\":1000,\"currency\":\"GBP\"},\"suppliers\":[{\"name\":\"A provider\"}],\"contractPeriod\":{\"startDate\":\"2026-04-01T00:00:00Z\",\"endDate\":\"2027-03-31T00:00:00Z\"}}]}]}";
    private static final String GRANTS =
            "{\"grants\":[{\"id\":\"360G-x-1\",\"title\":\"A grant\",\"currency\":\"GBP\",\"amountAwarded\":1000,\"awardDate\":\"2026-03-01\",\"recipientOrganization\":[{\"name\":\"A provider\"}],\"fundingOrganization\":[{\"name\":\"Newport City Council\"}]}]}";

    private HostileUploads() {}

    /** So many of all kinds, of every door as many as of every other, with what may vary as chance has it. */
    static List<Kind> chosen(Random chance, int count) throws Exception {
        Map<Door, List<Kind>> all = kinds().stream()
                .collect(Collectors.groupingBy(Kind::door, () -> new EnumMap<>(Door.class), Collectors.toList()));
        List<Kind> chosen = new ArrayList<>();
        all.values().forEach(kinds -> Collections.shuffle(kinds, chance));
        for (int round = 0; chosen.size() < count; round++) {
            for (List<Kind> kinds : all.values()) {
                if (chosen.size() < count) {
                    chosen.add(kinds.get(round % kinds.size()));
                }
            }
        }
        return chosen;
    }

    static List<Kind> kinds() throws Exception {
        List<Kind> kinds = new ArrayList<>();
        for (Door door : List.of(Door.PAPER, Door.LINK)) {
            papers(kinds, door);
            documents(kinds, door);
        }
        maps(kinds);
        rowsOfPlaces(kinds, Door.FOOTPRINTS, FOOTPRINT);
        rowsOfPlaces(kinds, Door.STEPS, STEPS);
        Upload log = csv(LOG);
        HostileSheets.all().forEach((what, one) -> {
            kinds.add(new Kind(
                    Door.SPREADSHEET,
                    what,
                    chance -> new Pair(named(chance, "log", one.bytes()), named(chance, "log", one.twin()))));
            kinds.add(new Kind(Door.CORRECTED, what, chance -> new Pair(named(chance, "log", one.bytes()), log)));
        });
        wrongTypes(kinds, Door.SPREADSHEET, "log.xlsx", log);
        wrongTypes(kinds, Door.CORRECTED, "log.csv", log);
        packages(kinds);
        reference(kinds);
        return kinds;
    }

    private static Upload named(Random chance, String name, byte[] bytes) {
        return new Upload(name + List.of(".xlsx", ".csv", ".txt", "", ".XLSX").get(chance.nextInt(5)), bytes);
    }

    private static void papers(List<Kind> kinds, Door door) throws IOException {
        for (SuspectFiles.Kind kind : SuspectFiles.kinds()) {
            kinds.add(new Kind(door, kind.name(), chance -> {
                SuspectFiles.Way way = SuspectFiles.Way.values()[chance.nextInt(SuspectFiles.Way.values().length)];
                return new Pair(
                        new Upload("paper.pdf", SuspectFiles.file(kind, true, way, chance)),
                        new Upload("paper.pdf", SuspectFiles.file(kind, false, way, chance)));
            }));
        }
        Upload good = new Upload("paper.pdf", HostileFiles.good());
        HostileFiles.all()
                .forEach((what, evil) -> kinds.add(new Kind(
                        door, what, chance -> new Pair(new Upload("paper.pdf", evil.bytes()), good))));
        kinds.add(new Kind(
                door,
                "a paper cut off somewhere",
                chance -> new Pair(
                        new Upload("paper.pdf", cut(good.bytes(), 20 + chance.nextInt(good.bytes().length / 2))),
                        good)));
        for (byte[] head : List.of(
                text("<html><script>alert(1)</script>"),
                text("MZ\u0000\u0000"),
                text("GIF89a"),
                text("#!/bin/sh\nrm -r ~\n"),
                text("\u007fELF"))) {
            kinds.add(new Kind(
                    door,
                    "a paper that is something else too, " + shown(head),
                    chance -> new Pair(new Upload("paper.pdf", joined(head, good.bytes())), good)));
        }
        kinds.add(new Kind(
                door,
                "a paper that is an archive too",
                chance -> new Pair(
                        new Upload("paper.pdf", joined(good.bytes(), zip(Map.of("a.class", text("a"))))), good)));
        wrongTypes(kinds, door, "paper.pdf", good);
    }

    /** What is called what it is not. */
    private static void wrongTypes(List<Kind> kinds, Door door, String name, Upload twin) {
        Map<String, byte[]> types = new LinkedHashMap<>();
        types.put("a program", joined(text("MZ\u0090\u0000\u0003\u0000\u0000\u0000"), new byte[4000]));
        types.put("a program of another system", joined(text("\u007fELF\u0002\u0001\u0001"), new byte[4000]));
        types.put(
                "a picture",
                joined(
                        text(
                                "\u0089PNG\r\n\u001a\n\u0000\u0000\u0000\rIHDR\u007f\u00ff\u00ff\u00ff\u007f\u00ff\u00ff\u00ff\b\u0006"),
                        new byte[300]));
        types.put("nothing but null characters", new byte[10_000]);
        types.put("an archive of anything", zip(Map.of("run.exe", text("MZ"))));
        types.put("an archive without an end", cut(zip(Map.of("xl/workbook.xml", new byte[9000])), 60));
        types.put("an archive of nothing", zip(Map.of()));
        types.put("old office data", joined(text("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1"), new byte[4000]));
        types.forEach((what, bytes) ->
                kinds.add(new Kind(door, what + " called " + name, chance -> new Pair(new Upload(name, bytes), twin))));
    }

    private static void documents(List<Kind> kinds, Door door) {
        Upload good = new Upload("paper.docx", document(Map.of()));
        Map<String, Maker> all = new LinkedHashMap<>();
        all.put("macros", chance -> docx(Map.of("word/vbaProject.bin", text("x")), good));
        all.put(
                "macros under another name",
                chance -> docx(
                        Map.of(
                                "word/other.bin",
                                text("x"),
                                "[Content_Types].xml",
                                text(
                                        TYPES.replace(
                                                "</Types>",
                                                "<Override PartName=\"/word/other.bin\" ContentType=\"application/vnd.ms-office.vbaProject\"/></Types>"))),
                        good));
        all.put(
                "a document made for macros",
                chance -> docx(
                        Map.of(
                                "[Content_Types].xml",
                                text(TYPES.replace(
                                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                                        "application/vnd.ms-word.document.macroEnabled.main+xml"))),
                        good));
        all.put("an entity of entities", chance -> docx(Map.of("word/document.xml", text(ENTITIES + BODY)), good));
        all.put(
                "an entity of another file",
                chance -> docx(Map.of("word/document.xml", text(ELSEWHERE + BODY.replace("A paper", "&a;"))), good));
        all.put(
                "entities among its types",
                chance -> docx(Map.of("[Content_Types].xml", text(ENTITIES + TYPES)), good));
        all.put(
                "four hundred megabytes and more of zeros",
                chance -> docx(Map.of("word/media/image1.png", new byte[0]), good, (401L + chance.nextInt(60)) << 20));
        all.put(
                "more parts than any document",
                chance -> docx(
                        IntStream.range(0, 5_001 + chance.nextInt(1000))
                                .boxed()
                                .collect(Collectors.toMap(i -> "word/" + i + ".xml", i -> text("<x/>"))),
                        good));
        for (String name : List.of(
                "../../../../etc/cron.d/x", "/etc/cron.d/x", "word\\..\\..\\x.exe", "word/a\u0000.xml", "C:/x")) {
            all.put("a part called " + shown(text(name)), chance -> docx(Map.of(name, text("x")), good));
        }
        all.put(
                "a document cut off",
                chance -> new Pair(
                        new Upload("paper.docx", cut(good.bytes(), good.bytes().length - 30 - chance.nextInt(200))),
                        good));
        all.put(
                "a workbook called document",
                chance -> new Pair(new Upload("paper.docx", zip(Map.of("xl/workbook.xml", text("<x/>")))), good));
        byte[] ole = joined(text("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1"), new byte[600]);
        byte[] word = joined(ole, "WordDocument".getBytes(StandardCharsets.UTF_16LE));
        Upload old = new Upload("paper.doc", joined(word, new byte[600]));
        all.put(
                "macros in the old format",
                chance -> new Pair(
                        new Upload("paper.doc", joined(word, "_VBA_PROJECT".getBytes(StandardCharsets.UTF_16LE))),
                        old));
        all.put(
                "the old format locked",
                chance -> new Pair(
                        new Upload("paper.doc", joined(word, "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE))),
                        old));
        Upload rich = new Upload("paper.rtf", text("{\\rtf1\\ansi A paper\\par}"));
        for (String harm : List.of(
                "\\object\\objautlink", "\\object\\objemb\\objupdate", "\\object\\objhtml", "\\object\\objocx")) {
            all.put(
                    "rich text with " + harm,
                    chance -> new Pair(
                            new Upload("paper.rtf", text("{\\rtf1\\ansi {" + harm + "{\\*\\objdata 0105}}\\par}")),
                            rich));
        }
        Upload open = new Upload("paper.odt", openDocument(Map.of()));
        for (String name : List.of("Basic/Standard/Module1.xml", "Scripts/python/a.py")) {
            all.put(
                    "an open document with " + name,
                    chance -> new Pair(new Upload("paper.odt", openDocument(Map.of(name, text("<x/>")))), open));
        }
        all.put(
                "an open document that is locked",
                chance -> new Pair(
                        new Upload(
                                "paper.odt", openDocument(Map.of("META-INF/manifest.xml", text("<encryption-data/>")))),
                        open));
        all.forEach((what, maker) -> kinds.add(new Kind(door, what, maker)));
    }

    private static Pair docx(Map<String, byte[]> more, Upload twin) {
        return new Pair(new Upload("paper.docx", document(more)), twin);
    }

    /** The same, and the first of the parts is as long as this. */
    private static Pair docx(Map<String, byte[]> more, Upload twin, long zeros) {
        Map<String, byte[]> parts = parts(more);
        parts.keySet().removeAll(more.keySet());
        return new Pair(
                new Upload("paper.docx", zip(parts, more.keySet().iterator().next(), zeros)), twin);
    }

    private static byte[] document(Map<String, byte[]> more) {
        return zip(parts(more));
    }

    private static Map<String, byte[]> parts(Map<String, byte[]> more) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", text(TYPES));
        parts.put("_rels/.rels", text(RELATIONS));
        parts.put("word/document.xml", text(BODY));
        parts.putAll(more);
        return parts;
    }

    private static byte[] openDocument(Map<String, byte[]> more) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("mimetype", text("application/vnd.oasis.opendocument.text"));
        parts.put("META-INF/manifest.xml", text("<manifest/>"));
        parts.put("content.xml", text("<x/>"));
        parts.putAll(more);
        return zip(parts);
    }

    private static void maps(List<Kind> kinds) {
        Upload sound = new Upload("map.geojson", text(WARD.replace("@", SQUARE)));
        for (HostileMaps.Hostile one : HostileMaps.all()) {
            Upload twin = one.twin().contains("@")
                    ? new Upload("map.geojson", text(one.twin().replace("@", SQUARE)))
                    : sound;
            kinds.add(new Kind(
                    Door.AREAS,
                    one.what(),
                    chance -> new Pair(new Upload("map.geojson", text(one.file().replace("@", SQUARE))), twin)));
        }
        Map<String, Maker> all = new LinkedHashMap<>();
        all.put("rings without end", chance -> {
            int rings = 20_000 + chance.nextInt(20_000);
            return map(
                    WARD.replace(
                            "@",
                            SQUARE.replace(
                                    "]]]}",
                                    "]]" + ",[[-3.6,51.53],[-3.59,51.53],[-3.59,51.54],[-3.6,51.53]]".repeat(rings)
                                            + "]}")),
                    sound);
        });
        all.put(
                "positions without end",
                chance -> map(
                        WARD.replace("@", SQUARE.replace("[-3.51,51.52],", "[-3.51,51.52],".repeat(1_000_000))),
                        sound));
        all.put(
                "features without end",
                chance -> map(
                        WARD.replace("@", SQUARE).replace("\"features\":[", "\"features\":[" + "{},".repeat(300_000)),
                        sound));
        all.put("cut off", chance -> map(WARD.replace("@", SQUARE).substring(0, 40 + chance.nextInt(200)), sound));
        all.put("a null character", chance -> map(WARD.replace("@", SQUARE).replace("\"A\"", "\"A\u0000\""), sound));
        all.put(
                "names in another encoding",
                chance -> new Pair(
                        new Upload(
                                "map.geojson",
                                WARD.replace("@", SQUARE)
                                        .replace("\"A\"", "\"T\u00fd\"")
                                        .getBytes(StandardCharsets.ISO_8859_1)),
                        sound));
        all.put("a code that climbs", chance -> map(WARD.replace("@", SQUARE).replace("W05000001", "../../x"), sound));
        all.put("rows called a map", chance -> map(FOOTPRINT, sound));
        all.forEach((what, maker) -> kinds.add(new Kind(Door.AREAS, what, maker)));
        wrongTypes(kinds, Door.AREAS, "map.geojson", sound);
    }

    private static Pair map(String text, Upload twin) {
        return new Pair(new Upload("map.geojson", text(text)), twin);
    }

    private static void rowsOfPlaces(List<Kind> kinds, Door door, String sound) {
        Upload twin = csv(sound);
        String head = sound.substring(0, sound.indexOf('\n') + 1);
        String row = sound.substring(head.length());
        Map<String, Maker> all = new LinkedHashMap<>();
        all.put(
                "a quote that never ends",
                chance -> rows(head + "\"" + "x".repeat(2_000_000 + chance.nextInt(2_000_000)), twin));
        all.put("a cell of four million letters", chance -> rows(head + "x".repeat(4_000_000) + row, twin));
        all.put("two million columns", chance -> rows("x,".repeat(2_000_000) + "\n" + row, twin));
        all.put("rows without end", chance -> rows(head + row.repeat(60_000), twin));
        all.put("a null character", chance -> rows(head + row.replaceFirst(",", ",\u0000"), twin));
        all.put("a formula for a code", chance -> rows(head + row.replaceFirst("[A-Z]+", "=cmd|' /C calc'!A0"), twin));
        all.put(
                "a code that climbs",
                chance -> rows(head + row.replace("TRY-1", "../../x").replace("PSB-POW", "../../x"), twin));
        all.put(
                "letters that no encoding has",
                chance -> new Pair(
                        new Upload("rows.csv", joined(text(head), new byte[] {(byte) 0xC3, (byte) 0x28, (byte) 0xFF})),
                        twin));
        all.put("headings twice", chance -> rows(head.replace("layer", "name_en") + row, twin));
        all.put("without headings", chance -> rows(row, twin));
        all.put("an entity", chance -> rows(ELSEWHERE + "<a>&a;</a>", twin));
        all.forEach((what, maker) -> kinds.add(new Kind(door, what, maker)));
        wrongTypes(kinds, door, "rows.csv", twin);
        kinds.add(new Kind(
                door, "brackets without end", chance -> map("[".repeat(100_000 + chance.nextInt(100_000)), twin)));
        kinds.add(new Kind(door, "objects without end", chance -> map("{\"a\":".repeat(100_000), twin)));
    }

    private static Upload csv(String text) {
        return new Upload("rows.csv", text(text));
    }

    private static Pair rows(String text, Upload twin) {
        return new Pair(csv(text), twin);
    }

    /** Packages of open data. */
    private static void packages(List<Kind> kinds) {
        for (String sound : List.of(OPEN_CONTRACTS, GRANTS)) {
            String what = sound.equals(GRANTS) ? "grants: " : "contracts: ";
            String list = sound.equals(GRANTS) ? "\"grants\":[" : "\"releases\":[";
            Upload twin = new Upload("package.json", text(sound));
            Map<String, Maker> all = new LinkedHashMap<>();
            all.put("brackets without end", chance -> json("[".repeat(100_000 + chance.nextInt(100_000)), twin));
            all.put(
                    "brackets within",
                    chance -> json(sound.replace(list, list + "[".repeat(5_000) + "]".repeat(5_000) + ","), twin));
            all.put(
                    "objects within objects",
                    chance -> json(
                            sound.replace(list, list + "{\"a\":".repeat(50_000) + "1" + "}".repeat(50_000) + ","),
                            twin));
            all.put(
                    "values without end",
                    chance -> json(
                            sound.replace(list, list + "1,".repeat(15_000_000 + chance.nextInt(5_000_000))), twin));
            all.put("objects without end", chance -> json(sound.replace(list, list + "{},".repeat(10_000_000)), twin));
            all.put("cut off", chance -> json(sound.substring(0, 30 + chance.nextInt(sound.length() - 40)), twin));
            all.put("two in one", chance -> json(sound + sound, twin));
            all.put("no list", chance -> json(sound.replaceFirst("\\[", "{}").replaceFirst("\\{\\}.*", "{}}"), twin));
            all.put("a number of very many digits", chance -> json(sound.replace("1000", "1".repeat(100_000)), twin));
            all.put("no number", chance -> json(sound.replace("1000", "NaN"), twin));
            all.put("a null character", chance -> json(sound.replace("\"A", "\"\u0000A"), twin));
            all.put("half a letter", chance -> json(sound.replace("\"A", "\"\\ud83"), twin));
            all.put("something else", chance -> json("{\"a\":1}", twin));
            all.forEach((name, maker) -> kinds.add(new Kind(Door.MONEY, what + name, maker)));
        }
        wrongTypes(kinds, Door.MONEY, "ledger.csv", new Upload("package.json", text(GRANTS)));
        HostileSheets.all().forEach((what, one) -> {
            // what is too many for a log may be right for the ledger of a year
            if (!what.contains("million rows")) {
                kinds.add(new Kind(
                        Door.MONEY,
                        what,
                        chance -> new Pair(named(chance, "ledger", one.bytes()), named(chance, "ledger", one.twin()))));
            }
        });
    }

    private static Pair json(String text, Upload twin) {
        return new Pair(new Upload("package.json", text(text)), twin);
    }

    private static void reference(List<Kind> kinds) throws IOException {
        String name = "reviews.csv";
        byte[] shipped;
        try (InputStream in = HostileUploads.class.getResourceAsStream("/reference/" + name)) {
            shipped = in.readAllBytes();
        }
        Upload twin = new Upload(name, shipped);
        String sound = new String(shipped, StandardCharsets.UTF_8);
        String head = sound.substring(0, sound.indexOf('\n') + 1);
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put("a quote that never ends", text(sound + "\"" + "x".repeat(5_000_000)));
        all.put("more than is looked at", joined(shipped, new byte[10 << 20]));
        all.put("rows without end", text(head + "W06000013,W06000014\n".repeat(400_000)));
        all.put("faults without end", text(head + "x,y\n".repeat(19_000)));
        all.put("a million columns", text("x,".repeat(1_000_000) + "\n" + sound));
        all.put("letters that no encoding has", joined(shipped, new byte[] {(byte) 0xC3, (byte) 0x28}));
        all.put("a formula for a code", text(head + "=cmd|' /C calc'!A0,W06000013\n"));
        all.put("a code that climbs", text(head + "../../x,W06000013\n"));
        all.put("headings alone of another file", text("a,b\n"));
        all.put("an entity", text(ELSEWHERE + "<a>&a;</a>"));
        all.put("nothing but blanks", text(" \n\n"));
        all.forEach((what, bytes) ->
                kinds.add(new Kind(Door.REFERENCE, what, chance -> new Pair(new Upload(name, bytes), twin))));
        for (String other : List.of("reviews.csv.exe", "<b>reviews.csv", "x".repeat(3000) + ".csv", "SOURCES.md")) {
            kinds.add(new Kind(
                    Door.REFERENCE,
                    "called " + shown(text(other)),
                    chance -> new Pair(new Upload(other, shipped), twin)));
        }
        wrongTypes(kinds, Door.REFERENCE, name, twin);
    }

    private static byte[] zip(Map<String, byte[]> parts) {
        return zip(parts, null, 0);
    }

    /** With one more part, of nothing but zeros. */
    private static byte[] zip(Map<String, byte[]> parts, String longest, long zeros) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
            if (longest != null) {
                zip.putNextEntry(new ZipEntry(longest));
                zeros(zip, zeros);
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    private static void zeros(OutputStream out, long count) throws IOException {
        byte[] some = new byte[1 << 20];
        for (long left = count; left > 0; left -= some.length) {
            out.write(some);
        }
    }

    /** Letters beyond the first 256 in UTF-8; text whose letters are bytes stays as it is. */
    private static byte[] text(String text) {
        return text.getBytes(
                text.chars().allMatch(letter -> letter < 256) ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = new byte[one.length + other.length];
        System.arraycopy(one, 0, both, 0, one.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    private static byte[] cut(byte[] bytes, int at) {
        return Arrays.copyOf(bytes, Math.max(1, Math.min(at, bytes.length)));
    }

    private static String shown(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1).replaceAll("[^ -~]", "?");
        return text.length() > 30 ? text.substring(0, 30) + "…" : text;
    }
}
