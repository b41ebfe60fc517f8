package cymru.cydweithio.overlap;

import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Messages;
import java.text.NumberFormat;

/** Figures of the review as people read them, on pages and on paper, and how strongly they are coloured. */
public final class FigureFormats {

    /** Lower bounds of the bands for numbers of moves or cuts; 0 is nearest. */
    private static final int[] STEPS = {0, 2, 4, 7, 11};

    private FigureFormats() {}

    /** The figure in a language; a dash where it is not defined. */
    public static String figure(Messages messages, Language language, Measure measure, Comparison comparison) {
        Double value = measure.of(comparison);
        if (value == null) {
            return "–";
        }
        return switch (measure) {
            case SAME_SHARE -> percent(language, value);
            case NESTS -> messages.text(language, value == 1 ? "overlap.yes" : "overlap.no");
            default -> NumberFormat.getIntegerInstance(language.locale()).format(value.longValue());
        };
    }

    /** A share in whole per cent; a share just below 100 is never rounded up to 100, nor one just above 0 down to 0. */
    public static String percent(Language language, Double share) {
        if (share == null) {
            return "–";
        }
        long rounded = Math.round(share * 100);
        long honest = rounded == 100 && share < 1 ? 99 : rounded == 0 && share > 0 ? 1 : rounded;
        NumberFormat format = NumberFormat.getPercentInstance(language.locale());
        return format.format(honest / 100.0);
    }

    /** From 0 (far apart) to 5 (the same); -1 where the figure is not defined. */
    public static int band(Measure measure, Comparison comparison) {
        Double value = measure.of(comparison);
        if (value == null) {
            return -1;
        }
        if (measure.moreIsNearer()) {
            return value == 1 ? 5 : (int) Math.floor(value * 5);
        }
        int band = STEPS.length;
        for (int step : STEPS) {
            if (value <= step) {
                return band;
            }
            band--;
        }
        return 0;
    }
}
