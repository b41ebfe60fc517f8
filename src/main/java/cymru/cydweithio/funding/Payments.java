package cymru.cydweithio.funding;

import cymru.cydweithio.contract.ContractId;
import cymru.cydweithio.platform.Apportionment;
import cymru.cydweithio.platform.FinancialYear;
import cymru.cydweithio.platform.Money;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.Page;
import cymru.cydweithio.platform.PlatformRule;
import cymru.cydweithio.platform.Rows;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.Slice;
import cymru.cydweithio.platform.SortOrder;
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.platform.Wording;
import cymru.cydweithio.security.CurrentActor;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Requires;
import cymru.cydweithio.security.Scope;
import cymru.cydweithio.security.ScopeFilter;
import cymru.cydweithio.service.Figures;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** The ledger's payments under contracts and for posts, and what they leave of what is committed. */
@UseCase
public class Payments {

    /**
     * A payment to enter.
     *
     * @param amount less than nothing where money came back
     * @param reference of the ledger, once for each contract or post
     * @param reason why money came back; null otherwise
     * @param streamId out of which it was paid, or null
     */
    public record NewPayment(LocalDate paidOn, Money amount, String reference, String reason, UUID streamId) {

        /** Refuses what cannot be a payment of the ledger, before anything is looked up for it. */
        public void validateOfLedger(LocalDate today) {
            Payment.validateOfLedger(this, today);
        }
    }

    /** Since when a payment counts nowhere, who said so, and why. */
    public record Voided(LocalDate on, String by, String because) {}

    /**
     * A payment in a list.
     *
     * @param stream out of which it was paid; null where none is named, or where the reader may not know of it
     * @param post for which it was paid; null under a contract
     * @param parts the lines of the ledger that it sums; null where it is one
     * @param mark what is odd about it; null where nothing is
     * @param voided null where it counts
     */
    public record PaymentRow(
            UUID id,
            LocalDate paidOn,
            FinancialYear year,
            Money amount,
            String reference,
            String reason,
            UUID streamId,
            Wording stream,
            String streamReference,
            String post,
            String parts,
            PaymentMark mark,
            Voided voided) {

        /** Nothing where it is one line. */
        public List<PaymentPart> lines() {
            return PaymentPart.read(parts);
        }

        /** Whether the ledger gives no reason for money that came back. */
        public boolean unexplained() {
            return amount.isNegative() && reason == null;
        }
    }

    /** A stream out of which something can be paid. */
    public record StreamChoice(UUID id, Wording name) {}

    /**
     * The money of a contract. Both ledgers hold the same payments, so that their totals are equal.
     *
     * @param figures the contract's five figures over all years
     * @param years what is agreed, what was paid and what is expected, by year
     * @param streams what is set aside for the contract and what was paid, by stream and year; without a subject where
     *     no stream is named
     * @param names of the streams, as far as the reader may know of them
     * @param choices streams that a payment can name: those of whoever enters it
     */
    public record ContractMoney(
            UUID contractId,
            String reference,
            Wording title,
            Figures figures,
            Ledger years,
            Ledger streams,
            Map<UUID, Wording> names,
            List<StreamChoice> choices,
            boolean mayPay) {

        /** What was paid beyond what the contract is worth; nothing where it was not. */
        public Money overpaid() {
            return years.total()
                    .paid()
                    .minus(figures.agreed().plus(figures.planned()))
                    .orNothing();
        }
    }

    /**
     * The money of a stream.
     *
     * @param ledger what is firmly set aside for contracts and posts and what was paid for them, by subject and year
     * @param names of contracts and posts, as far as the reader may know of them
     * @param contracts which of the subjects are contracts
     */
    public record StreamMoney(Ledger ledger, Map<UUID, Wording> names, List<UUID> contracts) {}

    private record StreamRow(UUID id, Wording name, UUID holderId) {}

