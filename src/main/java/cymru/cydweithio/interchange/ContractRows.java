package cymru.cydweithio.interchange;

import cymru.cydweithio.contract.ContractFacts;
import cymru.cydweithio.contract.ContractImport;
import cymru.cydweithio.contract.ContributionKind;
import cymru.cydweithio.contract.PartYear;
import cymru.cydweithio.contract.Terms;
import cymru.cydweithio.platform.Alike;
import cymru.cydweithio.platform.FinancialYear;
import cymru.cydweithio.platform.Money;
import cymru.cydweithio.platform.Period;
import cymru.cydweithio.platform.Wording;
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
final class ContractRows extends MoneyRows {
    private static final int LONGEST_REFERENCE = 30;
    private static final int LONGEST_NAME = 200;
    /** As the form for one contract begins. */
    private static final int NOTICE = 6;

    private static final int PROCUREMENT = 12;

    private record At<T>(SheetLine line, T fact) {}

    /** A contract while its lines are read. */
    private static final class Draft {
        private final Together facts;
        private final Map<FinancialYear, At<Money>> values = new TreeMap<>();
        private final Map<List<Object>, At<Terms.Contribution>> contributions = new LinkedHashMap<>();
        private final Map<Period, SheetLine> options = new LinkedHashMap<>();
        private At<MoneyImports.Shared> total;

        Draft(SheetLine first) {
            facts = new Together(first);
        }
    }

    final List<ContractImport.Brought> contracts = new ArrayList<>();
    /** Totals without years, as they are shared: nothing is brought before somebody confirmed them. */
    final List<MoneyImports.Shared> shared = new ArrayList<>();

    private final Map<String, Draft> drafts = new LinkedHashMap<>();

    ContractRows(MoneyKnown known, LocalDate today) {
        super(known, today);
    }

    @Override
    void judge(SheetLine line) {
        String reference = line.required(Meaning.CONTRACT_REFERENCE, LONGEST_REFERENCE);
        Draft draft = reference == null
                ? new Draft(line)
                : drafts.computeIfAbsent(Alike.key(reference), key -> new Draft(line));
        Together facts = draft.facts;
        facts.says(line, Meaning.CONTRACT_REFERENCE, reference == null || facts.first != line ? null : reference);
        facts.says(line, Meaning.TITLE_EN, line.text(Meaning.TITLE_EN, LONGEST_NAME));
        facts.says(line, Meaning.TITLE_CY, line.text(Meaning.TITLE_CY, LONGEST_NAME));
        MoneyKnown.Named service = service(line);
        facts.says(line, Meaning.SERVICE, service == null ? null : service.id());
        facts.says(line, Meaning.PROVIDER, line.text(Meaning.PROVIDER, LONGEST_NAME));
        facts.says(line, Meaning.FIRST_DAY, day(line, Meaning.FIRST_DAY));
        facts.says(line, Meaning.LAST_DAY, day(line, Meaning.LAST_DAY));
        facts.says(line, Meaning.NOTICE_MONTHS, line.read(Meaning.NOTICE_MONTHS, CellValues::months));
        facts.says(line, Meaning.PROCUREMENT_MONTHS, line.read(Meaning.PROCUREMENT_MONTHS, CellValues::months));
        facts.says(line, Meaning.LIGHT_TOUCH, line.read(Meaning.LIGHT_TOUCH, CellValues::yes));
        money(line, draft);
        option(line, draft);
        facts.heard(line);
    }

