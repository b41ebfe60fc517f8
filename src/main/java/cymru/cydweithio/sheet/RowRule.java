package cymru.cydweithio.sheet;

import cymru.cydweithio.platform.Rule;

/** What is refused, and why: row. The texts stand under the keys in the bundles of {@code sheet}. */
public enum RowRule implements Rule {
    AMOUNT_MERGED("sheet.row.amountMerged"),
    DATE("sheet.row.date"),
    ERROR("sheet.row.error"),
    FINANCIAL_YEAR("sheet.row.financialYear"),
    MONTHS("sheet.row.months"),
    OTHERWISE("sheet.row.otherwise"),
    PERCENT("sheet.row.percent"),
    PERCENT_MIXED("sheet.row.percentMixed"),
    REFERENCE_TWICE("sheet.row.referenceTwice"),
    TIME("sheet.row.time"),
    YES_OR_NO("sheet.row.yesOrNo");

    private final String key;

    RowRule(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
