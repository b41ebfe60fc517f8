package cymru.cydweithio.paper;

import cymru.cydweithio.platform.BaseUrl;
import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Messages;
import cymru.cydweithio.platform.OutboxMessage;
import cymru.cydweithio.platform.Wording;
import cymru.cydweithio.security.Contacts;
import cymru.cydweithio.security.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/** Tells those who run a meeting that an author has handed in a paper. For a restricted item no title is sent. */
@ApplicationScoped
class PaperReceivedMail {

    private EntityManager em;
    private Contacts contacts;
    private Messages messages;
    private BaseUrl baseUrl;
    private Event<OutboxMessage> letters;

    protected PaperReceivedMail() {}

    @Inject
    PaperReceivedMail(
            EntityManager em, Contacts contacts, Messages messages, BaseUrl baseUrl, Event<OutboxMessage> letters) {
        this.em = em;
        this.contacts = contacts;
        this.messages = messages;
        this.baseUrl = baseUrl;
        this.letters = letters;
    }

    void send(Paper paper, MeetingReference meeting, PaperVersion version) {
        boolean closed = em.find(AgendaItemReference.class, paper.itemId()).closed();
        for (Contacts.Contact coordinator : contacts.of(meeting.partnershipId(), Permission.RUN_MEETINGS)) {
            Language language = coordinator.language();
            String board = new Bilingual(meeting.boardNameEn(), meeting.boardNameCy()).in(language);
            String title =
                    new Wording(paper.details().titleEn(), paper.details().titleCy()).in(language);
            letters.fire(new OutboxMessage(
                    "paper-in:" + version.id() + ":" + coordinator.id(),
                    "paper-in",
                    coordinator.email(),
                    language,
                    messages.text(language, "paper.mail.arrived.subject", board, meeting.heldOn()),
                    messages.text(
                            language,
                            closed ? "paper.mail.arrived.closed" : "paper.mail.arrived.body",
                            board,
                            meeting.heldOn(),
                            title,
                            messages.text(
                                    language,
                                    "platform.language." + version.language().code()),
                            baseUrl.of("/paper/" + paper.id()))));
        }
    }
}
