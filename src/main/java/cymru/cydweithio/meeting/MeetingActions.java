package cymru.cydweithio.meeting;

import cymru.cydweithio.board.BoardChoices;
import cymru.cydweithio.partnership.PartnershipId;
import cymru.cydweithio.platform.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What is to be done after meetings. Meetings stand below the action log and read nothing of it; it answers from above,
 * and is found by this type. Who may know of an action, and who may raise one, the log decides.
 */
public interface MeetingActions {

    /**
     * What an item leaves somebody to do.
     *
     * @param language of the wording
     * @param decisionId null where it follows from none
     */
    record ToDo(
            String wording,
            Language language,
            UUID boardId,
            UUID meetingId,
            UUID itemId,
            UUID decisionId,
            UUID ownerId,
            LocalDate raisedOn,
            LocalDate dueOn) {}

    /**
     * An action as the minutes show it.
     *
     * @param itemId null where it came from the meeting as a whole
     * @param state a constant of the log's states
     */
    record Raised(
            UUID id,
            UUID itemId,
            String reference,
            String wording,
            Language language,
            String owner,
            LocalDate dueOn,
            Enum<?> state) {}

    /** An open action whose owner may not see the item that it came from. */
    record Unseen(UUID id, String reference, String owner) {

        /** Who owns which. */
        public String described() {
            return owner + " (" + reference + ")";
        }
    }

    UUID raise(PartnershipId partnership, ToDo details);

    /** The actions that a meeting raised, as far as the reader may know of them. */
    List<Raised> ofMeeting(PartnershipId partnership, UUID meetingId);

    /** The open actions of an item whose owners may not see it. */
    List<Unseen> unseen(PartnershipId partnership, UUID itemId);

    /** Who an action that came from an item can be given to. */
    List<BoardChoices.Choice> ownersFor(PartnershipId partnership, UUID itemId);

    /** Whether any action came from an item, whoever may know of it. */
    boolean anyOfItem(UUID itemId);

    /** Whether any action follows from a decision, whoever may know of it. */
    boolean anyOfDecision(UUID decisionId);
}
