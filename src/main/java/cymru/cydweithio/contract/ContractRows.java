package cymru.cydweithio.contract;

import cymru.cydweithio.partnership.OrganisationId;
import cymru.cydweithio.partnership.OrganisationLookup;
import cymru.cydweithio.platform.CollationKey;
import cymru.cydweithio.platform.FinancialYear;
import cymru.cydweithio.platform.Money;
import cymru.cydweithio.platform.Period;
import cymru.cydweithio.platform.Wording;
import cymru.cydweithio.sheet.CellValues;
import cymru.cydweithio.sheet.FileRule;
import cymru.cydweithio.sheet.FromRow;
import cymru.cydweithio.sheet.ImportId;
import cymru.cydweithio.sheet.NameLookup;
import cymru.cydweithio.sheet.RepeatedFacts;
import cymru.cydweithio.sheet.RowOwners;
import cymru.cydweithio.sheet.RowRule;
import cymru.cydweithio.sheet.SharedTotal;
import cymru.cydweithio.sheet.SheetColumn;
import cymru.cydweithio.sheet.SheetRow;
import cymru.cydweithio.sheet.Told;
import cymru.cydweithio.sheet.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Contracts: several lines with one reference make one contract, with a value and contributions for each year and its
 * options.
 */
final class ContractRows extends CommissioningRows {
    private static final int LONGEST_REFERENCE = 30;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_BUYER = 500;
    /** As the form for one contract begins. */
    private static final int NOTICE = 6;

    private static final int PROCUREMENT = 12;

    /** A contract while its lines are read. */
    private static final class Draft {
        private final RepeatedFacts details;
        private final Map<FinancialYear, FromRow<Money>> values = new TreeMap<>();
        private final Map<List<Object>, FromRow<Terms.Contribution>> contributions = new LinkedHashMap<>();
        private final Map<Period, SheetRow> options = new LinkedHashMap<>();
        private FromRow<SharedTotal> total;

        Draft(SheetRow first) {
            details = new RepeatedFacts(first);
        }
    }

    private static final Vocabulary WORDS = Vocabulary.of("contract");

    private final CommissioningLookup known;
    private final ContractImport imports;
    private final RowOwners owners;
    final List<ContractImport.ImportedContract> contracts = new ArrayList<>();
    /** Totals without years, as they are shared: nothing is brought before somebody confirmed them. */
    final List<SharedTotal> shared = new ArrayList<>();

    private final Map<String, Draft> drafts = new LinkedHashMap<>();

    /** @param owners the service of contracts that name none */
    ContractRows(CommissioningLookup known, LocalDate today, ContractImport imports, RowOwners owners) {
        super(known, today);
        this.owners = owners;
        this.known = known;
        this.imports = imports;
    }

    @Override
    protected void validate(SheetRow row) {
        String reference = row.required(ContractColumn.CONTRACT_REFERENCE, LONGEST_REFERENCE);
        Draft draft = reference == null
                ? new Draft(row)
                : drafts.computeIfAbsent(CollationKey.key(reference), key -> new Draft(row));
        RepeatedFacts details = draft.details;
        details.says(
                row, ContractColumn.CONTRACT_REFERENCE, reference == null || details.first() != row ? null : reference);
        details.says(row, ContractColumn.TITLE_EN, row.text(ContractColumn.TITLE_EN, LONGEST_NAME));
        details.says(row, ContractColumn.TITLE_CY, row.text(ContractColumn.TITLE_CY, LONGEST_NAME));
        CommissioningLookup.Named service = service(row);
        details.says(row, ContractColumn.SERVICE, service == null ? null : service.id());
        boughtByUs(row);
        details.says(row, ContractColumn.PROVIDER, provider(row));
        details.says(row, ContractColumn.FIRST_DAY, day(row, ContractColumn.FIRST_DAY));
        details.says(row, ContractColumn.LAST_DAY, day(row, ContractColumn.LAST_DAY));
        details.says(row, ContractColumn.NOTICE_MONTHS, row.read(ContractColumn.NOTICE_MONTHS, CellValues::months));
        details.says(
                row,
                ContractColumn.PROCUREMENT_MONTHS,
                row.read(ContractColumn.PROCUREMENT_MONTHS, CellValues::months));
        details.says(row, ContractColumn.LIGHT_TOUCH, row.read(ContractColumn.LIGHT_TOUCH, CellValues::yes));
        money(row, draft);
        option(row, draft);
        details.heard(row);
    }

