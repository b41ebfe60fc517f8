package cymru.cydweithio.board.web;

import cymru.cydweithio.board.BoardId;
import cymru.cydweithio.board.Boards;
import cymru.cydweithio.board.Quorum;
import cymru.cydweithio.board.QuorumId;
import cymru.cydweithio.board.Quorums;
import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.web.Notices;
import cymru.cydweithio.platform.web.Redirects;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.omnifaces.cdi.Param;

/** The form in which a coordinator lays down a quorum from a day on, or corrects one. */
@Named
@ViewScoped
public class QuorumEditPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Boards boards;

    @Inject
    private Quorums quorums;

    @Inject
    private Notices notices;

    @Inject
    private Redirects redirects;

    @Inject
    private Clock clock;

    @Inject
    @Param(pathIndex = 0)
    private String boardPath;

    @Inject
    @Param(pathIndex = 1)
    private String policyPath;

    private BoardId id;
    private Boards.BoardView shown;
    private Quorums.QuorumRow policy;
    private Quorum.Kind kind;
    private Integer members;
    private Integer organisations;
    private LocalDate from;

    public void open() {
        id = BoardId.parse(boardPath);
        boards.editable(id);
        shown = boards.view(id);
        kind = shown.quorumByLaw() ? Quorum.Kind.ALL_ORGANISATIONS : Quorum.Kind.NUMBERS;
        LocalDate today = LocalDate.now(clock);
        from = shown.quorums().isEmpty() ? shown.from() : today;
        if (policyPath != null) {
            UUID wanted = Ids.parse(policyPath).orElseThrow(NotFound::new);
            policy = shown.quorums().stream()
                    .filter(one -> one.id().equals(wanted))
                    .findFirst()
                    .orElseThrow(NotFound::new);
            kind = policy.quorum().kind();
            from = policy.from();
        }
        if (policy != null && kind == Quorum.Kind.NUMBERS) {
            members = policy.quorum().members();
            organisations = policy.quorum().organisations();
        }
    }

    public void save() {
        Quorum quorum = kind == Quorum.Kind.NUMBERS
                ? Quorum.of(members == null ? 0 : members, organisations == null ? 0 : organisations)
                : Quorum.ALL;
        if (policy == null) {
            quorums.adoptQuorum(id, quorum, from);
        } else {
            quorums.correctQuorum(id, new QuorumId(policy.id()), policy.version(), quorum);
        }
        notices.done("board.quorum.saved");
        redirects.to("/board/" + id);
    }

    public Quorum.Kind[] getKinds() {
        return shown.quorumByLaw() ? new Quorum.Kind[] {Quorum.Kind.ALL_ORGANISATIONS} : Quorum.Kind.values();
    }

    public BoardId getId() {
        return id;
    }

    public Boards.BoardView getShown() {
        return shown;
    }

    public Quorums.QuorumRow getPolicy() {
        return policy;
    }

    public Quorum.Kind getKind() {
        return kind;
    }

    public void setKind(Quorum.Kind kind) {
        this.kind = kind;
    }

    public Integer getMembers() {
        return members;
    }

    public void setMembers(Integer members) {
        this.members = members;
    }

    public Integer getOrganisations() {
        return organisations;
    }

    public void setOrganisations(Integer organisations) {
        this.organisations = organisations;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }
}
