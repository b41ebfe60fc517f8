package cymru.cydweithio.action;

import cymru.cydweithio.board.BoardChoices;
import cymru.cydweithio.meeting.ItemId;
import cymru.cydweithio.meeting.MeetingActions;
import cymru.cydweithio.meeting.MeetingId;
import cymru.cydweithio.partnership.PartnershipId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/** Tells meetings what of the log came from them, by the use cases of the log, which judge who may. */
@ApplicationScoped
class ActionsOfMeetings implements MeetingActions {

    private EntityManager em;
    private Actions actions;
    private ActionChoices choices;

    protected ActionsOfMeetings() {}

    @Inject
    ActionsOfMeetings(EntityManager em, Actions actions, ActionChoices choices) {
        this.em = em;
        this.actions = actions;
        this.choices = choices;
    }

    @Override
    public UUID raise(PartnershipId partnership, ToDo details) {
        return actions.raise(
                partnership,
                new Actions.NewAction(
                        details.wording(),
                        details.language(),
                        details.boardId(),
                        details.meetingId(),
                        details.itemId(),
                        details.decisionId(),
                        details.ownerId(),
                        details.raisedOn(),
                        details.dueOn()));
    }

    @Override
    public List<Raised> ofMeeting(PartnershipId partnership, UUID meetingId) {
        return actions.ofMeeting(partnership, new MeetingId(meetingId)).stream()
                .map(row -> new Raised(
                        row.id(),
                        row.itemId(),
                        row.reference(),
                        row.wording(),
                        row.language(),
                        row.owner(),
                        row.dueOn(),
                        row.state()))
                .toList();
    }

    @Override
    public List<Unseen> unseen(PartnershipId partnership, UUID itemId) {
        return actions.unseen(partnership, new ItemId(itemId)).stream()
                .map(row -> new Unseen(row.id(), row.reference(), row.owner()))
                .toList();
    }

    @Override
    public List<BoardChoices.Choice> ownersFor(PartnershipId partnership, UUID itemId) {
        return choices.ownersFor(partnership, new ItemId(itemId));
    }

    @Override
    public boolean anyOfItem(UUID itemId) {
        return any("select count(a) from Action a where a.itemId = :id", itemId);
    }

    @Override
    public boolean anyOfDecision(UUID decisionId) {
        return any("select count(a) from Action a where a.decisionId = :id", decisionId);
    }

    private boolean any(String count, UUID id) {
        return em.createQuery(count, Long.class).setParameter("id", id).getSingleResult() > 0;
    }
}