    /** A register that others write, too, must not make their contracts those of whoever imports it. */
    private void boughtByUs(SheetRow row) {
        String buyer = row.text(ContractColumn.BUYER, LONGEST_BUYER);
        if (buyer == null) {
            return;
        }
        NameLookup.Found<OrganisationLookup.Organisation> found = known.organisations.match(buyer);
        OrganisationLookup.Organisation us = found.things().stream()
                .filter(one -> one.id().equals(known.lead))
                .findFirst()
                .orElse(null);
        if (us == null) {
            row.fault(ContractColumn.BUYER, ContractRule.SHEET_ROW_BUYER, buyer);
        } else if (!found.exact()) {
            row.ask(ContractColumn.BUYER, buyer, us.name());
        }
    }

    /** As the register writes the name, where it has one that looks like it; otherwise as it stands. */
    private String provider(SheetRow row) {
        String name = row.text(ContractColumn.PROVIDER, LONGEST_NAME);
        if (name == null) {
            return null;
        }
        NameLookup.Found<String> found = known.provider(name);
        if (found.exact() || found.isEmpty()) {
            return name;
        }
        if (found.only() == null) {
            row.fault(
                    ContractColumn.PROVIDER, ContractRule.SHEET_ROW_PROVIDERS, name, String.join("; ", found.things()));
            return null;
        }
        row.ask(ContractColumn.PROVIDER, name, found.only());
        return found.only();
    }

    private void money(SheetRow row, Draft draft) {
        FinancialYear year = year(row, ContractColumn.FINANCIAL_YEAR);
        Money value = money(row, ContractColumn.VALUE);
        OrganisationLookup.Organisation commissioner = organisation(row, ContractColumn.COMMISSIONER);
        ContributionKind kind = row.cell(ContractColumn.CONTRIBUTION_KIND).isBlank()
                ? ContributionKind.CASH
                : row.read(
                        ContractColumn.CONTRIBUTION_KIND,
                        cell -> CellValues.word(
                                cell,
                                WORDS,
                                "contribution",
                                ContributionKind.values(),
                                ContractRule.SHEET_ROW_CONTRIBUTION_KIND));
        Money amount = money(row, ContractColumn.CONTRIBUTION);
        boolean contributes = !row.cell(ContractColumn.COMMISSIONER).isBlank()
                || !row.cell(ContractColumn.CONTRIBUTION).isBlank()
                || !row.cell(ContractColumn.CONTRIBUTION_KIND).isBlank();
        if (value != null && row.cell(ContractColumn.FINANCIAL_YEAR).isBlank() && !contributes) {
            oneTotal(row, draft, value);
        } else if (contributes || !row.cell(ContractColumn.VALUE).isBlank()) {
            missing(row, ContractColumn.FINANCIAL_YEAR);
        }
        if (contributes) {
            missing(row, ContractColumn.COMMISSIONER);
            missing(row, ContractColumn.CONTRIBUTION);
        }
        if (year != null && value != null) {
            FromRow<Money> before = draft.values.putIfAbsent(year, new FromRow<>(row, value));
            if (before != null && !before.fact().equals(value)) {
                row.fault(ContractColumn.VALUE, RowRule.OTHERWISE, before.row().number());
            }
        }
        if (year != null && commissioner != null && kind != null && amount != null) {
            holds(row, rule -> ContractColumn.CONTRIBUTION, () -> {
                Terms.Contribution contribution = new Terms.Contribution(commissioner.id(), year, kind, amount);
                FromRow<Terms.Contribution> before = draft.contributions.putIfAbsent(
                        List.of(commissioner.id(), year, kind), new FromRow<>(row, contribution));
                if (before != null) {
                    row.fault(
                            ContractColumn.COMMISSIONER,
                            ContractRule.SHEET_ROW_CONTRIBUTION_TWICE,
                            commissioner.name(),
                            year,
                            before.row().number());
                }
            });
        }
    }

    /**
     * A value without a year is one of the whole term: what each year would be is worked out, for whoever brings the
     * file to confirm.
     */
    private void oneTotal(SheetRow row, Draft draft, Money value) {
        LocalDate from = draft.details.get(ContractColumn.FIRST_DAY, LocalDate.class);
        LocalDate to = draft.details.get(ContractColumn.LAST_DAY, LocalDate.class);
        if (from == null || to == null || to.isBefore(from) || value.isNegative()) {
            missing(row, ContractColumn.FINANCIAL_YEAR);
            return;
        }
        if (draft.total != null) {
            if (!draft.total.fact().total().equals(value)) {
                row.fault(
                        ContractColumn.VALUE,
                        RowRule.OTHERWISE,
                        draft.total.row().number());
            }
            return;
        }
        Map<FinancialYear, Money> years = Terms.byDays(value, new Period(from, to));
        draft.total = new FromRow<>(
                row,
                new SharedTotal(
                        row.number(),
                        draft.details.get(ContractColumn.CONTRACT_REFERENCE, String.class),
                        value,
                        from,
                        to,
                        years.entrySet().stream()
                                .map(year -> new SharedTotal.Share(year.getKey(), year.getValue()))
                                .toList()));
    }

