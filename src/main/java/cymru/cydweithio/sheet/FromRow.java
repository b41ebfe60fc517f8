package cymru.cydweithio.sheet;

import cymru.cydweithio.platform.RuleViolation;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A fact with the row of the sheet that it came from. */
public record FromRow<T>(SheetRow row, T fact) {

    public static <T> List<T> facts(List<FromRow<T>> rows) {
        return rows.stream().map(FromRow::fact).toList();
    }

    /**
     * What the owner of the facts has against them, told beside the columns that it is about.
     *
     * @param broken by their places in the list
     * @param column by the key of the rule
     */
    public static <T> void refuse(
            List<FromRow<T>> rows, Map<Integer, RuleViolation> broken, Function<String, SheetColumn> column) {
        broken.forEach(
                (index, rule) -> rows.get(index).row().fault(column.apply(rule.key()), rule.rule(), rule.args()));
    }
}
