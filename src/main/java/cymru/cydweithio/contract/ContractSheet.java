package cymru.cydweithio.contract;

import cymru.cydweithio.security.CurrentActor;
import cymru.cydweithio.security.Scope;
import cymru.cydweithio.sheet.ImportRequest;
import cymru.cydweithio.sheet.RowValidator;
import cymru.cydweithio.sheet.SheetColumn;
import cymru.cydweithio.sheet.SpreadsheetKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Contracts: a row for each year, contribution or option; those with one reference are one contract. */
@ApplicationScoped
class ContractSheet implements SpreadsheetKind {

    private EntityManager em;
    private CurrentActor current;
    private ContractImport imports;

    protected ContractSheet() {}

    @Inject
    ContractSheet(EntityManager em, CurrentActor current, ContractImport imports) {
        this.em = em;
        this.current = current;
        this.imports = imports;
    }

    @Override
    public String name() {
        return "CONTRACTS";
    }

    @Override
    public int order() {
        return 600;
    }

    @Override
    public Scope.Kind importer() {
        return Scope.Kind.ORGANISATION;
    }

    @Override
    public String words() {
        return "contract.sheet.contracts";
    }

    @Override
    public List<SheetColumn> columns() {
        return List.of(
                ContractColumn.CONTRACT_REFERENCE,
                ContractColumn.TITLE_EN,
                ContractColumn.TITLE_CY,
                ContractColumn.SERVICE,
                ContractColumn.PROVIDER,
                ContractColumn.BUYER,
                ContractColumn.FIRST_DAY,
                ContractColumn.LAST_DAY,
                ContractColumn.NOTICE_MONTHS,
                ContractColumn.PROCUREMENT_MONTHS,
                ContractColumn.LIGHT_TOUCH,
                ContractColumn.FINANCIAL_YEAR,
                ContractColumn.VALUE,
                ContractColumn.COMMISSIONER,
                ContractColumn.CONTRIBUTION_KIND,
                ContractColumn.CONTRIBUTION,
                ContractColumn.OPTION_FROM,
                ContractColumn.OPTION_TO);
    }

    @Override
    public Set<SheetColumn> required() {
        return Set.of(ContractColumn.CONTRACT_REFERENCE, ContractColumn.FIRST_DAY, ContractColumn.LAST_DAY);
    }

    @Override
    public SheetColumn ownerColumn() {
        return ContractColumn.SERVICE;
    }

    /** Services: a register of another program knows nothing of them. */
    @Override
    public List<Owner> owners(Scope importer) {
        return CommissioningLookup.read(em, current.get(), importer.id()).allServices().stream()
                .map(one -> new Owner(one.id(), CommissioningLookup.said(one.name(), "")))
                .sorted(Comparator.comparing(one -> one.name().en()))
                .toList();
    }

    @Override
    public Set<String> mayStay() {
        return Set.of(ContractContent.PROVIDER);
    }

    @Override
    public RowValidator validator(ImportRequest request) {
        return new ContractRows(
                CommissioningLookup.read(em, current.get(), request.importer()),
                request.today(),
                imports,
                request.owners());
    }
}
