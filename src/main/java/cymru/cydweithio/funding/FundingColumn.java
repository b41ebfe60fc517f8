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
    REASON,
    /** Who was paid, by which payments find their contract where they name none. */
    SUPPLIER,
    /** By which the lines of one transaction are told apart. */
    COST_CENTRE,
    /** What our own file of payments says of those that are void: they are not booked again. */
    VOID_AMOUNT;

    /** Amounts with and without VAT stand beside each other. */
    @Override
    public boolean asked() {
        return this == AMOUNT;
    }

    @Override
    public String capability() {
        return "funding";
    }
}
