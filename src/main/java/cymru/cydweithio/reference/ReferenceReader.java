package cymru.cydweithio.reference;

import cymru.cydweithio.duty.BindingTarget;
import cymru.cydweithio.duty.DutyRegister.BindingInput;
import cymru.cydweithio.duty.DutyRegister.DutyInput;
import cymru.cydweithio.duty.Strength;
import cymru.cydweithio.partnership.OrganisationRegister.OrganisationInput;
import cymru.cydweithio.partnership.Organisations;
import cymru.cydweithio.partnership.Section17;
import cymru.cydweithio.place.Coverage;
import cymru.cydweithio.place.Evidence;
import cymru.cydweithio.place.FootprintStatus;
import cymru.cydweithio.place.Level;
import cymru.cydweithio.place.PlaceRegister;
import cymru.cydweithio.place.PlaceRegister.AreaInput;
import cymru.cydweithio.place.PlaceRegister.CoverInput;
import cymru.cydweithio.place.PlaceRegister.FootprintInput;
import cymru.cydweithio.place.PlaceRegister.LayerInput;
import cymru.cydweithio.place.Sponsor;
import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Bilingual.WelshStatus;
import cymru.cydweithio.platform.Commencement;
import cymru.cydweithio.platform.Confidence;
import cymru.cydweithio.platform.Devolved;
import cymru.cydweithio.platform.PartialDate;
import cymru.cydweithio.platform.PlatformRule;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.recommendation.Outcome;
import cymru.cydweithio.recommendation.PointKind;
import cymru.cydweithio.recommendation.ReviewRegister.IssueInput;
import cymru.cydweithio.recommendation.ReviewRegister.PlanLineInput;
import cymru.cydweithio.recommendation.ReviewRegister.PointInput;
import cymru.cydweithio.recommendation.ReviewRegister.ProposalInput;
import cymru.cydweithio.recommendation.ReviewRegister.RecommendationInput;
import cymru.cydweithio.recommendation.ReviewRegister.ReviewInput;
import cymru.cydweithio.recommendation.ReviewRegister.ThemeInput;
import cymru.cydweithio.sheet.Fault;
import cymru.cydweithio.sheet.FaultyFiles;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads the files of reference data as one set, in which each may refer to the others, and collects what is wrong with
 * them.
 *
 * <p>The set is always whole: what an administrator uploads stands in for the file of that name, the others are as last
 * loaded.
 */
final class ReferenceReader {

    private final Map<ReferenceFile, byte[]> files;
    private final List<Fault> faults = new ArrayList<>();
    private final Map<ReferenceFile, Integer> rowCounts = new HashMap<>();
    private final Map<List<String>, String> welsh = new HashMap<>();
    /** By kind and code; the code is a star where all of a kind began at once. */
    private final Map<List<String>, Commencement> commencements = new HashMap<>();

    List<AreaInput> areas;
    List<LayerInput> layers;
    List<FootprintInput> footprints;
    List<CoverInput> cover;
    List<OrganisationInput> organisations;
    List<DutyInput> duties;
    List<BindingInput> bindings;
    List<ReviewInput> reviews;
    List<RecommendationInput> recommendations;
    List<PlanLineInput> planLines;
    List<ThemeInput> reviewThemes;
    List<IssueInput> reviewIssues;
    List<PointInput> reviewPoints;
    List<ProposalInput> reviewProposals;

    private ReferenceReader(Map<ReferenceFile, byte[]> files) {
        this.files = files;
    }

    /** Reads the whole set or throws all its faults. */
    static ReferenceReader read(Map<ReferenceFile, byte[]> files) {
        ReferenceReader reader = new ReferenceReader(files);
        reader.readWelsh();
        reader.readCommencements();
        reader.readAreas();
        reader.readLayers();
        reader.readFootprints();
        reader.readCover();
        reader.readOrganisations();
        reader.readDuties();
        reader.readBindings();
        reader.readReviews();
        reader.readRecommendations();
        reader.readPlanLines();
        reader.readReviewThemes();
        reader.readReviewIssues();
        reader.readReviewPoints();
        reader.readReviewProposals();
        if (!reader.faults.isEmpty()) {
            throw new FaultyFiles(reader.faults);
        }
        return reader;
    }

    int rowCount(ReferenceFile file) {
        return rowCounts.getOrDefault(file, 0);
    }

