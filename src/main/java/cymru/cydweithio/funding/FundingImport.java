package cymru.cydweithio.funding;

import cymru.cydweithio.contract.ContractId;
import cymru.cydweithio.partnership.OrganisationId;
import cymru.cydweithio.platform.CollationKey;
import cymru.cydweithio.platform.FinancialYear;
import cymru.cydweithio.platform.Money;
import cymru.cydweithio.platform.Rows;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.StaleEdit;
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.security.CurrentActor;
import cymru.cydweithio.security.OwnedKind;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Requires;
import cymru.cydweithio.security.ScopeFilter;
import cymru.cydweithio.service.ServiceId;
import cymru.cydweithio.sheet.Count;
import cymru.cydweithio.sheet.ImportId;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.Session;

/**
 * Enters many streams, allocations or payments at once, under the same rules as one by one, for the organisation that
 * holds the streams and leads the contracts.
 */
@UseCase
public class FundingImport {

    /** So many references are asked for at once. */
    private static final int AT_ONCE = 250;
    /** So many of what is odd are named. */
    private static final int NAMED = 10;

    /** What is set aside of a stream already. */
    private record SetAsideRow(UUID streamId, FinancialYear year, UUID targetId) {}

    /** What was paid already. */
    private record PaidRow(UUID targetId, String reference) {}

    /** A stream to begin, with what its years bring. */
    public record ImportedStream(FundingStreams.StreamDetails details, List<FundingStreams.YearDetails> years) {}

    /** An allocation to enter, with how sure it is. */
    public record ImportedAllocation(
            UUID streamId,
            FinancialYear year,
            Allocations.Target target,
            Money amount,
            AllocationStatus standing,
            String approvedBy,
            LocalDate approvedOn) {

        /** Refuses what cannot be an allocation, before anything is looked up for it. */
        public void validate(LocalDate today) {
            Allocation allocation = Allocation.plan(streamId, year, target, amount);
            if (standing == AllocationStatus.AT_RISK) {
                allocation.commitAtRisk(approvedBy, approvedOn, today);
            }
        }

        private Allocation made(Money awarded, LocalDate today) {
            Allocation allocation = Allocation.plan(streamId, year, target, amount);
            switch (standing) {
                case AT_RISK -> allocation.commitAtRisk(approvedBy, approvedOn, today);
                case CONFIRMED -> allocation.confirm(awarded);
                default -> {}
            }
            return allocation;
        }
    }

    /** What is known of a contract that payments are for. */
    private record TermRow(UUID id, String reference, String state, LocalDate startsOn, LocalDate endsOn) {}

    private record SumRow(UUID id, Money amount) {}

    /**
     * A payment to enter under a contract.
     *
     * @param parts the lines of the ledger that it sums
     */
    public record ImportedPayment(UUID contractId, Payments.NewPayment details, List<PaymentPart> parts) {}

    private EntityManager em;
    private Clock clock;
    private CurrentActor current;

    protected FundingImport() {}

    @Inject
    FundingImport(EntityManager em, Clock clock, CurrentActor current) {
        this.em = em;
        this.clock = clock;
        this.current = current;
    }

