package cymru.cydweithio.opendata;

import cymru.cydweithio.place.AreaLevel;
import cymru.cydweithio.place.Coverage;
import cymru.cydweithio.place.PlaceCatalogue;
import cymru.cydweithio.place.PlaceCatalogue.AreaEntry;
import cymru.cydweithio.place.PlaceCatalogue.CoverEntry;
import cymru.cydweithio.place.Places;
import cymru.cydweithio.platform.CsvRows;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Messages;
import cymru.cydweithio.platform.PartialDate;
import cymru.cydweithio.platform.SpreadsheetText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Areas and footprints as files, written as they come from the database: GeoJSON (RFC 7946) and CSV ({@link CsvRows}).
 * The import takes the same files: what was written with all dates comes in again without changing anything.
 */
@ApplicationScoped
public class PlaceFiles {

    private static final List<String> COVER_COLUMNS =
            List.of("footprint", "area", "coverage", "confidence", "valid_from", "valid_to");

    private PlaceCatalogue catalogue;
    private Messages messages;

    protected PlaceFiles() {}

    @Inject
    PlaceFiles(PlaceCatalogue catalogue, Messages messages) {
        this.catalogue = catalogue;
        this.messages = messages;
    }

    public void areasAsGeoJson(AreaLevel level, OutputStream out) {
        try (JsonGenerator json = Json.createGenerator(out)) {
            head(json);
            catalogue.eachArea(level, one -> {
                AreaEntry area = one.area();
                json.writeStartObject()
                        .write("type", "Feature")
                        .write("id", area.code())
                        .writeStartObject("properties");
                json.write("code", area.code()).write("level", area.level().name());
                text(json, "parent", area.parentCode());
                json.write("name_en", area.nameEn())
                        .write("name_cy", area.nameCy())
                        .write("population", area.population())
                        .write("land_km2", plain(area.landKm2()));
                text(json, "valid_from", area.validFrom());
                text(json, "valid_to", area.validTo());
                json.write("confidence", area.confidence().name());
                text(json, "source", area.sourceNote());
                text(json, "licence", area.licence());
                json.writeEnd();
                geometry(json, one.outline());
                json.writeEnd();
            });
            json.writeEnd().writeEnd();
        }
    }

    public void footprintsAsGeoJson(PlaceCatalogue.Choice choice, OutputStream out) {
        try (JsonGenerator json = Json.createGenerator(out)) {
            head(json);
            catalogue.eachFootprint(choice, true, one -> {
                Places.FootprintRow footprint = one.footprint();
                json.writeStartObject()
                        .write("type", "Feature")
                        .write("id", footprint.code())
                        .writeStartObject("properties");
                json.write("code", footprint.code())
                        .write("layer", footprint.layerCode())
                        .write("name_en", footprint.nameEn());
                text(json, "name_cy", footprint.nameCy());
                json.write("name_cy_status", footprint.nameCyStatus().name());
                text(json, "valid_from", partialDate(footprint.from()));
                text(json, "valid_to", partialDate(footprint.to()));
                json.write("status", footprint.status().name())
                        .write("confidence", footprint.confidence().name())
                        .write("evidence", footprint.evidence().name())
                        .write("source", footprint.sourceNote());
                text(json, "licence", footprint.licence());
                json.writeStartArray("areas");
                for (CoverEntry cover : one.areas()) {
                    json.writeStartObject()
                            .write("code", cover.areaCode())
                            .write("coverage", cover.coverage().name())
                            .write("confidence", cover.confidence().name());
                    text(json, "valid_from", cover.validFrom());
                    text(json, "valid_to", cover.validTo());
                    json.writeEnd();
                }
                json.writeEnd().writeEnd();
                geometry(json, one.outline());
                json.writeEnd();
            });
            json.writeEnd().writeEnd();
        }
    }

