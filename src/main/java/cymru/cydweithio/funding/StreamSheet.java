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

/** Funding streams: a row for each stream and year. */
@ApplicationScoped
class StreamSheet implements SpreadsheetKind {

    private EntityManager em;
    private CurrentActor current;
    private FundingImport imports;

    protected StreamSheet() {}

    @Inject
    StreamSheet(EntityManager em, CurrentActor current, FundingImport imports) {
        this.em = em;
        this.current = current;
        this.imports = imports;
    }

    @Override
    public String name() {
        return "STREAMS";
    }

    @Override
    public int order() {
        return 500;
    }

    @Override
    public Scope.Kind importer() {
        return Scope.Kind.ORGANISATION;
    }

    @Override
    public String words() {
        return "funding.sheet.streams";
    }

    @Override
    public List<SheetColumn> columns() {
        return List.of(
                FundingColumn.STREAM_REFERENCE,
                FundingColumn.NAME_EN,
                FundingColumn.NAME_CY,
                FundingColumn.FUNDER,
                FundingColumn.PARTNERSHIP,
                FundingColumn.THEME,
                ContractColumn.FIRST_DAY,
                ContractColumn.LAST_DAY,
                FundingColumn.PRIMARY,
                FundingColumn.SECONDARY,
                FundingColumn.TERTIARY,
                FundingColumn.ACUTE,
                ContractColumn.FINANCIAL_YEAR,
                FundingColumn.ANNOUNCED,
                FundingColumn.ANNOUNCED_ON,
                FundingColumn.AWARDED,
                FundingColumn.AWARDED_ON,
                FundingColumn.RECEIVED);
    }

    @Override
    public Set<SheetColumn> required() {
        return Set.of(
                FundingColumn.STREAM_REFERENCE,
                FundingColumn.FUNDER,
                FundingColumn.THEME,
                ContractColumn.FIRST_DAY,
                ContractColumn.LAST_DAY);
    }

    @Override
    public RowValidator validator(ImportRequest request) {
        return new StreamRows(
                FundingLookup.read(em, current.get(), request.importer()),
                new OrganisationId(request.importer()),
                request.today(),
                imports);
    }
}
