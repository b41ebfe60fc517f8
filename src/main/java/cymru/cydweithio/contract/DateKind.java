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
    /** Under notice: who hands over what, and when, is agreed with the provider. */
    EXIT_PLAN,
    /** Under notice: whoever takes the work on is told about the staff who move with it. */
    STAFF,
    /** Under notice: records, data and open work are handed over. */
    HANDOVER,
    END,
    /** However a public contract ends, its end is published (Procurement Act 2023, s.80). */
    TERMINATION_NOTICE
}
