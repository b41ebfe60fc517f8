package cymru.cydweithio.duty;

import cymru.cydweithio.it.BoundedLists;
import cymru.cydweithio.it.InServerSupport;
import cymru.cydweithio.platform.Page;
import cymru.cydweithio.platform.Slice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** The lists of this capability, which are to be bounded. */
@InServerSupport
@ApplicationScoped
class DutySamples implements BoundedLists {

    @Inject
    private Duties duties;

    @Inject
    private PublishedDuties published;

    @Override
    public Map<String, Callable<Page<?>>> lists() {
        Map<String, Callable<Page<?>>> lists = new LinkedHashMap<>();
        lists.put("duties", () -> duties.list(null, Slice.firstRows(25)));
        lists.put("duties for programs", () -> published.duties(Instant.EPOCH, Slice.firstRows(25)));
        return lists;
    }

    @Override
    public List<String> padding() {
        return List.of(
                "insert into duty (id, version, code, title_en, legislation_en, section_en, applies_to_en, summary_en, review_cycle_en, confidence, source) "
                        + "select uuid(), 0, concat('P-', seq), 'Padding', 'Padding', 's.1', 'all', 'padding', 'never', 'LOW', 'padding' from seq_1_to_10000");
    }

    @Override
    public List<String> unpadding() {
        return List.of("delete from duty where code like 'P-%'");
    }
}
