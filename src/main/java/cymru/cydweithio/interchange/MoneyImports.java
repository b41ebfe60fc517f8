package cymru.cydweithio.interchange;

import cymru.cydweithio.contract.ContractImport;
import cymru.cydweithio.funding.FundingImport;
import cymru.cydweithio.partnership.OrganisationId;
import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.FinancialYear;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Messages;
import cymru.cydweithio.platform.Money;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.Page;
import cymru.cydweithio.platform.Rows;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.Sha256;
import cymru.cydweithio.platform.Slice;
import cymru.cydweithio.platform.SortOrder;
import cymru.cydweithio.platform.StaleEdit;
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.security.CurrentActor;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Requires;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Brings the spreadsheets in which a commissioner kept streams, contracts and allocations, and the payments of its
 * ledger: spend is matched, never typed again. A file is read whole; every line that is wrong is told with its place,
 * and all of it is brought, or nothing.
 */
@UseCase
public class MoneyImports {

    /**
     * What was brought.
     *
     * @param lines of the file
     * @param things streams, contracts, allocations or payments
     * @param total what they come to: awarded or announced, worth, set aside, paid
     * @param running contracts that began and were started
     * @param ended contracts that were over already
     * @param newProviders providers who were not in the register
     * @param over years of streams in which plans now go over what they bring
     * @param waiting the upload that waits for {@link #confirm} where totals without years are to be shared; null where
     *     all was brought, otherwise nothing was
     */
    public record Brought(
            MoneyKind kind,
            int lines,
            int things,
            Money total,
            int running,
            int ended,
            List<String> newProviders,
            int over,
            UUID waiting) {}

    /** What a year gets of a total. */
    public record Share(FinancialYear year, Money amount) {}

    /**
     * A total without years, shared over those of its term by days, to the penny.
     *
     * @param line of the file
     * @param reference of the contract
     */
    public record Shared(long line, String reference, Money total, LocalDate from, LocalDate to, List<Share> years) {}

    /** What waits to be confirmed. Nothing of it is booked. */
    public record Offer(UUID upload, String fileName, MoneyKind kind, int things, List<Shared> totals) {}

    /** A spreadsheet that was brought. */
    public record BatchRow(
            UUID id,
            MoneyKind kind,
            String fileName,
            int rows,
            Instant importedAt,
            String importedBy,
            Instant undoneAt,
            String undoneBy) {}

    /**
     * One of them, with what would go.
     *
     * @param used how much of it stands in the way of taking it back
     * @param usedLabels the first of that
     */
    public record BatchView(
            long version,
            BatchRow row,
            List<Imports.Content> contents,
            long used,
            List<String> usedLabels,
            boolean undoable) {}

    private static final SortOrder SORT = SortOrder.byDefault("b.importedAt desc, b.id")
            .column("importedAt", "b.importedAt")
            .tieBreak("b.id");
    private static final int LABELS = 10;

    private EntityManager em;
    private Clock clock;
    private CurrentActor current;
    private Messages messages;
    private ContractImport contracts;
    private FundingImport funding;

    protected MoneyImports() {}

    @Inject
    MoneyImports(
            EntityManager em,
            Clock clock,
            CurrentActor current,
            Messages messages,
            ContractImport contracts,
            FundingImport funding) {
        this.em = em;
        this.clock = clock;
        this.current = current;
        this.messages = messages;
        this.contracts = contracts;
        this.funding = funding;
    }

    /** The organisation for which something is to be brought; refuses those who may not, before they choose a file. */
    @Requires(Permission.EDIT_COMMISSIONING)
    public Bilingual mayBring(OrganisationId lead) {
        return em.unwrap(Session.class)
                .createNativeQuery("select name_en, name_cy from organisation_facts where id = :lead", Object[].class)
                .setParameter("lead", lead.value())
                .getResultStream()
                .findFirst()
                .map(row -> new Bilingual((String) row[0], (String) row[1]))
                .orElseThrow(NotFound::new);
    }

    /**
     * Brings the whole file.
     *
     * @param lead holds the streams, and leads the contracts
     * @throws FaultyFiles where anything is wrong; nothing is brought then
     */
    @Requires(Permission.EDIT_COMMISSIONING)
    public Brought bring(OrganisationId lead, MoneyKind kind, String fileName, byte[] content) {
        return bring(lead, kind, fileName, content, null);
    }