    /**
     * Begins all streams, or none.
     *
     * @param importId by which they can be taken back
     */
    @Requires(Permission.EDIT_COMMISSIONING)
    public void importStreams(OrganisationId holder, List<ImportedStream> streams, ImportId importId) {
        LocalDate today = today();
        streams.forEach(one -> one.details().validate());
        Set<String> taken = new HashSet<>();
        em.createQuery(
                        "select f.reference from FundingStream f where f.holderId = :holder and f.withdrawal.withdrawnOn is null",
                        String.class)
                .setParameter("holder", holder.value())
                .getResultList()
                .forEach(reference -> taken.add(CollationKey.key(reference)));
        for (ImportedStream one : streams) {
            if (!taken.add(CollationKey.key(one.details().reference()))) {
                throw new RuleViolation(
                        FundingRule.REFERENCE_TAKEN, one.details().reference().strip());
            }
            one.years().forEach(year -> one.details().validate(year, today));
        }
        if (!known(
                "organisation_facts",
                streams.stream().map(one -> one.details().funderId()).collect(Collectors.toSet()))) {
            throw new RuleViolation(FundingRule.FUNDER_REQUIRED);
        }
        if (!known(
                "partnership_facts",
                streams.stream()
                        .map(one -> one.details().partnershipId())
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()))) {
            throw new RuleViolation(FundingRule.PARTNERSHIP_UNKNOWN);
        }
        List<FundingStream> begun = streams.stream()
                .map(one -> FundingStream.begin(holder.value(), one.details()))
                .toList();
        begun.forEach(stream -> {
            stream.importedBy(importId.value());
            em.persist(stream);
        });
        em.flush();
        for (int i = 0; i < begun.size(); i++) {
            for (FundingStreams.YearDetails year : streams.get(i).years()) {
                em.persist(StreamYear.of(begun.get(i).id(), year, today));
            }
        }
        em.flush();
    }

    /**
     * What is wrong with allocations, by their places in the list: an outside year, something set aside twice,
     * confirmed without a letter.
     */
    @Requires(Permission.EDIT_COMMISSIONING)
    public Map<Integer, RuleViolation> allocationFaults(OrganisationId holder, List<ImportedAllocation> allocations) {
        Planning planning = new Planning(holder, allocations);
        Map<Integer, RuleViolation> faults = new TreeMap<>();
        for (int i = 0; i < allocations.size(); i++) {
            try {
                planning.make(allocations.get(i));
            } catch (RuleViolation e) {
                faults.put(i, e);
            }
        }
        return faults;
    }

    /**
     * Enters all allocations, or none. Plans over what a year brings are kept, as they are one by one.
     *
     * @param importId by which they can be taken back
     * @return the years of streams in which plans now go over what they bring
     */
    @Requires(Permission.EDIT_COMMISSIONING)
    public int importAllocations(OrganisationId holder, List<ImportedAllocation> allocations, ImportId importId) {
        Planning planning = new Planning(holder, allocations);
        List<Allocation> made = allocations.stream().map(planning::make).toList();
        made.forEach(allocation -> {
            allocation.importedBy(importId.value());
            em.persist(allocation);
        });
        em.flush();
        planning.streams.values().stream()
                .filter(stream ->
                        allocations.stream().anyMatch(one -> one.streamId().equals(stream.id())))
                .forEach(stream -> StaleEdit.countChange(em, stream));
        em.flush();
        return planning.over(allocations);
    }

    /** What is known of the streams of a body while allocations are judged, each thing asked for once. */
    private final class Planning {
        private final LocalDate today = today();
        private final Map<UUID, FundingStream> streams = new HashMap<>();
        private final Map<List<Object>, StreamYear> years = new HashMap<>();
        private final Set<List<Object>> there = new HashSet<>();
        private final Set<UUID> targets = new HashSet<>();

        Planning(OrganisationId holder, List<ImportedAllocation> allocations) {
            em.createQuery(
                            "select f from FundingStream f where f.holderId = :holder and f.withdrawal.withdrawnOn is null",
                            FundingStream.class)
                    .setParameter("holder", holder.value())
                    .getResultList()
                    .forEach(stream -> streams.put(stream.id(), stream));
            Set<UUID> named =
                    allocations.stream().map(ImportedAllocation::streamId).collect(Collectors.toSet());
            if (named.isEmpty()) {
                return;
            }
            em.createQuery("select y from StreamYear y where y.streamId in (:streams)", StreamYear.class)
                    .setParameter("streams", named)
                    .getResultList()
                    .forEach(year -> years.put(List.of(year.streamId(), year.year()), year));
            Rows.ofEntities(
                            em,
                            "select a.streamId as streamId, a.year as year, coalesce(a.serviceId, a.contractId, a.postId) as targetId from Allocation a where a.streamId in (:streams)",
                            SetAsideRow.class)
                    .setParameter("streams", named)
                    .getResultList()
                    .forEach(row -> there.add(List.of(row.streamId(), row.year(), row.targetId())));
            for (OwnedKind ownedKind : List.of(ServiceId.HOLDING, ContractId.HOLDING)) {
                Set<UUID> ids = allocations.stream()
                        .filter(one -> one.target().kind().name().equalsIgnoreCase(ownedKind.table()))
                        .map(one -> one.target().id())
                        .collect(Collectors.toSet());
                if (!ids.isEmpty()) {
                    ScopeFilter within =
                            new ScopeFilter(ownedKind, current.get().reach(Permission.READ_COMMISSIONING));
                    targets.addAll(within.bind(em.unwrap(Session.class)
                                    .createNativeQuery(
                                            "select x.id from " + ownedKind.table()
                                                    + "_facts x where x.id in (:ids) and " + within.condition("x.id"),
                                            UUID.class))
                            .setParameter("ids", ids)
                            .getResultList());
                }
            }
        }

        Allocation make(ImportedAllocation one) {
            FundingStream stream = streams.get(one.streamId());
            if (stream == null) {
                throw new RuleViolation(PaymentRule.STREAM_UNKNOWN);
            }
            stream.mustPayIn(one.year());
            if (!targets.contains(one.target().id())) {
                throw new RuleViolation(FundingRule.TARGET_UNKNOWN);
            }
            StreamYear year = years.get(List.of(one.streamId(), one.year()));
            Allocation allocation = one.made(year == null ? null : year.awarded(), today);
            if (!there.add(List.of(one.streamId(), one.year(), one.target().id()))) {
                throw new RuleViolation(FundingRule.TARGET_TWICE, one.year());
            }
            return allocation;
        }

        int over(List<ImportedAllocation> allocations) {
            Map<List<Object>, Money> planned = new HashMap<>();
            Set<UUID> named =
                    allocations.stream().map(ImportedAllocation::streamId).collect(Collectors.toSet());
            em.createQuery("select a from Allocation a where a.streamId in (:streams)", Allocation.class)
                    .setParameter("streams", named)
                    .getResultList()
                    .forEach(one -> planned.merge(List.of(one.streamId(), one.year()), one.amount(), Money::plus));
            return (int) allocations.stream()
                    .map(one -> List.<Object>of(one.streamId(), one.year()))
                    .distinct()
                    .filter(key -> {
                        StreamYear year = years.get(key);
                        Money brings =
                                year == null ? Money.ZERO : year.awarded() != null ? year.awarded() : year.announced();
                        return planned.get(key).isMoreThan(brings);
                    })
                    .count();
        }
    }

    /**
     * What is wrong with payments, by their places in the list: above all references that the ledger's payments under
     * the contract have already.
     */
    @Requires(Permission.EDIT_COMMISSIONING)
    public Map<Integer, RuleViolation> paymentFaults(OrganisationId lead, List<ImportedPayment> payments) {
        LocalDate today = today();
        Set<UUID> contracts =
                ids("select c.id from contract_facts c where c.lead_id = :body and c.state <> 'WITHDRAWN'", lead);
        Set<UUID> streams = ids(
                "select f.id from funding_stream_facts f where f.holder_id = :body and f.withdrawn_on is null", lead);
        Set<List<Object>> taken = taken(payments);
        Map<Integer, RuleViolation> faults = new TreeMap<>();
        for (int i = 0; i < payments.size(); i++) {
            ImportedPayment one = payments.get(i);
            try {
                one.details().validateOfLedger(today);
                if (!contracts.contains(one.contractId())) {
                    throw new RuleViolation(PaymentRule.CONTRACT_UNKNOWN);
                }
                if (one.details().streamId() != null
                        && !streams.contains(one.details().streamId())) {
                    throw new RuleViolation(PaymentRule.STREAM_UNKNOWN);
                }
                if (!taken.add(
                        List.of(one.contractId(), CollationKey.key(one.details().reference())))) {
                    throw new RuleViolation(
                            PaymentRule.REFERENCE_TAKEN,
                            one.details().reference().strip());
                }
            } catch (RuleViolation e) {
                faults.put(i, e);
            }
        }
        return faults;
    }

    /**
     * What is odd about payments without being wrong: paid before the contract began or after its last day, under a
     * contract that has not been started, or together more than the contract is worth.
     *
     * @param lines of the payments in their file
     * @return how many there are of each, with the first of them
     */
    @Requires(Permission.EDIT_COMMISSIONING)
    public List<Count> paymentWarnings(OrganisationId lead, List<ImportedPayment> payments, List<Integer> lines) {
        Set<UUID> ids = payments.stream().map(ImportedPayment::contractId).collect(Collectors.toSet());
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, TermRow> terms = new HashMap<>();
        Rows.ofSql(
                        em,
                        "select c.id, c.reference, c.state, c.starts_on, c.ends_on from contract_facts c where c.lead_id = :body and c.id in (:ids)",
                        TermRow.class)
                .setParameter("body", lead.value())
                .setParameter("ids", ids)
                .getResultList()
                .forEach(row -> terms.put(row.id(), row));
        Map<UUID, Money> worth = sums(
                "select y.contract_id as id, sum(y.agreed + y.planned) as amount from contract_year_facts y where y.contract_id in (:ids) group by y.contract_id",
                ids);
        Map<UUID, Money> paid = sums(
                "select p.contract_id as id, sum(p.amount) as amount from payment_facts p where p.contract_id in (:ids) group by p.contract_id",
                ids);
        Map<PaymentMark, List<String>> marked = new EnumMap<>(PaymentMark.class);
        for (int i = 0; i < payments.size(); i++) {
            ImportedPayment one = payments.get(i);
            TermRow term = terms.get(one.contractId());
            PaymentMark mark = term == null
                    ? null
                    : PaymentMark.of(
                            term.state(),
                            term.startsOn(),
                            term.endsOn(),
                            one.details().paidOn());
            if (mark != null) {
                marked.computeIfAbsent(mark, key -> new ArrayList<>())
                        .add(lines.get(i) + ": " + term.reference() + ", "
                                + one.details().reference());
            }
            paid.merge(one.contractId(), one.details().amount(), Money::plus);
        }
        List<Count> warnings = new ArrayList<>();
        marked.forEach((mark, all) -> warnings.add(new Count(
                "funding.sheet.warning." + mark.name().toLowerCase(Locale.ROOT),
                all.size(),
                all.subList(0, Math.min(NAMED, all.size())))));
        List<String> over = terms.values().stream()
                .filter(term -> paid.get(term.id()).isMoreThan(worth.getOrDefault(term.id(), Money.ZERO)))
                .map(TermRow::reference)
                .sorted()
                .toList();
        if (!over.isEmpty()) {
            warnings.add(new Count(
                    "funding.sheet.warning.over", over.size(), over.subList(0, Math.min(NAMED, over.size()))));
        }
        return warnings;
    }

    private Map<UUID, Money> sums(String sql, Set<UUID> ids) {
        Map<UUID, Money> sums = new HashMap<>();
        Rows.ofSql(em, sql, SumRow.class)
                .setParameter("ids", ids)
                .getResultList()
                .forEach(row -> sums.put(row.id(), row.amount()));
        return sums;
    }

    /**
     * Enters all payments, or none.
     *
     * @param importId by which they can be taken back
     */
    @Requires(Permission.EDIT_COMMISSIONING)
    public void importPayments(OrganisationId lead, List<ImportedPayment> payments, ImportId importId) {
        paymentFaults(lead, payments).values().stream().findFirst().ifPresent(fault -> {
            throw fault;
        });
        payments.forEach(one -> {
            em.persist(Payment.ofLedger(one.contractId(), one.details(), one.parts(), importId.value(), today()));
        });
        em.flush();
    }

    /** Removes what an import brought: streams with their years, allocations, payments. What is void stays. */
    @Requires(Permission.EDIT_COMMISSIONING)
    public void undo(OrganisationId lead, ImportId importId) {
        all("select p from Payment p where p.importId = :import and p.voidedOn is null", Payment.class, importId)
                .forEach(em::remove);
        Set<UUID> touched = new HashSet<>();
        all("select a from Allocation a where a.importId = :import", Allocation.class, importId)
                .forEach(allocation -> {
                    touched.add(allocation.streamId());
                    em.remove(allocation);
                });
        em.flush();
        touched.forEach(stream -> StaleEdit.countChange(em, em.find(FundingStream.class, stream)));
        all(
                        "select y from StreamYear y where y.streamId in (select f.id from FundingStream f where f.importId = :import and f.withdrawal.withdrawnOn is null)",
                        StreamYear.class,
                        importId)
                .forEach(em::remove);
        em.flush();
        all(
                        "select f from FundingStream f where f.importId = :import and f.withdrawal.withdrawnOn is null",
                        FundingStream.class,
                        importId)
                .forEach(em::remove);
        em.flush();
    }

    private <T> List<T> all(String query, Class<T> type, ImportId importId) {
        return em.createQuery(query, type)
                .setParameter("import", importId.value())
                .getResultList();
    }

    private Set<UUID> ids(String sql, OrganisationId body) {
        return new HashSet<>(em.unwrap(Session.class)
                .createNativeQuery(sql, UUID.class)
                .setParameter("body", body.value())
                .getResultList());
    }

    /** Contract and reference of those that are there, asked for in lots: a ledger has millions. */
    private Set<List<Object>> taken(List<ImportedPayment> payments) {
        List<ImportedPayment> asked = payments.stream()
                .filter(one -> one.details().reference() != null)
                .sorted(Comparator.comparing(ImportedPayment::contractId))
                .toList();
        Set<List<Object>> taken = new HashSet<>();
        IntStream.iterate(0, first -> first < asked.size(), first -> first + AT_ONCE)
                .mapToObj(first -> asked.subList(first, Math.min(first + AT_ONCE, asked.size())))
                .forEach(lot -> Rows.ofSql(
                                em,
                                "select p.target_id, p.reference from payment p where p.target_id in (:contracts) and p.reference in (:references)",
                                PaidRow.class)
                        .setParameter(
                                "contracts",
                                lot.stream().map(ImportedPayment::contractId).collect(Collectors.toSet()))
                        .setParameter(
                                "references",
                                lot.stream()
                                        .map(one -> one.details().reference().strip())
                                        .collect(Collectors.toSet()))
                        .getResultList()
                        .forEach(row -> taken.add(List.of(row.targetId(), CollationKey.key(row.reference())))));
        return taken;
    }

    private boolean known(String view, Set<UUID> ids) {
        return ids.isEmpty()
                || new ArrayList<>(em.unwrap(Session.class)
                                .createNativeQuery("select x.id from " + view + " x where x.id in (:ids)", UUID.class)
                                .setParameter("ids", ids)
                                .getResultList())
                        .containsAll(ids);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
