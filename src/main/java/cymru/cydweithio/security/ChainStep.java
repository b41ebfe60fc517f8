package cymru.cydweithio.security;

/**
 * The steps of the statutory chain, from why something is done to what came of it. Their order is that in which a chain
 * is told.
 */
public enum ChainStep {
    /** A statutory obligation. */
    DUTY,
    /** What a review recommended. */
    RECOMMENDATION,
    /** What an assessment found. */
    NEED,
    PRIORITY,
    /** What says how the priorities are met. */
    PLAN,
    PAPER,
    /** An item of an agenda. */
    ITEM,
    DECISION,
    ACTION,
    SERVICE,
    CONTRACT,
    /** A funding stream and what it asks. */
    MONEY,
    OUTCOME,
    EVALUATION
}
