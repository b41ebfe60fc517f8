package cymru.cydweithio.home;

import cymru.cydweithio.platform.Rows;
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.platform.Wording;
import cymru.cydweithio.security.Actor;
import cymru.cydweithio.security.CurrentActor;
import cymru.cydweithio.security.DueCard;
import cymru.cydweithio.security.DueDate;
import cymru.cydweithio.security.DueSource;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Requires;
import cymru.cydweithio.security.ScopeFilter;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hibernate.query.NativeQuery;

/** What falls due to a person, contributed by the capabilities. */
@UseCase
public class MyWork {

    /** Counting stops here. */
    private static final int MOST_COUNTED = 2_000;

    /**
     * A date that is coming up or has passed.
     *
     * @param above key of the text above it
     * @param kind key of the kind of date, or null
     * @param title null where it is restricted
     * @param state key of the state, or null
     */
    public record NextDate(
            String above,
            String address,
            String kind,
            LocalDate on,
            LocalTime at,
            String reference,
            Wording title,
            String state) {}

    /**
     * How many there are in all.
     *
     * @param title key
     * @param text key; its arguments are how many there are and how many have passed
     */
    public record Count(String title, String address, String text, long all, long passed) {}

    /** What of one capability falls due; the count is null where there is no list to lead to. */
    public record Due(List<NextDate> dates, Count count) {}

    private record Shown(DueSource source, DueCard card) {}

    /** The condition that leaves out what is not shown, with its parameters. */
    private record Narrowed(String conditions, Map<String, Object> parameters, ScopeFilter reach) {

        NativeQuery<Tuple> bind(NativeQuery<Tuple> query) {
            parameters.forEach(query::setParameter);
            return reach == null ? query : reach.bind(query);
        }
    }

    private EntityManager em;
    private Clock clock;
    private CurrentActor current;
    private Instance<DueSource> sources;

    protected MyWork() {}

    @Inject
    MyWork(EntityManager em, Clock clock, CurrentActor current, @Any Instance<DueSource> sources) {
        this.em = em;
        this.clock = clock;
        this.current = current;
        this.sources = sources;
    }

    /** The capabilities in a fixed order, regardless of the order in which CDI finds them. */
    @Requires(Permission.OWN_ACCOUNT)
    public List<Due> due() {
        Actor actor = current.get();
        LocalDate today = LocalDate.now(clock);
        return sources.stream()
                .flatMap(source -> source.card().map(card -> new Shown(source, card)).stream())
                .filter(one -> actor.may(one.card().shownTo()))
                .sorted(Comparator.comparingInt((Shown one) -> one.card().order())
                        .thenComparing(one -> one.source().subject()))
                .map(one -> due(one.source(), one.card(), actor, today))
                .toList();
    }

    private Due due(DueSource source, DueCard card, Actor actor, LocalDate today) {
        Narrowed narrowed = narrowed(source, card, actor, today);
        return new Due(
                card.dates() == 0 ? List.of() : dates(source, card, narrowed, today),
                card.list() == null
                        ? null
                        : new Count(
                                source.words() + ".work.title",
                                card.list(),
                                source.words() + ".work.count",
                                count(source, narrowed, ""),
                                count(source, withToday(narrowed, today), " and d.due_on < :today")));
    }

    private List<NextDate> dates(DueSource source, DueCard card, Narrowed narrowed, LocalDate today) {
        return narrowed
                .bind(DueDate.select(
                        em,
                        source,
                        "",
                        "",
                        narrowed.conditions()
                                + " and d.due_on is not null order by d.due_on, d.starts_at, d.subject_id, d.kind"))
                .setMaxResults(card.dates())
                .getResultList()
                .stream()
                .map(DueDate::of)
                .map(date -> new NextDate(
                        source.words() + (date.on().isBefore(today) ? ".work.passed" : ".work.coming"),
                        source.address(date.subjectId()),
                        date.kind() == null ? null : key(source.kinds(), date.kind()),
                        date.on(),
                        date.from(),
                        date.reference(),
                        date.title(),
                        card.states() == null ? null : key(card.states(), date.state())))
                .toList();
    }

    private long count(DueSource source, Narrowed narrowed, String further) {
        return Rows.number(narrowed.bind(DueDate.count(em, source, narrowed.conditions() + further, MOST_COUNTED))
                .getSingleResult()
                .get("counted"));
    }

    private Narrowed narrowed(DueSource source, DueCard card, Actor actor, LocalDate today) {
        StringBuilder where = new StringBuilder();
        Map<String, Object> parameters = new HashMap<>();
        Actor.Reach reach = actor.reach(source.reads());
        ScopeFilter within = card.holding() == null ? null : new ScopeFilter(card.holding(), reach);
        if (within != null) {
            where.append(" and ").append(within.condition("d.subject_id"));
        } else if (!reach.everywhere()) {
            if (reach.partnerships().isEmpty()) {
                where.append(" and 1 = 0");
            } else {
                where.append(" and d.partnership_id in (:reach)");
                parameters.put("reach", reach.partnerships());
            }
        }
        if (card.own()) {
            where.append(
                    " and d.audience = 'PERSON' and d.audience_id in (select me.id from person_facts me where me.account_id = :actor)");
            parameters.put("actor", actor.id());
        }
        if (!card.passed()) {
            where.append(" and d.due_on >= :first");
            parameters.put("first", today);
        }
        if (card.daysAhead() != null) {
            where.append(" and d.due_on <= :last");
            parameters.put("last", today.plusDays(card.daysAhead()));
        }
        return new Narrowed(where.toString(), parameters, within);
    }

    private static Narrowed withToday(Narrowed narrowed, LocalDate today) {
        Map<String, Object> more = new HashMap<>(narrowed.parameters());
        more.put("today", today);
        return new Narrowed(narrowed.conditions(), more, narrowed.reach());
    }

    private static String key(String prefix, String constant) {
        return prefix + "." + constant.toLowerCase(Locale.ROOT);
    }
}
