package cymru.cydweithio.place;

import cymru.cydweithio.it.BoundedLists;
import cymru.cydweithio.it.InServerSupport;
import cymru.cydweithio.platform.Page;
import cymru.cydweithio.platform.Slice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** The lists of this capability, which are to be bounded. */
@InServerSupport
@ApplicationScoped
class PlaceSamples implements BoundedLists {

    @Inject
    private Places places;

    @Inject
    private PlaceCatalogue catalogue;

    @Override
    public Map<String, Callable<Page<?>>> lists() {
        Map<String, Callable<Page<?>>> lists = new LinkedHashMap<>();
        LocalDate day = LocalDate.of(2026, 1, 1);
        lists.put("areas", () -> places.areas("a", Slice.firstRows(25)));
        lists.put("layers", () -> places.layers(null, null, null, day, Slice.firstRows(25)));
        lists.put("areas for programs", () -> catalogue.areas(null, null, Slice.firstRows(25)));
        lists.put(
                "footprints for programs",
                () -> catalogue.footprints(new PlaceCatalogue.Choice(null, day, true), Slice.firstRows(25)));
        lists.put(
                "footprints of an area for programs",
                () -> catalogue.covering("W06000013", day, true, Slice.firstRows(25)));
        lists.put("areas changed for programs", () -> catalogue.areas(null, Instant.EPOCH, Slice.firstRows(25)));
        lists.put(
                "areas of a footprint for programs",
                () -> catalogue.areasOfFootprint("LHB-CTM", null, day, Slice.firstRows(25)));
        lists.put("areas within one for programs", () -> catalogue.areasWithin("W06000013", null, Slice.firstRows(25)));
        lists.put("layers for programs", () -> catalogue.layers(day, Instant.EPOCH, Slice.firstRows(25)));
        lists.put("footprints", () -> places.footprints("a", null, null, day, new Slice(25, 25, "nameEn", true)));
        return lists;
    }

    @Override
    public int floor() {
        return 2;
    }

    @Override
    public List<String> padding() {
        return List.of(
                "insert into footprint (id, version, code, layer_id, name_en, name_cy_status, status, confidence, evidence, source_note) "
                        + "select uuid(), 0, concat('P-', seq), (select id from layer where code = 'NATL'), concat('Padding ', seq), 'NONE', 'UNCONFIRMED', 'LOW', 'GENERAL', 'padding' from seq_1_to_10000",
                "insert into area_aud (id, gss_code, population, rev, revtype) select :area, 'W06000001', seq, -seq, 1 from seq_1_to_10000");
    }

    @Override
    public List<String> unpadding() {
        return List.of("delete from area_aud where rev < 0", "delete from footprint where code like 'P-%'");
    }
}
