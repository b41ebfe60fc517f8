package cymru.cydweithio.sheet;

import cymru.cydweithio.platform.Rule;

/** What is refused, and why: sheet. The texts stand under the keys in the bundles of {@code sheet}. */
public enum SheetRule implements Rule {
    FAULTY("sheet.faulty"),
    FILE_BOMB("sheet.file.bomb"),
    FILE_CSV("sheet.file.csv"),
    FILE_DAMAGED("sheet.file.damaged"),
    FILE_ENCRYPTED("sheet.file.encrypted"),
    FILE_LARGE("sheet.file.large"),
    FILE_LARGE_WORKBOOK("sheet.file.largeWorkbook"),
    FILE_LONG_CELL("sheet.file.longCell"),
    FILE_NO_WORKBOOK("sheet.file.noWorkbook"),
    FILE_NOTHING("sheet.file.nothing"),
    FILE_OLD("sheet.file.old"),
    FILE_OPEN_DOCUMENT("sheet.file.openDocument"),
    FILE_PACKAGE("sheet.file.package"),
    FILE_TOO_MANY("sheet.file.tooMany"),
    FILE_UNKNOWN("sheet.file.unknown"),
    FILE_WIDE("sheet.file.wide"),
    DECIDE_LINE("sheet.decide.line"),
    LAYOUT_NO_ROW("sheet.layout.noRow"),
    MATCH_CHOICES("sheet.match.choices"),
    MATCH_FILTER("sheet.match.filter"),
    MATCH_NEEDED("sheet.match.needed"),
    MATCH_NO_OWNER("sheet.match.noOwner"),
    MATCH_TOO_MANY("sheet.match.tooMany"),
    MATCH_TWICE("sheet.match.twice"),
    MATCH_UNKNOWN("sheet.match.unknown"),
    NAMES_ASKED("sheet.names.asked"),
    UNDO_ALREADY("sheet.undo.already"),
    UNDO_USED("sheet.undo.used"),
    UPLOAD_EXPIRED("sheet.upload.expired"),
    UPLOAD_IMPORTED("sheet.upload.imported"),
    UPLOAD_KIND("sheet.upload.kind");

    private final String key;

    SheetRule(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
