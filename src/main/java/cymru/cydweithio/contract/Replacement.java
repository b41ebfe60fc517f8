package cymru.cydweithio.contract;

import java.time.LocalDate;

/**
 * One provider takes the place of another under a contract that runs.
 *
 * @param on from which day the new one delivers
 * @param notice whether a contract change notice had to come first; null where the contract is not modified
 * @param noticeOn when it was published, where it had to
 */
public record Replacement(
        ProviderId leavingId,
        ProviderId comingId,
        LocalDate on,
        ReplacementGround ground,
        String reason,
        ChangeNotice notice,
        LocalDate noticeOn) {}