    @Override
    protected List<Told> importAll(UUID importId) {
        ContractImport.Outcome outcome =
                imports.importAll(new OrganisationId(known.lead), contracts, new ImportId(importId));
        List<Told> told = new ArrayList<>();
        told.add(new Told(
                "contract.sheet.contracts.imported",
                things(),
                rows().size(),
                total(),
                outcome.running(),
                outcome.ended()));
        if (!outcome.newProviders().isEmpty()) {
            told.add(new Told(
                    "contract.sheet.providers",
                    outcome.newProviders().size(),
                    String.join("; ", outcome.newProviders())));
        }
        return told;
    }

    @Override
    public List<SharedTotal> toConfirm() {
        return List.copyOf(shared);
    }

    private static void missing(SheetRow row, SheetColumn column) {
        if (row.cell(column).isBlank()) {
            row.fault(column, FileRule.FAULT_MISSING);
        }
    }

    private static void option(SheetRow row, Draft draft) {
        LocalDate from = day(row, ContractColumn.OPTION_FROM);
        LocalDate to = day(row, ContractColumn.OPTION_TO);
        if (!row.cell(ContractColumn.OPTION_FROM).isBlank()
                || !row.cell(ContractColumn.OPTION_TO).isBlank()) {
            missing(row, ContractColumn.OPTION_FROM);
            missing(row, ContractColumn.OPTION_TO);
        }
        if (from != null && to != null) {
            // lines repeat what they have in common: the same option is one option
            holds(row, rule -> ContractColumn.OPTION_TO, () -> draft.options.putIfAbsent(new Period(from, to), row));
        }
    }

    @Override
    protected void finish() {
        drafts.forEach((key, draft) -> {
            RepeatedFacts details = draft.details;
            if (details.get(ContractColumn.SERVICE, UUID.class) == null
                    && details.first().cell(ContractColumn.SERVICE).isBlank()) {
                details.says(details.first(), ContractColumn.SERVICE, owners.otherwise());
            }
            details.need(ContractColumn.SERVICE, ContractColumn.FIRST_DAY, ContractColumn.LAST_DAY);
            if (details.get(ContractColumn.TITLE_EN, String.class) == null
                    && details.get(ContractColumn.TITLE_CY, String.class) == null) {
                details.first().fault(ContractColumn.TITLE_EN, FileRule.FAULT_MISSING);
            }
            if (known.taken(key)) {
                details.first()
                        .fault(
                                ContractColumn.CONTRACT_REFERENCE,
                                ContractRule.REFERENCE_TAKEN,
                                details.get(ContractColumn.CONTRACT_REFERENCE, String.class));
            }
            if (details.sound() && details.first().sound()) {
                validate(draft);
            }
        });
    }

