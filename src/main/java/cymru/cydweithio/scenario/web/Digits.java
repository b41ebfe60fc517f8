package cymru.cydweithio.scenario.web;

import java.text.NumberFormat;
import java.util.Locale;

/** Formats figures with the digits that matter: four, and as many more as it takes to tell two figures apart. */
final class Digits {
    private static final int MATTER = 4;
    private static final int MOST = 12;

    private Digits() {}

    /**
     * A figure.
     *
     * @param beside the figure next to it; where the two differ, so do their texts
     */
    static String of(double figure, double beside, Locale locale) {
        int decimals = Math.max(0, MATTER - wholeDigits(Math.max(Math.abs(figure), Math.abs(beside))));
        while (figure != beside
                && decimals < MOST
                && text(figure, decimals, locale).equals(text(beside, decimals, locale))) {
            decimals++;
        }
        return text(figure, decimals, locale);
    }

    private static int wholeDigits(double figure) {
        return figure < 1 ? 0 : (int) Math.floor(Math.log10(figure)) + 1;
    }

    private static String text(double figure, int decimals, Locale locale) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(figure);
    }
}
