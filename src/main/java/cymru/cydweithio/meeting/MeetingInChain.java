package cymru.cydweithio.meeting;

import cymru.cydweithio.security.ChainKind;
import cymru.cydweithio.security.ChainSource;
import cymru.cydweithio.security.ChainStep;
import cymru.cydweithio.security.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Agenda items and decisions in the chain, as far as the agenda and the minutes show them, and those of other bodies.
 */
@ApplicationScoped
class MeetingInChain implements ChainSource {

    @Override
    public List<ChainKind> kinds() {
        return List.of(
                ChainKind.ofItem(
                                "item",
                                ChainStep.ITEM,
                                "agenda_item_chain",
                                "/meeting/",
                                Permission.READ_MEETINGS,
                                Permission.RUN_MEETINGS)
                        .draftsFor(Permission.READ_DRAFTS)
                        .withStates("meeting.purpose"),
                ChainKind.ofItem(
                                "decision",
                                ChainStep.DECISION,
                                "decision_chain",
                                "/minutes/",
                                Permission.READ_MEETINGS,
                                Permission.RUN_MEETINGS)
                        .draftsFor(Permission.READ_DRAFTS)
                        .withStates("meeting.standing")
                        .spentWhen(DecisionStatus.WITHDRAWN.name()),
                // public facts: what a council's cabinet or a health board decided
                ChainKind.open("outside-decision", ChainStep.DECISION, "outside_decision_chain", "/outside-decision/"));
    }

    @Override
    public List<Derived> links() {
        return List.of(new Derived("item_decision_link", "item", "decision"));
    }

    @Override
    public String words() {
        return "meeting.chain";
    }
}
