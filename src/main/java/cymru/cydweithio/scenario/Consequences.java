package cymru.cydweithio.scenario;

import cymru.cydweithio.overlap.MapsOfDay;
import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the law says of the maps that come of steps, for each day on which some take effect. */
final class Consequences {
    private Consequences() {}

    /** What the law says on each day on which steps take effect: a gap that a later step closes is a gap until then. */
    static List<Scenarios.Consequence> of(MapsOfDay before, List<Step> steps) {
        List<LocalDate> days = steps.stream().map(Step::on).distinct().sorted().toList();
        Map<LegalCompliance.Finding, LocalDate> standing = new LinkedHashMap<>();
        List<Scenarios.Consequence> all = new ArrayList<>();
        for (LocalDate day : days) {
            MapsOfDay then = StepApplier.of(before, steps, day);
            List<LegalCompliance.Finding> found = LegalCompliance.check(before, then);
            standing.entrySet().removeIf(one -> {
                boolean over = !found.contains(one.getKey());
                if (over) {
                    all.add(consequence(one.getKey(), one.getValue(), day.minusDays(1), then));
                }
                return over;
            });
            found.forEach(one -> standing.putIfAbsent(one, day));
        }
        MapsOfDay last = StepApplier.of(before, steps, LocalDate.MAX);
        standing.forEach((finding, since) -> all.add(consequence(finding, since, null, last)));
        all.sort(Comparator.comparing(
                        (Scenarios.Consequence one) -> one.finding().verdict())
                .reversed()
                .thenComparing(Scenarios.Consequence::from));
        return List.copyOf(all);
    }

    private static Scenarios.Consequence consequence(
            LegalCompliance.Finding finding, LocalDate from, LocalDate until, MapsOfDay maps) {
        return new Scenarios.Consequence(
                finding,
                from,
                until,
                areaNames(maps, finding.areas()),
                finding.footprints().isEmpty() ? null : joined(maps.footprintNames(), finding.footprints()));
    }

    /** Names of areas joined into one: the argument of the texts on the law. */
    static Bilingual areaNames(MapsOfDay maps, List<String> codes) {
        return codes.isEmpty() ? new Bilingual("–", "–") : joined(maps.areaNames(), codes);
    }

    static Bilingual joined(Map<String, Bilingual> names, List<String> codes) {
        List<Bilingual> all = codes.stream()
                .map(code -> names.getOrDefault(code, new Bilingual(code, code)))
                .toList();
        return new Bilingual(
                all.stream().map(Bilingual::en).collect(Collectors.joining(", ")),
                all.stream().map(one -> one.in(Language.CY)).collect(Collectors.joining(", ")));
    }
}
