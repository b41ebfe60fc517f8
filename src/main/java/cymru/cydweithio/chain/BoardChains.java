package cymru.cydweithio.chain;

import cymru.cydweithio.chain.ChainReader.Found;
import cymru.cydweithio.partnership.PartnershipId;
import cymru.cydweithio.partnership.Partnerships;
import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.security.ChainStep;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Requires;
import jakarta.inject.Inject;
import java.util.List;

/** How far the chain of each priority of a partnership gets: what a chair wants to see in a minute. */
@UseCase
public class BoardChains {

    /** The steps that a priority is expected to take, from what was found to the money; the priority itself is one. */
    public static final List<ChainStep> RUNGS = List.of(
            ChainStep.NEED,
            ChainStep.PRIORITY,
            ChainStep.DECISION,
            ChainStep.ACTION,
            ChainStep.SERVICE,
            ChainStep.CONTRACT,
            ChainStep.MONEY);

    /** More priorities than a board looks at are not shown. */
    private static final int MOST = 100;

    /** How many objects of a step belong to a priority. */
    public record Rung(ChainStep step, long count) {

        public boolean isBroken() {
            return count == 0;
        }
    }

    /**
     * A priority.
     *
     * @param gaps what else is missing along its chain
     */
    public record PriorityLine(Chains.Node node, List<Rung> rungs, List<Chains.Gap> gaps) {

        /** The first step that is missing; null where none is. */
        public ChainStep getFirstBreak() {
            return rungs.stream()
                    .filter(Rung::isBroken)
                    .findFirst()
                    .map(Rung::step)
                    .orElse(null);
        }

        /** The last step before the first that is missing; null where the first is. */
        public ChainStep getReached() {
            int broken = getFirstBreak() == null ? RUNGS.size() : RUNGS.indexOf(getFirstBreak());
            return broken == 0 ? null : RUNGS.get(broken - 1);
        }
    }

    /**
     * All priorities of a partnership.
     *
     * @param cut whether there is more than is counted
     */
    public record Board(PartnershipId id, Bilingual name, List<PriorityLine> lines, boolean cut) {

        public long getWhole() {
            return lines.stream().filter(line -> line.getFirstBreak() == null).count();
        }
    }

    private ChainReader reader;
    private ChainKinds kinds;
    private Partnerships partnerships;

    protected BoardChains() {}

    @Inject
    BoardChains(ChainReader reader, ChainKinds kinds, Partnerships partnerships) {
        this.reader = reader;
        this.kinds = kinds;
        this.partnerships = partnerships;
    }

    /** As far as the reader may see; in as many statements however many priorities there are. */
    @Requires(Permission.READ_ASSESSMENT_DRAFTS)
    public Board of(PartnershipId partnership) {
        List<Found> found = reader.ofPartnership(
                kinds.all().stream()
                        .filter(kind -> kind.step() == ChainStep.PRIORITY)
                        .toList(),
                partnership.value(),
                MOST + 1);
        ChainWalk walk = new ChainWalk(
                        reader,
                        kinds,
                        found.stream().limit(MOST).map(kinds::node).toList())
                .go();
        return new Board(
                partnership,
                partnerships.publicFacts(partnership.everybodys()).name(),
                walk.lines().stream().map(BoardChains::line).toList(),
                found.size() > MOST || walk.cut());
    }

    private static PriorityLine line(Chains.Line line) {
        return new PriorityLine(
                line.node(),
                RUNGS.stream().map(step -> new Rung(step, count(line, step))).toList(),
                line.gaps());
    }

    private static long count(Chains.Line line, ChainStep step) {
        return (step == line.node().step() ? 1 : 0)
                + line.behind().getOrDefault(step, 0L)
                + line.counts().getOrDefault(step, 0L);
    }
}
