package cymru.cydweithio.security;

import cymru.cydweithio.platform.Period;
import cymru.cydweithio.platform.Rows;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A view from which a {@link ReleasableFigure} is counted. It has the columns {@code scope_id} (the partnership or
 * organisation), {@code measure}, {@code on_date} (the day that counts; null for what holds at all times) and
 * {@code amount}, which are summed over a time. Where it has no rows for a measure, that is 0.
 */
public record FigureView(String view, List<String> measures) {

    private record Summed(String measure, BigDecimal amount) {}

    public FigureView {
        // it becomes part of a statement
        if (!view.matches("[a-z]+[a-z0-9_]*")) {
            throw new IllegalArgumentException("no name of a view: " + view);
        }
        measures = List.copyOf(measures);
    }

    public Map<String, Long> counted(EntityManager em, UUID whose, Period period) {
        Map<String, Long> counted = new LinkedHashMap<>();
        measures.forEach(measure -> counted.put(measure, 0L));
        Rows.ofSql(
                        em,
                        "select f.measure as measure, cast(sum(f.amount) as decimal(20)) as amount from " + view
                                + " f where f.scope_id = :whose and (f.on_date is null or f.on_date between :since and :until) group by f.measure",
                        Summed.class)
                .setParameter("whose", whose)
                .setParameter("since", period.from() == null ? LocalDate.EPOCH : period.from())
                .setParameter("until", period.to() == null ? LocalDate.of(9999, 12, 31) : period.to())
                .getResultList()
                .forEach(row -> counted.computeIfPresent(
                        row.measure(), (measure, none) -> row.amount().longValueExact()));
        return counted;
    }
}
