package cymru.cydweithio.board.web;

import cymru.cydweithio.board.BoardId;
import cymru.cydweithio.board.BoardTerms;
import cymru.cydweithio.board.Boards;
import cymru.cydweithio.board.TermsId;
import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.web.Notices;
import cymru.cydweithio.platform.web.Redirects;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import org.omnifaces.cdi.Param;

/** The form in which a coordinator records terms of reference as agreed, or corrects them. */
@Named
@ViewScoped
public class TermsEditPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Boards boards;

    @Inject
    private BoardTerms boardTerms;

    @Inject
    private Notices notices;

    @Inject
    private Redirects redirects;

    @Inject
    @Param(pathIndex = 0)
    private String boardPath;

    @Inject
    @Param(pathIndex = 1)
    private String termsPath;

    private BoardId id;
    private Boards.BoardView shown;
    private BoardTerms.TermsRow terms;
    private LocalDate agreedOn;
    private LocalDate reviewOn;
    private String summaryEn;
    private String summaryCy;

    public void open() {
        id = BoardId.parse(boardPath);
        boards.editable(id);
        shown = boards.view(id);
        if (termsPath != null) {
            UUID wanted = Ids.parse(termsPath).orElseThrow(NotFound::new);
            terms = shown.terms().stream()
                    .filter(one -> one.id().equals(wanted))
                    .findFirst()
                    .orElseThrow(NotFound::new);
            agreedOn = terms.agreedOn();
            reviewOn = terms.reviewOn();
            summaryEn = terms.summaryEn();
            summaryCy = terms.summaryCy();
        }
    }

    public void save() {
        BoardTerms.TermsDetails details = new BoardTerms.TermsDetails(
                terms == null ? 0 : terms.version(), agreedOn, reviewOn, summaryEn, summaryCy);
        if (terms == null) {
            boardTerms.agreeTerms(id, details);
        } else {
            boardTerms.correctTerms(id, new TermsId(terms.id()), details);
        }
        notices.done("board.terms.saved");
        redirects.to("/board/" + id);
    }

    public BoardId getId() {
        return id;
    }

    public Boards.BoardView getShown() {
        return shown;
    }

    public BoardTerms.TermsRow getTerms() {
        return terms;
    }

    public LocalDate getAgreedOn() {
        return agreedOn;
    }

    public void setAgreedOn(LocalDate agreedOn) {
        this.agreedOn = agreedOn;
    }

    public LocalDate getReviewOn() {
        return reviewOn;
    }

    public void setReviewOn(LocalDate reviewOn) {
        this.reviewOn = reviewOn;
    }

    public String getSummaryEn() {
        return summaryEn;
    }

    public void setSummaryEn(String summaryEn) {
        this.summaryEn = summaryEn;
    }

    public String getSummaryCy() {
        return summaryCy;
    }

    public void setSummaryCy(String summaryCy) {
        this.summaryCy = summaryCy;
    }
}
