package cymru.cydweithio.funding;

import cymru.cydweithio.platform.FinancialYear;
import cymru.cydweithio.platform.Money;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.Page;
import cymru.cydweithio.platform.Rows;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.Slice;
import cymru.cydweithio.platform.SortOrder;
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.platform.Wording;
import cymru.cydweithio.security.CurrentActor;
import cymru.cydweithio.security.Holding;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Requires;
import cymru.cydweithio.security.Scope;
import cymru.cydweithio.security.WithinReach;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
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
        public void judge(LocalDate today) {
            Payment.judge(this, today);
        }
    }

    /** @param stream out of which it was paid; null where none is named, or where the reader may not know of it */
    public record PaymentRow(
            UUID id,
            LocalDate paidOn,
            FinancialYear year,
            Money amount,
            String reference,
            String reason,
            UUID streamId,
            Wording stream) {}

    /** A stream out of which something can be paid. */
    public record StreamChoice(UUID id, Wording name) {}

    /**
     * The money of a contract. Both ledgers hold the same payments, so that their totals are equal.
     *
     * @param years what the contract is worth, what was paid and what is expected, by year
     * @param streams what is set aside for the contract and what was paid, by stream and year; without a subject where
     *     no stream is named
     * @param names of the streams, as far as the reader may know of them
     * @param choices streams that a payment can name
     */
    public record ContractMoney(
            UUID contractId,
            String reference,
            Wording title,
            Ledger years,
            Ledger streams,
            Map<UUID, Wording> names,
            List<StreamChoice> choices,
            boolean mayPay) {}

    /**
     * The money of a stream.
     *
     * @param ledger what is firmly set aside for contracts and posts and what was paid for them, by subject and year
     * @param names of contracts and posts, as far as the reader may know of them
     * @param contracts which of the subjects are contracts
     */
    public record StreamMoney(Ledger ledger, Map<UUID, Wording> names, List<UUID> contracts) {}

    private static final SortOrder SORT = SortOrder.byDefault("p.paid_on desc, p.id desc")
            .column("paid", "p.paid_on")
            .column("amount", "p.amount")
            .column("reference", "p.reference")
            .tieBreak("p.id");

    private static final int ROWS_AT_ONCE = 200;

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

    /** The payments under a contract, the latest first. */
    @Requires(Permission.READ_COMMISSIONING)
    public Page<PaymentRow> list(FundedContractId contract, Slice slice) {
        List<PaymentRow> rows =
                select(contract, slice)
                        .setFirstResult(slice.first())
                        .setMaxResults(slice.size())
                        .getResultList()
                        .stream()
                        .map(Payments::row)
                        .toList();
        return new Page<>(
                rows,
                em.unwrap(Session.class)
                        .createNativeQuery("select count(*) from payment where contract_id = :id", Long.class)
                        .setParameter("id", contract.value())
                        .getSingleResult());
    }

    /**
     * Every payment under a contract as the list has them, one after the other, so that their number costs no memory.
     */
    @Requires(Permission.READ_COMMISSIONING)
    public void each(FundedContractId contract, Consumer<PaymentRow> reader) {
        try (Stream<Object[]> rows =
                select(contract, Slice.firstRows(1)).setFetchSize(ROWS_AT_ONCE).getResultStream()) {
            rows.map(Payments::row).forEach(reader);
        }
    }

    private NativeQuery<Object[]> select(FundedContractId contract, Slice slice) {
        WithinReach streams = streams();
        return streams.bind(em.unwrap(Session.class)
                        .createNativeQuery(
                                """
            select p.id, p.paid_on, p.year, p.amount, p.reference, p.reason, f.id, f.name_en, f.name_cy from payment p left join funding_stream f on f.id = p.stream_id and\s""" + streams.condition("f.id") + " where p.contract_id = :id" + SORT.orderBy(slice),
                                Object[].class))
                .setParameter("id", contract.value());
    }

    private static PaymentRow row(Object[] c) {
        return new PaymentRow(
                (UUID) c[0],
                Rows.day(c[1]),
                new FinancialYear((int) Rows.number(c[2])),
                Rows.money(c[3]),
                (String) c[4],
                (String) c[5],
                (UUID) c[6],
                Rows.wording(c[7], c[8]));
    }

    /** What a contract commits, what was paid and what is expected. */
    @Requires(Permission.READ_COMMISSIONING)
    public ContractMoney ofContract(FundedContractId contract) {
        Session session = em.unwrap(Session.class);
        Object[] facts = session.createNativeQuery(
                        "select reference, title_en, title_cy, lead_id from contract_facts where id = :id",
                        Object[].class)
                .setParameter("id", contract.value())
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
        FinancialYear now = FinancialYear.of(today());
        List<Ledger.Entry> worth = entries(
                "select contract_id, year, amount from contract_year_facts where contract_id = :id order by year",
                contract.value());
        List<Ledger.Entry> paid = entries(
                "select stream_id, year, sum(amount) from payment where contract_id = :id group by stream_id, year order by year",
                contract.value());
        List<Ledger.Entry> set = entries(
                "select stream_id, year, amount from allocation where contract_id = :id and standing <> 'INDICATIVE' order by year",
                contract.value());
        Map<UUID, Wording> names = new LinkedHashMap<>();
        List<StreamChoice> choices = new ArrayList<>();
        WithinReach streams = streams();
        streams.bind(session.createNativeQuery(
                        "select f.id, f.name_en, f.name_cy from funding_stream f where " + streams.condition("f.id")
                                + " and (exists (select 1 from allocation a where a.stream_id = f.id and a.contract_id = :id) or exists (select 1 from payment p where p.stream_id = f.id and p.contract_id = :id)"
                                + " or exists (select 1 from allocation a join contract_facts c on c.service_id = a.service_id where a.stream_id = f.id and c.id = :id)) order by coalesce(f.name_en, f.name_cy), f.id",
                        Object[].class))
                .setParameter("id", contract.value())
                .getResultList()
                .forEach(row -> {
                    names.put((UUID) row[0], Rows.wording(row[1], row[2]));
                    choices.add(new StreamChoice((UUID) row[0], Rows.wording(row[1], row[2])));
                });
        return new ContractMoney(
                contract.value(),
                (String) facts[0],
                Rows.wording(facts[1], facts[2]),
                Ledger.of(
                        worth,
                        paid.stream()
                                .map(one -> new Ledger.Entry(contract.value(), one.year(), one.amount()))
                                .toList(),
                        now),
                Ledger.of(set, paid, now),
                names,
                choices,
                current.get().may(Permission.EDIT_COMMISSIONING, Scope.organisation((UUID) facts[3])));
    }

    /** What a stream firmly sets aside for contracts and posts, and what was paid out of it. */
    @Requires(Permission.READ_COMMISSIONING)
    public StreamMoney ofStream(StreamId id) {
        List<Ledger.Entry> set = entries(
                "select coalesce(contract_id, post_id), year, amount from allocation where stream_id = :id and service_id is null and standing <> 'INDICATIVE' order by year, id",
                id.value());
        List<Ledger.Entry> paid = entries(
                "select coalesce(contract_id, post_id), year, sum(amount) from payment where stream_id = :id group by coalesce(contract_id, post_id), year order by year",
                id.value());
        Map<UUID, Wording> names = new LinkedHashMap<>();
        List<UUID> known = new ArrayList<>();
        WithinReach contracts = new WithinReach(Holding.CONTRACT, current.get().reach(Permission.READ_COMMISSIONING));
        Session session = em.unwrap(Session.class);
        contracts
                .bind(session.createNativeQuery(
                        "select c.id, c.title_en, c.title_cy from contract_facts c where " + contracts.condition("c.id")
                                + " and c.id in (select a.contract_id from allocation a where a.stream_id = :id union select p.contract_id from payment p where p.stream_id = :id)",
                        Object[].class))
                .setParameter("id", id.value())
                .getResultList()
                .forEach(row -> {
                    names.put((UUID) row[0], Rows.wording(row[1], row[2]));
                    known.add((UUID) row[0]);
                });
        session.createNativeQuery(
                        "select id, title from funded_post where stream_id = :id or id in (select post_id from payment where stream_id = :id)",
                        Object[].class)
                .setParameter("id", id.value())
                .getResultList()
                .forEach(row -> names.put((UUID) row[0], Rows.wording(row[1], row[1])));
        return new StreamMoney(Ledger.of(set, paid, FinancialYear.of(today())), names, known);
    }

    private List<Ledger.Entry> entries(String sql, UUID id) {
        return em
                .unwrap(Session.class)
                .createNativeQuery(sql, Object[].class)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .map(row -> new Ledger.Entry(
                        (UUID) row[0], new FinancialYear((int) Rows.number(row[1])), Rows.money(row[2])))
                .toList();
    }

    /** Enters a payment under a contract. */
    @Requires(Permission.EDIT_COMMISSIONING)
    public UUID pay(FundedContractId contract, NewPayment facts) {
        return enter(Payment.underContract(contract.value(), facts, today()), contract.value(), facts);
    }

    /** Enters a payment for a post that a stream pays for, out of that stream. */
    @Requires(Permission.EDIT_COMMISSIONING)
    public UUID payPost(StreamId id, UUID postId, NewPayment facts) {
        FundedPost post = postId == null ? null : em.find(FundedPost.class, postId);
        if (post == null || !id.value().equals(post.streamId())) {
            throw new RuleViolation("funding.payment.post.required");
        }
        NewPayment whole =
                new NewPayment(facts.paidOn(), facts.amount(), facts.reference(), facts.reason(), id.value());
        return enter(Payment.forPost(postId, whole, today()), postId, whole);
    }

    private UUID enter(Payment payment, UUID target, NewPayment facts) {
        if (facts.streamId() != null
                && !WithinReach.reaches(em, current.get(), Holding.FUNDING_STREAM, facts.streamId())) {
            throw new RuleViolation("funding.payment.stream.unknown");
        }
        boolean taken = !em.unwrap(Session.class)
                .createNativeQuery(
                        "select 1 from payment where target_id = :target and reference = :reference", Integer.class)
                .setParameter("target", target)
                .setParameter("reference", facts.reference().strip())
                .getResultList()
                .isEmpty();
        if (taken) {
            throw new RuleViolation(
                    "funding.payment.reference.taken", facts.reference().strip());
        }
        em.persist(payment);
        em.flush();
        return payment.id();
    }

    private WithinReach streams() {
        return new WithinReach(Holding.FUNDING_STREAM, current.get().reach(Permission.READ_COMMISSIONING));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
