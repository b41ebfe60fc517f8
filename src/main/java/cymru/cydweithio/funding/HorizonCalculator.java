package cymru.cydweithio.funding;

import cymru.cydweithio.platform.FinancialYear;
import cymru.cydweithio.platform.Money;
import cymru.cydweithio.platform.Wording;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * How far ahead money reaches, on a day: a calculation over facts, which asks nobody.
 *
 * <p>Money is <em>firm</em> when somebody stands behind it: committed at risk or confirmed. An allocation pays from 1
 * April to 31 March of its year, within the days of its stream. What is funded is funded without a gap from the day on;
 * money that comes after a gap does not count. Where the firm money of a year is less than what is agreed in it, it
 * lasts a part of the year.
 */
final class HorizonCalculator {

    /** A stream of this length or shorter is one-year money. */
    private static final int ONE_YEAR = 1;

    /**
     * What a stream pays in a year.
     *
     * @param contractId null where it is for the service as a whole, or for a post of it
     * @param name of the stream; null where the reader may not know of it
     */
    record Grant(
            UUID streamId,
            Wording name,
            UUID contractId,
            FinancialYear year,
            Money amount,
            AllocationStatus standing,
            LocalDate streamStartsOn,
            LocalDate streamEndsOn) {
        LocalDate from() {
            return year.begins(streamStartsOn);
        }

        LocalDate to() {
            return year.ends(streamEndsOn);
        }

        /** Whether its stream lasts twelve months at most. */
        boolean oneYear() {
            return !streamEndsOn.isAfter(streamStartsOn.plusYears(ONE_YEAR).minusDays(1));
        }
    }

    /**
     * @param planned whether nobody is bound yet: it has no claim on money
     * @param options last days of the options that are still open, the earliest first
     * @param needs what is agreed in each year
     */
    record Agreement(
            UUID id,
            Wording title,
            LocalDate startsOn,
            LocalDate endsOn,
            boolean planned,
            List<LocalDate> options,
            List<Need> needs) {

        /** What firm money lacks from a day's year on. */
        Money lacks(FinancialYear from) {
            return Money.sum(needs.stream()
                    .filter(need -> need.year().compareTo(from) >= 0)
                    .map(Need::atRisk));
        }
    }

    /** What is agreed in a year, and what of it has no firm money, as the figures of the contract say. */
    record Need(FinancialYear year, Money agreed, Money atRisk) {

        Need plus(Need other) {
            return new Need(year, agreed.plus(other.agreed), atRisk.plus(other.atRisk));
        }
    }

    /** @param streamId null while nobody pays for it */
    record Post(UUID streamId, String title, int noticeWeeks, LocalDate endsOn) {}

    private final LocalDate today;
    private final List<Grant> grants;
    private final List<Post> posts;

    HorizonCalculator(LocalDate today, List<Grant> grants, List<Post> posts) {
        this.today = today;
        this.grants = grants;
        this.posts = posts;
    }

    /** The last day to which firm money reaches from today; null where nothing firm pays today. */
    LocalDate firmUntil() {
        return until(firm(grants.stream()), today);
    }

    /** The same, but no further than the firm money of each year pays for what the contracts of the service agree. */
    LocalDate coveredUntil(List<Agreement> contracts) {
        List<Agreement> bound = contracts.stream().filter(one -> !one.planned()).toList();
        if (bound.isEmpty()) {
            return firmUntil();
        }
        Map<FinancialYear, Need> needs = new TreeMap<>();
        bound.forEach(one -> one.needs().forEach(need -> needs.merge(need.year(), need, Need::plus)));
        return earlier(
                firmUntil(),
                lasts(
                        needs.values(),
                        bound.stream()
                                .map(Agreement::startsOn)
                                .min(Comparator.naturalOrder())
                                .orElseThrow(),
                        bound.stream()
                                .map(Agreement::endsOn)
                                .max(Comparator.naturalOrder())
                                .orElseThrow()),
                today);
    }

    /**
     * Until when the firm money lasts, if it is spent evenly over the days of the year in which it is too little; null
     * where it is enough in this year and all to come.
     */
    private LocalDate lasts(Collection<Need> needs, LocalDate from, LocalDate to) {
        FinancialYear now = FinancialYear.of(today);
        return needs.stream()
                .filter(need ->
                        need.year().compareTo(now) >= 0 && !need.atRisk().isZero())
                .min(Comparator.comparing(Need::year))
                .map(need -> {
                    LocalDate first = from.isAfter(need.year().firstDay())
                            ? from
                            : need.year().firstDay();
                    LocalDate last = to.isBefore(need.year().lastDay())
                            ? to
                            : need.year().lastDay();
                    BigDecimal days = BigDecimal.valueOf(ChronoUnit.DAYS.between(first, last) + 1);
                    return first.plusDays(need.agreed()
                                    .minus(need.atRisk())
                                    .amount()
                                    .multiply(days)
                                    .divide(need.agreed().amount(), 0, RoundingMode.FLOOR)
                                    .longValueExact())
                            .minusDays(1);
                })
                .orElse(null);
    }

    /** The earlier of two days of which each may be open; null where it lies before the first that counts. */
    private static LocalDate earlier(LocalDate money, LocalDate lasts, LocalDate from) {
        LocalDate day = money == null || lasts == null || money.isBefore(lasts) ? money : lasts;
        return day == null || day.isBefore(from) ? null : day;
    }

    /** The same with indicative money. */
    LocalDate indicativeUntil() {
        return until(grants.stream(), today);
    }

