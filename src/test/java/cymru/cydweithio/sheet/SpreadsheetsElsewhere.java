package cymru.cydweithio.sheet;

import cymru.cydweithio.platform.Rule;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.sheet.Spreadsheet.Row;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Reads files in a process of its own, whose heap is small. Prints what each came to; whatever is neither read nor
 * refused ends it.
 */
final class SpreadsheetsElsewhere {

    /** Longer than any file of four megabytes takes on a slow machine. */
    private static final long MOST_SECONDS = 20;

    private SpreadsheetsElsewhere() {}

    public static void main(String[] args) throws Exception {
        if (args[0].equals("files")) {
            for (int i = 1; i < args.length; i++) {
                System.out.println(outcome(Files.readAllBytes(Path.of(args[i]))));
            }
            return;
        }
        if (args[0].equals("ledger")) {
            System.out.println(ledger(Files.readAllBytes(Path.of(args[1])), args[2]));
            return;
        }
        Random random = new Random(Long.parseLong(args[1]));
        int read = 0;
        int refused = 0;
        for (int i = 0; i < Integer.parseInt(args[2]); i++) {
            byte[] file = altered(random);
            long start = System.nanoTime();
            Rule outcome = outcomeOf(file, i);
            if (System.nanoTime() - start > MOST_SECONDS * 1_000_000_000L) {
                System.out.println("file " + i + " took too long");
                return;
            }
            if (outcome == null) {
                read++;
            } else {
                refused++;
            }
        }
        System.out.println(read + " read, " + refused + " refused");
    }

    /**
     * What a year of a ledger comes to, read as a person's steps read it: lines of all, those of a supplier, their sum.
     */
    private static String ledger(byte[] bytes, String supplier) {
        MoneyFile file = MoneyFile.unpacked(new MoneyFile(bytes).packed());
        int headings = file.best(List.of()).sheet().rows().get(0).line();
        MoneyFile.Reading read =
                file.read(0, headings, row -> row.cell(1).text().equals(supplier));
        BigDecimal sum = BigDecimal.ZERO;
        for (Row row : read.sheet().rows().subList(1, read.sheet().rows().size())) {
            sum = sum.add(CellValues.money(row.cell(3)).amount());
        }
        Row last = read.sheet().rows().get(read.sheet().rows().size() - 1);
        return read.lines() + " lines, " + (read.sheet().rows().size() - 1) + " kept, " + sum.toPlainString()
                + ", last " + last.cell(0).text() + " " + CellValues.exactDay(last.cell(2));
    }

    private static Rule outcomeOf(byte[] file, int number) {
        try {
            return outcome(file);
        } catch (RuntimeException | Error e) {
            System.out.println("file " + number + ": " + e);
            throw e;
        }
    }

    /** Null where the file is read. */
    static Rule outcome(byte[] file) {
        try {
            Spreadsheet sheet = Spreadsheet.read(file, 0);
            Matching.propose(sheet, List.of());
            sheet.rows().forEach(DoubtfulLine::of);
            return null;
        } catch (RuleViolation e) {
            return e.rule();
        }
    }

    private static final List<String> CASES = List.of(
            "file-01-mac1904.xlsx",
            "file-03-x000d.xlsx",
            "file-05-strict.xlsx",
            "file-13-merged-board.xlsx",
            "file-04b-ledger-00042.xlsx",
            "file-06-nfd.csv",
            "file-07-formula-guard-roundtrip.csv");
    private static final String[] CHUNKS = {
        "<row>",
        "</row>",
        "<c r=\"B2\">",
        "<v>",
        "</v>",
        "1E308",
        "-1",
        "99999999999999999999",
        "_xD800_",
        "_x005F_",
        "t=\"s\"",
        "t=\"d\"",
        "s=\"7\"",
        "r=\"XFD1048576\"",
        "r=\"A0\"",
        "&#0;",
        "&amp;",
        "<!--",
        "-->",
        "<![CDATA[",
        "]]>",
        "<!DOCTYPE x>",
        "\u0000",
        "\"",
        "'",
        "\n",
        ",",
        ";",
        "\t",
        "=",
        "A1:XFD1048576",
        "date1904=\"1\"",
        "formatCode=\"[h]:mm;;;@\"",
        "numFmtId=\"-1\"",
        "\uFEFF",
        "\uD83D\uDE00",
        "%",
        "#",
        "xmlns=\"\""
    };

    /** A file that somebody has, altered at random: its bytes, or the text of one of its parts. */
    private static byte[] altered(Random random) {
        byte[] file = Workbooks.given(CASES.get(random.nextInt(CASES.size())));
        if (file[0] != 'P' || random.nextInt(4) == 0) {
            return bytes(file, random);
        }
        Workbooks workbook = Workbooks.read(file);
        List<String> names = new ArrayList<>();
        workbook.names().forEach(names::add);
        String name = names.get(random.nextInt(names.size()));
        String text = workbook.part(name);
        for (int i = random.nextInt(4); i >= 0; i--) {
            text = text(text, random);
        }
        return workbook.with(name, text.getBytes(StandardCharsets.UTF_8)).bytes();
    }

    private static String text(String text, Random random) {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + random.nextInt(40));
        String chunk = CHUNKS[random.nextInt(CHUNKS.length)];
        return switch (random.nextInt(5)) {
            case 0 -> text.substring(0, from) + text.substring(to);
            case 1 -> text.substring(0, from) + chunk + text.substring(from);
            case 2 -> text.substring(0, from) + chunk + text.substring(to);
            case 3 ->
                text.substring(0, from)
                        + text.substring(from, to).repeat(1 + random.nextInt(3_000))
                        + text.substring(to);
            default -> text.substring(0, from) + chunk.repeat(1 + random.nextInt(20_000)) + text.substring(from);
        };
    }

    private static byte[] bytes(byte[] file, Random random) {
        byte[] altered = file.clone();
        for (int i = random.nextInt(6); i >= 0; i--) {
            altered[random.nextInt(altered.length)] = (byte) random.nextInt(256);
        }
        if (random.nextInt(5) == 0) {
            return java.util.Arrays.copyOf(altered, random.nextInt(altered.length + 1));
        }
        if (random.nextInt(5) == 0) {
            ByteArrayOutputStream longer = new ByteArrayOutputStream();
            for (int i = random.nextInt(2_000); i >= 0; i--) {
                longer.write(altered, 0, Math.min(altered.length, 200));
            }
            return longer.toByteArray();
        }
        return altered;
    }
}
