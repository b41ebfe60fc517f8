package cymru.cydweithio.funding;

import cymru.cydweithio.contract.CommissioningRows;
import cymru.cydweithio.contract.ContractColumn;
import cymru.cydweithio.partnership.OrganisationId;
import cymru.cydweithio.platform.CollationKey;
import cymru.cydweithio.platform.Money;
import cymru.cydweithio.sheet.CellValues;
import cymru.cydweithio.sheet.ImportId;
import cymru.cydweithio.sheet.RowRule;
import cymru.cydweithio.sheet.SheetColumn;
import cymru.cydweithio.sheet.SheetRow;
import cymru.cydweithio.sheet.Told;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Payments of the ledger, matched to contract and stream by their references. */
final class PaymentRows extends CommissioningRows {
    private static final int LONGEST_REFERENCE = 30;
    private static final int LONGEST_LEDGER = 60;
    private static final int LONGEST_REASON = 400;

    private final FundingLookup known;
    private final OrganisationId lead;
    private final FundingImport imports;
    final List<FundingImport.ImportedPayment> payments = new ArrayList<>();
    private final List<SheetRow> lines = new ArrayList<>();
    private final Map<List<Object>, Integer> seen = new HashMap<>();

    PaymentRows(FundingLookup known, OrganisationId lead, LocalDate today, FundingImport imports) {
        super(known.commissioning, today);
        this.known = known;
        this.lead = lead;
        this.imports = imports;
    }

    @Override
    protected void validate(SheetRow row) {
        String contractReference = row.required(ContractColumn.CONTRACT_REFERENCE, LONGEST_REFERENCE);
        UUID contract = contract(row, contractReference);
        String streamReference = row.text(FundingColumn.STREAM_REFERENCE, LONGEST_REFERENCE);
        UUID stream = streamReference == null ? null : known.stream(streamReference);
        if (streamReference != null && stream == null) {
            row.fault(FundingColumn.STREAM_REFERENCE, FundingRule.SHEET_ROW_STREAM, streamReference);
        }
        LocalDate paidOn = row.needed(FundingColumn.PAID_ON, CellValues::exactDay);
        Money amount = row.needed(FundingColumn.AMOUNT, CellValues::money);
        String reference = row.required(FundingColumn.LEDGER_REFERENCE, LONGEST_LEDGER);
        String reason = row.text(FundingColumn.REASON, LONGEST_REASON);
        if (!row.sound()) {
            return;
        }
        Integer before = seen.putIfAbsent(List.of(contract, CollationKey.key(reference)), row.number());
        if (before != null) {
            row.fault(FundingColumn.LEDGER_REFERENCE, RowRule.REFERENCE_TWICE, reference, before);
        }
        Payments.NewPayment payment = new Payments.NewPayment(paidOn, amount, reference, reason, stream);
        if (holds(row, PaymentRows::columnOf, () -> payment.validate(today)) && row.sound()) {
            payments.add(new FundingImport.ImportedPayment(contract, payment));
            lines.add(row);
        }
    }

    @Override
    protected void checkRegisters() {
        imports.paymentFaults(lead, payments)
                .forEach((index, rule) -> lines.get(index).fault(columnOf(rule.key()), rule.rule(), rule.args()));
    }

    @Override
    protected List<Told> importAll(UUID importId) {
        imports.importPayments(lead, payments, new ImportId(importId));
        return List.of();
    }

    private static SheetColumn columnOf(String rule) {
        return rule.startsWith("funding.payment.day")
                ? FundingColumn.PAID_ON
                : rule.startsWith(PaymentRule.AMOUNT.key())
                        ? FundingColumn.AMOUNT
                        : rule.startsWith("funding.payment.reason")
                                ? FundingColumn.REASON
                                : rule.startsWith("funding.payment.stream")
                                        ? FundingColumn.STREAM_REFERENCE
                                        : rule.startsWith("funding.payment.contract")
                                                ? ContractColumn.CONTRACT_REFERENCE
                                                : FundingColumn.LEDGER_REFERENCE;
    }

    @Override
    public int things() {
        return payments.size();
    }

    @Override
    public Money total() {
        return Money.sum(payments.stream().map(one -> one.details().amount()));
    }
}
