package cymru.cydweithio.funding;

import cymru.cydweithio.contract.ContractId;
import cymru.cydweithio.contract.ContractRule;
import cymru.cydweithio.contract.ContractUsage;
import cymru.cydweithio.platform.Rule;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.service.ServiceId;
import cymru.cydweithio.service.ServiceRule;
import cymru.cydweithio.service.ServiceUsage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.hibernate.Session;

/** What keeps services and contracts from being withdrawn: contracts, and money with its posts. */
@ApplicationScoped
class FundingUsage implements ServiceUsage, ContractUsage {

    private EntityManager em;

    protected FundingUsage() {}

    @Inject
    FundingUsage(EntityManager em) {
        this.em = em;
    }

    @Override
    public void refuseWhileUsed(ServiceId id) {
        refuseWhile(
                "select count(*) from contract_facts c where c.service_id = :id and c.state <> 'WITHDRAWN'",
                ServiceRule.WITHDRAW_CONTRACTS,
                id.value());
        refuseWhile(
                "select count(*) from allocation a where a.service_id = :id",
                ServiceRule.WITHDRAW_ALLOCATED,
                id.value());
        refuseWhile(
                "select count(*) from funded_post p where p.service_id = :id", ServiceRule.WITHDRAW_POSTS, id.value());
    }

    @Override
    public void refuseWhileUsed(ContractId id) {
        refuseWhile(
                "select count(*) from allocation a where a.contract_id = :id",
                ContractRule.WITHDRAW_ALLOCATED,
                id.value());
        refuseWhile(
                "select count(*) from payment_facts p where p.contract_id = :id",
                ContractRule.WITHDRAW_PAID,
                id.value());
    }

    private void refuseWhile(String count, Rule rule, UUID id) {
        long uses = em.unwrap(Session.class)
                .createNativeQuery(count, Long.class)
                .setParameter("id", id)
                .getSingleResult();
        if (uses > 0) {
            throw new RuleViolation(rule, uses);
        }
    }
}
