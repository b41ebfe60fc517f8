package cymru.cydweithio.interchange;

/** A word that a cell was understood as, to be shown in either language. */
record Words(String prefix, String constant) {

    String key() {
        return prefix + "." + constant.toLowerCase(java.util.Locale.ROOT);
    }
}
