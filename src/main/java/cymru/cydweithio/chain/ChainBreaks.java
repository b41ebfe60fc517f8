package cymru.cydweithio.chain;

import cymru.cydweithio.platform.Period;
import cymru.cydweithio.security.ChainKind;
import cymru.cydweithio.security.ChainStep;
import cymru.cydweithio.security.ReleasableFigure;
import cymru.cydweithio.security.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Where the chain of a partnership breaks, counted by what the break is beside, as far as whoever releases the figure
 * may see. Of what has a date, what falls into the time counts.
 */
@ApplicationScoped
class ChainBreaks implements ReleasableFigure {

    private static final String ALL = "all";
    private static final List<ChainStep> STEPS =
            List.of(ChainStep.PRIORITY, ChainStep.ACTION, ChainStep.SERVICE, ChainStep.CONTRACT);

    private ChainReader reader;
    private ChainKinds kinds;

    protected ChainBreaks() {}

    @Inject
    ChainBreaks(ChainReader reader, ChainKinds kinds) {
        this.reader = reader;
        this.kinds = kinds;
    }

    @Override
    public String name() {
        return "chain-breaks";
    }

    @Override
    public Scope.Kind whose() {
        return Scope.Kind.PARTNERSHIP;
    }

    @Override
    public String words() {
        return "chain.figure";
    }

    @Override
    public List<String> measures() {
        List<String> measures = new ArrayList<>(List.of(ALL));
        STEPS.forEach(step -> measures.add(measure(step)));
        return measures;
    }

    @Override
    public Map<String, Long> counted(Scope whose, Period period) {
        List<ChainKind> judged = kinds.all().stream()
                .filter(kind -> STEPS.contains(kind.step()))
                .filter(kind -> !kind.before().isEmpty() || !kind.after().isEmpty())
                .toList();
        List<Chains.Node> starts = reader.ofPartnership(judged, whose.id(), ChainReader.MOST_TOGETHER).stream()
                .map(kinds::node)
                .filter(node -> node.on() == null || period.activeOn(node.on()))
                .toList();
        List<Chains.Gap> gaps = new ChainWalk(reader, kinds, starts).judge().gaps();
        Map<String, Long> counted = new LinkedHashMap<>();
        counted.put(ALL, (long) gaps.size());
        STEPS.forEach(step -> counted.put(
                measure(step),
                gaps.stream().filter(gap -> gap.node().step() == step).count()));
        return counted;
    }

    private static String measure(ChainStep step) {
        return step.name().toLowerCase(Locale.ROOT);
    }
}
