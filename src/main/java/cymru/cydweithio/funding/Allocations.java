package cymru.cydweithio.funding;

import cymru.cydweithio.contract.ContractId;
import cymru.cydweithio.platform.FinancialYear;
import cymru.cydweithio.platform.Money;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.Rows;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.platform.Wording;
import cymru.cydweithio.security.CurrentActor;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Requires;
import cymru.cydweithio.security.ScopeFilter;
import cymru.cydweithio.service.ServiceId;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;

/**
 * What is set aside of a stream, and claimed. A plan over what a year brings is kept with a warning, because award
 * letters come late and people must still plan; a claim over it is refused.
 */
@UseCase
public class Allocations {

    /** For what something is set aside. */
    public enum TargetKind {
        SERVICE,
        CONTRACT,
        POST
    }

    /** For what something is set aside: kind and id. */
    public record Target(TargetKind kind, UUID id) {}

    /** What was claimed on a day. */
    public record ClaimRow(UUID id, LocalDate claimedOn, Money amount, String note) {}

    /**
     * An allocation.
     *
     * @param name of what it is for; null where the reader may not know of it
     * @param claimed the sum of the claims
     */
    public record AllocationRow(
            UUID id,
            FinancialYear year,
            Target target,
            Wording name,
            Money amount,
            AllocationStatus standing,
            String approvedBy,
            LocalDate approvedOn,
            Money claimed,
            List<ClaimRow> claims) {

        /** What may still be claimed of it. */
        public Money left() {
            return amount.minus(claimed);
        }
    }

    /**
     * The plan of a year. Its totals are sums of its allocations.
     *
     * @param awarded null where there is no letter yet
     * @param announced null where nothing was announced
     */
    public record YearPlan(FinancialYear year, Money announced, Money awarded, List<AllocationRow> allocations) {

        /** What plans may count on: awarded, otherwise announced, otherwise nothing. */
        public Money money() {
            return awarded != null ? awarded : announced != null ? announced : Money.ZERO;
        }

        public Money of(AllocationStatus status) {
            return Money.sum(
                    allocations.stream().filter(one -> one.standing() == status).map(AllocationRow::amount));
        }

        public Money planned() {
            return Money.sum(allocations.stream().map(AllocationRow::amount));
        }

        public Money claimed() {
            return Money.sum(allocations.stream().map(AllocationRow::claimed));
        }

        /** How far the plan goes over what the year brings; nothing where it does not. */
        public Money over() {
            return planned().minus(money()).orNothing();
        }

        /** What is set aside for nothing yet. */
        public Money free() {
            return money().minus(planned()).orNothing();
        }

        /** Whether to warn: plans go over what the year brings. */
        public boolean warns() {
            return !over().isZero();
        }
    }

    private record ClaimedRow(UUID allocationId, ClaimRow claim) {}

    private record PlannedRow(
            UUID id,
            FinancialYear year,
            UUID serviceId,
            UUID contractId,
            UUID postId,
            Wording name,
            Money amount,
            AllocationStatus standing,
            String approvedBy,
            LocalDate approvedOn) {

        Target target() {
            return serviceId != null
                    ? new Target(TargetKind.SERVICE, serviceId)
                    : contractId != null
                            ? new Target(TargetKind.CONTRACT, contractId)
                            : new Target(TargetKind.POST, postId);
        }
    }

    private EntityManager em;
    private Clock clock;
    private CurrentActor current;

    protected Allocations() {}

    @Inject
    Allocations(EntityManager em, Clock clock, CurrentActor current) {
        this.em = em;
        this.clock = clock;
        this.current = current;
    }

    /** The plans of all years of a stream, the latest first. */
    @Requires(Permission.READ_COMMISSIONING)
    public List<YearPlan> ofStream(StreamId id) {
        Map<FinancialYear, StreamYear> years = new LinkedHashMap<>();
        em.createQuery("select y from StreamYear y where y.streamId = :id", StreamYear.class)
                .setParameter("id", id.value())
                .getResultList()
                .forEach(row -> years.put(row.year(), row));
        List<AllocationRow> rows = rows(id);
        TreeSet<FinancialYear> all = new TreeSet<>(years.keySet());
        rows.forEach(row -> all.add(row.year()));
        return all.descendingSet().stream()
                .map(year -> {
                    StreamYear brings = years.get(year);
                    return new YearPlan(
                            year,
                            brings == null ? null : brings.announced(),
                            brings == null ? null : brings.awarded(),
                            rows.stream().filter(row -> row.year().equals(year)).toList());
                })
                .toList();
    }

