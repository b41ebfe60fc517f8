package cymru.cydweithio.contract;

import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Money;
import cymru.cydweithio.platform.Restoration;
import cymru.cydweithio.platform.Rows;
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.platform.Withdrawal;
import cymru.cydweithio.platform.Wording;
import cymru.cydweithio.platform.WorkingDays;
import cymru.cydweithio.security.CurrentActor;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Requires;
import cymru.cydweithio.security.Scope;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** One contract, whole, as its page shows it. */
@UseCase
public class ContractRecord {

    private record OrganisationRow(UUID id, Bilingual name) {}

    private record ServiceRow(Wording name) {}

    private EntityManager em;
    private Clock clock;
    private CurrentActor current;
    private WorkingDays calendar;
    private ContractFigures figures;

    protected ContractRecord() {}

    @Inject
    ContractRecord(EntityManager em, Clock clock, CurrentActor current, WorkingDays calendar, ContractFigures figures) {
        this.em = em;
        this.clock = clock;
        this.current = current;
        this.calendar = calendar;
        this.figures = figures;
    }

    @Requires(Permission.READ_COMMISSIONING)
    public ContractView view(ContractId id) {
        ContractAggregate aggregate = ContractAggregate.read(em, id);
        Contract contract = aggregate.contract();
        ContractDetails details = contract.details();
        Terms terms = aggregate.terms();
        Set<UUID> named = new HashSet<>(List.of(contract.leadId(), details.signatoryId()));
        terms.contributions().forEach(one -> named.add(one.organisationId()));
        Map<UUID, Bilingual> names = Rows.ofSql(
                        em,
                        "select o.id, o.name_en, o.name_cy from organisation_facts o where o.id in (:ids)",
                        OrganisationRow.class)
                .setParameter("ids", named)
                .getResultStream()
                .collect(Collectors.toMap(OrganisationRow::id, OrganisationRow::name));
        ServiceRow service = Rows.ofSql(
                        em, "select s.name_en, s.name_cy from service_facts s where s.id = :service", ServiceRow.class)
                .setParameter("service", details.serviceId())
                .getSingleResult();
        List<ContractView.DelivererView> deliverers = em.createQuery(
                        "select new cymru.cydweithio.contract.ContractView$DelivererView(p.id, p.name, p.invented, c.role, c.fromOn, c.untilOn) from ContractProvider c, Provider p "
                                + "where p.id = c.providerId and c.contractId = :contract order by case when c.untilOn is null then 0 else 1 end, c.role, c.untilOn desc, p.name",
                        ContractView.DelivererView.class)
                .setParameter("contract", id.value())
                .getResultList();
        List<ContractView.VariationView> variations = em.createQuery(
                        "select new cymru.cydweithio.contract.ContractView$VariationView(v.number, v.agreedOn, v.reason, v.notice, v.noticeOn, v.endsBefore, v.endsAfter, "
                                + "v.valueBefore, v.valueAfter) from ContractVariation v where v.contractId = :contract order by v.number desc",
                        ContractView.VariationView.class)
                .setParameter("contract", id.value())
                .getResultList();
        List<ContractView.ProviderChangeView> providerChanges = em.createQuery(
                        "select new cymru.cydweithio.contract.ContractView$ProviderChangeView(a.name, b.name, c.changesOn, c.ground, c.reason, c.notice, c.noticeOn, c.recordedOn, c.recordedBy) "
                                + "from ProviderChange c, Provider a, Provider b where a.id = c.leavingId and b.id = c.comingId and c.contractId = :contract order by c.changesOn desc, c.id desc",
                        ContractView.ProviderChangeView.class)
                .setParameter("contract", id.value())
                .getResultList();
        List<ContractView.DocumentView> documents = em.createQuery(
                        "select new cymru.cydweithio.contract.ContractView$DocumentView(d.id, d.title, d.language, d.datedOn, d.keptAt) from ContractDocument d "
                                + "where d.contractId = :contract order by d.datedOn desc, d.id",
                        ContractView.DocumentView.class)
                .setParameter("contract", id.value())
                .getResultList();
        boolean delivered = deliverers.stream().anyMatch(one -> one.stays() && one.role() == ProviderRole.LEAD);
        ContractOption next = aggregate.nextOption();
        return new ContractView(
                id,
                contract.version(),
                details,
                service.name(),
                contract.leadId(),
                names.get(contract.leadId()),
                names.get(details.signatoryId()),
                contract.state(),
                aggregate.lastDay(),
                contract.endedBecause(),
                Withdrawal.view(contract.withdrawal()),
                Restoration.view(contract.restoration()),
                contract.underNotice()
                        ? new ContractView.NoticeView(
                                contract.noticeGivenOn(), contract.noticeEndsOn(), contract.noticeBecause())
                        : null,
                dates(aggregate),
                figures.byYear(contract.id(), details.serviceId()),
                money(aggregate, aggregate.counted(), names),
                terms,
                aggregate.options().stream()
                        .map(option -> new ContractView.OptionView(
                                option.period(),
                                option.state(),
                                option.decidedOn(),
                                option.decision(),
                                option.notice(),
                                option.noticeOn(),
                                option == next))
                        .toList(),
                deliverers,
                providerChanges,
                variations,
                documents,
                current.get().may(Permission.EDIT_COMMISSIONING, Scope.organisation(contract.leadId())),
                contract.state() == ContractState.PLANNED ? contract.starting(terms, delivered) : List.of());
    }

