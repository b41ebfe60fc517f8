package cymru.cydweithio.funding;

import cymru.cydweithio.partnership.OrganisationId;
import cymru.cydweithio.platform.FinancialYear;
import cymru.cydweithio.platform.Money;
import cymru.cydweithio.platform.Rule;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.StaleEdit;
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.security.CurrentActor;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Requires;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/** Keeps funding streams: what is said of each, what its years bring, and for which areas it is. */
@UseCase
public class StreamRegister {

    private EntityManager em;
    private Clock clock;
    private CurrentActor current;

    protected StreamRegister() {}

    @Inject
    StreamRegister(EntityManager em, Clock clock, CurrentActor current) {
        this.em = em;
        this.clock = clock;
        this.current = current;
    }

    /** Begins a stream that an organisation holds. */
    @Requires(Permission.EDIT_COMMISSIONING)
    public StreamId begin(OrganisationId holder, FundingStreams.StreamDetails details) {
        FundingStream.validate(details);
        if (!exists("organisation_facts", holder.value())) {
            throw new RuleViolation(FundingRule.HOLDER_UNKNOWN);
        }
        refuseUnknown(holder.value(), details, null);
        FundingStream stream = FundingStream.begin(holder.value(), details);
        em.persist(stream);
        em.flush();
        return new StreamId(stream.id());
    }

    @Requires(Permission.EDIT_COMMISSIONING)
    public void describe(StreamId id, long version, FundingStreams.StreamDetails details) {
        FundingStream stream = StreamRepository.of(em, id, version);
        FundingStream.validate(details);
        refuseUnknown(stream.holderId(), details, id.value());
        if (!Objects.equals(stream.partnershipId(), details.partnershipId())
                && any(
                        "select 1 from funding_condition where stream_id = :id and state = 'OPEN' and owner_id is not null",
                        id)) {
            throw new RuleViolation(FundingRule.PARTNERSHIP_OWNERS);
        }
        int first = FinancialYear.of(details.startsOn()).start();
        int last = FinancialYear.of(details.endsOn()).start();
        for (String table : List.of("stream_year", "allocation")) {
            if (!em.unwrap(Session.class)
                    .createNativeQuery(
                            "select 1 from " + table
                                    + " where stream_id = :id and (year < :first or year > :last) limit 1",
                            Integer.class)
                    .setParameter("id", id.value())
                    .setParameter("first", first)
                    .setParameter("last", last)
                    .getResultList()
                    .isEmpty()) {
                throw new RuleViolation(FundingRule.ENDS_YEARS);
            }
        }
        stream.describe(details);
        em.flush();
    }

    private void refuseUnknown(UUID holder, FundingStreams.StreamDetails details, UUID except) {
        if (!exists("organisation_facts", details.funderId())) {
            throw new RuleViolation(FundingRule.FUNDER_REQUIRED);
        }
        if (details.partnershipId() != null && !exists("partnership_facts", details.partnershipId())) {
            throw new RuleViolation(FundingRule.PARTNERSHIP_UNKNOWN);
        }
        refuseUnlessFree(holder, details.reference().strip(), except);
    }

    private void refuseUnlessFree(UUID holder, String reference, UUID except) {
        boolean taken = !em
                .createQuery(
                        "select f.id from FundingStream f where f.holderId = :holder and f.reference = :reference and f.withdrawal.withdrawnOn is null",
                        UUID.class)
                .setParameter("holder", holder)
                .setParameter("reference", reference)
                .getResultList()
                .stream()
                .allMatch(other -> other.equals(except));
        if (taken) {
            throw new RuleViolation(FundingRule.REFERENCE_TAKEN, reference);
        }
    }

