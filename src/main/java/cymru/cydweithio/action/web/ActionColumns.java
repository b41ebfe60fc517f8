package cymru.cydweithio.action.web;

import cymru.cydweithio.action.Actions.ActionRow;
import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Messages;
import cymru.cydweithio.platform.SpreadsheetText;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The columns of the log as a spreadsheet has them, with headings and words in the reader's language. */
final class ActionColumns {

    private static final List<String> NAMES = List.of(
            "reference",
            "wording",
            "language",
            "partnership",
            "board",
            "meeting",
            "owner",
            "organisation",
            "raised",
            "due",
            "state",
            "timing",
            "progress",
            "closed");

    private final Messages messages;
    private final Language language;

    ActionColumns(Messages messages, Language language) {
        this.messages = messages;
        this.language = language;
    }

    List<String> headings() {
        return NAMES.stream()
                .map(name -> messages.text(language, "action.column." + name))
                .toList();
    }

    /**
     * The cells of a row: texts that no spreadsheet takes for formulas, dates and numbers as such; null where a cell is
     * empty.
     */
    List<Object> cells(ActionRow row) {
        return Arrays.asList(
                SpreadsheetText.cell(row.reference()),
                SpreadsheetText.cell(row.wording()),
                word("platform.language", row.language()),
                name(row.partnership()),
                name(row.board()),
                row.meetingOn(),
                row.owner() == null ? null : SpreadsheetText.cell(row.owner()),
                name(row.organisation()),
                row.raisedOn(),
                row.dueOn(),
                word("action.state", row.state()),
                word("action.timing", row.timing()),
                row.progress(),
                row.closedOn());
    }

    private String name(Bilingual name) {
        return name == null ? null : SpreadsheetText.cell(name.in(language));
    }

    private String word(String prefix, Enum<?> constant) {
        return messages.text(language, prefix + "." + constant.name().toLowerCase(Locale.ROOT));
    }
}
