package cymru.cydweithio.partnership;

/**
 * Whether the Crime and Disorder Act 1998, s.17(2), lists a body. Being a responsible authority under s.5 is another
 * question.
 */
public enum Section17 {
    BOUND,
    NOT_LISTED,
    /** Not a body that could be listed, such as a network. */
    NOT_APPLICABLE
}
