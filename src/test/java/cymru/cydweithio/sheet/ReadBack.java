package cymru.cydweithio.sheet;

/** Reads a file of our own as somebody else's would be read. */
public final class ReadBack {

    private ReadBack() {}

    /** Columns as they are proposed, without anybody's help. */
    public static <V extends RowValidator> V validated(V validator, SpreadsheetKind kind, byte[] file) {
        Spreadsheet sheet = Spreadsheet.read(file, 0);
        validator.validate(sheet, Matching.propose(sheet, kind.columns()), "file");
        return validator;
    }

    /** What would have to be confirmed. */
    public static int asked(RowValidator validator) {
        return validator.asked().size();
    }
}
