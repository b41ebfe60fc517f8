package cymru.cydweithio.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ValuesTest {

    private static final LocalDate FIRST = LocalDate.of(2019, 4, 1);
    private static final LocalDate LAST = LocalDate.of(2023, 5, 17);

    @Test
    void of_a_search_the_index_is_asked_for_its_words_and_for_nothing_that_it_takes_as_an_operator() {
        assertEquals("+Nhŷ* +Ddinas*", SearchWords.of("Nhy\u0302'r Ddinas").allOf());
        assertEquals(List.of("r"), SearchWords.of("Nhŷ'r Ddinas").brief());
        assertEquals("+2026* +014*", SearchWords.of("A-2026-014").allOf());
        assertEquals(
                "+taxi* +night_bus*",
                SearchWords.of("-taxi +(night_bus*) \"@~<> taxi").allOf());
        assertEquals(new SearchWords(List.of(), List.of()), SearchWords.of(" %* "));
        assertEquals(new SearchWords(List.of(), List.of()), SearchWords.of(null));
        assertEquals(
                20,
                SearchWords.of(IntStream.range(100, 1000)
                                .mapToObj(String::valueOf)
                                .collect(Collectors.joining(" ")))
                        .indexed()
                        .size());
    }

    @Test
    void a_period_counts_its_first_and_its_last_day_and_no_day_beside_them() {
        Period period = new Period(FIRST, LAST);
        assertFalse(period.activeOn(FIRST.minusDays(1)));
        assertTrue(period.activeOn(FIRST));
        assertTrue(period.activeOn(LAST));
        assertFalse(period.activeOn(LAST.plusDays(1)));
    }

    @Test
    void a_period_without_known_start_has_always_held_and_one_without_end_holds_on() {
        assertTrue(new Period(null, LAST).activeOn(LocalDate.of(1900, 1, 1)));
        assertTrue(Period.from(FIRST).activeOn(LocalDate.of(2999, 1, 1)));
    }

    @Test
    void a_period_that_ends_before_it_starts_is_refused() {
        assertEquals(
                PlatformRule.PERIOD_END_BEFORE_START,
                assertThrows(RuleViolation.class, () -> new Period(LAST, FIRST)).rule());
        assertTrue(new Period(FIRST, FIRST).activeOn(FIRST), "one day is a period");
    }

    @Test
    void two_periods_overlap_when_they_share_a_day() {
        Period one = new Period(FIRST, LAST);
        assertTrue(one.overlaps(new Period(LAST, null)));
        assertFalse(one.overlaps(new Period(LAST.plusDays(1), null)));
        assertTrue(one.overlaps(Period.ALWAYS));
    }

    @Test
    void two_periods_that_share_their_first_or_their_last_day_alone_overlap_and_a_day_further_apart_do_not() {
        Period one = new Period(FIRST, LAST);
        for (Period other : List.of(
                new Period(LAST, LAST.plusYears(1)),
                Period.from(LAST),
                new Period(FIRST.minusYears(1), FIRST),
                new Period(null, FIRST),
                new Period(FIRST.plusDays(1), LAST.minusDays(1)))) {
            assertTrue(one.overlaps(other), other.toString());
            assertTrue(other.overlaps(one), other.toString());
        }
        for (Period other : List.of(
                new Period(LAST.plusDays(1), LAST.plusYears(1)),
                Period.from(LAST.plusDays(1)),
                new Period(FIRST.minusYears(1), FIRST.minusDays(1)),
                new Period(null, FIRST.minusDays(1)))) {
            assertFalse(one.overlaps(other), other.toString());
            assertFalse(other.overlaps(one), other.toString());
        }
    }

    @Test
    void a_period_without_end_overlaps_every_later_one_and_one_without_start_every_earlier_one() {
        assertTrue(Period.from(FIRST).overlaps(Period.from(LAST)));
        assertTrue(Period.from(LAST).overlaps(Period.from(FIRST)));
        assertTrue(new Period(null, FIRST).overlaps(new Period(null, LAST)));
        assertTrue(Period.from(FIRST).overlaps(new Period(null, LAST)));
        assertFalse(Period.from(LAST).overlaps(new Period(null, FIRST)));
        assertFalse(new Period(null, FIRST).overlaps(Period.from(LAST)));
        assertTrue(Period.ALWAYS.overlaps(Period.ALWAYS));
    }

    @Test
    void a_rough_date_keeps_how_well_it_is_known() {
        assertEquals(PartialDate.Precision.YEAR, PartialDate.parse("2004").precision());
        assertEquals(LocalDate.of(2004, 1, 1), PartialDate.parse("2004").earliest());
        assertEquals(LocalDate.of(2019, 12, 31), PartialDate.parse("2019").latest());
        assertEquals(LocalDate.of(2024, 2, 29), PartialDate.parse("2024-02").latest());
        assertEquals(FIRST, PartialDate.parse("2019-04-01").latest());
    }

    @Test
    void a_rough_date_begins_with_the_first_day_that_it_can_mean_and_ends_with_the_last() {
        PartialDate month = new PartialDate(LocalDate.of(2023, 2, 17), PartialDate.Precision.MONTH);
        assertEquals(LocalDate.of(2023, 2, 1), month.earliest());
        assertEquals(LocalDate.of(2023, 2, 28), month.latest());
        PartialDate year = new PartialDate(LocalDate.of(2023, 2, 17), PartialDate.Precision.YEAR);
        assertEquals(LocalDate.of(2023, 1, 1), year.earliest());
        assertEquals(LocalDate.of(2023, 12, 31), year.latest());
        assertEquals(LAST, PartialDate.day(LAST).earliest());
        assertEquals(PartialDate.Precision.MONTH, PartialDate.parse("2023-02").precision());
        assertEquals(PartialDate.Precision.DAY, PartialDate.parse("2023-02-17").precision());
    }

    @Test
    void a_rough_date_has_a_date_and_says_how_well_it_is_known() {
        assertEquals(
                PlatformRule.DATE_REQUIRED,
                assertThrows(RuleViolation.class, () -> PartialDate.day(null)).rule());
        assertEquals(
                PlatformRule.DATE_REQUIRED,
                assertThrows(RuleViolation.class, () -> new PartialDate(FIRST, null))
                        .rule());
    }

    @Test
    void what_is_no_date_is_refused() {
        for (String text : new String[] {"", "20", "2019-13", "2019-02-30", "yesterday", "01/04/2019", "9999999999"}) {
            assertEquals(
                    PlatformRule.DATE_UNREADABLE,
                    assertThrows(RuleViolation.class, () -> PartialDate.parse(text), text)
                            .rule());
        }
    }

    @Test
    void english_is_never_passed_off_as_welsh() {
        Bilingual onlyEnglish = new Bilingual("Powys", null, Bilingual.WelshStatus.OFFICIAL);
        assertEquals(Language.EN, onlyEnglish.languageShown(Language.CY));
        assertEquals(Bilingual.WelshStatus.NONE, onlyEnglish.cyStatus());
        Bilingual both = new Bilingual("Newport", "Casnewydd", Bilingual.WelshStatus.CONSTRUCTED);
        assertEquals("Casnewydd", both.in(Language.CY));
        assertTrue(both.constructed());
    }

    @Test
    void dates_and_numbers_are_written_as_each_language_does() {
        assertEquals("1 April 2019", Formats.date(Language.EN, FIRST));
        assertEquals("1 Ebrill 2019", Formats.date(Language.CY, FIRST));
        assertEquals("3,107,489", Formats.number(Language.CY, 3_107_489));
        assertEquals("2004", Formats.date(Language.CY, PartialDate.parse("2004")));
        assertEquals(
                "1 July 2026, 13:30",
                Formats.dateTime(Language.EN, Instant.parse("2026-07-01T12:30:00Z")),
                "summer time in Wales");
    }

    @Test
    void what_is_typed_into_a_filter_is_text_and_no_pattern() {
        assertNull(SearchText.contains("  "));
        assertEquals("%50\\%\\_a\\\\%", SearchText.contains(" 50%_A\\ "));
    }

    @Test
    void a_list_is_sorted_by_known_columns_only() {
        SortOrder order = SortOrder.byDefault("a.name").column("name", "a.name").tieBreak("a.id");
        assertEquals(" order by a.name desc, a.id", order.orderBy(new Slice(0, 25, "name", true)));
        assertThrows(RuleViolation.class, () -> order.orderBy(new Slice(0, 25, "name; drop table area", false)));
        assertThrows(RuleViolation.class, () -> new Slice(0, Slice.MAX_SIZE + 1, null, false));
    }

    @Test
    void an_id_that_a_person_altered_is_no_id() {
        assertTrue(Ids.parse("0193f7c4-1111-7222-8333-444455556666").isPresent());
        assertTrue(Ids.parse("1-1-1-1-1").isEmpty());
        assertTrue(Ids.parse("../../etc/passwd").isEmpty());
        assertTrue(Ids.parse(null).isEmpty());
    }
}
