package cymru.cydweithio.paper;

import cymru.cydweithio.meeting.Meetings;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Letter;
import cymru.cydweithio.platform.Messages;
import cymru.cydweithio.platform.ProductAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Tells the board's people of an edition, each in his or her own language. Who cannot sign in is not sent to the page
 * that asks for a password, but told whom to ask for the papers.
 */
@ApplicationScoped
class PackMail {

    private BoardReaders readers;
    private Messages messages;
    private ProductAddress addresses;
    private Event<Letter> letters;

    protected PackMail() {}

    @Inject
    PackMail(BoardReaders readers, Messages messages, ProductAddress addresses, Event<Letter> letters) {
        this.readers = readers;
        this.messages = messages;
        this.addresses = addresses;
        this.letters = letters;
    }

    /**
     * @param kind pack, supplement or withdrawn
     * @param variant of the text, or empty
     */
    void tell(
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
                ? addresses.of("/meeting/" + meeting.id())
                : messages.text(language, "paper.mail.withoutAccount", coordinators(meeting, language));
        letters.fire(new Letter(
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

    /** Names with addresses of those who can send the papers. */
    private String coordinators(Meetings.MeetingView meeting, Language language) {
        List<BoardReaders.Coordinator> all = readers.coordinators(meeting.partnershipId());
        return all.isEmpty()
                ? messages.text(language, "platform.coordinator.yours")
                : all.stream().map(one -> one.name() + " <" + one.email() + ">").collect(Collectors.joining("\n"));
    }
}
