package cymru.cydweithio.place;

import cymru.cydweithio.security.HistoryNames;
import cymru.cydweithio.security.HistorySource;
import cymru.cydweithio.security.HistorySubject;
import cymru.cydweithio.security.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** What history tells of areas, layers and footprints. */
@ApplicationScoped
class PlaceHistory implements HistorySource {

    @Override
    public List<HistorySubject> subjects() {
        return List.of(
                HistorySubject.open("area", Permission.READ_REFERENCE),
                HistorySubject.open("layer", Permission.READ_REFERENCE),
                HistorySubject.open("footprint", Permission.READ_REFERENCE)
                        .with("footprint_area", "footprint_id = :id"));
    }

    @Override
    public List<HistoryNames> names() {
        return List.of(
                HistoryNames.open("select id, name_en, name_cy from layer_facts where id in (:ids)", "layer_id"),
                HistoryNames.open(
                        "select id, name_en, name_cy from footprint_facts where id in (:ids)", "footprint_id"),
                HistoryNames.open(
                        "select id, name_en, name_cy from area_facts where id in (:ids)", "area_id", "parent_id"));
    }

    @Override
    public Map<String, String> words() {
        return Map.ofEntries(
                Map.entry("layer.level", "place.level"),
                Map.entry("area.level", "place.areaLevel"),
                Map.entry("layer.kind", "place.kind"),
                Map.entry("sponsor", "place.sponsor"),
                Map.entry("status", "place.status"),
                Map.entry("evidence", "place.evidence"),
                Map.entry("coverage", "place.coverage"),
                Map.entry("divides_wales", "platform.truth"));
    }

    @Override
    public Map<String, String> fields() {
        return Map.of("area.parent_id", "place.area.parent");
    }
}
