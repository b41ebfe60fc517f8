package cymru.cydweithio.place;

import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes a drawing as an SVG document that stands by itself, for papers and downloads. Patterns are drawn as lines,
 * clipped here, so that whatever shows SVG shows them too.
 */
@ApplicationScoped
class SvgMapWriter {

    private static final String FONTS = "Liberation Sans, Arial, Helvetica, sans-serif";
    private static final int GAP = 20;
    private static final int KEY_WIDTH = 300;
    private static final int LINE = 14;
    private static final int LETTERS = 44;

    /** Lines of one direction in a pattern. */
    private record Lines(double degrees, double spacing) {}

    /** By colour: what tells its fill without colour. */
    private static final List<List<Lines>> PATTERNS = List.of(
            List.of(),
            List.of(new Lines(0, 7)),
            List.of(new Lines(45, 7)),
            List.of(new Lines(90, 7)),
            List.of(new Lines(135, 7)),
            List.of(new Lines(0, 8), new Lines(90, 8)),
            List.of(new Lines(45, 9), new Lines(135, 9)),
            List.of(new Lines(22.5, 5)));

    private static final List<Lines> SEVERAL = List.of(new Lines(45, 5));
    private static final List<Lines> PARTIAL = List.of(new Lines(0, 5));

    private Messages messages;
    private AreaWords words;

    protected SvgMapWriter() {}

    @Inject
    SvgMapWriter(Messages messages, AreaWords words) {
        this.messages = messages;
        this.words = words;
    }

    /** One document being written. */
    private static final class Page {
        private final StringBuilder text = new StringBuilder();

        Page add(String raw) {
            text.append(raw);
            return this;
        }

        Page path(String d, String attributes) {
            return d.isEmpty() ? this : add("<path d=\"" + d + "\" " + attributes + "/>\n");
        }

        Page text(double x, double y, int size, String attributes, String words) {
            return add("<text x=\"" + number(x) + "\" y=\"" + number(y) + "\" font-size=\"" + size + "\" " + attributes
                    + ">" + escaped(words) + "</text>\n");
        }
    }

    String svg(
            MapOfWales.Drawing drawing,
            List<Outlines.Shape> shapes,
            Outlines outlines,
            Bilingual fill,
            Bilingual border,
            LocalDate date,
            Language language,
            Set<String> highlighted) {
        Page key = new Page();
        int keyHeight = key(key, drawing, fill, border, language);
        int width = drawing.width() + GAP + KEY_WIDTH;
        int height = Math.max(drawing.height(), keyHeight);
        String title = border == null
                ? messages.text(language, "place.map.picture.one", fill.in(language), date)
                : messages.text(language, "place.map.picture.two", fill.in(language), border.in(language), date);
        Page page = new Page();
        page.add("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + width + " " + height + "\" width=\""
                + width + "\" height=\"" + height + "\" xml:lang=\"" + language.code()
                + "\" role=\"img\" font-family=\"" + FONTS + "\">\n");
        page.add("<title>" + escaped(title) + "</title>\n");
        page.add("<desc>"
                + escaped(drawing.areas().stream()
                                .map(area -> words.describe(area, drawing.compared(), language))
                                .collect(Collectors.joining("; "))
                        + ".")
                + "</desc>\n");
        page.add("<rect width=\"" + width + "\" height=\"" + height + "\" fill=\"#ffffff\"/>\n");
        String line = "stroke=\"" + Palette.SOFT_INK + "\" stroke-width=\"0.75\" stroke-linejoin=\"round\"";
        for (int i = 0; i < shapes.size(); i++) {
            MapOfWales.MappedArea area = drawing.areas().get(i);
            page.path(area.path(), "fill=\"" + ground(area.fillClass()) + "\"");
            for (Lines lines : pattern(area.fillClass())) {
                page.path(outlines.hatch(shapes.get(i), lines.degrees(), lines.spacing()), hatchLine(area.fillClass()));
            }
            page.path(area.path(), "fill=\"none\" " + line);
        }
        page.path(
                drawing.borders(),
                "fill=\"none\" stroke=\"" + Palette.INK + "\" stroke-width=\"" + (drawing.compared() ? "1.25" : "2.25")
                        + "\" stroke-linecap=\"round\"");
        for (MapOfWales.MappedArea area : drawing.cutAreas()) {
            page.path(area.path(), "fill=\"none\" stroke=\"#ffffff\" stroke-width=\"5\" stroke-linejoin=\"round\"");
            page.path(
                    area.path(),
                    "fill=\"none\" stroke=\"" + Palette.INK
                            + "\" stroke-width=\"2.5\" stroke-dasharray=\"7 4\" stroke-linejoin=\"round\"");
        }
        page.path(drawing.outlines(), "fill=\"none\" stroke=\"#ffffff\" stroke-width=\"7\" stroke-linecap=\"round\"");
        page.path(
                drawing.outlines(),
                "fill=\"none\" stroke=\"" + Palette.INK + "\" stroke-width=\"4\" stroke-linecap=\"round\"");
        for (MapOfWales.MappedArea area : drawing.areas()) {
            if (highlighted.contains(area.gssCode())) {
                page.path(area.path(), "fill=\"none\" stroke=\"#ffffff\" stroke-width=\"9\" stroke-linejoin=\"round\"");
                page.path(
                        area.path(),
                        "fill=\"none\" stroke=\"" + Palette.INK + "\" stroke-width=\"5\" stroke-linejoin=\"round\"");
            }
        }
        drawing.marks().forEach(mark -> mark(page, mark.kind(), mark.text(), mark.x(), mark.y()));
        page.add(key.text.toString());
        return page.add("</svg>\n").text.toString();
    }

