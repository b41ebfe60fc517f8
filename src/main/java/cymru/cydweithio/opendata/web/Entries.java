package cymru.cydweithio.opendata.web;

import cymru.cydweithio.opendata.PlaceFiles;
import cymru.cydweithio.place.FootprintStatus;
import cymru.cydweithio.place.PlaceCatalogue.AreaEntry;
import cymru.cydweithio.place.PlaceCatalogue.CoverEntry;
import cymru.cydweithio.place.PlaceCatalogue.LayerEntry;
import cymru.cydweithio.place.Places.FootprintRow;
import cymru.cydweithio.platform.Bilingual;
import jakarta.json.stream.JsonGenerator;

/**
 * Writes areas, layers and footprints as the addresses for programs answer them: every name in both languages, with
 * provenance and confidence.
 */
final class Entries {

    private Entries() {}

    static void area(JsonGenerator json, AreaEntry area, String source) {
        json.write("code", area.code()).write("level", area.level().name());
        text(json, "parent", area.parentCode());
        json.writeStartObject("name")
                .write("en", area.nameEn())
                .write("cy", area.nameCy())
                .writeEnd();
        json.write("population", area.population()).write("landKm2", PlaceFiles.plain(area.landKm2()));
        text(json, "validFrom", area.validFrom());
        text(json, "validTo", area.validTo());
        json.write("confidence", area.confidence().name());
        json.writeStartObject("provenance")
                .write("source", area.sourceNote() == null ? source : area.sourceNote())
                .writeEnd();
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
        name(json, "statutoryBasis", layer.statutoryBasis());
        name(json, "description", layer.description());
        json.write("footprints", layer.footprints())
                .write("confidence", layer.confidence().name());
        json.writeStartObject("provenance").write("source", source).writeEnd();
    }

    static void footprint(JsonGenerator json, FootprintRow footprint) {
        json.write("code", footprint.code()).write("layer", footprint.layerCode());
        name(json, "name", footprint.name());
        text(json, "validFrom", PlaceFiles.partialDate(footprint.from()));
        text(json, "validTo", PlaceFiles.partialDate(footprint.to()));
        json.write("status", footprint.status().name())
                .write("confirmed", footprint.status() != FootprintStatus.UNCONFIRMED)
                .write("confidence", footprint.confidence().name());
        json.writeStartObject("provenance")
                .write("evidence", footprint.evidence().name())
                .write("source", footprint.sourceNote())
                .writeEnd();
    }

    static void cover(JsonGenerator json, CoverEntry cover) {
        json.write("area", cover.areaCode())
                .write("coverage", cover.coverage().name())
                .write("confidence", cover.confidence().name());
        text(json, "validFrom", cover.validFrom());
        text(json, "validTo", cover.validTo());
    }

    private static void name(JsonGenerator json, String key, Bilingual name) {
        json.writeStartObject(key).write("en", name.en());
        text(json, "cy", name.cy());
        json.write("cyStatus", name.cyStatus().name()).writeEnd();
    }

    private static void text(JsonGenerator json, String name, Object value) {
        if (value == null) {
            json.writeNull(name);
        } else {
            json.write(name, value.toString());
        }
    }
}
