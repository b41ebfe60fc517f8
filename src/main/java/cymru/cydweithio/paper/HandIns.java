package cymru.cydweithio.paper;

import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Clocks;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.platform.Wording;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Requires;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What an author without an account can do with a link: hand in that one paper, until the link expires. */
@UseCase
public class HandIns {

    /** What was handed in, by whatever way, so that the author sees that it arrived; of the meeting only its day. */
    public record Received(Language language, String fileName, Instant at) {}

    /**
     * The one paper of a link.
     *
     * @param title null, as is everything else, where the link has ended: then only that is shown
     */
    public record HandInView(
            Wording title,
            Bilingual board,
            LocalDate heldOn,
            LocalDate papersDueOn,
            boolean welshExpected,
            Instant expiresAt,
            List<Received> received) {
        static final HandInView ENDED = new HandInView(null, null, null, null, false, null, List.of());

        /** The last day on which the link works; it ends with that day. */
        public LocalDate lastDay() {
            return expiresAt == null ? null : LocalDate.ofInstant(expiresAt.minusNanos(1), Clocks.WALES);
        }

        public boolean ended() {
            return title == null;
        }
    }

    private EntityManager em;
    private PaperLinks links;
    private PaperRepository papers;
    private Submissions submissions;
    private PaperLinkLookup paperLinkLookup;

    protected HandIns() {}

    @Inject
    HandIns(
            EntityManager em,
            PaperLinks links,
            PaperRepository papers,
            Submissions submissions,
            PaperLinkLookup paperLinkLookup) {
        this.em = em;
        this.links = links;
        this.papers = papers;
        this.submissions = submissions;
        this.paperLinkLookup = paperLinkLookup;
    }

    /**
     * What the link is for, or that it has ended: it expired, it was withdrawn, or its item became a restricted one.
     */
    @Requires(Permission.PUBLIC)
    public HandInView open(String token) {
        PaperLink link = links.of(token);
        if (!links.usable(link)) {
            return HandInView.ENDED;
        }
        Paper paper = papers.load(new PaperId(link.paperId()));
        MeetingReference meeting = em.find(MeetingReference.class, paper.meetingId());
        if (meeting.over()) {
            return HandInView.ENDED;
        }
        List<Received> received = papers.newestOfPaper(paper.id()).stream()
                .filter(version -> version.submittedBy().equals(link.email()))
                .map(version -> new Received(version.language(), version.fileName(), version.submittedAt()))
                .toList();
        return new HandInView(
                new Wording(paper.details().titleEn(), paper.details().titleCy()),
                new Bilingual(meeting.boardNameEn(), meeting.boardNameCy()),
                meeting.heldOn(),
                meeting.papersDueOn(),
                paper.details().welshExpected(),
                link.expiresAt(),
                received);
    }

    /** Hands in a version of the link's paper. */
    @Requires(Permission.PUBLIC)
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public void submit(String token, Language language, Upload upload) throws IOException {
        PaperLinkLookup.Target target = paperLinkLookup.of(token);
        submissions.take(target.paperId(), language, upload, null, target.email(), Submissions.SubmissionChannel.LINK);
    }
}