    private static void mark(Page page, MapOfWales.MarkKind kind, String text, double x, double y) {
        String bold = "font-weight=\"bold\" text-anchor=\"middle\" fill=\"" + Palette.INK + "\"";
        switch (kind) {
            case CUT -> {
                page.add("<circle cx=\"" + number(x) + "\" cy=\"" + number(y)
                        + "\" r=\"5.5\" fill=\"#ffffff\" stroke=\"" + Palette.INK + "\" stroke-width=\"1.25\"/>\n");
                page.path(
                        "M" + number(x - 2.75) + " " + number(y - 2.75) + "l5.5 5.5m0 -5.5l-5.5 5.5",
                        "fill=\"none\" stroke=\"" + Palette.INK + "\" stroke-width=\"1.5\"");
            }
            case FILL -> {
                page.add("<circle cx=\"" + number(x) + "\" cy=\"" + number(y) + "\" r=\"7\" fill=\"#ffffff\"/>\n");
                page.text(x, y + 3.5, 10, bold, text);
            }
            case BORDER -> {
                page.add("<rect x=\"" + number(x - 6.5) + "\" y=\"" + number(y - 6.5)
                        + "\" width=\"13\" height=\"13\" fill=\"" + Palette.INK + "\"/>\n");
                page.text(x, y + 3.5, 10, bold.replace(Palette.INK, "#ffffff"), text);
            }
            case CODE, NAME -> page.text(x, y, 11, "text-anchor=\"middle\" fill=\"" + Palette.INK + "\"", text);
        }
    }

    /** Writes the key and answers how far down it goes. */
    private int key(Page page, MapOfWales.Drawing drawing, Bilingual fill, Bilingual border, Language language) {
        int x = drawing.width() + GAP;
        int y = title(page, x, LINE, messages.text(language, "place.map.key.fill", fill.in(language)));
        for (MapOfWales.KeyEntry entry : drawing.fillKey()) {
            swatch(page, x, y, entry.swatch());
            if (!entry.mark().isEmpty()) {
                mark(page, MapOfWales.MarkKind.FILL, entry.mark(), x + 12, y - 4);
            }
            y = lines(page, x + 32, y, entry.footprint().name().in(language));
        }
        for (MapOfWales.AreaCoverage coverage : new MapOfWales.AreaCoverage[] {
            MapOfWales.AreaCoverage.SEVERAL, MapOfWales.AreaCoverage.PARTIAL, MapOfWales.AreaCoverage.NONE
        }) {
            if (drawing.has(coverage)) {
                String name = coverage.name().toLowerCase(Locale.ROOT);
                swatch(page, x, y, name);
                y = lines(page, x + 32, y, messages.text(language, "place.map.key." + name));
            }
        }
        if (drawing.compared()) {
            y = title(page, x, y + LINE / 2, messages.text(language, "place.map.key.border", border.in(language)));
            for (MapOfWales.KeyEntry entry : drawing.borderKey()) {
                if (!entry.mark().isEmpty()) {
                    mark(page, MapOfWales.MarkKind.BORDER, entry.mark(), x + 12, y - 4);
                }
                y = lines(page, x + 32, y, entry.footprint().name().in(language));
            }
            y += LINE / 2;
            mark(page, MapOfWales.MarkKind.CUT, "", x + 12, y - 4);
            y = lines(
                    page,
                    x + 32,
                    y,
                    messages.text(
                            language, "place.map.cuts.count", drawing.cutAreas().size()));
        }
        return y;
    }

