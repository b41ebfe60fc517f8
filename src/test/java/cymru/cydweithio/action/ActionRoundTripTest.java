package cymru.cydweithio.action;

import static cymru.cydweithio.board.Registers.CHIEF;
import static cymru.cydweithio.board.Registers.HOUSING;
import static cymru.cydweithio.board.Registers.choices;
import static cymru.cydweithio.board.Registers.known;
import static cymru.cydweithio.board.Registers.request;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cymru.cydweithio.action.web.ExportedActions;
import cymru.cydweithio.board.RegisterLookup;
import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Messages;
import cymru.cydweithio.platform.PlainText;
import cymru.cydweithio.sheet.FromRow;
import cymru.cydweithio.sheet.ReadBack;
import cymru.cydweithio.sheet.Sheets;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The log that is downloaded is a log that can be imported, whatever was typed into it. */
class ActionRoundTripTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 3);
    private static final String[] PIECES = {
        "=SUM(A1)",
        "- Ring the police",
        "'",
        "''=",
        "\"quoted\"",
        ",",
        ";",
        "\n",
        "\t",
        "  ",
        "Tŷ",
        "_x0041_",
        "_x005F_",
        "00042",
        "0.5",
        "100%",
        "@home",
        "+44",
        "\u2212",
        "£1,234.50",
        "\uD83D\uDE00",
        "\u00A0",
        "31/03/2027",
        "Total",
        "TRUE",
        "sep=;",
        "<b>",
        "&amp;",
        "\uFF1D1"
    };

    @Test
    void what_is_exported_is_read_as_what_it_was_in_either_language_and_form() throws IOException {
        long seed = System.nanoTime();
        System.out.println("exported actions read back: seed " + seed);
        Random random = new Random(seed);
        for (int run = 0; run < 20; run++) {
            List<Actions.ActionRow> log = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                log.add(row(random, i));
            }
            for (Language language : Language.values()) {
                for (boolean workbook : new boolean[] {false, true}) {
                    String where = "seed " + seed + ", run " + run + ", " + language + (workbook ? ", workbook" : "");
                    ActionRows read = ReadBack.validated(
                            new ActionRows(known(), List.of(), request(choices(false, false)), null, null),
                            new ActionSheet(null, null, null),
                            ExportedActions.file(log, new Messages(), language, workbook));
                    assertEquals(List.of(), Sheets.said(read), where);
                    assertEquals(0, ReadBack.asked(read), where);
                    List<ActionImport.ImportedAction> facts =
                            read.actions.stream().map(FromRow::fact).toList();
                    for (int i = 0; i < log.size(); i++) {
                        assertEquals(imported(log.get(i)), facts.get(i), where);
                    }
                    assertEquals(log.size(), facts.size(), where);
                }
            }
        }
    }

    private static ActionImport.ImportedAction imported(Actions.ActionRow row) {
        return new ActionImport.ImportedAction(
                new Actions.NewAction(
                        row.wording(),
                        row.language(),
                        null,
                        null,
                        null,
                        null,
                        row.ownerId(),
                        row.raisedOn(),
                        row.dueOn()),
                row.reference(),
                row.state(),
                row.progress(),
                row.closedOn(),
                null);
    }

    private static Actions.ActionRow row(Random random, int number) {
        StringBuilder wording = new StringBuilder();
        for (int piece = random.nextInt(6); piece >= 0; piece--) {
            wording.append(PIECES[random.nextInt(PIECES.length)]);
        }
        // as a form would have it: composed, and without blanks around
        String typed = PlainText.of(wording.toString()).replaceAll("^[\\s\\p{Z}]+|[\\s\\p{Z}]+$", "");
        ActionState state = ActionState.values()[random.nextInt(ActionState.values().length)];
        LocalDate raised = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(300));
        LocalDate due = random.nextBoolean() ? null : raised.plusDays(random.nextInt(400));
        RegisterLookup.KnownPerson owner = List.of(CHIEF, HOUSING).get(random.nextInt(2));
        boolean owned = random.nextBoolean();
        return new Actions.ActionRow(
                Ids.next(),
                Ids.next(),
                new Bilingual("Newport", "Casnewydd"),
                List.of("", "=", "'=", "00", "@", "- ").get(random.nextInt(6)) + "R" + number,
                typed.isEmpty() ? "something" : typed,
                random.nextBoolean() ? Language.EN : Language.CY,
                null,
                null,
                null,
                random.nextBoolean() ? null : raised.minusDays(1),
                owned ? owner.id() : null,
                owned ? owner.name() : null,
                null,
                raised,
                due,
                state,
                state == ActionState.DONE ? 100 : random.nextInt(100),
                state == ActionState.OPEN ? null : raised.plusDays(random.nextInt(30)),
                Timing.of(state, due, TODAY),
                null,
                false);
    }
}
