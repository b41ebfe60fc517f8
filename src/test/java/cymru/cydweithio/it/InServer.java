package cymru.cydweithio.it;

import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.security.Actor;
import cymru.cydweithio.security.CurrentActor;
import cymru.cydweithio.security.Role;
import cymru.cydweithio.security.Scope;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.util.List;
import java.util.concurrent.Callable;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;

/** A test that runs inside the server. */
@ArquillianTest
abstract class InServer {

    private static final ThreadLocal<Actor> ACTING = new ThreadLocal<>();

    @Inject
    CurrentActor current;

    @PersistenceContext(unitName = "cydweithio")
    EntityManager em;

    @Resource(lookup = "java:comp/UserTransaction")
    UserTransaction transaction;

    /** Acts as the product itself. */
    <T> T asSystem(Callable<T> work) throws Exception {
        return as(Actor.SYSTEM, work);
    }

    <T> T as(Actor actor, Callable<T> work) throws Exception {
        RequestContextController request =
                CDI.current().select(RequestContextController.class).get();
        boolean opened = request.activate();
        Actor before = ACTING.get();
        try {
            ACTING.set(actor);
            current.actAs(actor);
            return work.call();
        } finally {
            current.forget();
            if (before == null) {
                ACTING.remove();
            } else {
                // what is done within the work of somebody else does not end that
                ACTING.set(before);
                current.actAs(before);
            }
            if (opened) {
                request.deactivate();
            }
        }
    }

    /** The demonstration account of a role, with its roles as they are in the database. */
    Actor demonstration(String account) {
        Object[] row = (Object[]) em.createNativeQuery("select a.id, a.name from account a where a.email = :email")
                .setParameter("email", account + "@cydweithio.example")
                .getSingleResult();
        List<?> grants = em.createNativeQuery(
                        "select role, scope, coalesce(partnership_id, organisation_id) from role_grant where account_id = :id and valid_to is null")
                .setParameter("id", row[0])
                .getResultList();
        return new Actor(
                (java.util.UUID) row[0],
                (String) row[1],
                false,
                cymru.cydweithio.platform.Language.EN,
                grants.stream()
                        .map(Object[].class::cast)
                        .map(one -> new Actor.Grant(
                                Role.valueOf((String) one[0]),
                                "NATION".equals(one[1])
                                        ? Scope.NATION
                                        : new Scope(Scope.Kind.valueOf((String) one[1]), (java.util.UUID) one[2])))
                        .toList());
    }

    <T> T inTransaction(Callable<T> work) throws Exception {
        transaction.begin();
        try {
            T result = work.call();
            transaction.commit();
            return result;
        } catch (Exception | Error e) {
            transaction.rollback();
            throw e;
        }
    }

    static String unique(String word) {
        return word + "-" + Ids.next().toString().substring(9, 18) + (int) (Math.random() * 1000);
    }
}
