package cymru.cydweithio.house.parts;

import cymru.cydweithio.platform.StaleEdit;
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Requires;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/** Adds parts: one method counts it as a change of the whole, one makes the whole, and one forgets. */
@UseCase
public class PlantedParts {

    private EntityManager em;

    @Requires(Permission.PUBLIC)
    public void count(PlantedKey key) {
        PlantedWhole whole = em.find(PlantedWhole.class, key.value());
        StaleEdit.countChange(em, whole);
        add(whole);
    }

    @Requires(Permission.PUBLIC)
    public void make(PlantedKey key) {
        PlantedWhole whole = PlantedWhole.make(key.value());
        em.persist(whole);
        add(whole);
    }

    @Requires(Permission.PUBLIC)
    public void forget(PlantedKey key) {
        add(em.find(PlantedWhole.class, key.value()));
    }

    private void add(PlantedWhole whole) {
        em.persist(PlantedPart.of(whole, UUID.randomUUID()));
    }

    /** An id that says of what it is. */
    public record PlantedKey(UUID value) {}
}
