package cymru.cydweithio.contract;

import java.time.LocalDate;

/**
 * How a variation of a contract came about.
 *
 * @param notice whether a contract change notice had to come first
 * @param noticeOn when it was published, where it had to
 */
public record Variation(LocalDate agreedOn, String reason, ChangeNotice notice, LocalDate noticeOn) {}
