package cymru.cydweithio.meeting;

import cymru.cydweithio.platform.Rows;
import cymru.cydweithio.security.Actor;
import cymru.cydweithio.security.CurrentActor;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
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
        return Rows.ofSql(em, """
            select i.id, i.position, i.title_en, i.title_cy, i.purpose, i.presenter_id, p.name as presenter, i.minutes, i.classification, i.classification_reason,
                case when :runs = 0 and exists (select 1 from item_bar b where b.item_id = i.id and b.account_id = :me) then 1 else 0 end as withheld,
                i.fate, i.fate_because, i.deferred_to, l.held_on as deferred_on
            from agenda_item i left join person_facts p on p.id = i.presenter_id left join meeting l on l.id = i.deferred_to
            where i.meeting_id = :meeting and (:runs = 1 or i.classification = 'PUBLISHED'
                or exists (select 1 from closed_item_viewer v where v.item_id = i.id and v.account_id = :me))
            order by i.position, i.id""", ItemRow.class)
                .setParameter("meeting", meeting.id())
                .setParameter("runs", runs ? 1 : 0)
                .setParameter("me", actor.id())
                .getResultStream()
                .map(ItemRow::view)
                .toList();
    }

    private record ItemRow(
            UUID id,
            int position,
            String titleEn,
            String titleCy,
            Purpose purpose,
            UUID presenterId,
            String presenter,
            Integer minutes,
            Classification classification,
            String classificationReason,
            boolean withheld,
            Fate fate,
            String fateBecause,
            UUID deferredTo,
            LocalDate deferredOn) {
        Agenda.ItemView view() {
            return new Agenda.ItemView(
                    id,
                    position,
                    new ItemDetails(
                            titleEn, titleCy, purpose, presenterId, minutes, classification, classificationReason),
                    presenter,
                    withheld,
                    ending());
        }

        private Agenda.Ending ending() {
            return fate == Fate.ON
                    ? null
                    : new Agenda.Ending(fate, withheld ? null : fateBecause, deferredTo, deferredOn);
        }
    }
}