    private record ContractRow(String reference, Wording title, UUID leadId, UUID serviceId) {}

    private record YearRow(FinancialYear year, Figures figures) {}

    /** A contract or a post. */
    private record NameRow(UUID id, Wording name) {}

    private static final SortOrder SORT = SortOrder.byDefault("p.paid_on desc, p.id desc")
            .column("paid", "p.paid_on")
            .column("amount", "p.amount")
            .column("reference", "p.reference")
            .tieBreak("p.id");

    private static final int ROWS_AT_ONCE = 200;
    private static final String UNDER_CONTRACT = "p.contract_id = :id";
    private static final String FOR_POSTS = "p.stream_id = :id and p.post_id is not null";

    private EntityManager em;
    private Clock clock;
    private CurrentActor current;

    protected Payments() {}

    @Inject
    Payments(EntityManager em, Clock clock, CurrentActor current) {
        this.em = em;
        this.clock = clock;
        this.current = current;
    }

    /** The payments under a contract, the latest first, with those that are void. */
    @Requires(Permission.READ_COMMISSIONING)
    public Page<PaymentRow> list(ContractId contract, Slice slice) {
        return page(UNDER_CONTRACT, contract.value(), slice);
    }

    /** The payments for posts out of a stream, the latest first, with those that are void. */
    @Requires(Permission.READ_COMMISSIONING)
    public Page<PaymentRow> forPosts(StreamId stream, Slice slice) {
        return page(FOR_POSTS, stream.value(), slice);
    }

    private Page<PaymentRow> page(String which, UUID id, Slice slice) {
        List<PaymentRow> rows = select(which, id, slice)
                .setFirstResult(slice.first())
                .setMaxResults(slice.size())
                .getResultList();
        return new Page<>(
                rows,
                em.unwrap(Session.class)
                        .createNativeQuery("select count(*) from payment p where " + which, Long.class)
                        .setParameter("id", id)
                        .getSingleResult());
    }

    /** One payment under a contract, before it is made void. */
    @Requires(Permission.EDIT_COMMISSIONING)
    public PaymentRow underContract(ContractId contract, PaymentId payment) {
        return one(UNDER_CONTRACT, contract.value(), payment);
    }

    /** One payment for a post out of a stream, before it is made void. */
    @Requires(Permission.EDIT_COMMISSIONING)
    public PaymentRow forPost(StreamId stream, PaymentId payment) {
        return one(FOR_POSTS, stream.value(), payment);
    }

