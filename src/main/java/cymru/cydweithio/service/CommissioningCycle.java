package cymru.cydweithio.service;

import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.StaleEdit;
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.security.CurrentActor;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Requires;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;

/** Carries services round the commissioning cycle, gate by gate. */
@UseCase
public class CommissioningCycle {

    private EntityManager em;
    private Clock clock;
    private CurrentActor current;

    protected CommissioningCycle() {}

    @Inject
    CommissioningCycle(EntityManager em, Clock clock, CurrentActor current) {
        this.em = em;
        this.clock = clock;
        this.current = current;
    }

    /** Notes that a gate of the present stage is met, with what shows it. */
    @Requires(Permission.EDIT_COMMISSIONING)
    public void noteGate(ServiceId id, long version, Gate gate, String evidence) {
        Service service = ServiceRepository.open(em, id, version);
        keep(
                service,
                service.note(
                        gate, ServiceRepository.noted(em, id), current.get().name(), LocalDate.now(clock), evidence));
    }

    /**
     * Lets a service pass a gate that is not met.
     *
     * @param by name of who answers for it
     * @param post of that person
     */
    @Requires(Permission.EDIT_COMMISSIONING)
    public void overrideGate(ServiceId id, long version, Gate gate, String by, String post, String reason) {
        Service service = ServiceRepository.open(em, id, version);
        keep(service, service.override(gate, ServiceRepository.noted(em, id), by, post, LocalDate.now(clock), reason));
    }

    private void keep(Service service, ServiceGate gate) {
        em.persist(gate);
        StaleEdit.countChange(em, service);
        em.flush();
    }

    /** Takes back what was noted of a gate, while the service is still in the stage. */
    @Requires(Permission.EDIT_COMMISSIONING)
    public void undoGate(ServiceId id, long version, GateNoteId noted) {
        Service service = ServiceRepository.open(em, id, version);
        ServiceGate gate = noted == null ? null : em.find(ServiceGate.class, noted.value());
        if (gate == null || !gate.serviceId().equals(id.value())) {
            throw new NotFound();
        }
        service.mayUndoGate(gate);
        em.remove(gate);
        StaleEdit.countChange(em, service);
        em.flush();
    }

    /** Moves a service on to the next stage, where each gate of its stage was passed. */
    @Requires(Permission.EDIT_COMMISSIONING)
    public void advance(ServiceId id, long version) {
        ServiceRepository.open(em, id, version).advance(ServiceRepository.noted(em, id));
        em.flush();
    }
}
