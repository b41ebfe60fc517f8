package cymru.cydweithio.opendata.web;

import cymru.cydweithio.platform.Language;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.Json;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code /api/v1/openapi}: what there is to ask for, as an OpenAPI document in the language of the request. It is open
 * to everybody, published or not.
 */
@Path("openapi")
@RequestScoped
public class OpenApiResource extends ApiResource {

    static final String DOCUMENT = "/api/openapi.json";
    /** {@code #{opendata.api.title}} stands for a text of the bundles. */
    private static final Pattern TEXT = Pattern.compile("#\\{([A-Za-z0-9._]+)\\}");

    @GET
    public Response document() {
        Language language = language();
        return Response.ok(filled(language), "application/json;charset=UTF-8")
                .header("Content-Language", language.code())
                .header("Vary", "Accept-Language")
                .header("Cache-Control", "public, max-age=60")
                .header("Access-Control-Allow-Origin", "*")
                .build();
    }

    private String filled(Language language) {
        Matcher matcher = TEXT.matcher(template());
        StringBuilder document = new StringBuilder();
        while (matcher.find()) {
            String text = Json.createValue(text(language, matcher.group(1))).toString();
            matcher.appendReplacement(document, Matcher.quoteReplacement(text.substring(1, text.length() - 1)));
        }
        return matcher.appendTail(document).toString();
    }

    private static String template() {
        try (InputStream in = OpenApiResource.class.getResourceAsStream(DOCUMENT)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
