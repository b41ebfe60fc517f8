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

/** Allocations: a row for each, to a contract or to a service. */
@ApplicationScoped
class AllocationSheet implements SpreadsheetKind {

    private EntityManager em;
    private CurrentActor current;
    private FundingImport imports;

    protected AllocationSheet() {}

    @Inject
    AllocationSheet(EntityManager em, CurrentActor current, FundingImport imports) {
        this.em = em;
        this.current = current;
        this.imports = imports;
    }

    @Override
    public String name() {
        return "ALLOCATIONS";
    }

    @Override
    public int order() {
        return 700;
    }

    @Override
    public Scope.Kind importer() {
        return Scope.Kind.ORGANISATION;
    }

    @Override
    public String words() {
        return "funding.sheet.allocations";
    }

    @Override
    public List<SheetColumn> columns() {
        return List.of(
                FundingColumn.STREAM_REFERENCE,
                ContractColumn.FINANCIAL_YEAR,
                ContractColumn.CONTRACT_REFERENCE,
                ContractColumn.SERVICE,
                FundingColumn.AMOUNT,
                FundingColumn.STANDING,
                FundingColumn.APPROVED_BY,
                FundingColumn.APPROVED_ON);
    }

    @Override
    public Set<SheetColumn> required() {
        return Set.of(FundingColumn.STREAM_REFERENCE, ContractColumn.FINANCIAL_YEAR, FundingColumn.AMOUNT);
    }

    @Override
    public Set<SheetColumn> blankInTemplate() {
        return Set.of(ContractColumn.SERVICE);
    }

    @Override
    public RowValidator validator(ImportRequest request) {
        return new AllocationRows(
                FundingLookup.read(em, current.get(), request.importer()),
                new OrganisationId(request.importer()),
                request.today(),
                imports);
    }
}
