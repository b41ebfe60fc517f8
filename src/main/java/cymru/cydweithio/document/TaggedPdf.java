package cymru.cydweithio.document;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Messages;
import freemarker.core.HTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Makes accessible PDF from a template: PDF/UA-1 and PDF/A-3a, with every font embedded.
 *
 * <p>A template is {@code document/<name>.ftlh}: XHTML in the frame of {@code page.ftlh}, whose values are escaped by
 * themselves and whose words come from the bundles by {@code fmt}, as in the views. The one style sheet is
 * {@code document/print.css}. Nothing is loaded from elsewhere. A picture is SVG text of the model, put in by
 * {@code <@page.picture svg=… alt=…/>}: what it shows must be said by its {@code alt}.
 */
@ApplicationScoped
public class TaggedPdf {
    private static final String FONTS = "/liberation/LiberationSans-";
    private static final String FAMILY = "Liberation Sans";
    /** Characters that XML cannot hold: a stray control character in a title must not break a document. */
    private static final Pattern NOT_XML =
            Pattern.compile("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private static final Pattern ANY_ID = Pattern.compile(".+");

    private Messages messages;
    private Configuration templates;
    private String style;

    protected TaggedPdf() {}

    @Inject
    public TaggedPdf(Messages messages) {
        this.messages = messages;
        XRLog.setLoggingEnabled(false);
        templates = new Configuration(Configuration.VERSION_2_3_34);
        templates.setClassForTemplateLoading(TaggedPdf.class, "/document");
        templates.setDefaultEncoding(StandardCharsets.UTF_8.name());
        templates.setOutputFormat(HTMLOutputFormat.INSTANCE);
        templates.setObjectWrapper(new DefaultObjectWrapper(Configuration.VERSION_2_3_34));
        templates.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        templates.setLogTemplateExceptions(false);
        templates.setLocalizedLookup(false);
        style = new String(resource("/document/print.css"), StandardCharsets.UTF_8);
    }

    /**
     * Renders a template with a model.
     *
     * @param template its name without the ending
     * @param language of the document, its words, dates and numbers
     */
    public void render(String template, Language language, Map<String, Object> model, OutputStream out) {
        locate(template, language, model, out);
    }

    /** The number of pages of a document, and the page, from 0, on which each element with an id begins. */
    public record Located(int pages, Map<String, Integer> places) {}

    /** Writes the document and returns where its parts are. */
    public Located locate(String template, Language language, Map<String, Object> model, OutputStream out) {
        PrintedLetters letters = PrintedLetters.of(fill(template, language, model), messages, language);
        PdfRendererBuilder builder = new PdfRendererBuilder();
        font(builder, "Regular", 400, FontStyle.NORMAL);
        font(builder, "Bold", 700, FontStyle.NORMAL);
        font(builder, "Italic", 400, FontStyle.ITALIC);
        font(builder, "BoldItalic", 700, FontStyle.ITALIC);
        if (letters.second()) {
            second(builder, "", 400);
            second(builder, "-Bold", 700);
        }
        if (letters.bothWays()) {
            builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
            builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
            builder.defaultTextDirection(BaseRendererBuilder.TextDirection.LTR);
        }
        builder.usePdfUaAccessibility(true);
        builder.usePdfAConformance(PdfAConformance.PDFA_3_A);
        builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        builder.withProducer(messages.text(language, "platform.product"));
        builder.useUriResolver((base, uri) -> uri.startsWith("#") || uri.startsWith(TemplateFormats.SVG) ? uri : null);
        builder.useSVGDrawer(new BatikSVGDrawer());
        builder.withHtmlContent(letters.html(), "");
        builder.toStream(out);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            renderer.createPDF();
            Map<String, Integer> places = new HashMap<>();
            renderer.findPagePositionsByID(ANY_ID)
                    .forEach(place -> places.merge(place.getId(), place.getPageNo(), Math::min));
            int pages = renderer.getRootBox().getLayer().getPages().size();
            return new Located(pages, places);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String fill(String template, Language language, Map<String, Object> model) {
        Map<String, Object> values = new HashMap<>(model);
        values.put("language", language.code());
        values.put("style", style);
        values.put("fmt", new TemplateFormats(messages, language));
        StringWriter html = new StringWriter();
        try {
            templates.getTemplate(template + ".ftlh").process(values, html);
        } catch (TemplateException e) {
            throw new IllegalStateException("The template " + template + " cannot be filled", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return NOT_XML.matcher(html.toString()).replaceAll("");
    }

    private static void font(PdfRendererBuilder builder, String cut, int weight, FontStyle slant) {
        builder.useFont(
                () -> TaggedPdf.class.getResourceAsStream(FONTS + cut + ".ttf"),
                FAMILY,
                weight,
                slant,
                true,
                EnumSet.of(FSFontUseCase.DOCUMENT, FSFontUseCase.SVG));
    }

    /** Letters that the house font does not have are taken from here. */
    private static void second(PdfRendererBuilder builder, String cut, int weight) {
        builder.useFont(
                () -> TaggedPdf.class.getResourceAsStream(PrintedLetters.SECOND + cut + ".ttf"),
                "DejaVu Sans",
                weight,
                FontStyle.NORMAL,
                true,
                EnumSet.of(FSFontUseCase.FALLBACK_FINAL));
    }

    private static byte[] resource(String name) {
        try (InputStream in = TaggedPdf.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
