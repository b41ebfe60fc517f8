package cymru.cydweithio.interchange;

/** A constant of another capability, to be shown by its text. */
record Words(String prefix, String constant) {

    String key() {
        return prefix + "." + constant.toLowerCase(java.util.Locale.ROOT);
    }
}
