package cymru.cydweithio.funding;

import cymru.cydweithio.contract.ContractId;
import cymru.cydweithio.platform.FinancialYear;
import cymru.cydweithio.platform.Money;
import cymru.cydweithio.platform.Rows;
import cymru.cydweithio.security.Actor;
import cymru.cydweithio.security.CurrentActor;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.ScopeFilter;
import cymru.cydweithio.service.Figures;
import cymru.cydweithio.service.ServiceId;
import cymru.cydweithio.service.ServiceMoney;
import cymru.cydweithio.service.ServiceView;
import cymru.cydweithio.service.Theme;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.query.NativeQuery;

/** Tells what services have of contracts and money, for their pages. */
@ApplicationScoped
class MoneyOfServices implements ServiceMoney {

    private record YearRow(FinancialYear year, Figures figures) {}

    private record SetAsideRow(FinancialYear year, AllocationStatus standing, Money amount) {}

    /** @param areas ids, parted by commas */
    private record SpentRow(String areas, Money amount) {}

    private EntityManager em;
    private CurrentActor current;

    protected MoneyOfServices() {}

    @Inject
    MoneyOfServices(EntityManager em, CurrentActor current) {
        this.em = em;
        this.current = current;
    }

    @Override
    public List<ServiceView.ContractRow> contracts(ServiceId id, int most) {
        ScopeFilter within = new ScopeFilter(ContractId.HOLDING, reach());
        return within.bind(query(
                        "select c.id, c.reference, c.title_en, c.title_cy, c.state, c.starts_on, c.ends_on, coalesce(g.figures_agreed, 0) as figures_agreed, coalesce(g.figures_possible, 0) as figures_possible, "
                                + "coalesce(g.figures_at_risk, 0) as figures_at_risk, coalesce(g.figures_paid, 0) as figures_paid, coalesce(g.figures_in_kind, 0) as figures_in_kind, coalesce(g.figures_planned, 0) as figures_planned "
                                + "from contract_facts c left join (select f.contract_id, " + Figures.SUMS
                                + " from contract_figures f where f.service_id = :id group by f.contract_id) g on g.contract_id = c.id where c.service_id = :id and c.state <> 'WITHDRAWN' and "
                                + within.condition("c.id")
                                + " order by c.ends_on desc, c.id",
                        ServiceView.ContractRow.class))
                .setParameter("id", id.value())
                .setMaxResults(most)
                .getResultList();
    }

    /** Summed by the database, in decimals: one row a financial year. */
    @Override
    public List<ServiceView.YearRow> years(ServiceId id) {
        ScopeFilter contracts = new ScopeFilter(ContractId.HOLDING, reach());
        Map<FinancialYear, Figures> figures = new TreeMap<>();
        contracts
                .bind(query(
                        "select f.year, " + Figures.SUMS + " from contract_figures f where f.service_id = :id and "
                                + contracts.condition("f.contract_id") + " group by f.year",
                        YearRow.class))
                .setParameter("id", id.value())
                .getResultList()
                .forEach(row -> figures.put(row.year(), row.figures()));
        Map<FinancialYear, Map<AllocationStatus, Money>> setAside = new TreeMap<>();
        query(
                        "select a.year, a.standing, sum(a.amount) as amount from ("
                                + "select f.year, f.standing, f.amount from allocation f where f.service_id = :id "
                                + "union all select f.year, f.standing, f.amount from allocation f join contract_facts c on c.id = f.contract_id where c.service_id = :id "
                                + "union all select f.year, f.standing, f.amount from allocation f join funded_post p on p.id = f.post_id where p.service_id = :id"
                                + ") a group by a.year, a.standing",
                        SetAsideRow.class)
                .setParameter("id", id.value())
                .getResultList()
                .forEach(row -> setAside.computeIfAbsent(row.year(), year -> new EnumMap<>(AllocationStatus.class))
                        .put(row.standing(), row.amount()));
        return Stream.concat(figures.keySet().stream(), setAside.keySet().stream())
                .distinct()
                .sorted()
                .map(year -> {
                    Map<AllocationStatus, Money> amounts = setAside.getOrDefault(year, Map.of());
                    return new ServiceView.YearRow(
                            year,
                            figures.getOrDefault(year, Figures.NONE),
                            amounts.getOrDefault(AllocationStatus.INDICATIVE, Money.ZERO),
                            amounts.getOrDefault(AllocationStatus.AT_RISK, Money.ZERO),
                            amounts.getOrDefault(AllocationStatus.CONFIRMED, Money.ZERO));
                })
                .filter(row -> !row.figures().isNone() || !row.setAside().isZero())
                .toList();
    }

    @Override
    public List<Spent> spent(Theme theme, FinancialYear year) {
        ScopeFilter services = new ScopeFilter(ServiceId.HOLDING, reach());
        ScopeFilter contracts = new ScopeFilter(ContractId.HOLDING, reach());
        NativeQuery<SpentRow> query = services.bind(query(
                        "select t.areas, sum(t.amount) as amount from (select s.id, sum(y.agreed) as amount, "
                                + "(select group_concat(a.area_id order by a.area_id) from service_area_facts a where a.service_id = s.id) as areas "
                                + "from service_facts s join contract_facts c on c.service_id = s.id join contract_year_facts y on y.contract_id = c.id and y.year = :year where s.withdrawn_on is null and "
                                + services.condition("s.id") + (theme == null ? "" : " and s.theme = :theme")
                                + " and " + contracts.condition("c.id")
                                + " group by s.id) t where t.areas is not null group by t.areas",
                        SpentRow.class))
                .setParameter("year", year.start());
        if (theme != null) {
            query.setParameter("theme", theme.name());
        }
        return query.getResultList().stream()
                .map(row -> new Spent(
                        Arrays.stream(row.areas().split(","))
                                .map(UUID::fromString)
                                .toList(),
                        row.amount()))
                .toList();
    }

    private Actor.Reach reach() {
        return current.get().reach(Permission.READ_COMMISSIONING);
    }

    private <R> NativeQuery<R> query(String sql, Class<R> row) {
        return Rows.ofSql(em, sql, row);
    }
}
