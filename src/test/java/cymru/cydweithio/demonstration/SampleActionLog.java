package cymru.cydweithio.demonstration;

import cymru.cydweithio.platform.FinancialYear;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * The action log that the demonstration brings, as a coordinator would have kept it: titles above the headings, dates
 * in several fashions, colours as words. Four meetings of a year, the last of them five weeks before the day for which
 * it is written; of what is open, about a fifth is late and as much is due within six weeks.
 */
final class SampleActionLog {

    /** The day on which the log stood as it is written down here. All its days move by as many weeks as this one. */
    private static final LocalDate KEPT = LocalDate.of(2025, 11, 20);

    private static final String COORDINATOR = "Coordinator, Newport";
    private static final String CHAIR = "Chair, Newport";
    private static final String POLICE = "Chief Superintendent";
    private static final String COUNCIL = "Housing and Communities";
    private static final String HEALTH = "Director of Public Health";
    private static final String FIRE = "Area Manager";
    private static final String PROBATION = "Head of Probation Delivery";
    private static final String COMMISSIONER = "Head of Strategy";
    private static final String VOLUNTARY = "Prif Swyddog, GAVO";

    /** A line; the due date is written in the fashion of its line's number. */
    record Line(
            String reference,
            LocalDate raised,
            String action,
            String owner,
            String agency,
            LocalDate due,
            String status,
            int percent,
            LocalDate completed,
            String update) {}

    private final long weeks;
    private final List<Line> lines;

    /** @param today the day on which it is brought */
    SampleActionLog(LocalDate today) {
        this.weeks = Math.floorDiv(ChronoUnit.DAYS.between(KEPT, today), 7L);
        this.lines = written();
    }

    List<Line> lines() {
        return lines;
    }

