package cymru.cydweithio.sheet;

/**
 * A name that is not written as it stands in the register, and what it was taken for. Nothing is imported before
 * somebody has confirmed it.
 *
 * @param line the first that has it
 * @param column the key of the column
 * @param meant a text or a name in both languages
 */
record AlikeName(int line, String column, String written, Object meant) {

    /** What is confirmed: wherever in the file it stands. */
    String question() {
        return column + "\t" + written + "\t" + meant;
    }
}