    /** What an upload would bring, with its totals shared by days, for somebody to confirm. */
    @Requires(Permission.EDIT_COMMISSIONING)
    public Offer offer(OrganisationId lead, UUID upload) {
        MoneyUpload waiting = upload(lead, upload);
        LocalDate today = LocalDate.now(clock);
        ContractRows rows = new ContractRows(MoneyKnown.read(em, current.get(), lead.value(), today), today);
        read(waiting.kind(), rows, Spreadsheet.read(waiting.waiting(clock.instant()), 0), waiting.fileName());
        refuseFaulty(rows);
        return new Offer(waiting.id(), waiting.fileName(), waiting.kind(), rows.things(), rows.shared);
    }

    /** Brings an upload, with its totals shared by days as they were offered. */
    @Requires(Permission.EDIT_COMMISSIONING)
    public Brought confirm(OrganisationId lead, UUID upload) {
        MoneyUpload waiting = upload(lead, upload);
        return bring(lead, waiting.kind(), waiting.fileName(), waiting.waiting(clock.instant()), waiting);
    }

    private MoneyUpload upload(OrganisationId lead, UUID id) {
        MoneyUpload upload = id == null ? null : em.find(MoneyUpload.class, id);
        if (upload == null || !upload.organisationId().equals(lead.value())) {
            throw new NotFound();
        }
        return upload;
    }

    private Brought bring(OrganisationId lead, MoneyKind kind, String fileName, byte[] content, MoneyUpload confirmed) {
        if (kind == null) {
            throw new RuleViolation("interchange.upload.kind");
        }
        Spreadsheet sheet = Spreadsheet.read(content, 0);
        LocalDate today = LocalDate.now(clock);
        MoneyKnown known = MoneyKnown.read(em, current.get(), lead.value(), today);
        return switch (kind) {
            case STREAMS -> {
                StreamRows rows = new StreamRows(known, today);
                read(kind, rows, sheet, fileName);
                refuseFaulty(rows);
                funding.bringStreams(lead, rows.streams, keep(lead, kind, fileName, content, rows));
                yield brought(kind, rows, 0);
            }
            case CONTRACTS -> {
                ContractRows rows = new ContractRows(known, today);
                read(kind, rows, sheet, fileName);
                refuseFaulty(rows);
                if (confirmed == null && !rows.shared.isEmpty()) {
                    MoneyUpload waiting = MoneyUpload.receive(lead.value(), kind, fileName, content, clock.instant());
                    em.persist(waiting);
                    em.flush();
                    yield new Brought(kind, rows.result.lines.size(), 0, Money.ZERO, 0, 0, List.of(), 0, waiting.id());
                }
                UUID id = keep(lead, kind, fileName, content, rows);
                if (confirmed != null) {
                    confirmed.become(id);
                }
                ContractImport.Outcome outcome = contracts.bring(lead, rows.contracts, id);
                yield new Brought(
                        kind,
                        rows.result.lines.size(),
                        rows.things(),
                        rows.total(),
                        outcome.running(),
                        outcome.ended(),
                        outcome.newProviders(),
                        0,
                        null);
            }
            case ALLOCATIONS -> {
                AllocationRows rows = new AllocationRows(known, today);
                read(kind, rows, sheet, fileName);
                rows.refuse(funding.allocationFaults(lead, rows.allocations));
                refuseFaulty(rows);
                UUID id = keep(lead, kind, fileName, content, rows);
                yield brought(kind, rows, funding.bringAllocations(lead, rows.allocations, id));
            }
            case PAYMENTS -> {
                PaymentRows rows = new PaymentRows(known, today);
                read(kind, rows, sheet, fileName);
                rows.refuse(funding.paymentFaults(lead, rows.payments));
                refuseFaulty(rows);
                funding.bringPayments(lead, rows.payments, keep(lead, kind, fileName, content, rows));
                yield brought(kind, rows, 0);
            }
        };
    }

    /** Keeps that the file was brought, so that all of it can be taken back. */
    private UUID keep(OrganisationId lead, MoneyKind kind, String fileName, byte[] content, MoneyRows rows) {
        MoneyImport batch = MoneyImport.of(
                lead.value(),
                kind,
                fileName,
                Sha256.of(content),
                rows.result.lines.size(),
                clock.instant(),
                current.get().name());
        em.persist(batch);
        em.flush();
        return batch.id();
    }

    /** What a commissioner brought, the newest first. */
    @Requires(Permission.EDIT_COMMISSIONING)
    public Page<BatchRow> brought(OrganisationId lead, Slice slice) {
        List<BatchRow> rows = em
                .createQuery(
                        "select b from MoneyImport b where b.organisationId = :lead" + SORT.orderBy(slice),
                        MoneyImport.class)
                .setParameter("lead", lead.value())
                .setFirstResult(slice.first())
                .setMaxResults(slice.size())
                .getResultList()
                .stream()
                .map(MoneyImport::row)
                .toList();
        return new Page<>(
                rows,
                em.createQuery("select count(b) from MoneyImport b where b.organisationId = :lead", Long.class)
                        .setParameter("lead", lead.value())
                        .getSingleResult());
    }