    /** A stream that was withdrawn by mistake counts again, unless its reference was given to another since. */
    @Requires(Permission.EDIT_COMMISSIONING)
    public void restore(StreamId id, long version, String because) {
        FundingStream stream = StreamRepository.read(em, id);
        StaleEdit.refuseUnless(version, stream.version());
        refuseUnlessFree(stream.holderId(), stream.details().reference(), id.value());
        stream.restore(today(), current.get().name(), because);
        em.flush();
    }

    /**
     * Withdraws a stream that was entered wrongly, unless something is set aside of it, paid out of it or posted on it.
     */
    @Requires(Permission.EDIT_COMMISSIONING)
    public void withdraw(StreamId id, long version, String because) {
        FundingStream stream = StreamRepository.of(em, id, version);
        refuseWhileUsed("allocation", FundingRule.WITHDRAW_ALLOCATED, id);
        refuseWhileUsed("payment_facts", FundingRule.WITHDRAW_PAID, id);
        refuseWhileUsed("funded_post", FundingRule.WITHDRAW_POSTS, id);
        stream.withdraw(today(), current.get().name(), because);
        em.flush();
    }

    private void refuseWhileUsed(String table, Rule rule, StreamId id) {
        long uses = em.unwrap(Session.class)
                .createNativeQuery("select count(*) from " + table + " where stream_id = :id", Long.class)
                .setParameter("id", id.value())
                .getSingleResult();
        if (uses > 0) {
            throw new RuleViolation(rule, uses);
        }
    }

    /** Says what a year brings, in place of what was said before. */
    @Requires(Permission.EDIT_COMMISSIONING)
    public void setYear(StreamId id, long version, FundingStreams.YearDetails details) {
        FundingStream stream = StreamRepository.of(em, id, version);
        if (details.year() == null) {
            throw new RuleViolation(FundingRule.YEAR_REQUIRED);
        }
        stream.mustPayIn(details.year());
        Money claimed = Money.ofNullable(em.unwrap(Session.class)
                .createNativeQuery(
                        "select sum(c.amount) from funding_claim c join allocation a on a.id = c.allocation_id where a.stream_id = :id and a.year = :year",
                        BigDecimal.class)
                .setParameter("id", id.value())
                .setParameter("year", details.year().start())
                .getSingleResult());
        em.createQuery("select y from StreamYear y where y.streamId = :id and y.year = :year", StreamYear.class)
                .setParameter("id", id.value())
                .setParameter("year", details.year().start())
                .getResultStream()
                .findFirst()
                .ifPresentOrElse(
                        row -> row.revise(details, claimed, today()),
                        () -> em.persist(StreamYear.of(id.value(), details, today())));
        StreamRepository.changed(em, stream);
    }

    /** Says for which areas it is: all of them, in place of those before. */
    @Requires(Permission.EDIT_COMMISSIONING)
    public void setAreas(StreamId id, long version, Set<UUID> areas) {
        FundingStream stream = StreamRepository.of(em, id, version);
        List<StreamArea> before = em.createQuery("select a from StreamArea a where a.streamId = :id", StreamArea.class)
                .setParameter("id", id.value())
                .getResultList();
        before.stream().filter(row -> !areas.contains(row.areaId())).forEach(em::remove);
        List<UUID> already = before.stream().map(StreamArea::areaId).toList();
        for (UUID area : areas) {
            if (!already.contains(area)) {
                if (!exists("area_facts", area)) {
                    throw new RuleViolation(FundingRule.AREA_UNKNOWN);
                }
                em.persist(StreamArea.of(id.value(), area));
            }
        }
        StreamRepository.changed(em, stream);
    }

    private boolean exists(String view, UUID id) {
        return !em.unwrap(Session.class)
                .createNativeQuery("select 1 from " + view + " where id = :id", Integer.class)
                .setParameter("id", id)
                .getResultList()
                .isEmpty();
    }

    private boolean any(String sql, StreamId id) {
        return !em.unwrap(Session.class)
                .createNativeQuery(sql + " limit 1", Integer.class)
                .setParameter("id", id.value())
                .getResultList()
                .isEmpty();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