    private static int title(Page page, int x, int y, String words) {
        int at = y;
        for (String line : wrapped(words)) {
            page.text(x, at, 12, "font-weight=\"bold\" fill=\"" + Palette.INK + "\"", line);
            at += LINE;
        }
        return at + 4;
    }

    private static int lines(Page page, int x, int y, String words) {
        int at = y;
        for (String line : wrapped(words)) {
            page.text(x, at, 11, "fill=\"" + Palette.INK + "\"", line);
            at += LINE;
        }
        return at + 4;
    }

    private static void swatch(Page page, int x, int y, String swatch) {
        page.add("<rect x=\"" + x + "\" y=\"" + (y - 11) + "\" width=\"24\" height=\"14\" fill=\"" + ground(swatch)
                + "\" stroke=\"" + Palette.INK + "\" stroke-width=\"0.75\"/>\n");
        for (Lines lines : pattern(swatch)) {
            StringBuilder d = new StringBuilder();
            if (lines.degrees() == 0) {
                d.append("M")
                        .append(x)
                        .append(' ')
                        .append(y - 8)
                        .append("h24M")
                        .append(x)
                        .append(' ')
                        .append(y - 1)
                        .append("h24");
            } else if (lines.degrees() == 90) {
                for (int at = 4; at < 24; at += 7) {
                    d.append('M').append(x + at).append(' ').append(y - 11).append("v14");
                }
            } else {
                // a slanted line that goes from edge to edge of the swatch
                double run = 14 / Math.abs(Math.tan(Math.toRadians(Math.min(lines.degrees(), 180 - lines.degrees()))));
                for (double at = 0; at + Math.min(run, 24) <= 24.01; at += Math.min(lines.spacing(), 7)) {
                    boolean falls = lines.degrees() <= 90;
                    d.append('M')
                            .append(number(x + at))
                            .append(' ')
                            .append(falls ? y - 11 : y + 3)
                            .append('L')
                            .append(number(x + at + Math.min(run, 24)))
                            .append(' ')
                            .append(number(
                                    falls
                                            ? y - 11 + Math.min(14, 14 * 24 / run)
                                            : y + 3 - Math.min(14, 14 * 24 / run)));
                }
            }
            page.path(d.toString(), hatchLine(swatch));
        }
    }

    private static String ground(String fill) {
        return switch (fill) {
            case "several" -> Palette.SEVERAL_GROUND;
            case "partial" -> Palette.PARTIAL_GROUND;
            case "none" -> Palette.NOTHING;
            default -> Palette.FILLS.get(Integer.parseInt(fill.substring(1)));
        };
    }

    private static List<Lines> pattern(String fill) {
        return switch (fill) {
            case "several" -> SEVERAL;
            case "partial" -> PARTIAL;
            case "none" -> List.of();
            default -> PATTERNS.get(Integer.parseInt(fill.substring(1)));
        };
    }

    private static String hatchLine(String fill) {
        return switch (fill) {
            case "several" -> "fill=\"none\" stroke=\"#0b4f4a\" stroke-width=\"2\"";
            case "partial" -> "fill=\"none\" stroke=\"#6d4700\" stroke-width=\"1.5\" stroke-dasharray=\"1.5 4\"";
            default -> "fill=\"none\" stroke=\"" + Palette.SOFT_INK + "\" stroke-width=\"0.6\"";
        };
    }

    private static List<String> wrapped(String words) {
        List<String> lines = new ArrayList<>();
        for (String word : words.split(" ")) {
            int last = lines.size() - 1;
            if (last >= 0 && lines.get(last).length() + 1 + word.length() <= LETTERS) {
                lines.set(last, lines.get(last) + " " + word);
            } else {
                lines.add(word);
            }
        }
        return lines;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static final Map<Character, String> ENTITIES =
            Map.of('&', "&amp;", '<', "&lt;", '>', "&gt;", '"', "&quot;");

    private static String escaped(String words) {
        StringBuilder text = new StringBuilder();
        words.chars()
                .filter(c -> c >= ' ')
                .forEach(c -> text.append(ENTITIES.getOrDefault((char) c, Character.toString(c))));
        return text.toString();
    }
}
