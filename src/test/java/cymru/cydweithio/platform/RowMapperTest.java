package cymru.cydweithio.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RowMapperTest {

    private static final UUID ID = new UUID(1, 2);

    private record PaidRow(
            UUID id,
            LocalDate paidOn,
            FinancialYear year,
            Money amount,
            Wording title,
            Bilingual body,
            Language language,
            long payments,
            boolean firm) {}

    private record TimeRow(LocalTime startsAt, Instant storedAt, Integer places, BigDecimal share, String letter) {}

    private record OpenRow(Period held, Bilingual body) {}

    private static Map<String, Object> paid() {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("firm", 1);
        row.put("payments", new BigDecimal("3"));
        row.put("language", "CY");
        row.put("body_cy_status", "CONSTRUCTED");
        row.put("body_cy", "Cyngor");
        row.put("body_en", "Council");
        row.put("title_cy", null);
        row.put("title_en", "Refuge");
        row.put("amount", new BigDecimal("12.5"));
        row.put("year", (short) 2026);
        row.put("paid_on", Date.valueOf("2026-05-01"));
        row.put("id", ID);
        return row;
    }

    private static <R> R read(Class<R> type, Map<String, Object> row) {
        return RowMapper.of(type)
                .transformTuple(row.values().toArray(), row.keySet().toArray(String[]::new));
    }

    private static String refusal(Map<String, Object> row) {
        return assertThrows(IllegalStateException.class, () -> read(PaidRow.class, row))
                .getMessage();
    }

    @Test
    void columns_fill_a_row_by_their_names_in_whatever_order_they_come() {
        assertEquals(
                new PaidRow(
                        ID,
                        LocalDate.of(2026, 5, 1),
                        new FinancialYear(2026),
                        Money.of("12.50"),
                        new Wording("Refuge", null),
                        new Bilingual("Council", "Cyngor", Bilingual.WelshStatus.CONSTRUCTED),
                        Language.CY,
                        3,
                        true),
                read(PaidRow.class, paid()));
        Map<String, Object> moved = new LinkedHashMap<>();
        moved.put("id", ID);
        moved.putAll(paid());
        assertEquals(
                read(PaidRow.class, paid()), read(PaidRow.class, moved), "the column of the id moved to the front");
    }

    @Test
    void times_counts_and_letters_are_read_as_what_the_row_asks_for() {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("startsAt", Time.valueOf("09:30:00"));
        row.put("stored_at", Timestamp.from(Instant.EPOCH));
        row.put("places", 4L);
        row.put("share", new BigDecimal("0.5"));
        row.put("letter", 'A');
        assertEquals(
                new TimeRow(LocalTime.of(9, 30), Instant.EPOCH, 4, new BigDecimal("0.5"), "A"),
                read(TimeRow.class, row));
    }

    @Test
    void what_is_not_there_is_null_also_where_it_is_made_of_several_columns() {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("held_from", null);
        row.put("held_to", null);
        row.put("body_en", null);
        row.put("body_cy", null);
        row.put("body_cy_status", "NONE");
        OpenRow open = read(OpenRow.class, row);
        assertNull(open.held());
        assertNull(open.body());
    }

    private record Counts(long all, boolean sure) {}

    private record CountedRow(UUID id, Counts counts) {}

    @Test
    void a_part_of_numbers_is_null_where_all_its_columns_are_and_refused_where_one_is() {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", ID);
        row.put("counts_all", null);
        row.put("counts_sure", null);
        assertEquals(new CountedRow(ID, null), read(CountedRow.class, row));
        row.put("counts_all", 2);
        assertThrows(IllegalStateException.class, () -> read(CountedRow.class, row));
    }

    @Test
    void a_part_that_comes_whole_is_taken_as_it_is() {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("held", Period.ALWAYS);
        row.put("body", new Bilingual("Council", null));
        assertSame(Period.ALWAYS, read(OpenRow.class, row).held());
    }

    @Test
    void a_component_without_its_column_is_refused() {
        Map<String, Object> row = paid();
        row.remove("paid_on");
        assertTrue(refusal(row).contains("no column paid_on fills PaidRow.paidOn"), refusal(row));
        Map<String, Object> half = paid();
        half.remove("title_cy");
        assertTrue(refusal(half).contains("no column title_cy fills PaidRow.title.cy"), refusal(half));
    }

    @Test
    void a_column_without_its_component_is_refused() {
        Map<String, Object> row = paid();
        row.put("reference", "A1");
        assertTrue(refusal(row).contains("no component for the columns [reference]"), refusal(row));
    }

    @Test
    void a_column_without_a_name_and_two_of_one_name_are_refused() {
        RowMapper<OpenRow> mapper = RowMapper.of(OpenRow.class);
        assertThrows(
                IllegalStateException.class, () -> mapper.transformTuple(new Object[2], new String[] {"held", null}));
        assertThrows(
                IllegalStateException.class,
                () -> mapper.transformTuple(new Object[3], new String[] {"held", "body", "body"}));
    }

    @Test
    void a_value_that_does_not_fit_is_refused_rather_than_bent() {
        Map<String, Object> text = paid();
        text.put("paid_on", "2026-05-01");
        assertTrue(
                refusal(text).contains("PaidRow.paidOn is a LocalDate, its column a java.lang.String"), refusal(text));
        Map<String, Object> missing = paid();
        missing.put("payments", null);
        assertTrue(refusal(missing).contains("PaidRow.payments cannot be null"), refusal(missing));
        Map<String, Object> unknown = paid();
        unknown.put("language", "FR");
        assertTrue(refusal(unknown).contains("PaidRow.language is a Language"), refusal(unknown));
        Map<String, Object> many = paid();
        many.put("firm", 2);
        assertTrue(refusal(many).contains("PaidRow.firm is a boolean"), refusal(many));
        Map<String, Object> parts = paid();
        parts.put("payments", new BigDecimal("3.5"));
        assertThrows(ArithmeticException.class, () -> read(PaidRow.class, parts));
    }

    @Test
    void a_row_that_its_record_refuses_is_refused_in_the_record_s_words() {
        Map<String, Object> row = paid();
        row.put("year", 1900);
        assertEquals(
                PlatformRule.YEAR_UNLIKELY,
                assertThrows(RuleViolation.class, () -> read(PaidRow.class, row))
                        .rule());
    }

    @Test
    void what_is_no_record_cannot_be_a_row_and_each_record_has_one_mapper() {
        assertThrows(RuntimeException.class, () -> RowMapper.of(String.class));
        assertSame(RowMapper.of(OpenRow.class), RowMapper.of(OpenRow.class));
    }
}
