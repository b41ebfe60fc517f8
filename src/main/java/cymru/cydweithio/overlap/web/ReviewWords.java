package cymru.cydweithio.overlap.web;

import cymru.cydweithio.overlap.Comparison;
import cymru.cydweithio.overlap.MapsOfDay;
import cymru.cydweithio.overlap.Measure;
import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Messages;
import cymru.cydweithio.platform.web.RequestLanguage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.NumberFormat;

/** Figures of the review as people read them, and how strongly they are coloured. */
@Named
@RequestScoped
public class ReviewWords {

    /** From which figure on a number of moves or cuts is so far: 0 is nearest. */
    private static final int[] STEPS = {0, 2, 4, 7, 11};

    private RequestLanguage language;
    private Messages messages;

    protected ReviewWords() {
    }

    @Inject
    ReviewWords(RequestLanguage language, Messages messages) {
        this.language = language;
        this.messages = messages;
    }

    /** The figure in the reader's language; a dash where it is not defined. */
    public String figure(Measure measure, Comparison comparison) {
        Double value = measure.of(comparison);
        if (value == null) {
            return "–";
        }
        return switch (measure) {
            case SAME_SHARE -> percent(value);
            case NESTS -> messages.text(language.get(), value == 1 ? "overlap.yes" : "overlap.no");
            default -> NumberFormat.getIntegerInstance(language.get().locale()).format(value.longValue());
        };
    }

    /** A share in whole per cent; what is not quite all is never rounded to all, nor what is not quite nothing to nothing. */
    public String percent(Double share) {
        if (share == null) {
            return "–";
        }
        long rounded = Math.round(share * 100);
        long honest = rounded == 100 && share < 1 ? 99 : rounded == 0 && share > 0 ? 1 : rounded;
        NumberFormat format = NumberFormat.getPercentInstance(language.get().locale());
        return format.format(honest / 100.0);
    }

    /** From 0, far, to 5, the same; -1 where nothing is defined. */
    public int band(Measure measure, Comparison comparison) {
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

    public Bilingual footprint(MapsOfDay maps, String code) {
        return maps.footprintNames().get(code);
    }

    public Bilingual area(MapsOfDay maps, String code) {
        return maps.areaNames().get(code);
    }
}
