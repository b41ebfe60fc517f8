package cymru.cydweithio.board;

import cymru.cydweithio.platform.Rule;

/** What is refused, and why: board. The texts stand under the keys in the bundles of {@code board}. */
public enum BoardRule implements Rule {
    SHEET_MEMBERSHIPS_REQUIRED("board.sheet.memberships.required"),
    SHEET_PEOPLE_REQUIRED("board.sheet.people.required"),
    APPOINTMENT_AFTER_SEAT("board.appointment.afterSeat"),
    APPOINTMENT_BEFORE_SEAT("board.appointment.beforeSeat"),
    APPOINTMENT_CAPACITY_REQUIRED("board.appointment.capacity.required"),
    APPOINTMENT_HELD("board.appointment.held"),
    APPOINTMENT_LEFT("board.appointment.left"),
    APPOINTMENT_TWICE("board.appointment.twice"),
    CLOSE_SUB_GROUPS("board.close.subGroups"),
    DAY_REQUIRED("board.day.required"),
    DAY_UNLIKELY("board.day.unlikely"),
    FROM_AFTER_SEATS("board.from.afterSeats"),
    IMPORT_USED("board.import.used"),
    NAME_REQUIRED("board.name.required"),
    NAME_TAKEN("board.name.taken"),
    NOTICE_PACK("board.notice.pack"),
    NOTICE_PAPERS("board.notice.papers"),
    ORGANISATION_UNKNOWN("board.organisation.unknown"),
    PARENT_CYCLE("board.parent.cycle"),
    PARENT_UNKNOWN("board.parent.unknown"),
    PERSON_APPOINTED_LATER("board.person.appointedLater"),
    PERSON_EMAIL_TAKEN("board.person.email.taken"),
    PERSON_EMAIL_UNREADABLE("board.person.email.unreadable"),
    PERSON_LANGUAGE_REQUIRED("board.person.language.required"),
    PERSON_NAME_REQUIRED("board.person.name.required"),
    PERSON_NAME_TAKEN("board.person.name.taken"),
    PERSON_UNKNOWN("board.person.unknown"),
    QUORUM_BY_LAW("board.quorum.byLaw"),
    QUORUM_NUMBERS("board.quorum.numbers"),
    QUORUM_OUTSIDE_BOARD("board.quorum.outsideBoard"),
    QUORUM_SAME_DAY("board.quorum.sameDay"),
    SEAT_AFTER_BOARD("board.seat.afterBoard"),
    SEAT_APPOINTMENT_OUTSIDE("board.seat.appointmentOutside"),
    SEAT_BEFORE_BOARD("board.seat.beforeBoard"),
    SEAT_CHAIR_TWICE("board.seat.chairTwice"),
    SEAT_ORGANISATION_REQUIRED("board.seat.organisation.required"),
    SEAT_ROLE_REQUIRED("board.seat.role.required"),
    SEAT_USED("board.seat.used"),
    SHEET_ROW_APPOINTMENT_TWICE("board.sheet.row.appointmentTwice"),
    SHEET_ROW_BOARDS("board.sheet.row.boards"),
    SHEET_ROW_BOARD("board.sheet.row.board"),
    SHEET_ROW_BOARD_INACTIVE("board.sheet.row.boardInactive"),
    SHEET_ROW_BOARD_MISSING("board.sheet.row.boardMissing"),
    SHEET_ROW_CAPACITY("board.sheet.row.capacity"),
    SHEET_ROW_DEPUTY_OF_MANY("board.sheet.row.deputyOfMany"),
    SHEET_ROW_DEPUTY_WITHOUT_SEAT("board.sheet.row.deputyWithoutSeat"),
    SHEET_ROW_EMAIL("board.sheet.row.email"),
    SHEET_ROW_LANGUAGE("board.sheet.row.language"),
    SHEET_ROW_NO_BOARDS("board.sheet.row.noBoards"),
    SHEET_ROW_OTHER_ADDRESS("board.sheet.row.otherAddress"),
    SHEET_ROW_OTHERS_ADDRESS("board.sheet.row.othersAddress"),
    SHEET_ROW_PEOPLE("board.sheet.row.people"),
    SHEET_ROW_PERSON("board.sheet.row.person"),
    SHEET_ROW_PERSON_TWICE("board.sheet.row.personTwice"),
    SHEET_ROW_ROLE("board.sheet.row.role"),
    SHEET_ROW_SEAT_HELD("board.sheet.row.seatHeld"),
    TERMS_AGREED_AHEAD("board.terms.agreedAhead"),
    TERMS_REVIEW_BEFORE_AGREED("board.terms.reviewBeforeAgreed"),
    TERMS_SAME_DAY("board.terms.sameDay"),
    TERMS_SUMMARY_REQUIRED("board.terms.summary.required");

    private final String key;

    BoardRule(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