    private <T> List<T> rows(
            ReferenceFile file, List<String> columns, List<String> key, Function<CsvFile.Row, T> reader) {
        List<T> rows = new CsvFile(file.fileName(), faults).rows(files.get(file), columns, key, reader);
        rowCounts.put(file, rows.size());
        return rows;
    }

    private void readWelsh() {
        rows(
                ReferenceFile.WELSH,
                List.of("kind", "code", "field", "text_cy"),
                List.of("kind", "code", "field"),
                row -> {
                    welsh.put(
                            List.of(row.required("kind"), row.required("code"), row.required("field")),
                            row.required("text_cy", 1000));
                    return row;
                });
    }

    private void readCommencements() {
        rows(
                ReferenceFile.COMMENCEMENTS,
                List.of("kind", "code", "commenced_on", "source"),
                List.of("kind", "code"),
                row -> commencements.put(
                        List.of(row.known("kind", Set.of("area", "layer", "duty")), row.required("code")),
                        new Commencement(
                                row.value("commenced_on", PartialDate::parse).earliest(),
                                row.required("source", 200))));
    }

    private Commencement commencement(String kind, String code) {
        return commencements.getOrDefault(List.of(kind, code), commencements.get(List.of(kind, "*")));
    }

    /**
     * The Welsh of the row itself counts as its status says; otherwise the project's own, which is constructed;
     * otherwise none.
     */
    private Bilingual bilingual(String en, String cy, WelshStatus status, String kind, String code, String field) {
        if (cy != null) {
            return new Bilingual(en, cy, status);
        }
        return new Bilingual(en, welsh.get(List.of(kind, code, field)), WelshStatus.CONSTRUCTED);
    }

    private void readAreas() {
        Map<String, String> outlines = readOutlines();
        areas = rows(
                ReferenceFile.AREAS,
                List.of(
                        "gss_code",
                        "name_en",
                        "name_cy",
                        "population_census_2021",
                        "area_km2",
                        "grid_col",
                        "grid_row",
                        "population_census_2021_unrounded",
                        "iso3166_2",
                        "confidence"),
                List.of("gss_code"),
                row -> {
                    String code = row.required("gss_code");
                    if (!outlines.containsKey(code)) {
                        row.refuse("gss_code", ReferenceRule.FAULT_OUTLINE, code);
                    }
                    return new AreaInput(
                            code,
                            row.required("name_en", 100),
                            row.required("name_cy", 100),
                            row.number("population_census_2021_unrounded"),
                            row.number("population_census_2021"),
                            row.number("area_km2"),
                            row.number("grid_col"),
                            row.number("grid_row"),
                            row.required("iso3166_2", 6),
                            row.word("confidence", word(Confidence.class)),
                            outlines.get(code),
                            commencement("area", code));
                });
    }