    private List<AllocationRow> rows(StreamId id) {
        Map<UUID, List<ClaimRow>> claims = new LinkedHashMap<>();
        Rows.ofSql(em, """
            select c.allocation_id, c.id as claim_id, c.claimed_on as claim_claimed_on, c.amount as claim_amount, c.note as claim_note from funding_claim c join allocation a on a.id = c.allocation_id where a.stream_id = :id
            order by c.claimed_on, c.id""", ClaimedRow.class)
                .setParameter("id", id.value())
                .getResultList()
                .forEach(row -> claims.computeIfAbsent(row.allocationId(), one -> new ArrayList<>())
                        .add(row.claim()));
        ScopeFilter services = new ScopeFilter(ServiceId.HOLDING, current.get().reach(Permission.READ_COMMISSIONING));
        ScopeFilter contracts = new ScopeFilter(ContractId.HOLDING, services.reach());
        return services
                .bind(Rows.ofSql(
                        em,
                        """
            select a.id, a.year, a.service_id, a.contract_id, a.post_id, coalesce(s.name_en, c.title_en, p.title) as name_en, coalesce(s.name_cy, c.title_cy, p.title) as name_cy, a.amount, a.standing, a.approved_by,
                a.approved_on from allocation a left join service_facts s on s.id = a.service_id and\s""" + services.condition("s.id")
                                + " left join contract_facts c on c.id = a.contract_id and "
                                + contracts.condition("c.id")
                                + " left join funded_post p on p.id = a.post_id where a.stream_id = :id order by a.year, a.id",
                        PlannedRow.class))
                .setParameter("id", id.value())
                .getResultList()
                .stream()
                .map(row -> {
                    List<ClaimRow> made = claims.getOrDefault(row.id(), List.of());
                    return new AllocationRow(
                            row.id(),
                            row.year(),
                            row.target(),
                            row.name(),
                            row.amount(),
                            row.standing(),
                            row.approvedBy(),
                            row.approvedOn(),
                            Money.sum(made.stream().map(ClaimRow::amount)),
                            made);
                })
                .toList();
    }

    /**
     * Sets something aside; nobody may rely on it yet. Kept also where it goes over what the year brings: the page
     * warns then.
     */
    @Requires(Permission.EDIT_COMMISSIONING)
    public AllocationId plan(StreamId id, long version, FinancialYear year, Target target, Money amount) {
        FundingStream stream = StreamRepository.of(em, id, version);
        if (year == null) {
            throw new RuleViolation(FundingRule.YEAR_REQUIRED);
        }
        stream.mustPayIn(year);
        if (target == null || target.id() == null) {
            throw new RuleViolation(FundingRule.TARGET_REQUIRED);
        }
        if (!known(id, target)) {
            throw new RuleViolation(FundingRule.TARGET_UNKNOWN);
        }
        boolean twice = !em.createQuery(
                        "select a.id from Allocation a where a.streamId = :id and a.year = :year and coalesce(a.serviceId, a.contractId, a.postId) = :target",
                        UUID.class)
                .setParameter("id", id.value())
                .setParameter("year", year.start())
                .setParameter("target", target.id())
                .getResultList()
                .isEmpty();
        if (twice) {
            throw new RuleViolation(FundingRule.TARGET_TWICE, year);
        }
        Allocation allocation = Allocation.plan(id.value(), year, target, amount);
        em.persist(allocation);
        StreamRepository.changed(em, stream);
        return new AllocationId(allocation.id());
    }

    private boolean known(StreamId id, Target target) {
        return switch (target.kind()) {
            case SERVICE ->
                ScopeFilter.reaches(em, current.get(), ServiceId.HOLDING, target.id())
                        && WithdrawalCheck.service(em, target.id());
            case CONTRACT ->
                ScopeFilter.reaches(em, current.get(), ContractId.HOLDING, target.id())
                        && WithdrawalCheck.contract(em, target.id());
            case POST -> {
                FundedPost post = em.find(FundedPost.class, target.id());
                yield post != null && id.value().equals(post.streamId());
            }
        };
    }

    @Requires(Permission.EDIT_COMMISSIONING)
    public void change(StreamId id, long version, AllocationId allocationId, Money amount) {
        FundingStream stream = StreamRepository.of(em, id, version);
        Allocation allocation = allocation(id, allocationId);
        allocation.change(amount, claimed(allocation));
        StreamRepository.changed(em, stream);
    }

    /**
     * Work goes on before the letter is there.
     *
     * @param approvedBy who took the risk: name and post
     */
    @Requires(Permission.EDIT_COMMISSIONING)
    public void commitAtRisk(
            StreamId id, long version, AllocationId allocationId, String approvedBy, LocalDate approvedOn) {
        FundingStream stream = StreamRepository.of(em, id, version);
        allocation(id, allocationId).commitAtRisk(approvedBy, approvedOn, today());
        StreamRepository.changed(em, stream);
    }

    /** The award letter covers it. */
    @Requires(Permission.EDIT_COMMISSIONING)
    public void confirm(StreamId id, long version, AllocationId allocationId) {
        FundingStream stream = StreamRepository.of(em, id, version);
        Allocation allocation = allocation(id, allocationId);
        allocation.confirm(awarded(id, allocation.year()));
        StreamRepository.changed(em, stream);
    }

