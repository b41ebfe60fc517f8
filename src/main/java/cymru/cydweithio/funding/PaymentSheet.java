package cymru.cydweithio.funding;

import cymru.cydweithio.contract.CommissioningLookup;
import cymru.cydweithio.contract.ContractColumn;
import cymru.cydweithio.partnership.OrganisationId;
import cymru.cydweithio.security.CurrentActor;
import cymru.cydweithio.security.Scope;
import cymru.cydweithio.sheet.ImportRequest;
import cymru.cydweithio.sheet.RowValidator;
import cymru.cydweithio.sheet.SheetColumn;
import cymru.cydweithio.sheet.SpreadsheetKind;
import cymru.cydweithio.sheet.Vocabulary;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Payments of the ledger: a row for each. */
@ApplicationScoped
class PaymentSheet implements SpreadsheetKind {

    private EntityManager em;
    private CurrentActor current;
    private FundingImport imports;

    protected PaymentSheet() {}

    @Inject
    PaymentSheet(EntityManager em, CurrentActor current, FundingImport imports) {
        this.em = em;
        this.current = current;
        this.imports = imports;
    }

    @Override
    public String name() {
        return "PAYMENTS";
    }

    @Override
    public int order() {
        return 800;
    }

    @Override
    public Scope.Kind importer() {
        return Scope.Kind.ORGANISATION;
    }

    @Override
    public String words() {
        return "funding.sheet.payments";
    }

    @Override
    public List<SheetColumn> columns() {
        return List.of(
                ContractColumn.CONTRACT_REFERENCE,
                FundingColumn.STREAM_REFERENCE,
                FundingColumn.PAID_ON,
                FundingColumn.AMOUNT,
                FundingColumn.LEDGER_REFERENCE,
                FundingColumn.REASON,
                FundingColumn.SUPPLIER,
                FundingColumn.COST_CENTRE,
                FundingColumn.VOID_AMOUNT);
    }

    @Override
    public Set<SheetColumn> required() {
        return Set.of(FundingColumn.PAID_ON, FundingColumn.AMOUNT, FundingColumn.LEDGER_REFERENCE);
    }

    @Override
    public SheetColumn ownerColumn() {
        return ContractColumn.CONTRACT_REFERENCE;
    }

    /** A ledger seldom names contracts, but always who was paid. */
    @Override
    public SheetColumn ownerBy() {
        return FundingColumn.SUPPLIER;
    }

    @Override
    public List<Owner> owners(Scope importer) {
        return CommissioningLookup.led(em, importer.id()).stream()
                .map(one -> new Owner(one.id(), one.name()))
                .toList();
    }

    @Override
    public Set<String> knownOwners(Scope importer) {
        return CommissioningLookup.led(em, importer.id()).stream()
                .flatMap(one -> one.providers().stream())
                .map(Vocabulary::bare)
                .collect(Collectors.toSet());
    }

    @Override
    public Set<SheetColumn> blankInTemplate() {
        return Set.of(FundingColumn.REASON, FundingColumn.VOID_AMOUNT);
    }

    @Override
    public RowValidator validator(ImportRequest request) {
        return new PaymentRows(
                FundingLookup.read(em, current.get(), request.importer()),
                new OrganisationId(request.importer()),
                request.today(),
                imports,
                request.owners());
    }
}