    private void money(SheetLine line, Draft draft) {
        FinancialYear year = year(line, Meaning.FINANCIAL_YEAR);
        Money value = money(line, Meaning.VALUE);
        Known.Organisation commissioner = organisation(line, Meaning.COMMISSIONER);
        ContributionKind kind = line.cell(Meaning.CONTRIBUTION_KIND).isBlank()
                ? ContributionKind.CASH
                : line.read(
                        Meaning.CONTRIBUTION_KIND,
                        cell -> CellValues.word(
                                cell, "contribution", ContributionKind.values(), "interchange.row.contributionKind"));
        Money amount = money(line, Meaning.CONTRIBUTION);
        boolean contributes = !line.cell(Meaning.COMMISSIONER).isBlank()
                || !line.cell(Meaning.CONTRIBUTION).isBlank()
                || !line.cell(Meaning.CONTRIBUTION_KIND).isBlank();
        if (value != null && line.cell(Meaning.FINANCIAL_YEAR).isBlank() && !contributes) {
            oneTotal(line, draft, value);
        } else if (contributes || !line.cell(Meaning.VALUE).isBlank()) {
            missing(line, Meaning.FINANCIAL_YEAR);
        }
        if (contributes) {
            missing(line, Meaning.COMMISSIONER);
            missing(line, Meaning.CONTRIBUTION);
        }
        if (year != null && value != null) {
            At<Money> before = draft.values.putIfAbsent(year, new At<>(line, value));
            if (before != null && !before.fact.equals(value)) {
                line.fault(Meaning.VALUE, "interchange.row.otherwise", before.line.number());
            }
        }
        if (year != null && commissioner != null && kind != null && amount != null) {
            holds(line, rule -> Meaning.CONTRIBUTION, () -> {
                Terms.Contribution contribution = new Terms.Contribution(commissioner.id(), year, kind, amount);
                At<Terms.Contribution> before = draft.contributions.putIfAbsent(
                        List.of(commissioner.id(), year, kind), new At<>(line, contribution));
                if (before != null) {
                    line.fault(
                            Meaning.COMMISSIONER,
                            "interchange.row.contributionTwice",
                            commissioner.name(),
                            year,
                            before.line.number());
                }
            });
        }
    }

    /**
     * A value without a year is one of the whole term: what each year would be is worked out, for whoever brings the
     * file to confirm.
     */
    private void oneTotal(SheetLine line, Draft draft, Money value) {
        LocalDate from = draft.facts.get(Meaning.FIRST_DAY, LocalDate.class);
        LocalDate to = draft.facts.get(Meaning.LAST_DAY, LocalDate.class);
        if (from == null || to == null || to.isBefore(from) || value.isNegative()) {
            missing(line, Meaning.FINANCIAL_YEAR);
            return;
        }
        if (draft.total != null) {
            if (!draft.total.fact.total().equals(value)) {
                line.fault(Meaning.VALUE, "interchange.row.otherwise", draft.total.line.number());
            }
            return;
        }
        Map<FinancialYear, Money> years = Terms.byDays(value, new Period(from, to));
        draft.total = new At<>(
                line,
                new MoneyImports.Shared(
                        line.number(),
                        draft.facts.get(Meaning.CONTRACT_REFERENCE, String.class),
                        value,
                        from,
                        to,
                        years.entrySet().stream()
                                .map(year -> new MoneyImports.Share(year.getKey(), year.getValue()))
                                .toList()));
    }

    private static void missing(SheetLine line, Meaning meaning) {
        if (line.cell(meaning).isBlank()) {
            line.fault(meaning, "interchange.fault.missing");
        }
    }

    private static void option(SheetLine line, Draft draft) {
        LocalDate from = day(line, Meaning.OPTION_FROM);
        LocalDate to = day(line, Meaning.OPTION_TO);
        if (!line.cell(Meaning.OPTION_FROM).isBlank()
                || !line.cell(Meaning.OPTION_TO).isBlank()) {
            missing(line, Meaning.OPTION_FROM);
            missing(line, Meaning.OPTION_TO);
        }
        if (from != null && to != null) {
            // lines repeat what they have in common: the same option is one option
            holds(line, rule -> Meaning.OPTION_TO, () -> draft.options.putIfAbsent(new Period(from, to), line));
        }
    }

    @Override
    void finish() {
        drafts.forEach((key, draft) -> {
            Together facts = draft.facts;
            facts.need(Meaning.SERVICE, Meaning.FIRST_DAY, Meaning.LAST_DAY);
            if (facts.get(Meaning.TITLE_EN, String.class) == null
                    && facts.get(Meaning.TITLE_CY, String.class) == null) {
                facts.first.fault(Meaning.TITLE_EN, "interchange.fault.missing");
            }
            if (known.contract(key) != null) {
                facts.first.fault(
                        Meaning.CONTRACT_REFERENCE,
                        "contract.reference.taken",
                        facts.get(Meaning.CONTRACT_REFERENCE, String.class));
            }
            if (facts.sound() && facts.first.sound()) {
                judge(draft);
            }
        });
    }

