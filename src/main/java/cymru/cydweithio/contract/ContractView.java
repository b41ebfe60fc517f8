package cymru.cydweithio.contract;

import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.FinancialYear;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Money;
import cymru.cydweithio.platform.Period;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.Withdrawal;
import cymru.cydweithio.platform.Wording;
import cymru.cydweithio.service.Figures;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * One contract, whole.
 *
 * @param lastDay as things stand
 * @param withdrawn null where it counts
 * @param restored null where it was never withdrawn by mistake
 * @param notice null where no notice was given
 * @param figures by year
 * @param starting what stands in the way of its start, where it is planned
 */
public record ContractView(
        ContractId id,
        long version,
        ContractDetails details,
        Wording service,
        UUID leadId,
        Bilingual lead,
        Bilingual signatory,
        ContractState state,
        LocalDate lastDay,
        String endedBecause,
        Withdrawal.View withdrawn,
        Withdrawal.View restored,
        NoticeView notice,
        List<DateView> dates,
        List<InYear> figures,
        MoneyTable money,
        Terms terms,
        List<OptionView> options,
        List<DelivererView> deliverers,
        List<ProviderChangeView> providerChanges,
        List<VariationView> variations,
        List<DocumentView> documents,
        boolean mayEdit,
        List<RuleViolation> starting) {

    /** The figures of a financial year. */
    public record InYear(FinancialYear year, Figures figures) {}

    /** Where a critical date stands. */
    public enum CriticalDateStatus {
        KEPT,
        PASSED,
        SOON,
        LATER
    }

    /**
     * A critical date of one contract.
     *
     * @param because message key of the reason, with its arguments
     * @param moved whether it was moved to the working day before
     * @param note what was done, once it was
     */
    public record DateView(
            DateKind kind,
            LocalDate on,
            CriticalDateStatus standing,
            String because,
            List<Object> args,
            boolean moved,
            LocalDate keptOn,
            String note) {
        /** For the message. */
        public Object[] arguments() {
            return args.toArray();
        }
    }

    /**
     * What one commissioner brings, by year, in one kind.
     *
     * @param total without options that are still to be decided
     * @param share of all that is brought, in per cent with one place; null of nothing
     */
    public record ContributionRow(
            UUID organisationId,
            Bilingual organisation,
            ContributionKind kind,
            List<Money> amounts,
            Money total,
            BigDecimal share) {}

    /**
     * A year of the term or of an option.
     *
     * @param open whether its option is still to be decided, so that nothing of it is in a total
     */
    public record MoneyColumn(PartYear when, Money value, boolean open) {}

    /**
     * The money of a contract as a table: a column for each year of the term and of its options, up to an early end.
     *
     * @param total of the years that are agreed, or planned, in money and in kind
     */
    public record MoneyTable(List<MoneyColumn> columns, Money total, List<ContributionRow> brought) {
        public boolean isEmpty() {
            return brought.isEmpty()
                    && columns.stream().allMatch(column -> column.value().isZero());
        }
    }

    /** @param next whether it is the one that can be taken now */
    public record OptionView(
            Period period,
            OptionState state,
            LocalDate decidedOn,
            String decision,
            ChangeNotice notice,
            LocalDate noticeOn,
            boolean next) {}

    /**
     * Who delivers.
     *
     * @param fromOn null for the first day of the contract
     * @param untilOn null for its last day
     */
    public record DelivererView(
            UUID providerId, String name, boolean invented, ProviderRole role, LocalDate fromOn, LocalDate untilOn) {

        /** Whether it goes on to deliver. */
        public boolean stays() {
            return untilOn == null;
        }
    }

    /** One provider in the place of another. */
    public record ProviderChangeView(
            String leaving,
            String coming,
            LocalDate on,
            ReplacementGround ground,
            String reason,
            ChangeNotice notice,
            LocalDate noticeOn,
            LocalDate recordedOn,
            String recordedBy) {}

    /** Since when a contract is under notice, its last day by it, and why. */
    public record NoticeView(LocalDate givenOn, LocalDate endsOn, String because) {}

    /** A document and where it is kept. */
    public record DocumentView(UUID id, String title, Language language, LocalDate datedOn, String keptAt) {

        /** Whether the place is an address that can be followed. */
        public boolean isLink() {
            return keptAt.startsWith("https://");
        }
    }

    /** What was varied. */
    public record VariationView(
            int number,
            LocalDate agreedOn,
            String reason,
            ChangeNotice notice,
            LocalDate noticeOn,
            LocalDate endsBefore,
            LocalDate endsAfter,
            Money valueBefore,
            Money valueAfter) {}

    /** The five figures over all years. */
    public Figures total() {
        return figures.stream().map(InYear::figures).reduce(Figures.NONE, Figures::plus);
    }

    /** Whether an option can be taken now. */
    public boolean optionOpen() {
        return state.running() && options.stream().anyMatch(OptionView::next);
    }

    /** Whether it was told to end before its last day, and that day has not closed it yet. */
    public boolean underNotice() {
        return notice != null && state.running();
    }

    /** Those who go on to deliver. */
    public List<DelivererView> staying() {
        return deliverers.stream().filter(DelivererView::stays).toList();
    }
}
