package cymru.cydweithio.reference;

/** Where a file of reference data came from: with the product, or from an administrator. */
public enum Origin {
    SHIPPED,
    UPLOADED
}
