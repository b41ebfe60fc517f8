package cymru.cydweithio.document;

/** How a column is headed, and what stands in it. */
public record Column(String heading, Kind kind) {

    /** What stands in a column. */
    public enum Kind {
        WORDS,
        /** Set to the right, one under the other. */
        FIGURES
    }

    public static Column words(String heading) {
        return new Column(heading, Kind.WORDS);
    }

    public static Column figures(String heading) {
        return new Column(heading, Kind.FIGURES);
    }

    public boolean holdsFigures() {
        return kind == Kind.FIGURES;
    }
}
