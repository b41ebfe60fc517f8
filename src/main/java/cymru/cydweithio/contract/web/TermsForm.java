package cymru.cydweithio.contract.web;

import cymru.cydweithio.contract.ContractView;
import cymru.cydweithio.contract.ContributionKind;
import cymru.cydweithio.contract.PartYear;
import cymru.cydweithio.contract.Terms;
import cymru.cydweithio.contract.TermsRule;
import cymru.cydweithio.platform.Bilingual;
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
        private final PartYear when;
        private Money amount;

        Cell(PartYear when, Money amount) {
            this.when = when;
            this.amount = amount;
        }

        public PartYear getWhen() {
            return when;
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

    private final List<PartYear> years;
    private final List<Cell> values;
    private final List<Row> rows = new ArrayList<>();
    private final List<CommissioningChoices.Choice> organisations;
    private UUID addId;
    private ContributionKind addKind = ContributionKind.CASH;

    /** @param organisations that may contribute */
    TermsForm(ContractView contract, List<PartYear> years, List<CommissioningChoices.Choice> organisations) {
        this.years = List.copyOf(years);
        this.organisations = organisations;
        Terms terms = contract.terms();
        values = years.stream()
                .map(year -> new Cell(year, terms.values().get(year)))
                .toList();
        contract.money().brought().forEach(brought -> {
            Map<PartYear, Money> amounts = new HashMap<>();
            terms.contributions().stream()
                    .filter(one ->
                            one.organisationId().equals(brought.organisationId()) && one.kind() == brought.kind())
                    .forEach(one -> amounts.put(one.when(), one.amount()));
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
                .orElseThrow(() -> new RuleViolation(TermsRule.TERMS_CHOOSE));
        if (rows.stream().anyMatch(row -> row.organisationId.equals(addId) && row.kind == addKind)) {
            throw new RuleViolation(TermsRule.TERMS_THERE);
        }
        rows.add(new Row(
                addId,
                chosen.name(),
                addKind,
                years.stream().map(year -> new Cell(year, null)).toList()));
    }

    Terms terms() {
        Map<PartYear, Money> amounts = new HashMap<>();
        values.stream().filter(cell -> cell.amount != null).forEach(cell -> amounts.put(cell.when, cell.amount));
        List<Terms.Contribution> contributions = new ArrayList<>();
        rows.forEach(row -> row.cells.stream()
                .filter(cell -> cell.amount != null && !cell.amount.isZero())
                .forEach(cell -> contributions.add(
                        new Terms.Contribution(row.organisationId, cell.when, row.kind, cell.amount))));
        return new Terms(amounts, contributions);
    }

    public List<PartYear> getYears() {
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
