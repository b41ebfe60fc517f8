package cymru.cydweithio.sheet;

import cymru.cydweithio.platform.AmountReader;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.sheet.Spreadsheet.Cell;
import cymru.cydweithio.sheet.Spreadsheet.Look;
import java.math.BigDecimal;
import java.util.List;

/**
 * How one column writes its percentages where it does not say so: as shares, {@code 0.5}, or as whole numbers,
 * {@code 50}. A column that has both does not tell what its 1 is.
 */
record Percentages(boolean shares, boolean wholes) {

    static Percentages of(List<Cell> column) {
        boolean shares = false;
        boolean wholes = false;
        for (Cell cell : column) {
            BigDecimal number = unmarked(cell);
            if (number != null && number.signum() > 0) {
                shares |= number.compareTo(BigDecimal.ONE) < 0;
                wholes |= number.compareTo(BigDecimal.ONE) > 0;
            }
        }
        return new Percentages(shares, wholes);
    }

    int read(Cell cell) {
        BigDecimal number = unmarked(cell);
        boolean small = number != null && number.signum() > 0 && number.compareTo(BigDecimal.ONE) <= 0;
        if (small && shares && wholes) {
            throw new RuleViolation(RowRule.PERCENT_MIXED, cell.text());
        }
        return small && shares && number.compareTo(BigDecimal.ONE) == 0 ? 100 : CellValues.percent(cell);
    }

    /** The number of a cell that does not show that it is a percentage; null of every other. */
    private static BigDecimal unmarked(Cell cell) {
        if (cell.isBlank() || cell.look() != Look.PLAIN || cell.text().contains("%")) {
            return null;
        }
        if (cell.number() != null) {
            return cell.number();
        }
        try {
            return AmountReader.percent(cell.plain());
        } catch (RuleViolation e) {
            return null;
        }
    }
}
