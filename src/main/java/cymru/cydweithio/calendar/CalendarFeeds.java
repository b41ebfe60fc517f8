package cymru.cydweithio.calendar;

import cymru.cydweithio.calendar.CalendarText.Entry;
import cymru.cydweithio.platform.BaseUrl;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.security.CurrentActor;
import cymru.cydweithio.security.DueDate;
import cymru.cydweithio.security.DueSource;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Requires;
import cymru.cydweithio.security.SecretToken;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.query.NativeQuery;

/**
 * A person's meetings, due dates and whatever else falls due, as a feed for the person's own calendar program. Such
 * programs cannot sign in, so the address itself cannot be guessed.
 */
@UseCase
public class CalendarFeeds {

    static final int DAYS_BACK = 90;
    static final int DAYS_AHEAD = 400;

    private static final String WINDOW = " and d.due_on between :from and :to";

    /**
     * A calendar as it is sent.
     *
     * @param etag changes when the content of the calendar does
     */
    public record Feed(String text, String etag) {}

    private record Owner(UUID account, Language language) {}

    private EntityManager em;
    private Clock clock;
    private CurrentActor current;
    private BaseUrl baseUrl;
    private CalendarText texts;
    private Instance<DueSource> sources;

    protected CalendarFeeds() {}

    @Inject
    CalendarFeeds(
            EntityManager em,
            Clock clock,
            CurrentActor current,
            BaseUrl baseUrl,
            CalendarText texts,
            @Any Instance<DueSource> sources) {
        this.em = em;
        this.clock = clock;
        this.current = current;
        this.baseUrl = baseUrl;
        this.texts = texts;
        this.sources = sources;
    }

    /** When the address was made that works today. */
    @Requires(Permission.OWN_ACCOUNT)
    public Optional<Instant> issuedAt() {
        return mine().map(CalendarFeed::issuedAt);
    }

    /** Creates a new address, which is returned only once and stored nowhere; an older one stops working. */
    @Requires(Permission.OWN_ACCOUNT)
    public String issue() {
        SecretToken token = SecretToken.random();
        Instant now = clock.instant();
        mine().ifPresentOrElse(
                        feed -> feed.renew(token, now),
                        () -> em.persist(CalendarFeed.issue(current.get().id(), token, now)));
        em.flush();
        return baseUrl.of("/calendar/" + token.text() + ".ics");
    }

    @Requires(Permission.OWN_ACCOUNT)
    public void withdraw() {
        mine().ifPresent(em::remove);
        em.flush();
    }

    /**
     * The calendar behind a token; none for a token that is unknown, withdrawn or of an account that is not active,
     * without telling these apart.
     */
    @Requires(Permission.PUBLIC)
    public Optional<Feed> read(String token) {
        return SecretToken.read(token).flatMap(this::ownerOf).map(owner -> {
            LocalDate today = LocalDate.now(clock);
            return texts.write(owner.language(), entries(owner, today), clock.instant());
        });
    }

    private Optional<Owner> ownerOf(SecretToken token) {
        return em.createQuery("""
                select new cymru.cydweithio.calendar.CalendarFeeds$Owner(a.id, a.language)
                from CalendarFeed f join AccountReference a on a.id = f.accountId where f.tokenSha256 = :hash and a.state = 'ACTIVE'""", Owner.class)
                .setParameter("hash", token.sha256())
                .getResultStream()
                .findFirst();
    }

    /**
     * Entries with a time come first, then all-day ones, each by day: the order does not depend on that of the sources.
     */
    private List<Entry> entries(Owner owner, LocalDate today) {
        return sources.stream()
                .filter(DueSource::inCalendar)
                .flatMap(source -> dates(source, owner, today)
                        .map(date ->
                                new Entry(source.subject(), source.words(), source.address(date.subjectId()), date)))
                .sorted(Comparator.comparing((Entry entry) -> entry.date().from() == null)
                        .thenComparing(entry -> entry.date().on())
                        .thenComparing(entry -> entry.date().from(), Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(entry -> entry.date().id()))
                .toList();
    }

    /**
     * One statement for each way in which an entry can concern a person: a single statement would scan everything in
     * Wales.
     */
    private Stream<DueDate> dates(DueSource source, Owner owner, LocalDate today) {
        return Stream.of(
                        own(source, today),
                        ofBoards(source),
                        running(source, today, "BOARD", "g.partnership_id = d.partnership_id"),
                        running(source, today, "ORGANISATION", "g.organisation_id = d.audience_id"))
                .flatMap(query -> query.setParameter("from", today.minusDays(DAYS_BACK))
                        .setParameter("to", today.plusDays(DAYS_AHEAD))
                        .setParameter("account", owner.account())
                        .getResultStream())
                .map(DueDate::of)
                .distinct();
    }

    /** What concerns the person alone, and nobody who left. */
    private NativeQuery<Tuple> own(DueSource source, LocalDate today) {
        return DueDate.select(
                        em,
                        source,
                        "",
                        " join person_facts p on p.id = d.audience_id",
                        " and d.audience = 'PERSON' and p.account_id = :account and (p.left_on is null or p.left_on >= :today)"
                                + WINDOW)
                .setParameter("today", today);
    }

    /** Of boards on which the person held a seat, or might stand in, on the day. */
    private NativeQuery<Tuple> ofBoards(DueSource source) {
        return DueDate.select(
                em,
                source,
                "",
                "",
                " and d.audience = 'BOARD' and exists (select 1 from person_facts p join appointment_facts a on a.person_id = p.id"
                        + " where p.account_id = :account and a.board_id = d.audience_id and a.valid_from <= d.due_on"
                        + " and (a.valid_to is null or a.valid_to >= d.due_on) and (p.left_on is null or p.left_on >= d.due_on))"
                        + WINDOW);
    }

    /**
     * For partnerships and organisations in which the person's role today is to manage such things, and still will be
     * on the day as far as is known; no seat is needed. As on the pages, a role that has ended shows nothing.
     */
    private NativeQuery<Tuple> running(DueSource source, LocalDate today, String audience, String where) {
        return DueDate.select(
                        em,
                        source,
                        "",
                        " join role_grant_facts g on " + where,
                        " and d.audience = :audience and g.account_id = :account and g.role in (:roles) and g.valid_from <= :today"
                                + " and (g.valid_to is null or g.valid_to >= :today and g.valid_to >= d.due_on)"
                                + WINDOW)
                .setParameter("audience", audience)
                .setParameter("today", today)
                .setParameterList("roles", source.runs().roleNames());
    }

    private Optional<CalendarFeed> mine() {
        return em.createQuery("select f from CalendarFeed f where f.accountId = :account", CalendarFeed.class)
                .setParameter("account", current.get().id())
                .getResultStream()
                .findFirst();
    }
}