    /** Where firm money of a stream stops, the earliest first: each a step down, the last the cliff. */
    List<Horizon.Cliff> cliffs() {
        Map<UUID, Horizon.Cliff> last = new LinkedHashMap<>();
        firm(grants.stream())
                .filter(grant -> !grant.to().isBefore(today))
                .sorted(Comparator.comparing(Grant::to))
                .forEach(grant -> last.merge(
                        grant.streamId(),
                        new Horizon.Cliff(grant.to(), grant.name(), grant.amount()),
                        (before, after) -> new Horizon.Cliff(
                                after.on(),
                                after.stream(),
                                before.on().equals(after.on()) ? before.money().plus(after.money()) : after.money())));
        return last.values().stream()
                .sorted(Comparator.comparing(Horizon.Cliff::on))
                .toList();
    }

    /**
     * Which part of the firm money of the running and the coming years is one-year money, in per cent; null of nothing.
     */
    BigDecimal oneYearShare() {
        FinancialYear now = FinancialYear.of(today);
        List<Grant> ahead = firm(grants.stream())
                .filter(grant -> grant.year().compareTo(now) >= 0)
                .toList();
        return Money.sum(ahead.stream().filter(Grant::oneYear).map(Grant::amount))
                .shareOf(Money.sum(ahead.stream().map(Grant::amount)));
    }

    /** Titles of posts that nobody pays for. */
    List<String> unfunded() {
        return posts.stream()
                .filter(post -> post.streamId() == null
                        && (post.endsOn() == null || !post.endsOn().isBefore(today)))
                .map(Post::title)
                .toList();
    }

    /**
     * The last day to which firm money for a contract reaches: that for itself and that for its service, by its days
     * and by its amounts. From its first day, where that is still to come.
     */
    LocalDate firmUntil(Agreement contract) {
        return earlier(
                paidUntil(contract),
                contract.planned() ? null : lasts(contract.needs(), contract.startsOn(), contract.endsOn()),
                start(contract));
    }

    /** By days alone. */
    private LocalDate paidUntil(Agreement contract) {
        return until(firm(of(contract)), start(contract));
    }

    LocalDate indicativeUntil(Agreement contract) {
        return until(of(contract), start(contract));
    }

    /**
     * What of a contract outlives its money: itself, and each open option. Nothing of a contract for which no stream
     * has anything set aside: others pay for it; and nothing of one that is only planned.
     */
    List<Horizon.Outliving> outliving(Agreement contract) {
        List<Horizon.Outliving> found = new ArrayList<>();
        if (contract.planned()
                || of(contract).findAny().isEmpty()
                || contract.endsOn().isBefore(today)) {
            return found;
        }
        LocalDate until = firmUntil(contract);
        LocalDate notice = staffNoticeOn(contract);
        if (until == null || until.isBefore(contract.endsOn())) {
            found.add(outliving(contract, false, contract.endsOn(), until, notice));
        }
        // staff are told of the end of the money once: beside the contract, not again beside each option
        contract.options().stream()
                .filter(end -> until == null || until.isBefore(end))
                .forEach(end -> found.add(outliving(contract, true, end, until, found.isEmpty() ? notice : null)));
        return found;
    }

    private Horizon.Outliving outliving(
            Agreement contract, boolean option, LocalDate endsOn, LocalDate until, LocalDate notice) {
        LocalDate from = until == null ? start(contract) : until.plusDays(1);
        LocalDate to = endsOn.plusDays(1);
        long months = Math.max(0, ChronoUnit.MONTHS.between(from, to));
        return new Horizon.Outliving(
                contract.id(),
                contract.title(),
                option,
                endsOn,
                until,
                months,
                Math.max(0, ChronoUnit.DAYS.between(from.plusMonths(months), to)),
                notice,
                notice != null && notice.isBefore(today),
                option ? Money.ZERO : contract.lacks(FinancialYear.of(today)),
                !option && !Objects.equals(until, paidUntil(contract)));
    }

    /**
     * The last day on which staff can be told who are paid by what ends when the contract's firm money does; null where
     * no post is known.
     */
    LocalDate staffNoticeOn(Agreement contract) {
        LocalDate until = paidUntil(contract);
        if (until == null) {
            return null;
        }
        List<UUID> ending = firm(of(contract))
                .filter(grant -> grant.to().equals(until))
                .map(Grant::streamId)
                .toList();
        return posts.stream()
                .filter(post -> ending.contains(post.streamId()))
                .map(post -> (post.endsOn() == null || post.endsOn().isAfter(until) ? until : post.endsOn())
                        .minusWeeks(post.noticeWeeks()))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** What pays for a contract. */
    Stream<Grant> of(Agreement contract) {
        return grants.stream()
                .filter(grant -> grant.contractId() == null || Objects.equals(grant.contractId(), contract.id()));
    }

    private LocalDate start(Agreement contract) {
        return contract.startsOn().isAfter(today) ? contract.startsOn() : today;
    }

    private static Stream<Grant> firm(Stream<Grant> grants) {
        return grants.filter(grant -> grant.standing().firm());
    }

    /** The last day that is reached from a day without a gap. */
    private static LocalDate until(Stream<Grant> grants, LocalDate from) {
        LocalDate reached = from.minusDays(1);
        for (Grant grant : grants.sorted(Comparator.comparing(Grant::from)).toList()) {
            if (!grant.from().isAfter(reached.plusDays(1)) && grant.to().isAfter(reached)) {
                reached = grant.to();
            }
        }
        return reached.isBefore(from) ? null : reached;
    }
}
