package cymru.cydweithio.opendata.web;

import cymru.cydweithio.opendata.PlaceFiles;
import cymru.cydweithio.place.FootprintStatus;
import cymru.cydweithio.place.PlaceCatalogue.AreaEntry;
import cymru.cydweithio.place.PlaceCatalogue.CoverEntry;
import cymru.cydweithio.place.PlaceCatalogue.LayerEntry;
import cymru.cydweithio.place.Places.FootprintRow;
import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.stream.JsonGenerator;
import java.io.StringReader;
import java.util.List;

/**
 * Writes areas, layers and footprints as the addresses for programs answer them: every name in both languages, with
 * provenance and confidence.
 */
final class Entries {

    private Entries() {}

    static void area(JsonGenerator json, AreaEntry area) {
        json.write("code", area.code()).write("level", area.level().name());
        ApiResource.text(json, "parent", area.parentCode());
        json.writeStartObject("name")
                .write("en", area.nameEn())
                .write("cy", area.nameCy())
                .writeEnd();
        json.write("population", area.population()).write("landKm2", PlaceFiles.plain(area.landKm2()));
        ApiResource.text(json, "validFrom", area.validFrom());
        ApiResource.text(json, "validTo", area.validTo());
        json.write("confidence", area.confidence().name());
        json.writeStartObject("provenance");
        ApiResource.text(json, "source", area.sourceNote());
        ApiResource.text(json, "licence", area.licence());
        json.writeEnd();
    }

    static void layer(JsonGenerator json, LayerEntry layer, String source) {
        json.write("code", layer.code());
        json.writeStartObject("name")
                .write("en", layer.nameEn())
                .write("cy", layer.nameCy())
                .writeEnd();
        json.write("kind", layer.kind().name())
                .write("level", layer.level().name())
                .write("sponsor", layer.sponsor().name())
                .write("devolved", layer.devolved().name())
                .write("dividesWales", layer.dividesWales());
        ApiResource.name(json, "statutoryBasis", layer.statutoryBasis());
        ApiResource.name(json, "description", layer.description());
        json.write("footprints", layer.footprints())
                .write("confidence", layer.confidence().name());
        json.writeStartObject("provenance").write("source", source).writeEnd();
    }

    static void footprint(JsonGenerator json, FootprintRow footprint) {
        json.write("code", footprint.code()).write("layer", footprint.layerCode());
        ApiResource.name(json, "name", footprint.name());
        ApiResource.text(json, "validFrom", PlaceFiles.partialDate(footprint.from()));
        ApiResource.text(json, "validTo", PlaceFiles.partialDate(footprint.to()));
        json.write("status", footprint.status().name())
                .write("confirmed", footprint.status() != FootprintStatus.UNCONFIRMED)
                .write("confidence", footprint.confidence().name());
        json.writeStartObject("provenance")
                .write("evidence", footprint.evidence().name())
                .write("source", footprint.sourceNote());
        ApiResource.text(json, "licence", footprint.licence());
        json.writeEnd();
    }

    static void covers(JsonGenerator json, List<CoverEntry> covers) {
        json.writeStartArray("areas");
        covers.forEach(cover -> {
            json.writeStartObject();
            cover(json, cover);
            json.writeEnd();
        });
        json.writeEnd();
    }

    /** The outline as GeoJSON; null where none is known. */
    static void outline(JsonGenerator json, String outline) {
        if (outline == null) {
            json.writeNull("outline");
        } else {
            try (JsonReader reader = Json.createReader(new StringReader(outline))) {
                json.write("outline", reader.readObject());
            }
        }
    }

    static void cover(JsonGenerator json, CoverEntry cover) {
        json.write("area", cover.areaCode())
                .write("coverage", cover.coverage().name())
                .write("confidence", cover.confidence().name());
        ApiResource.text(json, "validFrom", cover.validFrom());
        ApiResource.text(json, "validTo", cover.validTo());
    }
}
