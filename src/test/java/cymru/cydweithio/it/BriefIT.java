package cymru.cydweithio.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cymru.cydweithio.brief.AreaBriefs;
import cymru.cydweithio.document.Document;
import cymru.cydweithio.document.Section;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.security.Actor;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

/** The brief on real areas, for each kind of reader. */
class BriefIT extends InServer {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final String BRIDGEND = "W06000013";
    private static final String NEWPORT = "W06000022";

    @Inject
    private Clock clock;

    @Inject
    private AreaBriefs briefs;

    @Test
    void bridgends_health_board_differs_one_day_either_side_of_its_move() throws Exception {
        List<String> before = words("reviewer", BRIDGEND, LocalDate.of(2019, 3, 31), false, Language.EN);
        List<String> after = words("reviewer", BRIDGEND, LocalDate.of(2019, 4, 1), false, Language.EN);
        assertTrue(
                before.stream()
                        .anyMatch(word -> word.startsWith("Local Health Board: Abertawe Bro Morgannwg")
                                && word.contains("Neath Port Talbot")
                                && word.contains("Swansea")),
                before::toString);
        assertTrue(
                after.stream()
                        .anyMatch(word -> word.startsWith("Local Health Board: Cwm Taf Morgannwg")
                                && word.contains("Merthyr Tydfil")
                                && word.contains("Rhondda")),
                after::toString);
        assertFalse(after.stream().anyMatch(word -> word.contains("Abertawe Bro Morgannwg")), after::toString);
    }

    @Test
    void every_footprint_of_the_files_is_there_with_its_source_and_unconfirmed_ones_apart() throws Exception {
        Document brief = of("reviewer", BRIDGEND, DAY, false, Language.EN);
        Section footprints = section(brief, "footprints");
        assertEquals(15, footprints.tables().get(0).rows().size(), "partnerships with boards");
        assertTrue(
                footprints.tables().get(0).caption().startsWith("15 partnerships"),
                footprints.tables().get(0).caption());
        List<String> apart = section(brief, "apart").tables().get(0).rows().stream()
                .map(row -> row.get(0).lines().get(0).text())
                .toList();
        assertFalse(apart.isEmpty());
        int counted = footprints.tables().stream()
                .mapToInt(table -> table.rows().size())
                .sum();
        Document asked = of("reviewer", BRIDGEND, DAY, true, Language.EN);
        assertEquals(
                counted + apart.size(),
                section(asked, "footprints").tables().stream()
                        .mapToInt(table -> table.rows().size())
                        .sum(),
                "counted when asked");
        assertTrue(asked.sections().stream().noneMatch(one -> one.id().equals("apart")));
        assertTrue(words(brief).stream().anyMatch(word -> word.startsWith("S29l")), "the source of the CSP");
    }

    @Test
    void before_there_were_counties_and_duties_the_register_invents_neither() throws Exception {
        LocalDate day = LocalDate.of(1974, 4, 2);
        Document brief = of("reviewer", NEWPORT, day, true, Language.EN);
        assertEquals(
                List.of(), section(brief, "duties").tables(), "no footprint covered Newport, so nobody is bound there");
        List<String> words = words(brief);
        assertFalse(words.stream().anyMatch(word -> word.contains("Gwent Police")), words::toString);
    }

    @Test
    void a_duty_is_in_the_brief_from_the_day_on_which_its_section_came_into_force() throws Exception {
        LocalDate inForce = LocalDate.of(1998, 9, 30);
        assertFalse(duties(inForce.minusDays(1)).contains("/duty/CDA-S17"), "SI 1998/2327, the day before");
        assertTrue(duties(inForce).contains("/duty/CDA-S17"), "SI 1998/2327");
        assertFalse(duties(inForce).contains("/duty/WFG-S5"), "of 2015");
        List<String> past = words("reviewer", NEWPORT, inForce, false, Language.EN);
        assertTrue(past.contains("In force since 30 September 1998"), past::toString);
        assertTrue(past.stream().anyMatch(word -> word.contains("Commencement not known")), past::toString);
        assertTrue(past.stream().anyMatch(word -> word.contains("may not have been on this date")), past::toString);
        assertTrue(past.contains("Beginning not known"), "of a footprint");
        List<String> now = words("reviewer", NEWPORT, LocalDate.now(clock), false, Language.EN);
        assertFalse(now.contains("Beginning not known"), "what is there today is there");
    }

    private List<String> duties(LocalDate day) throws Exception {
        return section(of("reviewer", NEWPORT, day, false, Language.EN), "duties").tables().stream()
                .flatMap(table -> table.rows().stream())
                .map(row -> row.get(0).lines().get(0).spans().get(0).address())
                .toList();
    }

