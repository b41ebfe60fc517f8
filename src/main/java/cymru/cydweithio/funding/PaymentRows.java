package cymru.cydweithio.funding;

import cymru.cydweithio.contract.CommissioningRows;
import cymru.cydweithio.contract.ContractColumn;
import cymru.cydweithio.partnership.OrganisationId;
import cymru.cydweithio.platform.CollationKey;
import cymru.cydweithio.platform.Money;
import cymru.cydweithio.sheet.CellValues;
import cymru.cydweithio.sheet.Count;
import cymru.cydweithio.sheet.ImportId;
import cymru.cydweithio.sheet.RowOwners;
import cymru.cydweithio.sheet.RowRule;
import cymru.cydweithio.sheet.SheetColumn;
import cymru.cydweithio.sheet.SheetRow;
import cymru.cydweithio.sheet.Told;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Payments of the ledger, matched to contract and stream by their references, or to the contract that somebody chose
 * for their supplier. Lines of one transaction make one payment, whose parts they are.
 */
final class PaymentRows extends CommissioningRows {
    private static final int LONGEST_REFERENCE = 30;
    private static final int LONGEST_LEDGER = 60;
    private static final int LONGEST_REASON = 400;
    private static final int LONGEST_SUPPLIER = 500;

    /** The lines of one transaction under one contract. */
    private static final class Transaction {
        private final UUID contract;
        private final LocalDate paidOn;
        private final String reference;
        private final UUID stream;
        private String reason;
        private final List<SheetRow> rows = new ArrayList<>();
        private final List<PaymentPart> parts = new ArrayList<>();

        Transaction(UUID contract, LocalDate paidOn, String reference, UUID stream) {
            this.contract = contract;
            this.paidOn = paidOn;
            this.reference = reference;
            this.stream = stream;
        }

        SheetRow first() {
            return rows.get(0);
        }

        Money sum() {
            return Money.sum(parts.stream().map(PaymentPart::amount));
        }
    }

    private final FundingLookup known;
    private final OrganisationId lead;
    private final FundingImport imports;
    private final RowOwners owners;
    private final Map<List<Object>, Transaction> transactions = new LinkedHashMap<>();
    final List<FundingImport.ImportedPayment> payments = new ArrayList<>();
    private final List<SheetRow> lines = new ArrayList<>();
    private List<Count> warnings = List.of();

    /** @param owners the contracts of suppliers, for payments that name none */
    PaymentRows(FundingLookup known, OrganisationId lead, LocalDate today, FundingImport imports, RowOwners owners) {
        super(known.commissioning, today);
        this.known = known;
        this.lead = lead;
        this.imports = imports;
        this.owners = owners;
    }

    @Override
    protected void validate(SheetRow row) {
        if (row.cell(FundingColumn.AMOUNT).isBlank()
                && !row.cell(FundingColumn.VOID_AMOUNT).isBlank()) {
            note("funding.sheet.note.void");
            return;
        }
        UUID contract = contract(row);
        String streamReference = row.text(FundingColumn.STREAM_REFERENCE, LONGEST_REFERENCE);
        UUID stream = referenced(
                row, FundingColumn.STREAM_REFERENCE, streamReference, known.streams, FundingRule.SHEET_ROW_STREAM);
        LocalDate paidOn = row.needed(FundingColumn.PAID_ON, CellValues::exactDay);
        Money amount = row.needed(FundingColumn.AMOUNT, CellValues::money);
        row.show(FundingColumn.PAID_ON, paidOn);
        row.show(FundingColumn.AMOUNT, amount);
        String reference = row.required(FundingColumn.LEDGER_REFERENCE, LONGEST_LEDGER);
        String reason = row.text(FundingColumn.REASON, LONGEST_REASON);
        String costCentre = row.text(FundingColumn.COST_CENTRE, PaymentPart.LONGEST_COST_CENTRE);
        if (!row.sound()) {
            return;
        }
        Transaction transaction = transactions.computeIfAbsent(
                List.of(contract, CollationKey.key(reference)),
                key -> new Transaction(contract, paidOn, reference, stream));
        if (!transaction.paidOn.equals(paidOn)) {
            row.fault(
                    FundingColumn.LEDGER_REFERENCE,
                    RowRule.REFERENCE_TWICE,
                    reference,
                    transaction.first().number());
        } else if (!Objects.equals(transaction.stream, stream)) {
            row.fault(
                    FundingColumn.STREAM_REFERENCE,
                    RowRule.OTHERWISE,
                    transaction.first().number());
        } else {
            transaction.rows.add(row);
            transaction.parts.add(new PaymentPart(amount, costCentre));
            transaction.reason = transaction.reason == null ? reason : transaction.reason;
        }
    }

    @Override
    protected boolean asksForRepeated() {
        return true;
    }

    private UUID contract(SheetRow row) {
        String reference = row.text(ContractColumn.CONTRACT_REFERENCE, LONGEST_REFERENCE);
        if (reference != null || !row.cell(ContractColumn.CONTRACT_REFERENCE).isBlank()) {
            return contract(row, reference);
        }
        String supplier = row.text(FundingColumn.SUPPLIER, LONGEST_SUPPLIER);
        UUID chosen = owners.of(supplier == null ? "" : supplier);
        if (chosen == null) {
            row.required(ContractColumn.CONTRACT_REFERENCE, LONGEST_REFERENCE);
        }
        return chosen;
    }

    @Override
    protected void finish() {
        for (Transaction one : transactions.values()) {
            if (one.rows.size() > 1 && one.sum().isZero()) {
                // what was booked and reversed in one transaction has paid nothing
                note("funding.sheet.note.nothing");
                continue;
            }
            Payments.NewPayment payment =
                    new Payments.NewPayment(one.paidOn, one.sum(), one.reference, one.reason, one.stream);
            if (holds(one.first(), PaymentRows::columnOf, () -> payment.validateOfLedger(today))
                    && one.rows.stream().allMatch(SheetRow::sound)) {
                payments.add(new FundingImport.ImportedPayment(one.contract, payment, one.parts));
                lines.add(one.first());
                if (one.rows.size() > 1) {
                    note("funding.sheet.note.summed");
                }
                if (one.sum().isNegative() && one.reason == null) {
                    note("funding.sheet.note.credit");
                }
            }
        }
    }

    @Override
    protected void checkRegisters() {
        imports.paymentFaults(lead, payments)
                .forEach((index, rule) -> lines.get(index).fault(columnOf(rule.key()), rule.rule(), rule.args()));
        warnings = imports
                .paymentWarnings(
                        lead, payments, lines.stream().map(SheetRow::number).toList())
                .stream()
                .toList();
    }

    @Override
    protected List<Count> warnings() {
        return warnings;
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
    protected LocalDate firstDay() {
        return payments.stream()
                .map(one -> one.details().paidOn())
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    @Override
    protected LocalDate lastDay() {
        return payments.stream()
                .map(one -> one.details().paidOn())
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    @Override
    public Money total() {
        return Money.sum(payments.stream().map(one -> one.details().amount()));
    }
}
