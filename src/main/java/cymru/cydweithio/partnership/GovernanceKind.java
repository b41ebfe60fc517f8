package cymru.cydweithio.partnership;

/** How a partnership answers to somebody. */
public enum GovernanceKind {
    REPORTS_TO,
    SCRUTINISED_BY
}
