package cymru.cydweithio.contract;

import cymru.cydweithio.platform.Rule;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.security.CurrentActor;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.ScopeFilter;
import cymru.cydweithio.service.ServiceId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/**
 * What contracts name of others' registers, looked up before anything is stored, in one statement for each kind however
 * many contracts there are.
 */
@ApplicationScoped
class ContractReferenceCheck {

    private EntityManager em;
    private CurrentActor current;

    protected ContractReferenceCheck() {}

    @Inject
    ContractReferenceCheck(EntityManager em, CurrentActor current) {
        this.em = em;
        this.current = current;
    }

    /**
     * Refuses services and bodies that are not there. A service that the actor may not know of is answered like one
     * that does not exist.
     */
    void refuseUnknown(Collection<ContractDetails> contracts) {
        Set<UUID> services = new HashSet<>();
        Set<UUID> signatories = new HashSet<>();
        contracts.forEach(details -> {
            services.add(details.serviceId());
            signatories.add(details.signatoryId());
        });
        ScopeFilter reach = new ScopeFilter(ServiceId.HOLDING, current.get().reach(Permission.READ_COMMISSIONING));
        if (!services.isEmpty()
                && reach.bind(session()
                                        .createNativeQuery(
                                                "select s.id from service_facts s where s.id in (:services) and s.withdrawn_on is null and "
                                                        + reach.condition("s.id"),
                                                UUID.class)
                                        .setParameter("services", services))
                                .getResultList()
                                .size()
                        < services.size()) {
            throw new RuleViolation(ContractRule.SERVICE_REQUIRED);
        }
        refuseUnlessThere(signatories, ContractRule.SIGNATORY_REQUIRED);
    }

    /** Whether a service was not withdrawn. */
    boolean counts(UUID service) {
        return !session()
                .createNativeQuery(
                        "select s.id from service_facts s where s.id = :service and s.withdrawn_on is null", UUID.class)
                .setParameter("service", service)
                .getResultList()
                .isEmpty();
    }

    /** Refuses contributions of bodies that are not there. */
    void refuseUnknownCommissioners(Collection<Terms> terms) {
        Set<UUID> commissioners = new HashSet<>();
        terms.forEach(
                one -> one.contributions().forEach(contribution -> commissioners.add(contribution.organisationId())));
        refuseUnlessThere(commissioners, TermsRule.TERMS_CHOOSE);
    }

    private void refuseUnlessThere(Set<UUID> organisations, Rule rule) {
        if (!organisations.isEmpty() && existing(organisations).size() < organisations.size()) {
            throw new RuleViolation(rule);
        }
    }

    private List<UUID> existing(Set<UUID> organisations) {
        return session()
                .createNativeQuery("select o.id from organisation_facts o where o.id in (:organisations)", UUID.class)
                .setParameter("organisations", organisations)
                .getResultList();
    }

    private Session session() {
        return em.unwrap(Session.class);
    }
}
