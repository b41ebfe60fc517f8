package cymru.cydweithio.funding;

import cymru.cydweithio.contract.ContractColumn;
import cymru.cydweithio.partnership.OrganisationId;
import cymru.cydweithio.security.CurrentActor;
import cymru.cydweithio.security.Scope;
import cymru.cydweithio.sheet.ImportRequest;
import cymru.cydweithio.sheet.RowValidator;
import cymru.cydweithio.sheet.SheetColumn;
import cymru.cydweithio.sheet.SpreadsheetKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;

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
                FundingColumn.REASON);
    }

    @Override
    public Set<SheetColumn> required() {
        return Set.of(
                ContractColumn.CONTRACT_REFERENCE,
                FundingColumn.PAID_ON,
                FundingColumn.AMOUNT,
                FundingColumn.LEDGER_REFERENCE);
    }

    @Override
    public Set<SheetColumn> blankInTemplate() {
        return Set.of(FundingColumn.REASON);
    }

    @Override
    public RowValidator validator(ImportRequest request) {
        return new PaymentRows(
                FundingLookup.read(em, current.get(), request.importer()),
                new OrganisationId(request.importer()),
                request.today(),
                imports);
    }
}
