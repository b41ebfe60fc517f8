package cymru.cydweithio.paper;

import cymru.cydweithio.meeting.Meetings;
import cymru.cydweithio.platform.BaseUrl;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Messages;
import cymru.cydweithio.platform.OutboxMessage;
import cymru.cydweithio.security.Contacts;
import cymru.cydweithio.security.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/**
 * Tells the board's people of an edition, each in his or her own language. Who cannot sign in is not sent to the page
 * that asks for a password, but told whom to ask for the papers.
 */
@ApplicationScoped
class PackMail {

    private Contacts contacts;
    private Messages messages;
    private BaseUrl baseUrl;
    private Event<OutboxMessage> letters;

    protected PackMail() {}

    @Inject
    PackMail(Contacts contacts, Messages messages, BaseUrl baseUrl, Event<OutboxMessage> letters) {
        this.contacts = contacts;
        this.messages = messages;
        this.baseUrl = baseUrl;
        this.letters = letters;
    }

    /**
     * @param kind pack, supplement or withdrawn
     * @param variant of the text, or empty
     */
    void send(
            BoardReader reader,
            Meetings.MeetingView meeting,
            PackEdition edition,
            String kind,
            String variant,
            String because) {
        if (reader.email() == null) {
            return;
        }
        Language language = reader.language();
        String board = meeting.board().in(language);
        String where = reader.account() == BoardReader.Access.READS
                ? baseUrl.of("/meeting/" + meeting.id())
                : messages.text(
                        language,
                        "paper.mail.withoutAccount",
                        contacts.whomToAsk(meeting.partnershipId(), Permission.RUN_MEETINGS, language));
        letters.fire(new OutboxMessage(
                kind + ":" + edition.id() + ":" + reader.personId(),
                kind,
                reader.email(),
                language,
                messages.text(
                        language,
                        "paper.mail." + kind + ".subject",
                        board,
                        meeting.plan().heldOn(),
                        edition.supplement()),
                messages.text(
                        language,
                        "paper.mail." + kind + (variant.isEmpty() ? ".body" : "." + variant),
                        board,
                        meeting.plan().heldOn(),
                        edition.supplement(),
                        where,
                        because)));
    }
}
