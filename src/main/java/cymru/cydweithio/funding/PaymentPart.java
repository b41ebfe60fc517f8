package cymru.cydweithio.funding;

import cymru.cydweithio.platform.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A line of the ledger in a payment that sums several: one transaction is often split between cost centres.
 *
 * @param costCentre what the ledger says of the line; empty where it says nothing
 */
public record PaymentPart(Money amount, String costCentre) {

    static final int LONGEST_COST_CENTRE = 100;

    public PaymentPart {
        costCentre =
                costCentre == null ? "" : costCentre.replaceAll("\\s+", " ").strip();
    }

    /** As it is kept; null where there is one line only, which is the payment itself. */
    static String written(List<PaymentPart> parts) {
        return parts.size() < 2
                ? null
                : parts.stream()
                        .map(part -> part.amount.amount().toPlainString() + "\t" + part.costCentre)
                        .collect(Collectors.joining("\n"));
    }

    static List<PaymentPart> read(String written) {
        return written == null
                ? List.of()
                : written.lines()
                        .map(line -> line.split("\t", 2))
                        .map(part -> new PaymentPart(new Money(new BigDecimal(part[0])), part[1]))
                        .toList();
    }
}
