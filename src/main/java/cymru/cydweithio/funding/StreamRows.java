package cymru.cydweithio.funding;

import cymru.cydweithio.contract.CommissioningLookup;
import cymru.cydweithio.contract.CommissioningRows;
import cymru.cydweithio.contract.ContractColumn;
import cymru.cydweithio.partnership.OrganisationId;
import cymru.cydweithio.partnership.OrganisationLookup;
import cymru.cydweithio.platform.CollationKey;
import cymru.cydweithio.platform.FinancialYear;
import cymru.cydweithio.platform.Money;
import cymru.cydweithio.platform.Wording;
import cymru.cydweithio.service.Theme;
import cymru.cydweithio.sheet.CellValues;
import cymru.cydweithio.sheet.FileRule;
import cymru.cydweithio.sheet.ImportId;
import cymru.cydweithio.sheet.RepeatedFacts;
import cymru.cydweithio.sheet.SheetColumn;
import cymru.cydweithio.sheet.SheetRow;
import cymru.cydweithio.sheet.Told;
import cymru.cydweithio.sheet.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Funding streams: a line for each stream and financial year. */
final class StreamRows extends CommissioningRows {
    private static final int LONGEST_REFERENCE = 30;
    private static final int LONGEST_NAME = 200;

    private record Year(SheetRow row, FundingStreams.YearDetails facts) {}

    private static final Vocabulary WORDS = Vocabulary.of("funding");

    private final FundingLookup known;
    private final OrganisationId lead;
    private final FundingImport imports;
    final List<FundingImport.ImportedStream> streams = new ArrayList<>();
    private final Map<String, RepeatedFacts> facts = new LinkedHashMap<>();
    private final Map<String, Map<FinancialYear, Year>> years = new LinkedHashMap<>();

    StreamRows(FundingLookup known, OrganisationId lead, LocalDate today, FundingImport imports) {
        super(known.commissioning, today);
        this.known = known;
        this.lead = lead;
        this.imports = imports;
    }

    @Override
    protected void validate(SheetRow row) {
        String reference = row.required(FundingColumn.STREAM_REFERENCE, LONGEST_REFERENCE);
        RepeatedFacts stream = reference == null
                ? new RepeatedFacts(row)
                : facts.computeIfAbsent(CollationKey.key(reference), key -> new RepeatedFacts(row));
        stream.says(row, FundingColumn.STREAM_REFERENCE, reference == null || stream.first() != row ? null : reference);
        stream.says(row, FundingColumn.NAME_EN, row.text(FundingColumn.NAME_EN, LONGEST_NAME));
        stream.says(row, FundingColumn.NAME_CY, row.text(FundingColumn.NAME_CY, LONGEST_NAME));
        OrganisationLookup.Organisation funder = organisation(row, FundingColumn.FUNDER);
        stream.says(row, FundingColumn.FUNDER, funder == null ? null : funder.id());
        CommissioningLookup.Named partnership = partnership(row);
        stream.says(row, FundingColumn.PARTNERSHIP, partnership == null ? null : partnership.id());
        stream.says(
                row,
                FundingColumn.THEME,
                row.read(
                        FundingColumn.THEME,
                        cell -> CellValues.word(cell, WORDS, "theme", Theme.values(), FundingRule.SHEET_ROW_THEME)));
        stream.says(row, ContractColumn.FIRST_DAY, day(row, ContractColumn.FIRST_DAY));
        stream.says(row, ContractColumn.LAST_DAY, day(row, ContractColumn.LAST_DAY));
        for (SheetColumn share :
                List.of(FundingColumn.PRIMARY, FundingColumn.SECONDARY, FundingColumn.TERTIARY, FundingColumn.ACUTE)) {
            stream.says(row, share, row.read(share, CellValues::percent));
        }
        year(row, reference);
        stream.heard(row);
    }

    private void year(SheetRow row, String reference) {
        FinancialYear year = year(row, ContractColumn.FINANCIAL_YEAR);
        FundingStreams.YearDetails brings = new FundingStreams.YearDetails(
                year,
                money(row, FundingColumn.ANNOUNCED),
                day(row, FundingColumn.ANNOUNCED_ON),
                money(row, FundingColumn.AWARDED),
                day(row, FundingColumn.AWARDED_ON),
                money(row, FundingColumn.RECEIVED));
        boolean said = brings.announced() != null || brings.awarded() != null || brings.received() != null;
        if (said && row.cell(ContractColumn.FINANCIAL_YEAR).isBlank()) {
            row.fault(ContractColumn.FINANCIAL_YEAR, FileRule.FAULT_MISSING);
        }
        if (reference != null && year != null) {
            Year before = years.computeIfAbsent(CollationKey.key(reference), key -> new LinkedHashMap<>())
                    .putIfAbsent(year, new Year(row, brings));
            if (before != null) {
                row.fault(ContractColumn.FINANCIAL_YEAR, FundingRule.SHEET_ROW_YEAR_TWICE, year, before.row.number());
            }
        }
    }

