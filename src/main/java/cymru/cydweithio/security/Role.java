package cymru.cydweithio.security;

import cymru.cydweithio.security.Scope.Kind;
import java.util.Set;

/** What a person is in the partnerships' work. Each role is held over a scope; one person may hold several. */
public enum Role {
    /** Runs the product: accounts, reference data, mail. Sees nobody's papers. */
    ADMINISTRATOR(Kind.NATION),
    /** Runs a partnership's governance: calendar, agendas, papers, actions. */
    COORDINATOR(Kind.PARTNERSHIP),
    /** Leads a partnership's board. */
    CHAIR(Kind.PARTNERSHIP),
    /** Sits on a partnership's board. */
    MEMBER(Kind.PARTNERSHIP),
    /** Commissions services and holds their contracts, for an organisation. */
    COMMISSIONER(Kind.ORGANISATION),
    /** Delivers commissioned services, for an organisation. */
    PROVIDER(Kind.ORGANISATION),
    /** Reviews footprints and duties across Wales for the Welsh Government, without anybody's papers. */
    GOVERNMENT_REVIEWER(Kind.NATION),
    /** Reads the audit trail: across Wales, or of one partnership. */
    AUDITOR(Kind.NATION, Kind.PARTNERSHIP);

    private final Set<Kind> scopes;

    Role(Kind... scopes) {
        this.scopes = Set.of(scopes);
    }

    /** Over which kinds of scope the role can be held. */
    public Set<Kind> scopes() {
        return scopes;
    }
}
