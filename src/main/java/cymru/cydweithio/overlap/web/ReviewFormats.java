package cymru.cydweithio.overlap.web;

import cymru.cydweithio.overlap.Comparison;
import cymru.cydweithio.overlap.FigureFormats;
import cymru.cydweithio.overlap.MapsOfDay;
import cymru.cydweithio.overlap.Measure;
import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Messages;
import cymru.cydweithio.platform.web.RequestLanguage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;

/** Figures of the review as people read them, and how strongly they are coloured. */
@Named
@RequestScoped
public class ReviewFormats {

    private RequestLanguage language;
    private Messages messages;

    protected ReviewFormats() {}

    @Inject
    ReviewFormats(RequestLanguage language, Messages messages) {
        this.language = language;
        this.messages = messages;
    }

    /** The figure in the reader's language; a dash where it is not defined. */
    public String figure(Measure measure, Comparison comparison) {
        return FigureFormats.figure(messages, language.get(), measure, comparison);
    }

    /** The figure, or why it is not defined. */
    public String said(Measure measure, Comparison comparison) {
        return measure.without(comparison) == null ? figure(measure, comparison) : reason(measure, comparison);
    }

    /** Why the figure is not defined. */
    public String reason(Measure measure, Comparison comparison) {
        return messages.text(
                language.get(),
                "overlap.gap." + measure.without(comparison).name().toLowerCase(Locale.ROOT));
    }

    /** A share in whole per cent; a share just below 100 is never rounded up to 100, nor one just above 0 down to 0. */
    public String percent(Double share) {
        return FigureFormats.percent(language.get(), share);
    }

    /** From 0 (far apart) to 5 (the same); -1 where the figure is not defined. */
    public int band(Measure measure, Comparison comparison) {
        return FigureFormats.band(measure, comparison);
    }

    public Bilingual footprint(MapsOfDay maps, String code) {
        return maps.footprintNames().get(code);
    }

    public Bilingual area(MapsOfDay maps, String code) {
        return maps.areaNames().get(code);
    }
}
