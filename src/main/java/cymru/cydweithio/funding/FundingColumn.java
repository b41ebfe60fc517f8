package cymru.cydweithio.funding;

import cymru.cydweithio.sheet.SheetColumn;

/** What columns of spreadsheets of streams, allocations and payments hold. */
enum FundingColumn implements SheetColumn {
    STREAM_REFERENCE,
    NAME_EN,
    NAME_CY,
    FUNDER,
    PARTNERSHIP,
    THEME,
    PRIMARY,
    SECONDARY,
    TERTIARY,
    ACUTE,
    ANNOUNCED,
    ANNOUNCED_ON,
    AWARDED,
    AWARDED_ON,
    RECEIVED,
    AMOUNT,
    STANDING,
    APPROVED_BY,
    APPROVED_ON,
    PAID_ON,
    LEDGER_REFERENCE,
    REASON;

    @Override
    public String capability() {
        return "funding";
    }
}
