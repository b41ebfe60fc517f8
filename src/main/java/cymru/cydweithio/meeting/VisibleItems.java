package cymru.cydweithio.meeting;

import cymru.cydweithio.platform.Rows;
import cymru.cydweithio.security.Actor;
import cymru.cydweithio.security.CurrentActor;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/**
 * The agenda as the actor may see it, in one statement: closed items only for those in the published view
 * {@code closed_item_viewer}; an item that the actor declared an interest in that bars is named, and nothing of it is
 * shown.
 */
@ApplicationScoped
class VisibleItems {

    private EntityManager em;
    private CurrentActor current;

    protected VisibleItems() {}

    @Inject
    VisibleItems(EntityManager em, CurrentActor current) {
        this.em = em;
        this.current = current;
    }

    List<Agenda.ItemView> of(Meeting meeting) {
        Actor actor = current.get();
        Scope partnership = Scope.partnership(meeting.partnershipId());
        if (!meeting.state().agendaIsOut() && !actor.may(Permission.READ_DRAFTS, partnership)) {
            return List.of();
        }
        boolean runs = actor.may(Permission.RUN_MEETINGS, partnership);
        List<?> rows = em.createNativeQuery("""
            select i.id, i.position, i.title_en, i.title_cy, i.purpose, i.presenter_id, p.name, i.minutes, i.classification, i.classification_reason,
                case when :runs = 0 and exists (select 1 from item_bar b where b.item_id = i.id and b.account_id = :me) then 1 else 0 end,
                i.fate, i.fate_because, i.deferred_to, l.held_on
            from agenda_item i left join person_facts p on p.id = i.presenter_id left join meeting l on l.id = i.deferred_to
            where i.meeting_id = :meeting and (:runs = 1 or i.classification = 'PUBLISHED'
                or exists (select 1 from closed_item_viewer v where v.item_id = i.id and v.account_id = :me))
            order by i.position, i.id""", Object[].class)
                .setParameter("meeting", meeting.id())
                .setParameter("runs", runs ? 1 : 0)
                .setParameter("me", actor.id())
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Agenda.ItemView(
                        (UUID) row[0],
                        ((Number) row[1]).intValue(),
                        new ItemFacts(
                                (String) row[2],
                                (String) row[3],
                                Purpose.valueOf((String) row[4]),
                                (UUID) row[5],
                                row[7] == null ? null : ((Number) row[7]).intValue(),
                                Classification.valueOf((String) row[8]),
                                (String) row[9]),
                        (String) row[6],
                        ((Number) row[10]).intValue() == 1,
                        ending(row)))
                .toList();
    }

    private static Agenda.Ending ending(Object[] row) {
        Fate fate = Fate.valueOf((String) row[11]);
        boolean withheld = ((Number) row[10]).intValue() == 1;
        return fate == Fate.ON
                ? null
                : new Agenda.Ending(fate, withheld ? null : (String) row[12], (UUID) row[13], Rows.day(row[14]));
    }
}
