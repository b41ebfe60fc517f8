package cymru.cydweithio.contract.web;

import cymru.cydweithio.contract.Contracts;
import cymru.cydweithio.contract.ContributionKind;
import cymru.cydweithio.contract.Terms;
import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.FinancialYear;
import cymru.cydweithio.platform.Money;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.service.CommissioningChoices;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What is typed of the money of a contract: a row for its values, and one for what each commissioner brings. */
public class TermsForm implements Serializable {
    private static final long serialVersionUID = 1L;

    /** One amount. */
    public static class Cell implements Serializable {
        private static final long serialVersionUID = 1L;
        private final FinancialYear year;
        private Money amount;

        Cell(FinancialYear year, Money amount) {
            this.year = year;
            this.amount = amount;
        }

        public FinancialYear getYear() {
            return year;
        }

        public Money getAmount() {
            return amount;
        }

        public void setAmount(Money amount) {
            this.amount = amount;
        }
    }

    /** What a commissioner brings in one kind. */
    public static class Row implements Serializable {
        private static final long serialVersionUID = 1L;
        private final UUID organisationId;
        private final Bilingual organisation;
        private final ContributionKind kind;
        private final List<Cell> cells;

        Row(UUID organisationId, Bilingual organisation, ContributionKind kind, List<Cell> cells) {
            this.organisationId = organisationId;
            this.organisation = organisation;
            this.kind = kind;
            this.cells = cells;
        }

        public Bilingual getOrganisation() {
            return organisation;
        }

        public ContributionKind getKind() {
            return kind;
        }

        public List<Cell> getCells() {
            return cells;
        }
    }

    private final List<FinancialYear> years;
    private final List<Cell> values;
    private final List<Row> rows = new ArrayList<>();
    private final List<CommissioningChoices.Choice> organisations;
    private UUID addId;
    private ContributionKind addKind = ContributionKind.CASH;

    /** @param organisations that may contribute */
    TermsForm(
            Contracts.ContractView contract,
            List<FinancialYear> years,
            List<CommissioningChoices.Choice> organisations) {
        this.years = List.copyOf(years);
        this.organisations = organisations;
        Terms terms = contract.terms();
        values = years.stream()
                .map(year -> new Cell(year, terms.values().get(year)))
                .toList();
        contract.money().brought().forEach(brought -> {
            Map<FinancialYear, Money> amounts = new HashMap<>();
            terms.contributions().stream()
                    .filter(one ->
                            one.organisationId().equals(brought.organisationId()) && one.kind() == brought.kind())
                    .forEach(one -> amounts.put(one.year(), one.amount()));
            rows.add(new Row(
                    brought.organisationId(),
                    brought.organisation(),
                    brought.kind(),
                    years.stream()
                            .map(year -> new Cell(year, amounts.get(year)))
                            .toList()));
        });
    }

    /** Puts a row for the commissioner who was chosen below the others. */
    public void add() {
        CommissioningChoices.Choice chosen = organisations.stream()
                .filter(one -> one.id().equals(addId))
                .findFirst()
                .orElseThrow(() -> new RuleViolation("contract.terms.choose"));
        if (rows.stream().anyMatch(row -> row.organisationId.equals(addId) && row.kind == addKind)) {
            throw new RuleViolation("contract.terms.there");
        }
        rows.add(new Row(
                addId,
                chosen.name(),
                addKind,
                years.stream().map(year -> new Cell(year, null)).toList()));
    }

    Terms terms() {
        Map<FinancialYear, Money> amounts = new HashMap<>();
        values.stream().filter(cell -> cell.amount != null).forEach(cell -> amounts.put(cell.year, cell.amount));
        List<Terms.Contribution> contributions = new ArrayList<>();
        rows.forEach(row -> row.cells.stream()
                .filter(cell -> cell.amount != null && !cell.amount.isZero())
                .forEach(cell -> contributions.add(
                        new Terms.Contribution(row.organisationId, cell.year, row.kind, cell.amount))));
        return new Terms(amounts, contributions);
    }

    public List<FinancialYear> getYears() {
        return years;
    }

    public List<Cell> getValues() {
        return values;
    }

    public List<Row> getRows() {
        return rows;
    }

    public List<CommissioningChoices.Choice> getOrganisations() {
        return organisations;
    }

    public ContributionKind[] getKinds() {
        return ContributionKind.values();
    }

    public UUID getAddId() {
        return addId;
    }

    public void setAddId(UUID addId) {
        this.addId = addId;
    }

    public ContributionKind getAddKind() {
        return addKind;
    }

    public void setAddKind(ContributionKind addKind) {
        this.addKind = addKind;
    }
}