    @Override
    protected void finish() {
        facts.forEach((key, stream) -> {
            stream.need(FundingColumn.FUNDER, FundingColumn.THEME, ContractColumn.FIRST_DAY, ContractColumn.LAST_DAY);
            if (stream.get(FundingColumn.NAME_EN, String.class) == null
                    && stream.get(FundingColumn.NAME_CY, String.class) == null) {
                stream.first().fault(FundingColumn.NAME_EN, FileRule.FAULT_MISSING);
            }
            if (known.taken(key)) {
                stream.first()
                        .fault(
                                FundingColumn.STREAM_REFERENCE,
                                FundingRule.REFERENCE_TAKEN,
                                stream.get(FundingColumn.STREAM_REFERENCE, String.class));
            }
            if (stream.sound() && stream.first().sound()) {
                validate(stream, List.copyOf(years.getOrDefault(key, Map.of()).values()));
            }
        });
    }

    private void validate(RepeatedFacts stream, List<Year> brings) {
        FundingStreams.StreamDetails said = new FundingStreams.StreamDetails(
                stream.get(FundingColumn.STREAM_REFERENCE, String.class),
                new Wording(
                        stream.get(FundingColumn.NAME_EN, String.class),
                        stream.get(FundingColumn.NAME_CY, String.class)),
                stream.get(FundingColumn.FUNDER, UUID.class),
                stream.get(FundingColumn.PARTNERSHIP, UUID.class),
                null,
                stream.get(FundingColumn.THEME, Theme.class),
                stream.get(ContractColumn.FIRST_DAY, LocalDate.class),
                stream.get(ContractColumn.LAST_DAY, LocalDate.class),
                share(stream, FundingColumn.PRIMARY),
                share(stream, FundingColumn.SECONDARY),
                share(stream, FundingColumn.TERTIARY),
                share(stream, FundingColumn.ACUTE),
                null);
        if (holds(stream.first(), StreamRows::columnOf, said::validate)) {
            brings.forEach(year -> holds(year.row, StreamRows::columnOf, () -> said.validate(year.facts, today)));
        }
        streams.add(new FundingImport.ImportedStream(
                said, brings.stream().map(Year::facts).toList()));
    }

    @Override
    protected List<Told> importAll(UUID importId) {
        imports.importStreams(lead, streams, new ImportId(importId));
        return List.of();
    }

    private CommissioningLookup.Named partnership(SheetRow row) {
        return named(
                row,
                FundingColumn.PARTNERSHIP,
                known.partnerships,
                FundingRule.SHEET_ROW_PARTNERSHIP,
                FundingRule.SHEET_ROW_PARTNERSHIPS);
    }

    private static int share(RepeatedFacts stream, SheetColumn meaning) {
        Integer share = stream.get(meaning, Integer.class);
        return share == null ? 0 : share;
    }

    private static SheetColumn columnOf(String rule) {
        return rule.startsWith("funding.announcedOn")
                ? FundingColumn.ANNOUNCED_ON
                : rule.startsWith("funding.announced")
                        ? FundingColumn.ANNOUNCED
                        : rule.startsWith("funding.awardedOn")
                                ? FundingColumn.AWARDED_ON
                                : rule.startsWith("funding.awarded")
                                        ? FundingColumn.AWARDED
                                        : rule.startsWith("funding.received")
                                                ? FundingColumn.RECEIVED
                                                : rule.startsWith("funding.year")
                                                        ? ContractColumn.FINANCIAL_YEAR
                                                        : rule.startsWith("funding.shares")
                                                                ? FundingColumn.PRIMARY
                                                                : rule.startsWith("funding.starts")
                                                                        ? ContractColumn.FIRST_DAY
                                                                        : rule.startsWith("funding.ends")
                                                                                ? ContractColumn.LAST_DAY
                                                                                : FundingColumn.STREAM_REFERENCE;
    }

    @Override
    public int things() {
        return streams.size();
    }

    /** What is awarded, otherwise announced. */
    @Override
    public Money total() {
        return Money.sum(streams.stream()
                .flatMap(one -> one.years().stream())
                .map(year -> year.awarded() == null ? year.announced() : year.awarded()));
    }
}