    byte[] workbook() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(out);
        return out.toByteArray();
    }

    private void write(OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out, "Action log", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Action log");
            sheet.value(0, 0, "Newport Community Safety Partnership / Partneriaeth Diogelwch Cymunedol Casnewydd");
            sheet.range(0, 0, 0, 9).merge();
            sheet.range(0, 0, 0, 0).style().bold().fontSize(14).set();
            sheet.value(1, 0, "Action log. Brought up to date before each meeting.");
            List<String> headings = List.of(
                    "Ref",
                    "Meeting date",
                    "Action agreed",
                    "Lead officer",
                    "Agency",
                    "By when",
                    "RAG",
                    "% complete",
                    "Date completed",
                    "Progress update");
            for (int column = 0; column < headings.size(); column++) {
                sheet.value(3, column, headings.get(column));
                sheet.width(column, column == 2 || column == 9 ? 52 : column == 3 ? 36 : 15);
            }
            sheet.range(3, 0, 3, headings.size() - 1)
                    .style()
                    .bold()
                    .fillColor("DDEBE9")
                    .wrapText(true)
                    .set();
            sheet.freezePane(0, 4);
            for (int i = 0; i < lines.size(); i++) {
                line(sheet, i + 4, lines.get(i));
            }
            workbook.newWorksheet("Key").value(0, 0, "Blue: complete. Green: on track. Amber: at risk. Red: late.");
        }
    }

    private static void line(Worksheet sheet, int row, Line line) {
        sheet.value(row, 0, line.reference);
        sheet.value(row, 1, line.raised);
        sheet.style(row, 1).format("dd/mm/yyyy").set();
        sheet.value(row, 2, line.action);
        sheet.value(row, 3, line.owner);
        sheet.value(row, 4, line.agency);
        due(sheet, row, line.due);
        sheet.value(row, 6, line.status);
        if (line.percent >= 0) {
            sheet.value(row, 7, line.percent / 100.0);
            sheet.style(row, 7).format("0%").set();
        }
        if (line.completed != null) {
            sheet.value(row, 8, line.completed);
            sheet.style(row, 8).format("d mmm yyyy").set();
        }
        sheet.value(row, 9, line.update);
        sheet.range(row, 2, row, 9).style().wrapText(true).set();
    }

    /** Four people kept this log over the years. */
    private static void due(Worksheet sheet, int row, LocalDate due) {
        if (due == null) {
            sheet.value(row, 5, "Ongoing");
            return;
        }
        switch (row % 5) {
            case 0 -> {
                sheet.value(row, 5, due);
                sheet.style(row, 5).format("dd/mm/yyyy").set();
            }
            case 1 ->
                sheet.value(
                        row,
                        5,
                        DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK).format(due));
            case 2 ->
                sheet.value(
                        row,
                        5,
                        DateTimeFormatter.ofPattern("dd/MM/yy", Locale.UK).format(due));
            case 3 ->
                sheet.value(
                        row,
                        5,
                        DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag("cy"))
                                .format(due));
            default -> sheet.value(row, 5, due.toString());
        }
    }

    /** A day of the log as it was kept, moved with it. */
    private LocalDate day(int year, int month, int day) {
        return LocalDate.of(year, month, day).plusWeeks(weeks);
    }

    private static String month(LocalDate day) {
        return day.getMonth().getDisplayName(TextStyle.FULL, Locale.UK);
    }

    private static Line line(
            String reference,
            LocalDate raised,
            String action,
            String owner,
            String agency,
            LocalDate due,
            String status,
            int percent,
            LocalDate completed,
            String update) {
        return new Line(reference, raised, action, owner, agency, due, status, percent, completed, update);
    }

    private List<Line> written() {
        LocalDate first = day(2025, 1, 23);
        LocalDate second = day(2025, 4, 24);
        LocalDate third = day(2025, 7, 17);
        LocalDate fourth = day(2025, 10, 16);
        FinancialYear coming = FinancialYear.of(first).next();
        int next = day(2026, 6, 30).getYear();
        String numbered = DateTimeFormatter.ofPattern("'CSP-'yy'-'").format(first);
        return List.of(
                line(
                        numbered + "01",
                        first,
                        "Agree the terms of reference of the partnership from April " + coming.start(),
                        COORDINATOR,
                        "NCC",
                        day(2025, 3, 31),
                        "Blue - complete",
                        100,
                        day(2025, 3, 20),
                        "Agreed by correspondence and noted in " + month(second)),
                line(
                        numbered + "02",
                        first,
                        "Refresh the information sharing protocol and have every responsible authority sign it",
                        POLICE,
                        "Gwent Police",
                        day(2025, 6, 30),
                        "Complete",
                        100,
                        day(2025, 6, 12),
                        "All seven signatures received"),
                line(
                        numbered + "03",
                        first,
                        "Name a single point of contact for the Serious Violence Duty in each authority",
                        COUNCIL,
                        "NCC",
                        day(2025, 2, 28),
                        "Complete",
                        100,
                        day(2025, 2, 27),
                        null),
                line(
                        numbered + "04",
                        first,
                        "Bring a profile of anti-social behaviour in the city centre by ward and month",
                        POLICE,
                        "Heddlu Gwent",
                        day(2025, 4, 10),
                        "Complete",
                        100,
                        day(2025, 4, 8),
                        "Went with the papers of " + month(second)),
                line(
                        numbered + "05",
                        first,
                        "Review how young people move between youth justice and adult services",
                        PROBATION,
                        "Probation",
                        day(2025, 9, 30),
                        "Complete",
                        100,
                        day(2025, 9, 25),
                        "Protocol in use since " + month(day(2025, 9, 25))),
                line(
                        numbered + "06",
                        first,
                        "Map naloxone training in hostels and supported housing",
                        HEALTH,
                        "ABUHB",
                        day(2025, 7, 31),
                        "Complete",
                        100,
                        day(2025, 8, 14),
                        "Two hostels added late"),
                line(
                        numbered + "07",
                        first,
                        "Explore a joint post for data analysis",
                        COMMISSIONER,
                        "Gwent PCC",
                        day(2025, 7, 17),
                        "No longer required",
                        0,
                        null,
                        "Overtaken by the regional analytical team"),
                line(
                        numbered + "08",
                        first,
                        "Set out the fire safety visits shared with adult social care",
                        FIRE,
                        "SWFRS",
                        day(2025, 4, 24),
                        "Complete",
                        100,
                        day(2025, 4, 22),
                        null),
                line(
                        numbered + "09",
                        first,
                        "List the funding streams that end on 31 March " + (coming.start() + 1)
                                + " and what each pays for",
                        COORDINATOR,
                        "NCC",
                        day(2025, 5, 31),
                        "Complete",
                        100,
                        day(2025, 5, 29),
                        "Nine streams, four without a successor"),
                line(
                        numbered + "10",
                        first,
                        "Invite the third sector to the strategic assessment workshop",
                        VOLUNTARY,
                        "GAVO",
                        day(2025, 3, 14),
                        "Complete",
                        100,
                        day(2025, 3, 10),
                        null),
                line(
                        numbered + "11",
                        second,
                        "Write the strategic assessment for " + next,
                        COORDINATOR,
                        "NCC",
                        day(2025, 12, 31),
                        "Amber",
                        70,
                        null,
                        "Health data came late; first full draft with partners"),
                line(
                        numbered + "12",
                        second,
                        "Agree the public space protection order for the city centre and consult on it",
                        COUNCIL,
                        "NCC",
                        day(2025, 11, 28),
                        "Amber",
                        60,
                        null,
                        "Consultation closed, report being written"),
                line(
                        numbered + "13",
                        second,
                        "Show what Section 17 has changed in three council services",
                        COUNCIL,
                        "Newport City Council",
                        day(2025, 10, 16),
                        "Red",
                        40,
                        null,
                        "Two of three services have answered"),
                line(
                        numbered + "14",
                        second,
                        "Test the domestic homicide review protocol with a table-top exercise",
                        POLICE,
                        "Gwent Police",
                        day(2025, 9, 30),
                        "Complete",
                        100,
                        day(2025, 9, 18),
                        "Six lessons, see the note"),
                line(
                        numbered + "15",
                        second,
                        "Provide attendance data for emergency departments, quarterly",
                        HEALTH,
                        "ABUHB",
                        day(2025, 7, 31),
                        "Red",
                        30,
                        null,
                        "First quarter only"),
                line(
                        numbered + "16",
                        second,
                        "Agree one referral route into substance misuse services for those on licence",
                        PROBATION,
                        "Probation",
                        day(2025, 10, 31),
                        "Amber",
                        50,
                        null,
                        "Draft with the Area Planning Board"),
                line(
                        numbered + "17",
                        second,
                        "Install and test extra lighting at two underpasses",
                        COUNCIL,
                        "NCC",
                        day(2025, 8, 29),
                        "Complete",
                        100,
                        day(2025, 8, 22),
                        null),
                line(
                        numbered + "18",
                        second,
                        "Hold hate crime awareness sessions for front-line staff",
                        VOLUNTARY,
                        "GAVO",
                        day(2025, 9, 12),
                        "Complete",
                        100,
                        day(2025, 9, 11),
                        "64 people came to four sessions"),
                line(
                        numbered + "19",
                        second,
                        "Report on deliberate fires by ward in the last quarter",
                        FIRE,
                        "South Wales Fire and Rescue",
                        day(2025, 7, 10),
                        "Complete",
                        100,
                        day(2025, 7, 9),
                        null),
                line(
                        numbered + "20",
                        second,
                        "Write to the Welsh Government about late confirmation of grants",
                        CHAIR,
                        "NCC",
                        day(2025, 5, 30),
                        "Complete",
                        100,
                        day(2025, 5, 28),
                        "Reply received in " + month(day(2025, 6, 15))),
                line(
                        numbered + "21",
                        third,
                        "Prepare the annual report in both languages",
                        COORDINATOR,
                        "NCC",
                        day(2025, 10, 1),
                        "Complete",
                        100,
                        day(2025, 9, 30),
                        "Published"),
                line(
                        numbered + "22",
                        third,
                        "Review the membership of the serious violence group",
                        POLICE,
                        "Heddlu Gwent",
                        day(2025, 10, 16),
                        "Complete",
                        100,
                        day(2025, 10, 14),
                        null),
                line(
                        numbered + "23",
                        third,
                        "Bring a costed option for an extended CCTV contract",
                        COUNCIL,
                        "NCC",
                        day(2026, 1, 15),
                        "Amber",
                        45,
                        null,
                        "Two quotations received"),
                line(
                        numbered + "24",
                        third,
                        "Agree what the board is told of the Gwent needs assessment on violence",
                        COMMISSIONER,
                        "Gwent PCC",
                        day(2025, 12, 12),
                        "Green",
                        80,
                        null,
                        "Summary agreed with the authors"),
                line(
                        numbered + "25",
                        third,
                        "Nominate a deputy who can attend when the member cannot",
                        HEALTH,
                        "Aneurin Bevan UHB",
                        day(2025, 8, 31),
                        "Red",
                        0,
                        null,
                        "Absent in " + month(third) + " and in " + month(fourth)),
                line(
                        numbered + "26",
                        third,
                        "Compare repeat victimisation in Newport with similar areas",
                        POLICE,
                        "Gwent Police",
                        day(2026, 2, 27),
                        "Green",
                        50,
                        null,
                        "Analyst has the data"),
                line(
                        numbered + "27",
                        third,
                        "Review out-of-court resolutions with the youth justice service",
                        PROBATION,
                        "HMPPS",
                        day(2026, 1, 30),
                        "In progress",
                        40,
                        null,
                        null),
                line(
                        numbered + "28",
                        third,
                        "Collect case-free examples of co-production for the plan",
                        VOLUNTARY,
                        "GAVO",
                        day(2025, 11, 30),
                        "Amber",
                        60,
                        null,
                        "Five of eight in hand"),
                line(
                        numbered + "29",
                        third,
                        "Share the register of premises at risk with licensing",
                        FIRE,
                        "SWFRS",
                        day(2025, 10, 10),
                        "Complete",
                        100,
                        day(2025, 10, 3),
                        null),
                line(
                        numbered + "30",
                        third,
                        "Keep the list of contacts for out-of-hours incidents up to date",
                        COORDINATOR,
                        "NCC",
                        null,
                        "On-going",
                        -1,
                        null,
                        "Checked every quarter"),
                line(
                        numbered + "31",
                        fourth,
                        "Bring the draft partnership plan " + next + " to " + (next + 3),
                        COORDINATOR,
                        "NCC",
                        day(2026, 2, 13),
                        "Green",
                        35,
                        null,
                        "Priorities agreed in the workshop"),
                line(
                        numbered + "32",
                        fourth,
                        "Set out how each authority will report against the plan",
                        CHAIR,
                        "NCC",
                        day(2026, 3, 31),
                        "Not started",
                        0,
                        null,
                        null),
                line(
                        numbered + "33",
                        fourth,
                        "Agree the partnership's share of the Safer Streets match funding",
                        COUNCIL,
                        "NCC",
                        day(2026, 1, 23),
                        "Amber",
                        20,
                        null,
                        "Depends on the settlement"),
                line(
                        numbered + "34",
                        fourth,
                        "Evaluate the knife crime education programme",
                        COMMISSIONER,
                        "OPCC Gwent",
                        day(2026, 6, 30),
                        "Green",
                        15,
                        null,
                        "Evaluator appointed"),
                line(
                        numbered + "35",
                        fourth,
                        "Bring a joint paper on spiking and night-time economy safety",
                        POLICE,
                        "Gwent Police",
                        day(2026, 4, 9),
                        "Green",
                        25,
                        null,
                        null),
                line(
                        numbered + "36",
                        fourth,
                        "Report on waiting times for substance misuse treatment",
                        HEALTH,
                        "ABUHB",
                        day(2026, 1, 16),
                        "Red",
                        0,
                        null,
                        "Nothing received"),
                line(
                        numbered + "37",
                        fourth,
                        "Agree the protocol for community triggers with housing associations",
                        COUNCIL,
                        "NCC",
                        day(2026, 5, 29),
                        "Not started",
                        0,
                        null,
                        null),
                line(
                        numbered + "38",
                        fourth,
                        "Provide Welsh versions of the leaflets on reporting hate crime",
                        VOLUNTARY,
                        "GAVO",
                        day(2026, 2, 6),
                        "In progress",
                        50,
                        null,
                        "Translated, with the printer"),
                line(
                        numbered + "39",
                        fourth,
                        "Plan the arson reduction week with schools",
                        FIRE,
                        "SWFRS",
                        day(2026, 3, 13),
                        "Green",
                        40,
                        null,
                        null),
                line(
                        numbered + "40",
                        fourth,
                        "Review what people on probation say about housing on release",
                        PROBATION,
                        "Probation Service",
                        day(2026, 12, 18),
                        "Green",
                        10,
                        null,
                        "Survey being written"));
    }
}
