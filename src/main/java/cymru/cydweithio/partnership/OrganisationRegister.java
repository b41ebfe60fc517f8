package cymru.cydweithio.partnership;

import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Confidence;
import cymru.cydweithio.platform.Devolved;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.RegisterResult;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Requires;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Takes reference data on organisations into the register. */
@UseCase
public class OrganisationRegister {

    /**
     * What is known of an organisation.
     *
     * @param kind a word such as {@code local authority}; its text in both languages is in the bundle
     * @param note the reasoning behind the two lists of the 1998 Act, or null
     * @param footprintCode the footprint that the body covers, or null
     */
    public record OrganisationInput(
            String code,
            Bilingual name,
            String kind,
            Devolved devolved,
            Section17 section17,
            boolean responsibleAuthority,
            Bilingual note,
            Confidence confidence,
            String footprintCode) {
        public OrganisationInput {
            if (!Organisations.KINDS.contains(kind)) {
                throw new RuleViolation(PartnershipRule.ORGANISATION_KIND, kind);
            }
        }
    }

    private EntityManager em;

    protected OrganisationRegister() {}

    @Inject
    OrganisationRegister(EntityManager em) {
        this.em = em;
    }

    @Requires(Permission.LOAD_REFERENCE_DATA)
    public RegisterResult register(Collection<OrganisationInput> inputs) {
        Map<String, UUID> footprints = em.createQuery(
                        "select f.code as code, f.id as id from FootprintReference f", Tuple.class)
                .getResultStream()
                .collect(Collectors.toMap(row -> row.get("code", String.class), row -> row.get("id", UUID.class)));
        Map<String, Organisation> known = em.createQuery("select o from Organisation o", Organisation.class)
                .getResultStream()
                .collect(Collectors.toMap(Organisation::code, Function.identity()));
        RegisterResult result = RegisterResult.NOTHING;
        for (OrganisationInput fact : inputs) {
            UUID footprint = fact.footprintCode() == null ? null : footprints.get(fact.footprintCode());
            Organisation organisation = known.get(fact.code());
            if (organisation == null) {
                em.persist(Organisation.register(fact, footprint));
                result = result.andAdded();
            } else {
                result = result.andKnown(organisation.describe(fact, footprint));
            }
        }
        em.flush();
        return result;
    }

    /** The id of an organisation, by its code. */
    @Requires(Permission.SYSTEM)
    public UUID idOf(String code) {
        return em.createQuery("select o.id from Organisation o where o.code = :code", UUID.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
