package cymru.cydweithio.contract;

/** What is due on a critical date, in the order in which they usually come. */
public enum DateKind {
    /** The need is looked at afresh. */
    NEEDS,
    /** The findings of the evaluation are there. */
    EVALUATION,
    /** Buying it again begins. */
    PROCUREMENT,
    /** The board decides: extend, buy again or end. */
    DECISION,
    /** The last day for telling the provider. */
    NOTICE,
    END
}
