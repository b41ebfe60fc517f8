package cymru.cydweithio.meeting;

import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.Map;

/** What every agenda begins and ends with. */
@ApplicationScoped
class StandardAgenda {

    private static final Map<String, Purpose> STANDARD = new LinkedHashMap<>();

    static {
        STANDARD.put("meeting.standard.welcome", Purpose.INFORMATION);
        STANDARD.put("meeting.standard.declarations", Purpose.INFORMATION);
        STANDARD.put("meeting.standard.minutes", Purpose.MINUTES);
        STANDARD.put("meeting.standard.mattersArising", Purpose.MATTERS_ARISING);
        STANDARD.put("meeting.standard.otherBusiness", Purpose.DISCUSSION);
    }

    private EntityManager em;
    private Messages messages;

    protected StandardAgenda() {}

    @Inject
    StandardAgenda(EntityManager em, Messages messages) {
        this.em = em;
        this.messages = messages;
    }

    void layOut(Meeting meeting) {
        int position = 0;
        for (Map.Entry<String, Purpose> standard : STANDARD.entrySet()) {
            position++;
            em.persist(AgendaItem.of(
                    meeting.id(),
                    position,
                    new ItemDetails(
                            messages.text(Language.EN, standard.getKey()),
                            messages.text(Language.CY, standard.getKey()),
                            standard.getValue(),
                            null,
                            null,
                            Classification.PUBLISHED,
                            null)));
        }
    }
}