    @Test
    void which_bodies_sit_is_for_everybody_who_sits_for_them_and_whom_to_write_to_is_not() throws Exception {
        List<String> reviewer = words("reviewer", NEWPORT, DAY, false, Language.EN);
        List<String> coordinator = words("coordinator", NEWPORT, DAY, false, Language.EN);
        List<String> provider = words("provider", NEWPORT, DAY, false, Language.EN);
        for (List<String> reader : List.of(reviewer, coordinator, provider)) {
            assertTrue(reader.contains("Gwent Police"), reader::toString);
            assertTrue(
                    reader.stream()
                            .anyMatch(word -> word.startsWith(
                                    "Newport Community Safety Partnership Board: recorded since 1 April 2019")),
                    reader::toString);
            assertTrue(
                    reader.stream()
                            .anyMatch(word ->
                                    word.startsWith("Reports to") && word.contains("Gwent Public Services Board")),
                    reader::toString);
        }
        String superintendent = "Chief Superintendent, Gwent Police";
        assertTrue(reviewer.contains(superintendent));
        assertTrue(coordinator.contains(superintendent));
        assertFalse(provider.stream().anyMatch(word -> word.contains("Superintendent")), provider::toString);
        String leader = "Leader, Torfaen";
        assertTrue(reviewer.contains(leader), "a reviewer knows people of the whole of Wales");
        assertFalse(coordinator.contains(leader), "a coordinator those of the own partnership");
        assertTrue(
                coordinator.stream()
                        .anyMatch(word -> word.startsWith("Secretariat") || word.equals("No contact is recorded.")),
                coordinator::toString);
        assertFalse(
                reviewer.stream()
                        .anyMatch(word -> word.startsWith("Secretariat") || word.equals("No contact is recorded.")),
                reviewer::toString);
    }

    @Test
    void who_sat_is_asked_of_the_day() throws Exception {
        String before = "Chief Superintendent until 2024, Gwent Police";
        assertTrue(words("reviewer", NEWPORT, LocalDate.of(2024, 8, 31), false, Language.EN)
                .contains(before));
        assertFalse(words("reviewer", NEWPORT, LocalDate.of(2024, 9, 1), false, Language.EN)
                .contains(before));
    }

    @Test
    void section_17_binds_the_council_of_the_area_and_no_other() throws Exception {
        Section duties = section(of("reviewer", NEWPORT, DAY, false, Language.EN), "duties");
        List<String> bound = duties.tables().get(0).rows().stream()
                .filter(row ->
                        row.get(0).lines().get(0).spans().get(0).address().equals("/duty/CDA-S17"))
                .findFirst()
                .orElseThrow()
                .get(2)
                .words();
        assertTrue(
                bound.contains("Newport City Council") && bound.contains("Police and Crime Commissioner for Gwent"),
                bound::toString);
        assertFalse(bound.stream().anyMatch(body -> body.contains("Cardiff")), bound::toString);
    }

    @Test
    void the_brief_takes_ten_statements_at_most_and_the_files_are_made() throws Exception {
        StatementsIT.Counter counter = new StatementsIT.Counter();
        Actor reviewer = demonstration("reviewer");
        inTransaction(() -> {
            em.unwrap(Session.class).addEventListeners(counter);
            return as(reviewer, () -> briefs.of(NEWPORT, DAY, true, Language.CY));
        });
        assertTrue(counter.statements() > 0 && counter.statements() <= 10, () -> "took " + counter.statements());
        for (Language language : Language.values()) {
            ByteArrayOutputStream pdf = new ByteArrayOutputStream();
            ByteArrayOutputStream word = new ByteArrayOutputStream();
            as(demonstration("reviewer"), () -> {
                briefs.writePdf(NEWPORT, DAY, false, language, pdf);
                briefs.writeWord(NEWPORT, DAY, false, language, word);
                return null;
            });
            assertTrue(
                    pdf.toString(java.nio.charset.StandardCharsets.ISO_8859_1).startsWith("%PDF"));
            assertTrue(
                    word.toString(java.nio.charset.StandardCharsets.ISO_8859_1).startsWith("PK"));
        }
    }

    @Test
    void an_area_that_is_none_is_not_found() {
        assertThrows(NotFound.class, () -> of("reviewer", "W00000000", DAY, false, Language.EN));
    }

    private Document of(String who, String area, LocalDate day, boolean unconfirmed, Language language)
            throws Exception {
        return as(demonstration(who), () -> briefs.of(area, day, unconfirmed, language))
                .document();
    }

    private List<String> words(String who, String area, LocalDate day, boolean unconfirmed, Language language)
            throws Exception {
        return words(of(who, area, day, unconfirmed, language));
    }

    private static Section section(Document brief, String id) {
        return brief.section(id);
    }

    private static List<String> words(Document brief) {
        return brief.words();
    }
}
