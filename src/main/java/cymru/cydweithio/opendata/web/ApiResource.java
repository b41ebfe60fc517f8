package cymru.cydweithio.opendata.web;

import cymru.cydweithio.opendata.OpenDataRule;
import cymru.cydweithio.place.AreaLevel;
import cymru.cydweithio.place.PlaceCatalogue;
import cymru.cydweithio.place.Publication;
import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Messages;
import cymru.cydweithio.platform.Page;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.Sha256;
import cymru.cydweithio.platform.Slice;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What all addresses for programs have in common.
 *
 * <p>How a resource is made: a request-scoped class that extends this, with a path and methods of {@code GET}.
 * Parameters come as texts and are read with {@link #day}, {@link #since}, {@link #yes} and {@link #slice}, so that
 * each bad one gets its problem in the language of the request instead of none; one that the method does not name is
 * refused by {@link ParameterFilter}. The answer is made by {@link #answer} (an object), {@link #list} (a page of a
 * list) or {@link #file} (a file, written as it is read), which see to it that only what is published is told to
 * strangers, that an answer which the asker has already ({@code ETag}) is not made again, and that other sites' pages
 * may read it. Everything that is thrown becomes problem details ({@link ApiExceptionMapper}). Each address is
 * described in {@code api/openapi.json}, against which a test holds its real answers.
 */
public abstract class ApiResource {

    /** The most that a page holds. */
    public static final int MOST = 200;

    private static final int USUAL = 100;
    private static final int DEEPEST = 1_000_000;
    private static final int DAY = 10;

    @Inject
    private PlaceCatalogue catalogue;

    @Inject
    private Publication publication;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Messages messages;

    @Inject
    private Clock clock;

    protected PlaceCatalogue catalogue() {
        return catalogue;
    }

    /** The language that the request wishes for; English where it wishes for none of ours. */
    protected Language language() {
        return language(request);
    }

    static Language language(HttpServletRequest request) {
        return Collections.list(request.getLocales()).stream()
                .map(Locale::getLanguage)
                .map(Language::ofCode)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(Language.EN);
    }

    /** Writes a text in both languages, with where the Welsh comes from; null where there is none. */
    protected static void name(JsonGenerator json, String key, Bilingual name) {
        if (name == null) {
            json.writeNull(key);
            return;
        }
        json.writeStartObject(key).write("en", name.en());
        text(json, "cy", name.cy());
        json.write("cyStatus", name.cyStatus().name()).writeEnd();
    }

    /** Writes a value as text, or null where there is none. */
    protected static void text(JsonGenerator json, String key, Object value) {
        if (value == null) {
            json.writeNull(key);
        } else {
            json.write(key, value.toString());
        }
    }

    protected String text(Language language, String key, Object... args) {
        return messages.text(language, key, args);
    }

    /** The date that is asked for, today where none is. */
    protected LocalDate day(String date) {
        if (date == null || date.isEmpty()) {
            return LocalDate.now(clock);
        }
        try {
            LocalDate day = LocalDate.parse(date);
            if (day.getYear() >= 1000 && day.getYear() <= 9999) {
                return day;
            }
        } catch (DateTimeException e) {
            // told below, as are years that no calendar has
        }
        throw new RuleViolation(OpenDataRule.PROBLEM_DATE_TEXT, date);
    }

    /** The same, and null where every date is meant. */
    protected LocalDate dayOrAll(String date) {
        return "all".equals(date) ? null : day(date);
    }

    /** A parameter that is true or false. */
    protected boolean yes(String name, String value) {
        if (value == null || value.equals("false")) {
            return false;
        }
        if (value.equals("true")) {
            return true;
        }
        throw new RuleViolation(OpenDataRule.PROBLEM_YES_TEXT, name, value);
    }

    /** The level of areas that is asked for; null where every level is. */
    protected AreaLevel levelOrAll(String level) {
        return "all".equals(level) ? null : word("level", level, AreaLevel.class);
    }

    /**
     * Since when something must have changed: an instant with its offset, or a day, which begins at midnight; or null.
     */
    protected Instant since(String instant) {
        if (instant == null || instant.isEmpty()) {
            return null;
        }
        try {
            OffsetDateTime since = instant.length() == DAY
                    ? LocalDate.parse(instant).atStartOfDay(clock.getZone()).toOffsetDateTime()
                    : OffsetDateTime.parse(instant);
            if (since.getYear() >= 1000 && since.getYear() <= 9999) {
                return since.toInstant();
            }
        } catch (DateTimeException e) {
            // told below
        }
        throw new RuleViolation(OpenDataRule.PROBLEM_INSTANT_TEXT, instant);
    }

    /** One of the constants, or null where none is asked for. */
    protected <E extends Enum<E>> E word(String name, String value, Class<E> type) {
        if (value == null || value.isEmpty()) {
            return null;
        }
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(value)) {
                return constant;
            }
        }
        throw new RuleViolation(
                OpenDataRule.PROBLEM_WORD_TEXT,
                name,
                value,
                String.join(
                        ", ",
                        Arrays.stream(type.getEnumConstants()).map(Enum::name).toList()));
    }

    /** Which part of a list is asked for. */
    protected Slice slice(String limit, String offset) {
        return new Slice(number("offset", offset, 0, 0, DEEPEST), number("limit", limit, USUAL, 1, MOST), null, false);
    }

    private static int number(String name, String value, int usual, int least, int most) {
        if (value == null || value.isEmpty()) {
            return usual;
        }
        int number = value.matches("\\d{1,7}") ? Integer.parseInt(value) : -1;
        if (number < least || number > most) {
            throw new RuleViolation(OpenDataRule.PROBLEM_NUMBER_TEXT, name, value, least, most);
        }
        return number;
    }

    /** Answers with one object, which is made only if the asker has not got it already. */
    protected Response answer(Consumer<JsonGenerator> writer) {
        return fresh(() -> {
            StringWriter text = new StringWriter();
            try (JsonGenerator json = Json.createGenerator(text)) {
                json.writeStartObject();
                writer.accept(json);
                json.writeEnd();
            }
            return Response.ok(text.toString(), "application/json;charset=UTF-8");
        });
    }

    /**
     * Answers with a page of a list, and in the header {@code Link} (RFC 8288) where the next and the previous are.
     *
     * @param head writes what stands before the items
     * @param row writes the inside of one item
     */
    protected <T> Response list(
            Slice slice, Supplier<Page<T>> rows, Consumer<JsonGenerator> head, BiConsumer<JsonGenerator, T> row) {
        return fresh(() -> {
            Page<T> page = rows.get();
            StringWriter text = new StringWriter();
            try (JsonGenerator json = Json.createGenerator(text)) {
                json.writeStartObject();
                head.accept(json);
                json.write("total", page.total())
                        .write("limit", slice.size())
                        .write("offset", slice.first())
                        .writeStartArray("items");
                page.rows().forEach(one -> {
                    json.writeStartObject();
                    row.accept(json, one);
                    json.writeEnd();
                });
                json.writeEnd().writeEnd();
            }
            Response.ResponseBuilder answer = Response.ok(text.toString(), "application/json;charset=UTF-8");
            if (slice.first() + slice.size() < page.total()) {
                answer.header("Link", link(slice.size(), slice.first() + slice.size(), "next"));
            }
            if (slice.first() > 0) {
                answer.header("Link", link(slice.size(), Math.max(0, slice.first() - slice.size()), "prev"));
            }
            return answer;
        });
    }

    /** Answers with a file that is written while it is read from the database. */
    protected Response file(String type, String name, Consumer<OutputStream> writer) {
        return fresh(() -> Response.ok((StreamingOutput) writer::accept, type)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\""));
    }

    private String link(int limit, int offset, String relation) {
        StringBuilder address = new StringBuilder(request.getRequestURI()).append('?');
        request.getParameterMap().forEach((name, values) -> {
            if (!name.equals("limit") && !name.equals("offset")) {
                address.append(encode(name))
                        .append('=')
                        .append(encode(values[0]))
                        .append('&');
            }
        });
        return "<" + address + "limit=" + limit + "&offset=" + offset + ">; rel=\"" + relation + "\"";
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** An answer is the same as long as nothing changed, the same is asked, in the same language, on the same day. */
    private Response fresh(Supplier<Response.ResponseBuilder> maker) {
        Language language = language();
        String tag = "\""
                + Sha256.of(edition() + " " + LocalDate.now(clock) + " " + language + " " + request.getRequestURI()
                                + "?" + request.getQueryString())
                        .substring(0, 20)
                + "\"";
        Response.ResponseBuilder answer = has(tag)
                ? Response.status(Response.Status.NOT_MODIFIED)
                : maker.get().header("Content-Language", language.code());
        answer.header("ETag", tag)
                .header("Cache-Control", publication.published() ? "public, max-age=60" : "private, no-cache")
                .header("Vary", publication.published() ? "Accept-Language" : "Accept-Language, Cookie");
        if (publication.published()) {
            answer.header("Access-Control-Allow-Origin", "*")
                    .header("Access-Control-Expose-Headers", "ETag, Link, Allow");
        }
        return answer.build();
    }

    /**
     * The number of the newest change to anything that the answers are made of: as long as it stays, so do they. A
     * resource of other figures says which these are.
     */
    protected String edition() {
        return Long.toString(catalogue.edition());
    }

    private boolean has(String tag) {
        String held = request.getHeader("If-None-Match");
        if (held != null) {
            for (String one : held.split(",")) {
                if (one.strip().equals("*")
                        || one.strip().replaceFirst("^W/", "").equals(tag)) {
                    return true;
                }
            }
        }
        return false;
    }
}