    /** Nobody may rely on it any more; refused where something was claimed. */
    @Requires(Permission.EDIT_COMMISSIONING)
    public void revertToIndicative(StreamId id, long version, AllocationId allocationId) {
        FundingStream stream = StreamRepository.of(em, id, version);
        Allocation allocation = allocation(id, allocationId);
        allocation.revertToIndicative(claimed(allocation));
        StreamRepository.changed(em, stream);
    }

    /** Sets nothing aside any more; refused where something was claimed. */
    @Requires(Permission.EDIT_COMMISSIONING)
    public void withdrawAllocation(StreamId id, long version, AllocationId allocationId) {
        FundingStream stream = StreamRepository.of(em, id, version);
        Allocation allocation = allocation(id, allocationId);
        Money claimed = claimed(allocation);
        if (!claimed.isZero()) {
            throw new RuleViolation(AllocationRule.ALLOCATION_CLAIMED, claimed);
        }
        em.remove(allocation);
        StreamRepository.changed(em, stream);
    }

    /** Claims from the funder: only under a confirmed allocation, never over it, never over what was awarded. */
    @Requires(Permission.EDIT_COMMISSIONING)
    public ClaimId claim(
            StreamId id, long version, AllocationId allocationId, LocalDate claimedOn, Money amount, String note) {
        FundingStream stream = StreamRepository.of(em, id, version);
        if (allocationId == null) {
            throw new RuleViolation(AllocationRule.CLAIM_ALLOCATION_REQUIRED);
        }
        Allocation allocation = allocation(id, allocationId);
        Money ofYear = Money.ofNullable(em.unwrap(Session.class)
                .createNativeQuery(
                        "select sum(c.amount) from funding_claim c join allocation a on a.id = c.allocation_id where a.stream_id = :id and a.year = :year",
                        BigDecimal.class)
                .setParameter("id", id.value())
                .setParameter("year", allocation.year().start())
                .getSingleResult());
        FundingClaim claim = allocation.claim(
                amount, claimedOn, note, claimed(allocation), awarded(id, allocation.year()), ofYear, today());
        em.persist(claim);
        StreamRepository.changed(em, stream);
        return new ClaimId(claim.id());
    }

    /** A claim that was wrong is as if it had not been made; its history stays. */
    @Requires(Permission.EDIT_COMMISSIONING)
    public void withdrawClaim(StreamId id, long version, ClaimId claimId) {
        FundingStream stream = StreamRepository.of(em, id, version);
        FundingClaim claim = claimId == null ? null : em.find(FundingClaim.class, claimId.value());
        if (claim == null) {
            throw new NotFound();
        }
        allocation(id, new AllocationId(claim.allocationId()));
        em.remove(claim);
        StreamRepository.changed(em, stream);
    }

    /**
     * What would become of the plans if the stream brought less, or its letters came later. Changes nothing.
     *
     * @param cut per cent
     * @param late months
     */
    @Requires(Permission.READ_COMMISSIONING)
    public WhatIf whatIf(StreamId id, int cut, int late) {
        FundingStream stream = StreamRepository.read(em, id);
        List<WhatIf.Brings> brings = em
                .createQuery("select y from StreamYear y where y.streamId = :id", StreamYear.class)
                .setParameter("id", id.value())
                .getResultList()
                .stream()
                .map(row -> new WhatIf.Brings(row.year(), row.announced(), row.awarded(), row.awardedOn()))
                .toList();
        List<WhatIf.Planned> planned = em
                .createQuery("select a from Allocation a where a.streamId = :id", Allocation.class)
                .setParameter("id", id.value())
                .getResultList()
                .stream()
                .map(row -> new WhatIf.Planned(row.id(), row.year(), row.amount(), row.standing()))
                .toList();
        return WhatIf.of(brings, planned, stream.startsOn(), stream.endsOn(), cut, late, today());
    }

    private Money claimed(Allocation allocation) {
        return Money.sum(em
                .createQuery("select c from FundingClaim c where c.allocationId = :id", FundingClaim.class)
                .setParameter("id", allocation.id())
                .getResultList()
                .stream()
                .map(FundingClaim::amount));
    }

    private Money awarded(StreamId id, FinancialYear year) {
        return em
                .createQuery("select y from StreamYear y where y.streamId = :id and y.year = :year", StreamYear.class)
                .setParameter("id", id.value())
                .setParameter("year", year.start())
                .getResultList()
                .stream()
                .flatMap(row -> Stream.ofNullable(row.awarded()))
                .findFirst()
                .orElse(null);
    }

    private Allocation allocation(StreamId id, AllocationId allocationId) {
        Allocation allocation = allocationId == null ? null : em.find(Allocation.class, allocationId.value());
        if (allocation == null || !Objects.equals(allocation.streamId(), id.value())) {
            throw new NotFound();
        }
        return allocation;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