    /** One import with what of it is there, and what was built upon it since. */
    @Requires(Permission.EDIT_COMMISSIONING)
    public BatchView one(OrganisationId lead, UUID id) {
        MoneyImport batch = find(lead, id);
        List<Imports.Content> contents = em
                .unwrap(Session.class)
                .createNativeQuery(
                        "select kind, count(*), sum(used) from money_import_content where import_id = :import group by kind order by kind",
                        Object[].class)
                .setParameter("import", id)
                .getResultList()
                .stream()
                .map(row -> new Imports.Content((String) row[0], Rows.number(row[1]), Rows.number(row[2])))
                .toList();
        long used = contents.stream()
                .filter(one -> !one.kind().equals("PROVIDER"))
                .mapToLong(Imports.Content::used)
                .sum();
        return new BatchView(
                batch.version(),
                batch.row(),
                contents,
                used,
                used == 0 ? List.of() : usedLabels(id),
                batch.row().undoneAt() == null && used == 0);
    }

    /** Takes a whole import back, while nothing of it was changed and nothing built upon it. */
    @Requires(Permission.EDIT_COMMISSIONING)
    public void takeBack(OrganisationId lead, UUID id, long version) {
        MoneyImport batch = find(lead, id);
        StaleEdit.refuseUnless(version, batch.version());
        BatchView view = one(lead, id);
        batch.takeBack(clock.instant(), current.get().name());
        if (view.used() > 0) {
            throw new RuleViolation("interchange.undo.used", view.used(), String.join(", ", view.usedLabels()));
        }
        Set<UUID> staying = new HashSet<>(em.unwrap(Session.class)
                .createNativeQuery(
                        "select id from money_import_content where import_id = :import and kind = 'PROVIDER' and used",
                        UUID.class)
                .setParameter("import", id)
                .getResultList());
        funding.takeBack(lead, id);
        contracts.takeBack(lead, id, staying);
        em.flush();
    }

    private List<String> usedLabels(UUID id) {
        return em.unwrap(Session.class)
                .createNativeQuery(
                        "select distinct label from money_import_content where import_id = :import and kind <> 'PROVIDER' and used order by label",
                        String.class)
                .setParameter("import", id)
                .setMaxResults(LABELS)
                .getResultList();
    }

    private MoneyImport find(OrganisationId lead, UUID id) {
        MoneyImport batch = em.find(MoneyImport.class, id);
        if (batch == null || !batch.organisationId().equals(lead.value())) {
            throw new NotFound();
        }
        return batch;
    }

    /** An empty spreadsheet with the headings that are surely recognised, and one line as an example. */
    @Requires(Permission.EDIT_COMMISSIONING)
    public byte[] template(MoneyKind kind, Language language) {
        return ImportTemplate.of(kind, language, messages);
    }

    private void read(MoneyKind kind, MoneyRows rows, Spreadsheet sheet, String fileName) {
        Matching matching = Matching.propose(sheet, kind.meanings());
        List<Fault> missing = kind.meanings().stream()
                .filter(meaning ->
                        kind.required().contains(meaning) && !matching.columns().containsKey(meaning))
                .map(meaning -> new Fault(
                        fileName,
                        matching.headingLine(),
                        heading(Language.EN, meaning) + " / " + heading(Language.CY, meaning),
                        "interchange.row.noColumn"))
                .toList();
        if (!missing.isEmpty()) {
            throw new FaultyFiles(missing);
        }
        rows.judge(sheet, matching, fileName);
        if (rows.result.lines.size() > Spreadsheet.MOST_ROWS) {
            throw new RuleViolation("interchange.sheet.tooMany", Spreadsheet.MOST_ROWS);
        }
    }

    private String heading(Language language, Meaning meaning) {
        return messages.text(language, "interchange.meaning." + meaning.name().toLowerCase(Locale.ROOT));
    }

    private static void refuseFaulty(MoneyRows rows) {
        if (!rows.result.faults.isEmpty()) {
            rows.result.faults.sort(Comparator.comparingLong(Fault::line));
            throw new FaultyFiles(rows.result.faults);
        }
        if (rows.result.lines.isEmpty()) {
            throw new RuleViolation("interchange.sheet.nothing");
        }
    }

    private static Brought brought(MoneyKind kind, MoneyRows rows, int over) {
        return new Brought(kind, rows.result.lines.size(), rows.things(), rows.total(), 0, 0, List.of(), over, null);
    }
}
