package cymru.cydweithio.duty;

/** Which bodies a duty is laid on. */
public enum BindingTarget {
    /** Every responsible authority (Crime and Disorder Act 1998, s.5). */
    RESPONSIBLE_AUTHORITY,
    /** Every body listed in Section 17 (s.17(2) of the same Act). */
    SECTION17,
    /** Every organisation of a kind. */
    KIND,
    /** One organisation. */
    ORGANISATION,
    /** The bodies of a partnership layer, such as the Public Services Boards. */
    LAYER;

    /** Whether the binding also names a particular body or layer. */
    public boolean hasTarget() {
        return this == KIND || this == ORGANISATION || this == LAYER;
    }
}