    private Map<String, String> readOutlines() {
        Map<String, String> outlines = new HashMap<>();
        String name = ReferenceFile.OUTLINES.fileName();
        if (new String(files.get(ReferenceFile.OUTLINES), StandardCharsets.UTF_8).isBlank()) {
            faults.add(new Fault(name, 0, null, PlatformRule.FILE_EMPTY.key()));
            return outlines;
        }
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(files.get(ReferenceFile.OUTLINES)))) {
            JsonArray features = reader.readObject().getJsonArray("features");
            if (features == null) {
                faults.add(new Fault(name, 0, "features", ReferenceRule.FAULT_GEOJSON.key()));
                return outlines;
            }
            for (int i = 0; i < features.size(); i++) {
                readOutline(features.get(i), i + 1, outlines);
            }
        } catch (JsonException | ClassCastException e) {
            faults.add(new Fault(name, 0, null, ReferenceRule.FAULT_GEOJSON.key()));
        }
        rowCounts.put(ReferenceFile.OUTLINES, outlines.size());
        return outlines;
    }

    private void readOutline(JsonValue value, int number, Map<String, String> outlines) {
        String name = ReferenceFile.OUTLINES.fileName();
        if (!(value instanceof JsonObject feature)
                || !(feature.get("properties") instanceof JsonObject properties)
                || !(feature.get("geometry") instanceof JsonObject geometry)) {
            faults.add(new Fault(name, number, "geometry", ReferenceRule.FAULT_FEATURE.key()));
            return;
        }
        String code = properties.getString("gss_code", "");
        try {
            PlaceRegister.validateOutline(geometry.toString());
            if (outlines.put(code, geometry.toString()) != null) {
                faults.add(new Fault(name, number, "gss_code", ReferenceRule.FAULT_TWICE.key()));
            }
        } catch (RuleViolation e) {
            faults.add(new Fault(name, number, "geometry", e.key(), e.args()));
        }
    }

    private void readLayers() {
        layers = rows(
                ReferenceFile.LAYERS,
                List.of(
                        "type_code",
                        "name_en",
                        "name_cy",
                        "level",
                        "sponsor",
                        "devolved",
                        "statutory_basis",
                        "description_en",
                        "partition_expected",
                        "confidence"),
                List.of("type_code"),
                row -> {
                    String code = row.required("type_code", 10);
                    return new LayerInput(
                            code,
                            bilingual(
                                    row.required("name_en", 120),
                                    row.required("name_cy", 120),
                                    WelshStatus.OFFICIAL,
                                    "layer",
                                    code,
                                    "name"),
                            row.word("level", word(Level.class)),
                            row.word("sponsor", word(Sponsor.class)),
                            row.word("devolved", word(Devolved.class)),
                            bilingual(
                                    row.required("statutory_basis", 400), null, null, "layer", code, "statutory_basis"),
                            bilingual(row.required("description_en", 800), null, null, "layer", code, "description"),
                            row.word("partition_expected", ReferenceReader::yesOrNo),
                            row.word("confidence", word(Confidence.class)),
                            commencement("layer", code));
                });
    }

    private void readFootprints() {
        Set<String> codes = codes(layers, LayerInput::code);
        footprints = rows(
                ReferenceFile.FOOTPRINTS,
                List.of(
                        "footprint_code",
                        "type_code",
                        "name_en",
                        "name_cy",
                        "valid_from",
                        "source_note",
                        "valid_to",
                        "status",
                        "name_cy_status",
                        "confidence",
                        "evidence"),
                List.of("footprint_code"),
                row -> {
                    String code = row.required("footprint_code", 12);
                    String cy = row.optional("name_cy");
                    WelshStatus status =
                            cy == null ? WelshStatus.NONE : row.word("name_cy_status", word(WelshStatus.class));
                    return new FootprintInput(
                            code,
                            row.known("type_code", codes),
                            bilingual(row.required("name_en", 120), cy, status, "footprint", code, "name"),
                            row.value("valid_from", PartialDate::parse),
                            row.value("valid_to", PartialDate::parse),
                            row.word("status", word(FootprintStatus.class)),
                            row.word("confidence", word(Confidence.class)),
                            row.word("evidence", word(Evidence.class)),
                            row.required("source_note", 500),
                            null);
                });
    }

    private void readCover() {
        Set<String> footprintCodes = codes(footprints, FootprintInput::code);
        Set<String> areaCodes = codes(areas, AreaInput::gssCode);
        cover = rows(
                ReferenceFile.COVER,
                List.of("footprint_code", "gss_code", "coverage", "confidence"),
                List.of("footprint_code", "gss_code"),
                row -> new CoverInput(
                        row.known("footprint_code", footprintCodes),
                        row.known("gss_code", areaCodes),
                        row.word("coverage", word(Coverage.class)),
                        row.word("confidence", word(Confidence.class))));
    }

    private void readOrganisations() {
        Set<String> footprintCodes = codes(footprints, FootprintInput::code);
        organisations = rows(
                ReferenceFile.ORGANISATIONS,
                List.of(
                        "code",
                        "name_en",
                        "name_cy",
                        "kind",
                        "devolved",
                        "section17_applies",
                        "responsible_authority",
                        "note",
                        "confidence",
                        "footprint_code"),
                List.of("code"),
                row -> {
                    String code = row.required("code", 12);
                    String note = row.optional("note");
                    String footprint = row.optional("footprint_code");
                    if (footprint != null) {
                        row.known("footprint_code", footprintCodes);
                    }
                    return new OrganisationInput(
                            code,
                            bilingual(
                                    row.required("name_en", 120),
                                    row.optional("name_cy"),
                                    WelshStatus.OFFICIAL,
                                    "organisation",
                                    code,
                                    "name"),
                            row.known("kind", Set.copyOf(Organisations.KINDS)),
                            row.word("devolved", word(Devolved.class)),
                            row.word("section17_applies", ReferenceReader::section17),
                            row.word("responsible_authority", ReferenceReader::yesOrNo),
                            note == null ? null : bilingual(note, null, null, "organisation", code, "note"),
                            row.word("confidence", word(Confidence.class)),
                            footprint);
                });
    }

    private void readDuties() {
        duties = rows(
                ReferenceFile.DUTIES,
                List.of(
                        "code",
                        "title_en",
                        "legislation",
                        "section",
                        "applies_to",
                        "summary_en",
                        "review_cycle",
                        "confidence",
                        "source"),
                List.of("code"),
                row -> {
                    String code = row.required("code", 16);
                    return new DutyInput(
                            code,
                            bilingual(row.required("title_en", 160), null, null, "duty", code, "title"),
                            bilingual(row.required("legislation", 300), null, null, "duty", code, "legislation"),
                            bilingual(row.required("section", 100), null, null, "duty", code, "section"),
                            bilingual(row.required("applies_to", 400), null, null, "duty", code, "applies_to"),
                            bilingual(row.required("summary_en", 1000), null, null, "duty", code, "summary"),
                            bilingual(row.required("review_cycle", 300), null, null, "duty", code, "review_cycle"),
                            commencement("duty", code),
                            row.word("confidence", word(Confidence.class)),
                            row.required("source", 200));
                });
    }

    private void readBindings() {
        Set<String> dutyCodes = codes(duties, DutyInput::code);
        Set<String> organisationCodes = codes(organisations, OrganisationInput::code);
        Set<String> layerCodes = codes(layers, LayerInput::code);
        bindings = rows(
                ReferenceFile.BINDINGS,
                List.of("duty_code", "binds", "value", "strength", "note_en", "note_cy"),
                List.of("duty_code", "binds", "value"),
                row -> {
                    String duty = row.known("duty_code", dutyCodes);
                    BindingTarget bindingTarget = row.word("binds", word(BindingTarget.class));
                    String target = switch (bindingTarget) {
                        case KIND -> row.known("value", Set.copyOf(Organisations.KINDS));
                        case ORGANISATION -> row.known("value", organisationCodes);
                        case LAYER -> row.known("value", layerCodes);
                        case RESPONSIBLE_AUTHORITY, SECTION17 -> "";
                    };
                    String note = row.optional("note_en");
                    return new BindingInput(
                            duty,
                            bindingTarget,
                            target,
                            row.word("strength", word(Strength.class)),
                            note == null
                                    ? null
                                    : new Bilingual(note, row.optional("note_cy"), WelshStatus.CONSTRUCTED));
                });
    }

    private void readReviews() {
        reviews = rows(
                ReferenceFile.REVIEWS,
                List.of(
                        "code",
                        "title_en",
                        "title_cy",
                        "published_on",
                        "historic",
                        "summary_en",
                        "summary_cy",
                        "source_note"),
                List.of("code"),
                row -> new ReviewInput(
                        row.required("code", 20),
                        constructed(row, "title", 200),
                        row.value("published_on", ReferenceReader::day),
                        row.word("historic", ReferenceReader::yesOrNo),
                        constructed(row, "summary", 2000),
                        row.required("source_note", 500)));
    }

    private void readRecommendations() {
        Set<String> reviewCodes = codes(reviews, ReviewInput::code);
        recommendations = rows(
                ReferenceFile.RECOMMENDATIONS,
                List.of("review_code", "number", "text_en", "text_cy"),
                List.of("review_code", "number"),
                row -> new RecommendationInput(
                        row.known("review_code", reviewCodes), row.number("number"), constructed(row, "text", 500)));
    }

    private void readPlanLines() {
        Set<String> known = codes(recommendations, one -> one.reviewCode() + " " + one.number());
        planLines = rows(
                ReferenceFile.PLAN_LINES,
                List.of(
                        "review_code",
                        "recommendation",
                        "number",
                        "text_en",
                        "text_cy",
                        "first_action_en",
                        "first_action_cy",
                        "review_on",
                        "outcome"),
                List.of("review_code", "recommendation", "number"),
                row -> {
                    String review = row.required("review_code");
                    int recommendation = row.number("recommendation");
                    if (!known.contains(review + " " + recommendation)) {
                        row.refuse("recommendation", ReferenceRule.FAULT_UNKNOWN, review + " " + recommendation);
                    }
                    return new PlanLineInput(
                            review,
                            recommendation,
                            row.number("number"),
                            constructed(row, "text", 500),
                            row.optional("first_action_en") == null ? null : constructed(row, "first_action", 800),
                            row.value("review_on", ReferenceReader::day),
                            row.word("outcome", word(Outcome.class)));
                });
    }

    private void readReviewThemes() {
        Set<String> reviewCodes = codes(reviews, ReviewInput::code);
        reviewThemes = rows(
                ReferenceFile.REVIEW_THEMES,
                List.of("review_code", "number", "text_en", "text_cy"),
                List.of("review_code", "number"),
                row -> new ThemeInput(
                        row.known("review_code", reviewCodes), row.number("number"), constructed(row, "text", 300)));
    }

    private void readReviewIssues() {
        Set<String> known = codes(reviewThemes, one -> one.reviewCode() + " " + one.number());
        reviewIssues = rows(
                ReferenceFile.REVIEW_ISSUES,
                List.of("review_code", "theme", "number", "text_en", "text_cy"),
                List.of("review_code", "number"),
                row -> new IssueInput(
                        row.required("review_code"),
                        numbered(row, "theme", known),
                        row.number("number"),
                        constructed(row, "text", 300)));
    }

    private void readReviewPoints() {
        Set<String> known = codes(reviewIssues, one -> one.reviewCode() + " " + one.number());
        reviewPoints = rows(
                ReferenceFile.REVIEW_POINTS,
                List.of("review_code", "issue", "kind", "number", "text_en", "text_cy"),
                List.of("review_code", "issue", "kind", "number"),
                row -> new PointInput(
                        row.required("review_code"),
                        numbered(row, "issue", known),
                        row.word("kind", word(PointKind.class)),
                        row.number("number"),
                        constructed(row, "text", 1000)));
    }

    private void readReviewProposals() {
        Set<String> issues = codes(reviewIssues, one -> one.reviewCode() + " " + one.number());
        Set<String> known = codes(recommendations, one -> one.reviewCode() + " " + one.number());
        reviewProposals = rows(
                ReferenceFile.REVIEW_PROPOSALS,
                List.of("review_code", "issue", "number", "recommendation"),
                List.of("review_code", "issue", "recommendation"),
                row -> new ProposalInput(
                        row.required("review_code"),
                        numbered(row, "issue", issues),
                        row.number("number"),
                        numbered(row, "recommendation", known)));
    }

    /** The number of something of the row's review that must be known. */
    private static int numbered(CsvFile.Row row, String column, Set<String> known) {
        String named = row.required("review_code") + " " + row.number(column);
        if (!known.contains(named)) {
            row.refuse(column, ReferenceRule.FAULT_UNKNOWN, named);
        }
        return row.number(column);
    }

    /** A text whose Welsh stands beside it and is the project's own. */
    private static Bilingual constructed(CsvFile.Row row, String field, int longest) {
        String cy = row.optional(field + "_cy");
        return new Bilingual(
                row.required(field + "_en", longest),
                cy == null ? null : row.required(field + "_cy", longest),
                cy == null ? WelshStatus.NONE : WelshStatus.CONSTRUCTED);
    }

    private static LocalDate day(String text) {
        PartialDate date = PartialDate.parse(text);
        if (date.precision() != PartialDate.Precision.DAY) {
            throw new RuleViolation(PlatformRule.DATE_UNREADABLE, text);
        }
        return date.date();
    }

    private static <T> Set<String> codes(List<T> facts, Function<T, String> code) {
        return facts.stream().map(code).collect(Collectors.toCollection(HashSet::new));
    }

    /** The constant that a word of the files names: {@code Welsh Government} is WELSH_GOVERNMENT. */
    private static <E extends Enum<E>> Function<String, E> word(Class<E> type) {
        return text -> {
            String name = text.toUpperCase(Locale.ROOT).replace(' ', '_');
            for (E constant : type.getEnumConstants()) {
                if (constant.name().equals(name)) {
                    return constant;
                }
            }
            return null;
        };
    }

    private static Boolean yesOrNo(String text) {
        return switch (text) {
            case "yes" -> Boolean.TRUE;
            case "no" -> Boolean.FALSE;
            default -> null;
        };
    }

    private static Section17 section17(String text) {
        return switch (text) {
            case "yes" -> Section17.BOUND;
            case "no" -> Section17.NOT_LISTED;
            case "n/a" -> Section17.NOT_APPLICABLE;
            default -> null;
        };
    }
}
