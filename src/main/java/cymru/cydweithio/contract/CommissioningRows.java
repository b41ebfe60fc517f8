package cymru.cydweithio.contract;

import cymru.cydweithio.partnership.OrganisationLookup;
import cymru.cydweithio.partnership.PartnershipRule;
import cymru.cydweithio.platform.FinancialYear;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Money;
import cymru.cydweithio.platform.Rule;
import cymru.cydweithio.sheet.CellValues;
import cymru.cydweithio.sheet.NameLookup;
import cymru.cydweithio.sheet.RowValidator;
import cymru.cydweithio.sheet.SheetColumn;
import cymru.cydweithio.sheet.SheetRow;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Validates rows that name organisations and services of a commissioner; what all such kinds share is here. */
public abstract class CommissioningRows extends RowValidator {
    private static final int LONGEST_NAME = 500;

    private final CommissioningLookup commissioning;
    protected final LocalDate today;

    protected CommissioningRows(CommissioningLookup commissioning, LocalDate today) {
        this.commissioning = commissioning;
        this.today = today;
    }

    @Override
    public abstract int things();

    @Override
    public abstract Money total();

    protected static Money money(SheetRow row, SheetColumn column) {
        return row.read(column, CellValues::money);
    }

    protected static LocalDate day(SheetRow row, SheetColumn column) {
        return row.read(column, CellValues::exactDay);
    }

    protected static FinancialYear year(SheetRow row, SheetColumn column) {
        return row.read(column, CellValues::financialYear);
    }

    /** The organisation that a cell names by name, code or usual abbreviation; null where it names none. */
    protected final OrganisationLookup.Organisation organisation(SheetRow row, SheetColumn column) {
        return commissioning.organisations.find(row, column, PartnershipRule.SHEET_ROW_NO_ORGANISATION);
    }

    /** The contract of a reference; null, with a fault, where the organisation leads none. */
    protected final UUID contract(SheetRow row, String reference) {
        return referenced(
                row,
                ContractColumn.CONTRACT_REFERENCE,
                reference,
                commissioning.contracts,
                ContractRule.SHEET_ROW_CONTRACT);
    }

    /**
     * What a reference means, asked for where it is not written as in the register; null, with a fault, where that is
     * nothing or could be several.
     */
    protected static UUID referenced(
            SheetRow row,
            SheetColumn column,
            String reference,
            NameLookup<CommissioningLookup.Referenced> known,
            Rule none) {
        if (reference == null) {
            return null;
        }
        NameLookup.Found<CommissioningLookup.Referenced> found = known.find(reference);
        if (found.only() == null) {
            row.fault(column, none, reference);
            return null;
        }
        if (!found.exact()) {
            row.ask(column, reference, found.only().reference());
        }
        return found.only().id();
    }

    protected final CommissioningLookup.Named service(SheetRow row) {
        return named(
                row,
                ContractColumn.SERVICE,
                commissioning.services,
                ContractRule.SHEET_ROW_SERVICE,
                ContractRule.SHEET_ROW_SERVICES);
    }

    /**
     * The one thing that a cell names, asked for where it is not written as in the register; null, with a fault, where
     * that is none or could be several.
     *
     * @param none key of the fault where there is none
     * @param several key of the fault where there are several
     */
    protected static CommissioningLookup.Named named(
            SheetRow row, SheetColumn column, NameLookup<CommissioningLookup.Named> lookup, Rule none, Rule several) {
        String text = row.text(column, LONGEST_NAME);
        if (text == null) {
            return null;
        }
        NameLookup.Found<CommissioningLookup.Named> match = lookup.find(text);
        List<CommissioningLookup.Named> found = match.things();
        if (match.only() != null && !match.exact()) {
            row.ask(column, text, CommissioningLookup.said(match.only().name(), ""));
        }
        if (found.isEmpty()) {
            row.fault(column, none, text);
        } else if (found.size() > 1) {
            row.fault(
                    column,
                    several,
                    text,
                    found.stream().map(one -> one.name().in(Language.EN)).collect(Collectors.joining("; ")));
        }
        return found.size() == 1 ? found.get(0) : null;
    }
}
