package cymru.cydweithio.security;

import cymru.cydweithio.platform.Rows;
import cymru.cydweithio.platform.Wording;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/**
 * A date of a {@link DueSource}, with the columns that each such view has: {@code id}, {@code subject_kind},
 * {@code subject_id}, {@code kind}, {@code due_on}, {@code state}, {@code audience}, {@code audience_id},
 * {@code partnership_id}, {@code item_id}, {@code restricted}, {@code reference}, {@code title_en}, {@code title_cy},
 * {@code starts_at}, {@code ends_at}, {@code place}, {@code online_address}, {@code version}.
 *
 * @param id of the date itself: the subject's, where that has one date only
 * @param kind of the date, where a subject has several; otherwise null
 * @param on null where no date is set
 * @param audience whom it concerns
 * @param audienceId the person of a partnership's register, the board or the organisation; null where it concerns
 *     nobody yet
 * @param partnershipId whose it is, or null
 * @param title null where it is restricted: what a restricted item says leaves the product by no way
 * @param from null for a whole day
 * @param version counts the changes of what has a time
 */
public record DueDate(
        UUID id,
        UUID subjectId,
        String kind,
        LocalDate on,
        String state,
        Audience audience,
        UUID audienceId,
        UUID partnershipId,
        String reference,
        Wording title,
        LocalTime from,
        LocalTime to,
        String place,
        String online,
        long version) {

    /** The state in which something stays in a calendar and is told to be cancelled there. */
    public static final String CANCELLED = "CANCELLED";

    /** Whom a date concerns. */
    public enum Audience {
        /** One person of the register of a partnership. */
        PERSON,
        /**
         * Those who sit on a board on the day, or may stand in, and those who run such things for its partnership. They
         * have it in their calendars; no mail is written to all of them.
         */
        BOARD,
        /** Those who run such things ({@link DueSource#runs}) for an organisation. */
        ORGANISATION
    }

    private static final String COLUMNS = """
        d.id as id, d.subject_id as subject_id, d.kind as kind, d.due_on as due_on, d.state as state, d.audience as audience,
            d.audience_id as audience_id,
        d.partnership_id as partnership_id, d.reference as reference, if(d.restricted, null, d.title_en) as title_en,
            if(d.restricted, null, d.title_cy) as title_cy,
        cast(d.starts_at as char(8)) as starts_at, cast(d.ends_at as char(8)) as ends_at, d.place as place,
            d.online_address as online_address, d.version as version""";

    /**
     * A query for dates of a source, whose view is called d, in the states that are told of.
     *
     * @param more further columns, each after a comma
     * @param joined what the view is joined to
     * @param conditions each after an {@code and}, then perhaps an order
     */
    public static NativeQuery<Tuple> select(
            EntityManager em, DueSource source, String more, String joined, String conditions) {
        return em.unwrap(Session.class)
                .createNativeQuery(
                        "select " + COLUMNS + more + " from " + source.view() + " d" + joined
                                + " where d.state in (:states)" + conditions,
                        Tuple.class)
                .setParameterList("states", source.states());
    }

    /**
     * A query for how many of them there are ({@code counted}), counted no further than to the first that is too many.
     */
    public static NativeQuery<Tuple> count(EntityManager em, DueSource source, String conditions, int most) {
        return em.unwrap(Session.class)
                .createNativeQuery(
                        "select count(*) as counted from (select 1 from " + source.view()
                                + " d where d.state in (:states)" + conditions + " limit " + (most + 1) + ") shown",
                        Tuple.class)
                .setParameterList("states", source.states());
    }

    /** Reads a row of {@link #select}. */
    public static DueDate of(Tuple row) {
        return new DueDate(
                row.get("id", UUID.class),
                row.get("subject_id", UUID.class),
                row.get("kind", String.class),
                Rows.day(row.get("due_on")),
                row.get("state", String.class),
                Audience.valueOf(row.get("audience", String.class)),
                row.get("audience_id", UUID.class),
                row.get("partnership_id", UUID.class),
                row.get("reference", String.class),
                Rows.wording(row.get("title_en"), row.get("title_cy")),
                time(row.get("starts_at")),
                time(row.get("ends_at")),
                row.get("place", String.class),
                row.get("online_address", String.class),
                Rows.number(row.get("version")));
    }

    private static LocalTime time(Object text) {
        return text == null ? null : LocalTime.parse((String) text);
    }

    public boolean cancelled() {
        return CANCELLED.equals(state);
    }
}