    private List<ContractView.DateView> dates(ContractAggregate aggregate) {
        LocalDate today = today();
        LocalDate end = aggregate.lastDay();
        Map<DateKind, CriticalDates.Worked> reasons =
                aggregate.worked(calendar).stream().collect(Collectors.toMap(CriticalDates.Worked::kind, one -> one));
        List<ContractView.DateView> views = new ArrayList<>();
        for (CriticalDate date : aggregate.dates()) {
            CriticalDates.Worked reason = reasons.get(date.kind());
            // what was kept and no longer applies is told in the history
            if (date.forEnd().equals(end) && reason != null) {
                ContractView.CriticalDateStatus status = date.keptOn() != null
                        ? ContractView.CriticalDateStatus.KEPT
                        : date.dueOn().isBefore(today)
                                ? ContractView.CriticalDateStatus.PASSED
                                : date.dueOn().isAfter(today.plusDays(Contracts.SOON_DAYS))
                                        ? ContractView.CriticalDateStatus.LATER
                                        : ContractView.CriticalDateStatus.SOON;
                views.add(new ContractView.DateView(
                        date.kind(),
                        date.dueOn(),
                        status,
                        "contract.because." + date.kind().name().toLowerCase(Locale.ROOT),
                        date.kind() == DateKind.END ? List.of() : List.of(reason.leadLength(), reason.leadTo()),
                        reason.moved(),
                        date.keptOn(),
                        date.note()));
            }
        }
        return views;
    }

    private static ContractView.MoneyTable money(ContractAggregate aggregate, Terms terms, Map<UUID, Bilingual> names) {
        List<PartYear> agreed = aggregate.agreedYears();
        List<ContractView.MoneyColumn> columns = aggregate.countedYears().stream()
                .map(when -> new ContractView.MoneyColumn(when, terms.value(when), !agreed.contains(when)))
                .toList();
        record By(UUID organisation, ContributionKind kind) {}
        Map<By, Map<PartYear, Money>> brought = new LinkedHashMap<>();
        terms.contributions()
                .forEach(
                        one -> brought.computeIfAbsent(new By(one.organisationId(), one.kind()), key -> new HashMap<>())
                                .put(one.when(), one.amount()));
        Money all = Money.sum(agreed.stream().map(terms::contributed));
        List<ContractView.ContributionRow> rows = brought.entrySet().stream()
                .map(entry -> {
                    Money total = Money.sum(
                            agreed.stream().map(when -> entry.getValue().getOrDefault(when, Money.ZERO)));
                    return new ContractView.ContributionRow(
                            entry.getKey().organisation(),
                            names.get(entry.getKey().organisation()),
                            entry.getKey().kind(),
                            columns.stream()
                                    .map(column -> entry.getValue().getOrDefault(column.when(), Money.ZERO))
                                    .toList(),
                            total,
                            total.shareOf(all));
                })
                .sorted((a, b) -> b.total().compareTo(a.total()))
                .toList();
        return new ContractView.MoneyTable(columns, terms.within(agreed), rows);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