    public void areasAsCsv(AreaLevel level, OutputStream out) {
        csv(
                out,
                AreaFile.COLUMNS,
                printer -> catalogue.eachArea(level, one -> {
                    AreaEntry area = one.area();
                    row(
                            printer,
                            area.code(),
                            area.level(),
                            area.parentCode(),
                            area.nameEn(),
                            area.nameCy(),
                            area.population(),
                            plain(area.landKm2()).toPlainString(),
                            area.validFrom(),
                            area.validTo(),
                            area.confidence(),
                            area.sourceNote(),
                            area.licence());
                }));
    }

    public void footprintsAsCsv(PlaceCatalogue.Choice choice, OutputStream out) {
        csv(
                out,
                FootprintFile.COLUMNS,
                printer -> catalogue.eachFootprint(choice, false, one -> {
                    Places.FootprintRow footprint = one.footprint();
                    row(
                            printer,
                            footprint.code(),
                            footprint.layerCode(),
                            footprint.nameEn(),
                            footprint.nameCy(),
                            partialDate(footprint.from()),
                            partialDate(footprint.to()),
                            footprint.status(),
                            footprint.confidence(),
                            footprint.sourceNote(),
                            footprint.nameCyStatus(),
                            footprint.evidence(),
                            footprint.licence(),
                            one.areas().stream().map(PlaceFiles::entry).collect(Collectors.joining("; ")));
                }));
    }

    public void coversAsCsv(PlaceCatalogue.Choice choice, OutputStream out) {
        csv(
                out,
                COVER_COLUMNS,
                printer -> catalogue.eachFootprint(
                        choice,
                        false,
                        one -> one.areas()
                                .forEach(cover -> row(
                                        printer,
                                        cover.footprintCode(),
                                        cover.areaCode(),
                                        cover.coverage(),
                                        cover.confidence(),
                                        cover.validFrom(),
                                        cover.validTo()))));
    }

    /** A date as well as it is known: {@code 2019-04-01}, {@code 2019-04} or {@code 2019}. */
    public static String partialDate(PartialDate date) {
        return date == null
                ? null
                : switch (date.precision()) {
                    case DAY -> date.date().toString();
                    case MONTH -> YearMonth.from(date.date()).toString();
                    case YEAR -> String.format("%04d", date.date().getYear());
                };
    }

    /** {@code 711} and {@code 0.35}, never {@code 711.0000} or {@code 7.11E+2}. */
    public static BigDecimal plain(BigDecimal number) {
        BigDecimal shortest = number.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }

    private static String entry(CoverEntry cover) {
        String period = cover.validFrom() == null && cover.validTo() == null
                ? ""
                : "@" + (cover.validFrom() == null ? "" : cover.validFrom()) + "/"
                        + (cover.validTo() == null ? "" : cover.validTo());
        return cover.areaCode() + ":" + (cover.coverage() == Coverage.FULL ? "full" : "partial") + ":"
                + cover.confidence().name().toLowerCase(Locale.ROOT) + period;
    }

    /** What holds of the whole file: that each feature has a source and a licence of its own. */
    private void head(JsonGenerator json) {
        json.writeStartObject().write("type", "FeatureCollection").writeStartObject("licence");
        for (Language language : Language.values()) {
            json.write(language.code(), messages.text(language, "opendata.licence.each"));
        }
        json.writeEnd().writeStartArray("features");
    }

    private static void text(JsonGenerator json, String name, Object value) {
        if (value != null) {
            json.write(name, value.toString());
        }
    }

    private static void geometry(JsonGenerator json, String outline) {
        if (outline == null) {
            json.writeNull("geometry");
            return;
        }
        try (JsonReader reader = Json.createReader(new StringReader(outline))) {
            JsonObject geometry = reader.readObject();
            json.write("geometry", geometry);
        }
    }

    /** What is written to a file of rows. */
    private interface Rows {
        void to(CsvRows printer);
    }

    private static void csv(OutputStream out, List<String> columns, Rows rows) {
        try {
            CsvRows printer = new CsvRows(out, columns);
            rows.to(printer);
            printer.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void row(CsvRows printer, Object... cells) {
        printer.row(Arrays.stream(cells)
                .map(cell -> cell instanceof Integer || cell instanceof LocalDate
                        ? cell.toString()
                        : SpreadsheetText.cell(cell == null ? null : cell.toString()))
                .toList());
    }
}
