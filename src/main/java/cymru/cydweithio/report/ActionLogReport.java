package cymru.cydweithio.report;

import cymru.cydweithio.action.Actions;
import cymru.cydweithio.action.Actions.ActionRow;
import cymru.cydweithio.board.BoardChoices;
import cymru.cydweithio.board.BoardChoices.Choice;
import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Requires;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The action log as a document: what the list shows, filtered in the same way and hidden from the same people. */
@UseCase
public class ActionLogReport {

    /**
     * A document is laid out in memory as a whole, at about a hundred kilobytes a row: a longer list is cut, says so,
     * and is better exported as a spreadsheet.
     */
    public static final int MOST_ROWS = 2_000;

    private Actions actions;
    private BoardChoices choices;
    private ActionLogDocument document;
    private Clock clock;

    protected ActionLogReport() {}

    @Inject
    ActionLogReport(Actions actions, BoardChoices choices, ActionLogDocument document, Clock clock) {
        this.actions = actions;
        this.choices = choices;
        this.document = document;
        this.clock = clock;
    }

    /** Writes the report as PDF. */
    @Requires(Permission.READ_ACTIONS)
    public void write(Actions.Filter filter, Language language, OutputStream out) {
        List<ActionRow> rows = new ArrayList<>();
        actions.each(filter, MOST_ROWS + 1, rows::add);
        boolean cut = rows.size() > MOST_ROWS;
        BoardChoices.OfLists offered = choices.ofLists();
        List<Bilingual> partnerships = offered.partnerships().stream()
                .filter(one ->
                        filter.partnership() == null || filter.partnership().equals(one.id()))
                .map(Choice::name)
                .toList();
        List<Bilingual> narrowed = Stream.of(
                        named(offered.boards(), filter.board()),
                        named(offered.owners(), filter.owner()),
                        named(offered.organisations(), filter.organisation()))
                .flatMap(List::stream)
                .toList();
        document.write(
                new ActionLogDocument.Content(
                        LocalDate.now(clock),
                        filter.standing(),
                        partnerships,
                        narrowed,
                        filter.text(),
                        filter.mine(),
                        cut ? rows.subList(0, MOST_ROWS) : rows,
                        cut),
                language,
                out);
    }

    private static List<Bilingual> named(List<Choice> choices, UUID id) {
        return choices.stream()
                .filter(one -> one.id().equals(id))
                .map(Choice::name)
                .toList();
    }
}
