package cymru.cydweithio.pack;

import cymru.cydweithio.inspection.Inspected;
import cymru.cydweithio.inspection.PdfJudge;
import cymru.cydweithio.inspection.Refusal;
import cymru.cydweithio.platform.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Spoils documents at random, hands them to the gate and binds those that it takes into packs, in a machine of its own
 * whose heap is small. A line for each: what became of it.
 */
final class PackFuzz {
    private static final Pattern NUMBER = Pattern.compile("\\b\\d{1,6}\\b");
    private static final Pattern NAME = Pattern.compile("/[A-Za-z]{1,20}");

    private PackFuzz() {}

    /** @param arguments a folder of documents, one for packs, the seed, and how many to make */
    public static void main(String[] arguments) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(Path.of(arguments[0]))) {
            files = all.sorted().toList();
        }
        Path packs = Path.of(arguments[1]);
        Random chance = new Random(Long.parseLong(arguments[2]));
        Path spoilt = packs.resolve("spoilt.bin");
        for (int i = 0; i < Integer.parseInt(arguments[3]); i++) {
            Path from = files.get(chance.nextInt(files.size()));
            Files.write(spoilt, spoil(from, chance));
            Path pack = packs.resolve("pack-" + i + ".pdf");
            System.out.println(i + " " + from.getFileName() + " " + outcome(spoilt, pack));
            if (System.getProperty("keep.spoilt") != null) {
                Files.copy(spoilt, packs.resolve("spoilt-" + i + ".pdf"));
            }
        }
    }

    private static String outcome(Path spoilt, Path pack) {
        Inspected inspected;
        try {
            inspected = PdfJudge.judge(spoilt);
        } catch (Refusal e) {
            return "refused " + e.getMessage();
        }
        try {
            bind(spoilt, inspected.pages(), pack);
            try (PDDocument bound = Loader.loadPDF(pack.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
                int pages = 0;
                for (var page : bound.getPages()) {
                    pages += page.getContents() == null ? 0 : 1;
                }
                return pages == inspected.pages() ? "bound" : "FAILED with " + pages + " pages";
            }
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            StackTraceElement[] at = e.getStackTrace();
            return "FAILED " + e + (at.length > 0 ? " at " + at[0] : "");
        }
    }

    private static void bind(Path paper, int pages, Path target) throws IOException {
        PackStamp stamp = new PackStamp("Page ");
        try (PackFile file = new PackFile(target, Language.EN, stamp, label -> "Page " + label);
                PDDocument source = Loader.loadPDF(paper.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
            file.begin(List.of(new PackFile.Run(0, pages, new PageSpan(PageSeries.OPEN, 1, pages))));
            PackFile.Placed placed = file.paper(source, new PackFile.Bound(pages, "Paper", Language.CY), 0);
            file.end(
                    "Pack",
                    "Test",
                    ZonedDateTime.of(2026, 11, 30, 9, 0, 0, 0, ZoneOffset.UTC),
                    List.of(new PackBookmark("Paper", placed.place(), true, placed.bookmarks())));
        }
    }

    private static byte[] spoil(Path file, Random chance) throws IOException {
        byte[] bytes = chance.nextBoolean() ? Files.readAllBytes(file) : unpacked(file);
        int times = 1 + chance.nextInt(4);
        for (int i = 0; i < times; i++) {
            bytes = switch (chance.nextInt(6)) {
                case 0 -> bits(bytes, chance);
                case 1 -> without(bytes, chance);
                case 2 -> twice(bytes, chance);
                case 3, 4 -> exchanged(bytes, NUMBER, chance);
                default -> exchanged(bytes, NAME, chance);
            };
        }
        return bytes;
    }

    /** The same document with its objects to be read in the file. */
    private static byte[] unpacked(Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out, CompressParameters.NO_COMPRESSION);
            return out.toByteArray();
        }
    }

    private static byte[] bits(byte[] bytes, Random chance) {
        byte[] spoilt = bytes.clone();
        for (int i = 0; i < 1 + chance.nextInt(12); i++) {
            spoilt[chance.nextInt(spoilt.length)] ^= (byte) (1 << chance.nextInt(8));
        }
        return spoilt;
    }

    private static byte[] without(byte[] bytes, Random chance) {
        int from = chance.nextInt(bytes.length);
        int to = Math.min(bytes.length, from + 1 + chance.nextInt(200));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, from);
        out.write(bytes, to, bytes.length - to);
        return out.toByteArray();
    }

    private static byte[] twice(byte[] bytes, Random chance) {
        int from = chance.nextInt(bytes.length);
        int to = Math.min(bytes.length, from + 1 + chance.nextInt(2000));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, to);
        out.writeBytes(Arrays.copyOfRange(bytes, from, to));
        out.write(bytes, to, bytes.length - to);
        return out.toByteArray();
    }

    /** A number or a name in the place of another, as short or shorter, so that little else moves. */
    private static byte[] exchanged(byte[] bytes, Pattern what, Random chance) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        List<String> found =
                what.matcher(text).results().map(one -> one.group()).toList();
        if (found.isEmpty()) {
            return bytes;
        }
        int wanted = chance.nextInt(found.size());
        Matcher matcher = what.matcher(text);
        for (int i = 0; i <= wanted; i++) {
            matcher.find();
        }
        String other = found.get(chance.nextInt(found.size()));
        String put = other.length() <= matcher.group().length()
                ? other + " ".repeat(matcher.group().length() - other.length())
                : other;
        return (text.substring(0, matcher.start()) + put + text.substring(matcher.end()))
                .getBytes(StandardCharsets.ISO_8859_1);
    }
}
