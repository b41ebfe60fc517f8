package cymru.cydweithio.interchange;

import cymru.cydweithio.funding.Allocations;
import cymru.cydweithio.funding.FundingImport;
import cymru.cydweithio.funding.Standing;
import cymru.cydweithio.platform.FinancialYear;
import cymru.cydweithio.platform.Money;
import cymru.cydweithio.platform.RuleViolation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Allocations: what is set aside of a stream in a year, for a contract or for a service. */
final class AllocationRows extends MoneyRows {
    private static final int LONGEST_REFERENCE = 30;
    private static final int LONGEST_NAME = 200;

    final List<FundingImport.BroughtAllocation> allocations = new ArrayList<>();
    private final List<SheetLine> lines = new ArrayList<>();
    private final Map<List<Object>, Integer> seen = new HashMap<>();

    AllocationRows(MoneyKnown known, LocalDate today) {
        super(known, today);
    }

    @Override
    void judge(SheetLine line) {
        UUID stream = stream(line);
        FinancialYear year = needed(line, Meaning.FINANCIAL_YEAR, CellValues::financialYear);
        Allocations.Target target = target(line);
        Money amount = needed(line, Meaning.AMOUNT, CellValues::money);
        Standing standing = line.cell(Meaning.STANDING).isBlank()
                ? Standing.INDICATIVE
                : line.read(
                        Meaning.STANDING,
                        cell -> CellValues.word(cell, "standing", Standing.values(), "interchange.row.standing"));
        String approvedBy = line.text(Meaning.APPROVED_BY, LONGEST_NAME);
        LocalDate approvedOn = day(line, Meaning.APPROVED_ON);
        if (!line.sound()) {
            return;
        }
        Integer before = seen.putIfAbsent(List.of(stream, year, target), line.number());
        if (before != null) {
            line.fault(Meaning.FINANCIAL_YEAR, "interchange.row.allocationTwice", year, before);
        }
        FundingImport.BroughtAllocation allocation =
                new FundingImport.BroughtAllocation(stream, year, target, amount, standing, approvedBy, approvedOn);
        if (holds(line, AllocationRows::columnOf, () -> allocation.judge(today)) && line.sound()) {
            allocations.add(allocation);
            lines.add(line);
        }
    }

    private UUID stream(SheetLine line) {
        String reference = line.required(Meaning.STREAM_REFERENCE, LONGEST_REFERENCE);
        UUID stream = reference == null ? null : known.stream(reference);
        if (reference != null && stream == null) {
            line.fault(Meaning.STREAM_REFERENCE, "interchange.row.stream", reference);
        }
        return stream;
    }

    private Allocations.Target target(SheetLine line) {
        boolean toContract = !line.cell(Meaning.CONTRACT_REFERENCE).isBlank();
        if (toContract == !line.cell(Meaning.SERVICE).isBlank()) {
            line.fault(Meaning.CONTRACT_REFERENCE, "interchange.row.contractOrService");
            return null;
        }
        if (!toContract) {
            MoneyKnown.Named service = service(line);
            return service == null ? null : new Allocations.Target(Allocations.TargetKind.SERVICE, service.id());
        }
        String reference = line.text(Meaning.CONTRACT_REFERENCE, LONGEST_REFERENCE);
        UUID contract = reference == null ? null : known.contract(reference);
        if (reference != null && contract == null) {
            line.fault(Meaning.CONTRACT_REFERENCE, "interchange.row.contract", reference);
        }
        return contract == null ? null : new Allocations.Target(Allocations.TargetKind.CONTRACT, contract);
    }

    /** What the ledger of allocations has against them. */
    void refuse(Map<Integer, RuleViolation> broken) {
        broken.forEach((index, rule) -> lines.get(index).fault(columnOf(rule.key()), rule.key(), rule.args()));
    }

    private static Meaning columnOf(String rule) {
        return rule.startsWith("funding.approver")
                ? Meaning.APPROVED_BY
                : rule.startsWith("funding.approvedOn")
                        ? Meaning.APPROVED_ON
                        : rule.equals("funding.allocation.noAward")
                                ? Meaning.STANDING
                                : rule.startsWith("funding.year") || rule.equals("funding.target.twice")
                                        ? Meaning.FINANCIAL_YEAR
                                        : rule.startsWith("funding.allocation")
                                                ? Meaning.AMOUNT
                                                : Meaning.CONTRACT_REFERENCE;
    }

    @Override
    int things() {
        return allocations.size();
    }

    @Override
    Money total() {
        return Money.sum(allocations.stream().map(FundingImport.BroughtAllocation::amount));
    }
}
