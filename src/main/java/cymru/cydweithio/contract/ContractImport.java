package cymru.cydweithio.contract;

import cymru.cydweithio.partnership.OrganisationId;
import cymru.cydweithio.platform.Period;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.platform.WorkingDays;
import cymru.cydweithio.security.CurrentActor;
import cymru.cydweithio.security.Holding;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Requires;
import cymru.cydweithio.security.WithinReach;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Enters many contracts at once, under the same rules as one by one: with their options, their money, and who delivers. One that has begun is started, where
 * nothing stands in the way of that; one whose last day is over is ended, too, and none of its dates is due.
 */
@UseCase
public class ContractImport {

    /**
     * A contract to enter.
     *
     * @param provider name of who delivers it, or null; entered into the register where it is not there yet
     */
    public record Brought(ContractFacts facts, List<Period> options, Terms terms, String provider) {
    }

    /**
     * What came of it.
     *
     * @param newProviders names that were not in the register
     */
    public record Outcome(int planned, int running, int ended, List<String> newProviders) {
    }

    private EntityManager em;
    private Clock clock;
    private CurrentActor current;
    private WorkingDays calendar;

    protected ContractImport() {
    }

    @Inject
    ContractImport(EntityManager em, Clock clock, CurrentActor current, WorkingDays calendar) {
        this.em = em;
        this.clock = clock;
        this.current = current;
        this.calendar = calendar;
    }

    /** Stores all of them, or none. */
    @Requires(Permission.EDIT_COMMISSIONING)
    public Outcome bring(OrganisationId lead, List<Brought> contracts) {
        LocalDate today = LocalDate.now(clock);
        List<WholeContract> wholes = contracts.stream().map(one -> WholeContract.of(em, Contract.plan(lead.value(), one.facts()))).toList();
        refuseUnknown(contracts);
        refuseUnlessFree(lead.value(), contracts);
        // kind by kind: rows of one table go to the database together
        wholes.forEach(whole -> em.persist(whole.contract()));
        em.flush();
        for (int i = 0; i < wholes.size(); i++) {
            wholes.get(i).offer(contracts.get(i).options());
        }
        for (int i = 0; i < wholes.size(); i++) {
            wholes.get(i).agree(contracts.get(i).terms());
        }
        List<String> newProviders = engage(wholes, contracts);
        int running = 0;
        int ended = 0;
        for (int i = 0; i < wholes.size(); i++) {
            Contract contract = wholes.get(i).contract();
            Terms terms = contracts.get(i).terms();
            boolean delivered = contracts.get(i).provider() != null;
            if (!contract.period().from().isAfter(today) && contract.starting(terms, delivered).isEmpty()) {
                contract.start(terms, delivered);
                if (today.isAfter(wholes.get(i).lastDay())) {
                    contract.end(wholes.get(i).lastDay(), today);
                    ended++;
                } else {
                    running++;
                }
            }
        }
        wholes.forEach(whole -> whole.workOutDates(calendar));
        em.flush();
        return new Outcome(wholes.size() - running - ended, running, ended, newProviders);
    }

    private List<String> engage(List<WholeContract> wholes, List<Brought> contracts) {
        Map<String, UUID> known = new HashMap<>();
        em.createQuery("select p.name, p.id from Provider p", Object[].class).getResultList().forEach(row -> known.put(key((String) row[0]), (UUID) row[1]));
        Set<String> entered = new LinkedHashSet<>();
        for (Brought one : contracts) {
            if (one.provider() != null && !known.containsKey(key(one.provider()))) {
                Provider provider = Provider.register(one.provider(), null, null, false);
                em.persist(provider);
                known.put(key(one.provider()), provider.id());
                entered.add(one.provider().strip());
            }
        }
        for (int i = 0; i < wholes.size(); i++) {
            if (contracts.get(i).provider() != null) {
                em.persist(ContractProvider.engage(wholes.get(i).id(), known.get(key(contracts.get(i).provider())), ProviderRole.LEAD));
            }
        }
        return List.copyOf(entered);
    }

    /** As the database compares names. */
    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private void refuseUnlessFree(UUID lead, List<Brought> contracts) {
        Set<String> taken = new HashSet<>();
        em.createQuery("select c.reference from Contract c where c.leadId = :lead", String.class).setParameter("lead", lead).getResultList().forEach(reference -> taken.add(key(reference)));
        for (Brought one : contracts) {
            if (!taken.add(key(one.facts().reference()))) {
                throw new RuleViolation("contract.reference.taken", one.facts().reference().strip());
            }
        }
    }

    /** A service that the actor may not know of is answered like one that does not exist. */
    private void refuseUnknown(List<Brought> contracts) {
        Set<UUID> services = new HashSet<>();
        Set<UUID> organisations = new HashSet<>();
        for (Brought one : contracts) {
            services.add(one.facts().serviceId());
            organisations.add(one.facts().signatoryId());
            one.terms().contributions().forEach(contribution -> organisations.add(contribution.organisationId()));
        }
        if (contracts.isEmpty()) {
            return;
        }
        Session session = em.unwrap(Session.class);
        WithinReach reach = new WithinReach(Holding.SERVICE, current.get().reach(Permission.READ_COMMISSIONING));
        List<UUID> reached = new ArrayList<>(reach.bind(session.createNativeQuery("select s.id from service_facts s where s.id in (:services) and " + reach.condition("s.id"), UUID.class)
            .setParameter("services", services)).getResultList());
        if (!reached.containsAll(services)) {
            throw new RuleViolation("contract.service.required");
        }
        if (session.createNativeQuery("select o.id from organisation_facts o where o.id in (:organisations)", UUID.class).setParameter("organisations", organisations).getResultList().size()
                < organisations.size()) {
            throw new RuleViolation("contract.signatory.required");
        }
    }
}