    private void validate(Draft draft) {
        RepeatedFacts details = draft.details;
        ContractDetails said = new ContractDetails(
                details.get(ContractColumn.SERVICE, UUID.class),
                known.lead,
                details.get(ContractColumn.CONTRACT_REFERENCE, String.class),
                new Wording(
                        details.get(ContractColumn.TITLE_EN, String.class),
                        details.get(ContractColumn.TITLE_CY, String.class)),
                Boolean.TRUE.equals(details.get(ContractColumn.LIGHT_TOUCH, Boolean.class)),
                months(details, ContractColumn.NOTICE_MONTHS, NOTICE),
                months(details, ContractColumn.PROCUREMENT_MONTHS, PROCUREMENT),
                details.get(ContractColumn.FIRST_DAY, LocalDate.class),
                details.get(ContractColumn.LAST_DAY, LocalDate.class));
        if (!holds(details.first(), ContractRows::columnOf, said::validate)) {
            return;
        }
        List<Period> options = draft.options.keySet().stream()
                .sorted(Comparator.<Period, LocalDate>comparing(Period::from).thenComparing(Period::to))
                .toList();
        for (int i = 0; i < options.size(); i++) {
            List<Period> upTo = options.subList(0, i + 1);
            if (!holds(
                    draft.options.get(options.get(i)), rule -> ContractColumn.OPTION_FROM, () -> said.validate(upTo))) {
                return;
            }
        }
        LocalDate furthest = options.isEmpty()
                ? said.endsOn()
                : options.get(options.size() - 1).to();
        List<FinancialYear> years = FinancialYear.within(said.startsOn(), furthest);
        Period term = new Period(said.startsOn(), said.endsOn());
        if (draft.total != null) {
            if (!draft.values.isEmpty()) {
                // a total beside a year of its own would count that year twice
                FromRow<Money> year = draft.values.values().iterator().next();
                draft.total
                        .row()
                        .fault(
                                ContractColumn.VALUE,
                                ContractRule.SHEET_ROW_TOTAL_AND_YEARS,
                                year.row().number());
                return;
            }
            shared.add(draft.total.fact());
            draft.total
                    .fact()
                    .years()
                    .forEach(year -> draft.values.put(year.year(), new FromRow<>(draft.total.row(), year.amount())));
        }
        if (validateMoney(draft, years)) {
            holds(
                    details.first(),
                    rule -> ContractColumn.CONTRIBUTION,
                    () -> contracts.add(new ContractImport.ImportedContract(
                            said,
                            options,
                            terms(draft, term, options),
                            details.get(ContractColumn.PROVIDER, String.class))));
        }
    }

    /** Each year for itself, so that every one of them is told at a line of its own. */
    private static boolean validateMoney(Draft draft, List<FinancialYear> years) {
        Map<FinancialYear, SheetRow> lines = new TreeMap<>();
        draft.contributions.values().forEach(one -> lines.putIfAbsent(one.fact().year(), one.row()));
        draft.values.forEach((year, value) -> lines.put(year, value.row()));
        boolean sound = true;
        for (Map.Entry<FinancialYear, SheetRow> entry : lines.entrySet()) {
            FinancialYear year = entry.getKey();
            sound &= holds(
                    entry.getValue(),
                    ContractRows::columnOf,
                    () -> Terms.ofTerm(
                                    draft.values.containsKey(year)
                                            ? Map.of(
                                                    year, draft.values.get(year).fact())
                                            : Map.of(),
                                    draft.contributions.values().stream()
                                            .map(FromRow::fact)
                                            .filter(one -> one.year().equals(year))
                                            .toList())
                            .validate(years.stream().map(PartYear::ofTerm).toList()));
        }
        return sound;
    }

    /** A file names whole years: what term and options share of one is shared by days. */
    private static Terms terms(Draft draft, Period term, List<Period> options) {
        Map<FinancialYear, Money> values = new TreeMap<>();
        draft.values.forEach((year, value) -> values.put(year, value.fact()));
        if (draft.total != null) {
            // a total is that of the term, whose days shared it already
            return Terms.ofTerm(
                    values,
                    draft.contributions.values().stream().map(FromRow::fact).toList());
        }
        return Terms.byYear(
                values, draft.contributions.values().stream().map(FromRow::fact).toList(), term, options);
    }

    private static int months(RepeatedFacts details, SheetColumn column, int otherwise) {
        Integer months = details.get(column, Integer.class);
        return months == null ? otherwise : months;
    }

    private static SheetColumn columnOf(String rule) {
        return rule.startsWith("contract.starts")
                ? ContractColumn.FIRST_DAY
                : rule.startsWith("contract.ends")
                        ? ContractColumn.LAST_DAY
                        : rule.startsWith("contract.notice")
                                ? ContractColumn.NOTICE_MONTHS
                                : rule.startsWith("contract.procurement")
                                        ? ContractColumn.PROCUREMENT_MONTHS
                                        : rule.equals(TermsRule.VALUE_OUTSIDE.key())
                                                ? ContractColumn.FINANCIAL_YEAR
                                                : rule.startsWith("contract.contribution")
                                                        ? ContractColumn.CONTRIBUTION
                                                        : rule.startsWith("contract.value")
                                                                ? ContractColumn.VALUE
                                                                : ContractColumn.CONTRACT_REFERENCE;
    }

    @Override
    public int things() {
        return contracts.size();
    }

    @Override
    protected LocalDate firstDay() {
        return contracts.stream()
                .map(one -> one.details().startsOn())
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    @Override
    protected LocalDate lastDay() {
        return contracts.stream()
                .map(one -> one.details().endsOn())
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** What they are worth over all their years. */
    @Override
    public Money total() {
        return Money.sum(contracts.stream().map(one -> one.terms().total()));
    }
}