    private PaymentRow one(String which, UUID id, PaymentId payment) {
        return select(which + " and p.id = :payment", id, Slice.firstRows(1))
                .setParameter("payment", payment.value())
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /**
     * Every payment under a contract as the list has them, one after the other, so that their number costs no memory.
     */
    @Requires(Permission.READ_COMMISSIONING)
    public void each(ContractId contract, Consumer<PaymentRow> reader) {
        try (Stream<PaymentRow> rows = select(UNDER_CONTRACT, contract.value(), Slice.firstRows(1))
                .setFetchSize(ROWS_AT_ONCE)
                .getResultStream()) {
            rows.forEach(reader);
        }
    }

    private NativeQuery<PaymentRow> select(String which, UUID id, Slice slice) {
        ScopeFilter streams = streams();
        return streams.bind(Rows.ofSql(
                        em,
                        """
            select p.id, p.paid_on, p.year, p.amount, p.reference, p.reason, f.id as stream_id, f.name_en as stream_en, f.name_cy as stream_cy, f.reference as stream_reference, t.title as post, p.parts, case when p.voided_on is not null then null when c.state = 'PLANNED' then 'PLANNED' when p.paid_on < c.starts_on then 'BEFORE' when p.paid_on > c.ends_on then 'AFTER' end as mark, p.voided_on, p.voided_by, p.voided_because
            from payment p left join contract_facts c on c.id = p.contract_id left join funded_post t on t.id = p.post_id left join funding_stream f on f.id = p.stream_id and\s""" + streams.condition("f.id") + " where " + which + SORT.orderBy(slice),
                        PaymentRow.class))
                .setParameter("id", id);
    }

    /** What a contract commits, what was paid and what is expected. */
    @Requires(Permission.READ_COMMISSIONING)
    public ContractMoney ofContract(ContractId contract) {
        ContractRow details = Rows.ofSql(
                        em,
                        "select reference, title_en, title_cy, lead_id, service_id from contract_facts where id = :id",
                        ContractRow.class)
                .setParameter("id", contract.value())
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
        FinancialYear now = FinancialYear.of(today());
        Map<FinancialYear, Figures> figures = new TreeMap<>();
        Rows.ofSql(
                        em,
                        "select f.year, " + Figures.COLUMNS
                                + " from contract_figures f where f.service_id = :service and f.contract_id = :id",
                        YearRow.class)
                .setParameter("service", details.serviceId())
                .setParameter("id", contract.value())
                .getResultList()
                .forEach(row -> figures.put(row.year(), row.figures()));
        List<Ledger.Entry> paid = entries(
                "select stream_id as subject, year, sum(amount) as amount from payment_facts where contract_id = :id group by stream_id, year order by year",
                contract.value());
        List<Ledger.Entry> set = entries(
                "select stream_id as subject, year, amount from allocation where contract_id = :id and standing <> 'INDICATIVE' order by year",
                contract.value());
        Map<UUID, Wording> names = new LinkedHashMap<>();
        List<StreamChoice> choices = new ArrayList<>();
        ScopeFilter streams = streams();
        streams.bind(Rows.ofSql(
                        em,
                        "select f.id, f.name_en, f.name_cy, f.holder_id from funding_stream f where "
                                + streams.condition("f.id")
                                + " and (exists (select 1 from allocation a where a.stream_id = f.id and a.contract_id = :id) or exists (select 1 from payment_facts p where p.stream_id = f.id and p.contract_id = :id)"
                                + " or exists (select 1 from allocation a join contract_facts c on c.service_id = a.service_id where a.stream_id = f.id and c.id = :id)) order by coalesce(f.name_en, f.name_cy), f.id",
                        StreamRow.class))
                .setParameter("id", contract.value())
                .getResultList()
                .forEach(stream -> {
                    names.put(stream.id(), stream.name());
                    if (leads(stream.holderId())) {
                        choices.add(new StreamChoice(stream.id(), stream.name()));
                    }
                });
        return new ContractMoney(
                contract.value(),
                details.reference(),
                details.title(),
                figures.values().stream().reduce(Figures.NONE, Figures::plus),
                Ledger.of(
                        amounts(contract, figures, Figures::agreed),
                        amounts(contract, figures, one -> one.agreed().plus(one.planned())),
                        paid.stream()
                                .map(one -> new Ledger.Entry(contract.value(), one.year(), one.amount()))
                                .toList(),
                        now),
                Ledger.of(set, expected("a.contract_id = :id", contract.value(), Expected::stream), paid, now),
                names,
                choices,
                current.get().may(Permission.EDIT_COMMISSIONING, Scope.organisation(details.leadId())));
    }

    private static List<Ledger.Entry> amounts(
            ContractId contract, Map<FinancialYear, Figures> figures, Function<Figures, Money> which) {
        return figures.entrySet().stream()
                .filter(one -> !which.apply(one.getValue()).isZero())
                .map(one -> new Ledger.Entry(contract.value(), one.getKey(), which.apply(one.getValue())))
                .toList();
    }

    /** What of an allocation is to be spent for a contract in a year. */
    private record Expected(UUID contract, UUID stream, FinancialYear year, Money amount, Money costs) {}

    /**
     * What is to be spent of firm allocations for contracts: no more together than the contract costs in the year, as
     * agreed or planned, each its share. What is set aside for years after an early end, or for an option that nobody
     * has taken, is not spent.
     */
    private List<Ledger.Entry> expected(String which, UUID id, Function<Expected, UUID> subject) {
        Map<List<Object>, List<Expected>> together = new LinkedHashMap<>();
        Rows.ofSql(
                        em,
                        "select a.contract_id as contract, a.stream_id as stream, a.year, a.amount, coalesce((select sum(y.agreed + y.planned) from contract_year_facts y where y.contract_id = a.contract_id and y.year = a.year), 0) as costs "
                                + "from allocation a where a.standing <> 'INDICATIVE' and " + which
                                + " order by a.year, a.id",
                        Expected.class)
                .setParameter("id", id)
                .getResultList()
                .forEach(one -> together.computeIfAbsent(List.of(one.contract(), one.year()), key -> new ArrayList<>())
                        .add(one));
        List<Ledger.Entry> entries = new ArrayList<>();
        together.values().forEach(all -> {
            Money set = Money.sum(all.stream().map(Expected::amount));
            Money costs = all.get(0).costs();
            List<Money> shares = Apportionment.of(
                    set.isMoreThan(costs) ? costs : set,
                    all.stream()
                            .map(one -> one.amount().amount().unscaledValue().longValueExact())
                            .toList());
            for (int i = 0; i < all.size(); i++) {
                if (!shares.get(i).isZero()) {
                    entries.add(new Ledger.Entry(
                            subject.apply(all.get(i)), all.get(i).year(), shares.get(i)));
                }
            }
        });
        return entries;
    }

    /** What a stream firmly sets aside for contracts and posts, and what was paid out of it. */
    @Requires(Permission.READ_COMMISSIONING)
    public StreamMoney ofStream(StreamId id) {
        List<Ledger.Entry> set = entries(
                "select coalesce(contract_id, post_id) as subject, year, amount from allocation where stream_id = :id and service_id is null and standing <> 'INDICATIVE' order by year, id",
                id.value());
        List<Ledger.Entry> paid = entries(
                "select coalesce(contract_id, post_id) as subject, year, sum(amount) as amount from payment_facts where stream_id = :id group by coalesce(contract_id, post_id), year order by year",
                id.value());
        List<Ledger.Entry> expected = new ArrayList<>(entries(
                "select post_id as subject, year, amount from allocation where stream_id = :id and post_id is not null and standing <> 'INDICATIVE' order by year, id",
                id.value()));
        expected.addAll(expected(
                        "a.contract_id in (select o.contract_id from allocation o where o.stream_id = :id)",
                        id.value(),
                        one -> one.stream().equals(id.value()) ? one.contract() : null)
                .stream()
                .filter(one -> one.subject() != null)
                .toList());
        Map<UUID, Wording> names = new LinkedHashMap<>();
        List<UUID> known = new ArrayList<>();
        ScopeFilter contracts =
                new ScopeFilter(ContractId.HOLDING, current.get().reach(Permission.READ_COMMISSIONING));
        contracts
                .bind(Rows.ofSql(
                        em,
                        "select c.id, c.title_en as name_en, c.title_cy as name_cy from contract_facts c where "
                                + contracts.condition("c.id")
                                + " and c.id in (select a.contract_id from allocation a where a.stream_id = :id union select p.contract_id from payment_facts p where p.stream_id = :id)",
                        NameRow.class))
                .setParameter("id", id.value())
                .getResultList()
                .forEach(row -> {
                    names.put(row.id(), row.name());
                    known.add(row.id());
                });
        Rows.ofSql(
                        em,
                        "select id, title as name_en, title as name_cy from funded_post where stream_id = :id or id in (select post_id from payment_facts where stream_id = :id)",
                        NameRow.class)
                .setParameter("id", id.value())
                .getResultList()
                .forEach(row -> names.put(row.id(), row.name()));
        return new StreamMoney(Ledger.of(set, expected, paid, FinancialYear.of(today())), names, known);
    }

    private List<Ledger.Entry> entries(String sql, UUID id) {
        return Rows.ofSql(em, sql, Ledger.Entry.class).setParameter("id", id).getResultList();
    }

    /** Enters a payment under a contract. */
    @Requires(Permission.EDIT_COMMISSIONING)
    public PaymentId pay(ContractId contract, NewPayment details) {
        if (!WithdrawalCheck.contract(em, contract.value())) {
            throw new RuleViolation(PlatformRule.WITHDRAW_CLOSED);
        }
        return enter(Payment.underContract(contract.value(), details, today()), contract.value(), details);
    }

    /** Enters a payment for a post that a stream pays for, out of that stream. */
    @Requires(Permission.EDIT_COMMISSIONING)
    public PaymentId payPost(StreamId id, PostId postId, NewPayment details) {
        FundedPost post = postId == null ? null : em.find(FundedPost.class, postId.value());
        if (post == null || !id.value().equals(post.streamId())) {
            throw new RuleViolation(PaymentRule.POST_REQUIRED);
        }
        NewPayment whole =
                new NewPayment(details.paidOn(), details.amount(), details.reference(), details.reason(), id.value());
        return enter(Payment.forPost(postId.value(), whole, today()), postId.value(), whole);
    }

    private PaymentId enter(Payment payment, UUID target, NewPayment details) {
        if (details.streamId() != null
                && !(holder(details.streamId()).filter(this::leads).isPresent()
                        && WithdrawalCheck.stream(em, details.streamId()))) {
            throw new RuleViolation(PaymentRule.STREAM_UNKNOWN);
        }
        boolean taken = !em.unwrap(Session.class)
                .createNativeQuery(
                        "select 1 from payment where target_id = :target and reference = :reference", Integer.class)
                .setParameter("target", target)
                .setParameter("reference", details.reference().strip())
                .getResultList()
                .isEmpty();
        if (taken) {
            throw new RuleViolation(
                    PaymentRule.REFERENCE_TAKEN, details.reference().strip());
        }
        em.persist(payment);
        em.flush();
        return new PaymentId(payment.id());
    }

    /** Makes a payment void that was entered wrongly under a contract. */
    @Requires(Permission.EDIT_COMMISSIONING)
    public void voidUnderContract(ContractId contract, PaymentId payment, String because) {
        Payment wrong = find(payment);
        if (!contract.value().equals(wrong.contractId())) {
            throw new NotFound();
        }
        becomeVoid(wrong, because);
    }

    /** Makes a payment void that was entered wrongly for a post out of a stream. */
    @Requires(Permission.EDIT_COMMISSIONING)
    public void voidForPost(StreamId stream, PaymentId payment, String because) {
        Payment wrong = find(payment);
        if (!wrong.isForPostOf(stream.value())) {
            throw new NotFound();
        }
        becomeVoid(wrong, because);
    }

    private Payment find(PaymentId id) {
        Payment payment = id == null ? null : em.find(Payment.class, id.value());
        if (payment == null) {
            throw new NotFound();
        }
        return payment;
    }

    private void becomeVoid(Payment payment, String because) {
        payment.becomeVoid(today(), current.get().name(), because);
        em.flush();
    }

    private Optional<UUID> holder(UUID stream) {
        return em.unwrap(Session.class)
                .createNativeQuery("select f.holder_id from funding_stream_facts f where f.id = :id", UUID.class)
                .setParameter("id", stream)
                .getResultStream()
                .findFirst();
    }

    /** Whether somebody enters payments out of the money of a body: nobody spends that of another. */
    private boolean leads(UUID holder) {
        return current.get().may(Permission.EDIT_COMMISSIONING, Scope.organisation(holder));
    }

    private ScopeFilter streams() {
        return new ScopeFilter(StreamId.HOLDING, current.get().reach(Permission.READ_COMMISSIONING));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