    private void judge(Draft draft) {
        Together facts = draft.facts;
        ContractFacts said = new ContractFacts(
                facts.get(Meaning.SERVICE, UUID.class),
                known.lead,
                facts.get(Meaning.CONTRACT_REFERENCE, String.class),
                new Wording(facts.get(Meaning.TITLE_EN, String.class), facts.get(Meaning.TITLE_CY, String.class)),
                Boolean.TRUE.equals(facts.get(Meaning.LIGHT_TOUCH, Boolean.class)),
                months(facts, Meaning.NOTICE_MONTHS, NOTICE),
                months(facts, Meaning.PROCUREMENT_MONTHS, PROCUREMENT),
                facts.get(Meaning.FIRST_DAY, LocalDate.class),
                facts.get(Meaning.LAST_DAY, LocalDate.class));
        if (!holds(facts.first, ContractRows::columnOf, said::judge)) {
            return;
        }
        List<Period> options = draft.options.keySet().stream()
                .sorted(Comparator.<Period, LocalDate>comparing(Period::from).thenComparing(Period::to))
                .toList();
        for (int i = 0; i < options.size(); i++) {
            List<Period> upTo = options.subList(0, i + 1);
            if (!holds(draft.options.get(options.get(i)), rule -> Meaning.OPTION_FROM, () -> said.judge(upTo))) {
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
                At<Money> year = draft.values.values().iterator().next();
                draft.total.line.fault(Meaning.VALUE, "interchange.row.totalAndYears", year.line.number());
                return;
            }
            shared.add(draft.total.fact);
            draft.total
                    .fact
                    .years()
                    .forEach(year -> draft.values.put(year.year(), new At<>(draft.total.line, year.amount())));
        }
        if (judgeMoney(draft, years)) {
            holds(
                    facts.first,
                    rule -> Meaning.CONTRIBUTION,
                    () -> contracts.add(new ContractImport.Brought(
                            said, options, terms(draft, term, options), facts.get(Meaning.PROVIDER, String.class))));
        }
    }

    /** Each year for itself, so that every one of them is told at a line of its own. */
    private static boolean judgeMoney(Draft draft, List<FinancialYear> years) {
        Map<FinancialYear, SheetLine> lines = new TreeMap<>();
        draft.contributions.values().forEach(one -> lines.putIfAbsent(one.fact.year(), one.line));
        draft.values.forEach((year, value) -> lines.put(year, value.line));
        boolean sound = true;
        for (Map.Entry<FinancialYear, SheetLine> entry : lines.entrySet()) {
            FinancialYear year = entry.getKey();
            sound &= holds(
                    entry.getValue(),
                    ContractRows::columnOf,
                    () -> Terms.ofTerm(
                                    draft.values.containsKey(year)
                                            ? Map.of(year, draft.values.get(year).fact)
                                            : Map.of(),
                                    draft.contributions.values().stream()
                                            .map(At::fact)
                                            .filter(one -> one.year().equals(year))
                                            .toList())
                            .judge(years.stream().map(PartYear::ofTerm).toList()));
        }
        return sound;
    }

    /** A file names whole years: what term and options share of one is shared by days. */
    private static Terms terms(Draft draft, Period term, List<Period> options) {
        Map<FinancialYear, Money> values = new TreeMap<>();
        draft.values.forEach((year, value) -> values.put(year, value.fact));
        if (draft.total != null) {
            // a total is that of the term, whose days shared it already
            return Terms.ofTerm(
                    values, draft.contributions.values().stream().map(At::fact).toList());
        }
        return Terms.byYear(
                values, draft.contributions.values().stream().map(At::fact).toList(), term, options);
    }

    private static int months(Together facts, Meaning meaning, int otherwise) {
        Integer months = facts.get(meaning, Integer.class);
        return months == null ? otherwise : months;
    }

    private static Meaning columnOf(String rule) {
        return rule.startsWith("contract.starts")
                ? Meaning.FIRST_DAY
                : rule.startsWith("contract.ends")
                        ? Meaning.LAST_DAY
                        : rule.startsWith("contract.notice")
                                ? Meaning.NOTICE_MONTHS
                                : rule.startsWith("contract.procurement")
                                        ? Meaning.PROCUREMENT_MONTHS
                                        : rule.equals("contract.value.outside")
                                                ? Meaning.FINANCIAL_YEAR
                                                : rule.startsWith("contract.contribution")
                                                        ? Meaning.CONTRIBUTION
                                                        : rule.startsWith("contract.value")
                                                                ? Meaning.VALUE
                                                                : Meaning.CONTRACT_REFERENCE;
    }

    @Override
    int things() {
        return contracts.size();
    }

    /** What they are worth over all their years. */
    @Override
    Money total() {
        return Money.sum(contracts.stream().map(one -> one.terms().total()));
    }
}
