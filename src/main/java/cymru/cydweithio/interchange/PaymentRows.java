package cymru.cydweithio.interchange;

import cymru.cydweithio.funding.FundingImport;
import cymru.cydweithio.funding.Payments;
import cymru.cydweithio.platform.Alike;
import cymru.cydweithio.platform.Money;
import cymru.cydweithio.platform.RuleViolation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Payments of the ledger, matched to contract and stream by their references. */
final class PaymentRows extends MoneyRows {
    private static final int LONGEST_REFERENCE = 30;
    private static final int LONGEST_LEDGER = 60;
    private static final int LONGEST_REASON = 400;

    final List<FundingImport.BroughtPayment> payments = new ArrayList<>();
    private final List<SheetLine> lines = new ArrayList<>();
    private final Map<List<Object>, Integer> seen = new HashMap<>();

    PaymentRows(MoneyKnown known, LocalDate today) {
        super(known, today);
    }

    @Override
    void judge(SheetLine line) {
        String contractReference = line.required(Meaning.CONTRACT_REFERENCE, LONGEST_REFERENCE);
        UUID contract = contractReference == null ? null : known.contract(contractReference);
        if (contractReference != null && contract == null) {
            line.fault(Meaning.CONTRACT_REFERENCE, "interchange.row.contract", contractReference);
        }
        String streamReference = line.text(Meaning.STREAM_REFERENCE, LONGEST_REFERENCE);
        UUID stream = streamReference == null ? null : known.stream(streamReference);
        if (streamReference != null && stream == null) {
            line.fault(Meaning.STREAM_REFERENCE, "interchange.row.stream", streamReference);
        }
        LocalDate paidOn = needed(line, Meaning.PAID_ON, CellValues::exactDay);
        Money amount = needed(line, Meaning.AMOUNT, CellValues::money);
        String reference = line.required(Meaning.LEDGER_REFERENCE, LONGEST_LEDGER);
        String reason = line.text(Meaning.REASON, LONGEST_REASON);
        if (!line.sound()) {
            return;
        }
        Integer before = seen.putIfAbsent(List.of(contract, Alike.key(reference)), line.number());
        if (before != null) {
            line.fault(Meaning.LEDGER_REFERENCE, "interchange.row.referenceTwice", reference, before);
        }
        Payments.NewPayment payment = new Payments.NewPayment(paidOn, amount, reference, reason, stream);
        if (holds(line, PaymentRows::columnOf, () -> payment.judge(today)) && line.sound()) {
            payments.add(new FundingImport.BroughtPayment(contract, payment));
            lines.add(line);
        }
    }

    /** What the ledger has against them. */
    void refuse(Map<Integer, RuleViolation> broken) {
        broken.forEach((index, rule) -> lines.get(index).fault(columnOf(rule.key()), rule.key(), rule.args()));
    }

    private static Meaning columnOf(String rule) {
        return rule.startsWith("funding.payment.day")
                ? Meaning.PAID_ON
                : rule.startsWith("funding.payment.amount")
                        ? Meaning.AMOUNT
                        : rule.startsWith("funding.payment.reason")
                                ? Meaning.REASON
                                : rule.startsWith("funding.payment.stream")
                                        ? Meaning.STREAM_REFERENCE
                                        : rule.startsWith("funding.payment.contract")
                                                ? Meaning.CONTRACT_REFERENCE
                                                : Meaning.LEDGER_REFERENCE;
    }

    @Override
    int things() {
        return payments.size();
    }

    @Override
    Money total() {
        return Money.sum(payments.stream().map(one -> one.facts().amount()));
    }
}
