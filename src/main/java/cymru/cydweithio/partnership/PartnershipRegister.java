package cymru.cydweithio.partnership;

import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Requires;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/** Founds partnerships where reference data brings footprints that have none. */
@UseCase
public class PartnershipRegister {

    private EntityManager em;

    protected PartnershipRegister() {}

    @Inject
    PartnershipRegister(EntityManager em) {
        this.em = em;
    }

    /** Every current footprint of the partnership layers has its partnership; answers how many were founded. */
    @Requires(Permission.LOAD_REFERENCE_DATA)
    public int establishMissing() {
        List<UUID> footprints = em.createQuery("""
            select f.id from FootprintReference f where f.layerCode in :layers and f.status = 'CURRENT'
            and not exists (select p.id from Partnership p where p.footprintId = f.id) order by f.code""", UUID.class)
                .setParameter("layers", Partnerships.LAYERS)
                .getResultList();
        footprints.forEach(id -> em.persist(Partnership.establish(id)));
        em.flush();
        return footprints.size();
    }

    /** The partnership of a footprint, by the footprint's code. */
    @Requires(Permission.SYSTEM)
    public PartnershipId of(String footprintCode) {
        return em.createQuery(
                        "select p.id from Partnership p, FootprintReference f where f.id = p.footprintId and f.code = :code",
                        UUID.class)
                .setParameter("code", footprintCode)
                .getResultStream()
                .findFirst()
                .map(PartnershipId::new)
                .orElseThrow(NotFound::new);
    }
}
