package cymru.cydweithio.security;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What of a capability falls due: a bean of the capability, found by its type. Mails, calendars and My work read the
 * view that it names and know no capability by name.
 *
 * <p>The view has the columns that {@link DueDate} tells of, a row for each date.
 */
public interface DueSource {

    /**
     * The word for its subjects, with which the keys of its mails and the identifiers of its calendar entries begin: it
     * never changes, or what was told would be told again.
     */
    String subject();

    /** The published view. */
    String view();

    /**
     * The states in which something is told of. With {@link DueDate#CANCELLED} among them, what was cancelled stays in
     * calendars and says so.
     */
    Set<String> states();

    /** What it takes to open the page of a subject. */
    Permission reads();

    /**
     * What those may do whose work it is: they are told where an organisation is, and asked by those who cannot sign
     * in.
     */
    Permission runs();

    /**
     * Where the words are: a prefix of keys.
     *
     * <p>Of a mail {@code .mail.kind}, for each of {@code ahead}, {@code today} and {@code passed}
     * {@code .mail.….subject} and {@code .mail.….body}, and {@code .mail.open}; {@code .mail.withoutAccount} where it
     * concerns persons, who may have no account, and {@code .mail.withheld} where something is restricted. Subject and
     * body are given: 0 the name of the reader, 1 the reference, 2 the day, 3 the title, 4 how it is opened, 5 the kind
     * of date.
     */
    String words();

    /** Where the words of the kinds of dates are: a prefix of keys. */
    default String kinds() {
        return words() + ".kind";
    }

    /** The page of a subject. */
    String address(UUID subject);

    /** When somebody is told by mail; never, where there is no rule. */
    default List<? extends ReminderRule> reminders() {
        return List.of();
    }

    /** Whether it stands in the calendars of those whom it concerns. */
    default boolean inCalendar() {
        return true;
    }

    /** How My work shows it; not at all, where there is nothing. */
    default Optional<DueCard> card() {
        return Optional.empty();
    }

    /** What the administrator's list calls its mails. It stays, as it is stored. */
    default String mail() {
        return subject() + "-due";
    }
}
