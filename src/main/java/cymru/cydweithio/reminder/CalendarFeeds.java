package cymru.cydweithio.reminder;

import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.ProductAddress;
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.reminder.CalendarText.Deadline;
import cymru.cydweithio.reminder.CalendarText.Gathering;
import cymru.cydweithio.security.CurrentActor;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Requires;
import cymru.cydweithio.security.SecretToken;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A person's meetings and due dates for his or her own calendar program, which signs in nowhere: it knows an address
 * that nobody can guess.
 */
@UseCase
public class CalendarFeeds {

    static final int DAYS_BACK = 90;
    static final int DAYS_AHEAD = 400;

    /**
     * A calendar as it is sent.
     *
     * @param etag changes when what the calendar says does
     */
    public record Feed(String text, String etag) {}

    private record Owner(UUID account, Language language) {}

    private EntityManager em;
    private Clock clock;
    private CurrentActor current;
    private ProductAddress addresses;
    private CalendarText texts;

    protected CalendarFeeds() {}

    @Inject
    CalendarFeeds(EntityManager em, Clock clock, CurrentActor current, ProductAddress addresses, CalendarText texts) {
        this.em = em;
        this.clock = clock;
        this.current = current;
        this.addresses = addresses;
        this.texts = texts;
    }

    /** When the address was made that works today. */
    @Requires(Permission.OWN_ACCOUNT)
    public Optional<Instant> issuedAt() {
        return mine().map(CalendarFeed::issuedAt);
    }

    /** Makes a new address, which is answered this once and kept nowhere; an older one stops working. */
    @Requires(Permission.OWN_ACCOUNT)
    public String issue() {
        SecretToken token = SecretToken.random();
        Instant now = clock.instant();
        mine().ifPresentOrElse(
                        feed -> feed.renew(token, now),
                        () -> em.persist(CalendarFeed.issue(current.get().id(), token, now)));
        em.flush();
        return addresses.of("/calendar/" + token.text() + ".ics");
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
            return texts.write(owner.language(), meetings(owner, today), deadlines(owner, today), clock.instant());
        });
    }

    private Optional<Owner> ownerOf(SecretToken token) {
        return em.createQuery("""
                select new cymru.cydweithio.reminder.CalendarFeeds$Owner(a.id, a.language)
                from CalendarFeed f join FeedAccount a on a.id = f.accountId where f.tokenSha256 = :hash and a.state = 'ACTIVE'""", Owner.class)
                .setParameter("hash", token.sha256())
                .getResultStream()
                .findFirst();
    }

    /**
     * Those of the person's boards and those that he or she runs; two statements, because one with both conditions
     * would look at every meeting of Wales.
     */
    private List<Gathering> meetings(Owner owner, LocalDate today) {
        return Stream.concat(ofBoards(owner, today), ofPartnerships(owner, today))
                .distinct()
                .sorted(Comparator.comparing(Gathering::day)
                        .thenComparing(Gathering::from)
                        .thenComparing(Gathering::id))
                .toList();
    }

    /** Of boards on which the person held a seat, or might stand in, on the day of the meeting. */
    private Stream<Gathering> ofBoards(Owner owner, LocalDate today) {
        return em.createQuery("""
                select new cymru.cydweithio.reminder.CalendarText$Gathering(m.id, m.version, m.boardNameEn, m.boardNameCy, m.heldOn, m.startsAt, m.endsAt, m.place,
                    m.onlineAddress, m.state)
                from FeedMeeting m where m.heldOn between :from and :to and exists (
                    select 1 from FeedPerson p join FeedAppointment a on a.personId = p.id where p.accountId = :account and a.boardId = m.boardId
                    and a.validFrom <= m.heldOn and (a.validTo is null or a.validTo >= m.heldOn) and (p.leftOn is null or p.leftOn >= m.heldOn))
                """, Gathering.class)
                .setParameter("from", today.minusDays(DAYS_BACK))
                .setParameter("to", today.plusDays(DAYS_AHEAD))
                .setParameter("account", owner.account())
                .getResultStream();
    }

    /**
     * Of partnerships whose meetings the person runs today and, as far as is known, still on the day of the meeting; no
     * seat is needed. As on the pages, a role that ended shows nothing.
     */
    private Stream<Gathering> ofPartnerships(Owner owner, LocalDate today) {
        return em.createQuery("""
                select new cymru.cydweithio.reminder.CalendarText$Gathering(m.id, m.version, m.boardNameEn, m.boardNameCy, m.heldOn, m.startsAt, m.endsAt, m.place,
                    m.onlineAddress, m.state)
                from FeedGrant g join FeedMeeting m on m.partnershipId = g.partnershipId
                where g.accountId = :account and g.role in :roles and g.validFrom <= :today and (g.validTo is null or g.validTo >= :today and g.validTo >= m.heldOn)
                and m.heldOn between :from and :to""", Gathering.class)
                .setParameter("from", today.minusDays(DAYS_BACK))
                .setParameter("to", today.plusDays(DAYS_AHEAD))
                .setParameter("today", today)
                .setParameter("account", owner.account())
                .setParameter("roles", Permission.RUN_MEETINGS.roles())
                .getResultStream();
    }

    /**
     * Of open actions that the person owns. What a closed item says leaves the product in no calendar: its wording is
     * null.
     */
    private List<Deadline> deadlines(Owner owner, LocalDate today) {
        return em.createQuery("""
                select new cymru.cydweithio.reminder.CalendarText$Deadline(a.id, a.reference,
                    case when a.closed = 0 then a.wording end, a.dueOn)
                from DueAction a join FeedPerson p on p.id = a.ownerId
                where a.state = 'OPEN' and a.dueOn between :from and :to and p.accountId = :account and (p.leftOn is null or p.leftOn >= :today)
                order by a.dueOn, a.id""", Deadline.class)
                .setParameter("from", today.minusDays(DAYS_BACK))
                .setParameter("to", today.plusDays(DAYS_AHEAD))
                .setParameter("today", today)
                .setParameter("account", owner.account())
                .getResultList();
    }

    private Optional<CalendarFeed> mine() {
        return em.createQuery("select f from CalendarFeed f where f.accountId = :account", CalendarFeed.class)
                .setParameter("account", current.get().id())
                .getResultStream()
                .findFirst();
    }
}
