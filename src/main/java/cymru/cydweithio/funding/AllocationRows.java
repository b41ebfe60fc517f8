package cymru.cydweithio.funding;

import cymru.cydweithio.contract.CommissioningLookup;
import cymru.cydweithio.contract.CommissioningRows;
import cymru.cydweithio.contract.ContractColumn;
import cymru.cydweithio.partnership.OrganisationId;
import cymru.cydweithio.platform.FinancialYear;
import cymru.cydweithio.platform.Money;
import cymru.cydweithio.sheet.CellValues;
import cymru.cydweithio.sheet.ImportId;
import cymru.cydweithio.sheet.SheetColumn;
import cymru.cydweithio.sheet.SheetRow;
import cymru.cydweithio.sheet.Told;
import cymru.cydweithio.sheet.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Allocations: what is set aside of a stream in a year, for a contract or for a service. */
final class AllocationRows extends CommissioningRows {
    private static final int LONGEST_REFERENCE = 30;
    private static final int LONGEST_NAME = 200;

    private static final Vocabulary WORDS = Vocabulary.of("funding");

    private final FundingLookup known;
    private final OrganisationId lead;
    private final FundingImport imports;
    final List<FundingImport.ImportedAllocation> allocations = new ArrayList<>();
    private final List<SheetRow> lines = new ArrayList<>();
    private final Map<List<Object>, Integer> seen = new HashMap<>();

    AllocationRows(FundingLookup known, OrganisationId lead, LocalDate today, FundingImport imports) {
        super(known.commissioning, today);
        this.known = known;
        this.lead = lead;
        this.imports = imports;
    }

    @Override
    protected void validate(SheetRow row) {
        UUID stream = stream(row);
        FinancialYear year = row.needed(ContractColumn.FINANCIAL_YEAR, CellValues::financialYear);
        Allocations.Target target = target(row);
        Money amount = row.needed(FundingColumn.AMOUNT, CellValues::money);
        AllocationStatus status = row.cell(FundingColumn.STANDING).isBlank()
                ? AllocationStatus.INDICATIVE
                : row.read(
                        FundingColumn.STANDING,
                        cell -> CellValues.word(
                                cell, WORDS, "standing", AllocationStatus.values(), FundingRule.SHEET_ROW_STANDING));
        String approvedBy = row.text(FundingColumn.APPROVED_BY, LONGEST_NAME);
        LocalDate approvedOn = day(row, FundingColumn.APPROVED_ON);
        if (!row.sound()) {
            return;
        }
        Integer before = seen.putIfAbsent(List.of(stream, year, target), row.number());
        if (before != null) {
            row.fault(ContractColumn.FINANCIAL_YEAR, FundingRule.SHEET_ROW_ALLOCATION_TWICE, year, before);
        }
        FundingImport.ImportedAllocation allocation =
                new FundingImport.ImportedAllocation(stream, year, target, amount, status, approvedBy, approvedOn);
        if (holds(row, AllocationRows::columnOf, () -> allocation.validate(today)) && row.sound()) {
            allocations.add(allocation);
            lines.add(row);
        }
    }

    private UUID stream(SheetRow row) {
        String reference = row.required(FundingColumn.STREAM_REFERENCE, LONGEST_REFERENCE);
        return referenced(row, FundingColumn.STREAM_REFERENCE, reference, known.streams, FundingRule.SHEET_ROW_STREAM);
    }

    private Allocations.Target target(SheetRow row) {
        boolean toContract = !row.cell(ContractColumn.CONTRACT_REFERENCE).isBlank();
        if (toContract == !row.cell(ContractColumn.SERVICE).isBlank()) {
            row.fault(ContractColumn.CONTRACT_REFERENCE, FundingRule.SHEET_ROW_CONTRACT_OR_SERVICE);
            return null;
        }
        if (!toContract) {
            CommissioningLookup.Named service = service(row);
            return service == null ? null : new Allocations.Target(Allocations.TargetKind.SERVICE, service.id());
        }
        String reference = row.text(ContractColumn.CONTRACT_REFERENCE, LONGEST_REFERENCE);
        UUID contract = contract(row, reference);
        return contract == null ? null : new Allocations.Target(Allocations.TargetKind.CONTRACT, contract);
    }

    @Override
    protected void checkRegisters() {
        imports.allocationFaults(lead, allocations)
                .forEach((index, rule) -> lines.get(index).fault(columnOf(rule.key()), rule.rule(), rule.args()));
    }

    @Override
    protected List<Told> importAll(UUID importId) {
        int over = imports.importAllocations(lead, allocations, new ImportId(importId));
        return over == 0 ? List.of() : List.of(new Told("funding.sheet.over", over));
    }

    private static SheetColumn columnOf(String rule) {
        return rule.startsWith("funding.approver")
                ? FundingColumn.APPROVED_BY
                : rule.startsWith("funding.approvedOn")
                        ? FundingColumn.APPROVED_ON
                        : rule.equals(AllocationRule.ALLOCATION_NO_AWARD.key())
                                ? FundingColumn.STANDING
                                : rule.startsWith("funding.year") || rule.equals(FundingRule.TARGET_TWICE.key())
                                        ? ContractColumn.FINANCIAL_YEAR
                                        : rule.startsWith("funding.allocation")
                                                ? FundingColumn.AMOUNT
                                                : ContractColumn.CONTRACT_REFERENCE;
    }

    @Override
    public int things() {
        return allocations.size();
    }

    @Override
    public Money total() {
        return Money.sum(allocations.stream().map(FundingImport.ImportedAllocation::amount));
    }
}
