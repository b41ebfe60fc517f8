package cymru.cydweithio.dev.bench;

/** What a reader of the action log does, one thing after the other. */
enum LogVisit {
    LOG("the log: open actions by due date", "/actions", "a.state = 'OPEN'"),
    NEXT("its next page", null, "a.state = 'OPEN'"),
    ACTION("one action", null, null),
    OVERDUE("what is overdue", "/actions?state=OVERDUE", "a.state = 'OPEN' AND a.due_order < CURRENT_DATE"),
    COMMON(
            "search, found in one of 16",
            "/actions?state=ALL&q=" + BenchActions.COMMON.replace(' ', '+'),
            "MATCH (a.reference, a.wording) AGAINST ('+" + BenchActions.COMMON.replace(" ", "* +")
                    + "*' IN BOOLEAN MODE)"),
    RARE(
            "search, found in one of 10,007",
            "/actions?state=ALL&q=" + BenchActions.RARE,
            "MATCH (a.reference, a.wording) AGAINST ('+" + BenchActions.RARE + "*' IN BOOLEAN MODE)");

    private final String label;
    private final String address;
    private final String condition;

    LogVisit(String label, String address, String condition) {
        this.label = label;
        this.address = address;
        this.condition = condition;
    }

    String label() {
        return label;
    }

    /** Null where it depends on the page before. */
    String address() {
        return address;
    }

    /** The same question in SQL; null for a single action. */
    String condition() {
        return condition;
    }

    /** Whether it needs rows that a page before has shown. */
    boolean follows() {
        return address == null;
    }
}
