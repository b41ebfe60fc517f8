package cymru.cydweithio.meeting;

/** How a decision stands under Section 17. */
public enum Section17State {
    /** Nobody has said yet whether it matters: it is asked for until somebody does. */
    NOT_STATED,
    /** It has the free text that was written before the heads were asked for. */
    EARLIER_TEXT,
    NOT_MATERIAL,
    MATERIAL
}
