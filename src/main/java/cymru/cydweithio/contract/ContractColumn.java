package cymru.cydweithio.contract;

import cymru.cydweithio.sheet.SheetColumn;

/** What columns of spreadsheets of contracts hold; those of money name some of them, too. */
public enum ContractColumn implements SheetColumn {
    CONTRACT_REFERENCE,
    TITLE_EN,
    TITLE_CY,
    SERVICE,
    PROVIDER,
    FIRST_DAY,
    LAST_DAY,
    NOTICE_MONTHS,
    PROCUREMENT_MONTHS,
    LIGHT_TOUCH,
    FINANCIAL_YEAR,
    VALUE,
    COMMISSIONER,
    CONTRIBUTION_KIND,
    CONTRIBUTION,
    OPTION_FROM,
    OPTION_TO,
    /** Who bought: a register may tell of the contracts of others. */
    BUYER;

    /** A total with VAT beside one without it. */
    @Override
    public boolean asked() {
        return this == VALUE;
    }

    @Override
    public String capability() {
        return "contract";
    }
}
