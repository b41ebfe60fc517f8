package cymru.cydweithio.contract;

import cymru.cydweithio.platform.Period;
import cymru.cydweithio.platform.Wording;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What a contract is agreed to be, without its money.
 *
 * @param signatoryId the commissioner that signs
 * @param reference unique among the contracts that one commissioner leads
 * @param lightTouch whether it is a light touch contract (Procurement Act 2023, s.9): social, health and similar
 *     services
 * @param noticeMonths how long before the end a party gives notice
 * @param procurementMonths how long buying it again takes
 * @param endsOn last day without options
 */
public record ContractDetails(
        UUID serviceId,
        UUID signatoryId,
        String reference,
        Wording title,
        boolean lightTouch,
        int noticeMonths,
        int procurementMonths,
        LocalDate startsOn,
        LocalDate endsOn) {

    /** Refuses what cannot be a contract, before anything is looked up for it. */
    public void validate() {
        Contract.plan(null, this);
    }

    /** Refuses options that do not follow each other from the end of the term on. */
    public void validate(List<Period> options) {
        ContractOption.validate(endsOn, options);
    }
}
