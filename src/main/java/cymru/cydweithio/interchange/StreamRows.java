package cymru.cydweithio.interchange;

import cymru.cydweithio.funding.FundingImport;
import cymru.cydweithio.funding.FundingStreams;
import cymru.cydweithio.platform.Alike;
import cymru.cydweithio.platform.FinancialYear;
import cymru.cydweithio.platform.Money;
import cymru.cydweithio.platform.Wording;
import cymru.cydweithio.service.Theme;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Funding streams: a line for each stream and financial year. */
final class StreamRows extends MoneyRows {
    private static final int LONGEST_REFERENCE = 30;
    private static final int LONGEST_NAME = 200;

    private record Year(SheetLine line, FundingStreams.YearFacts facts) {}

    final List<FundingImport.BroughtStream> streams = new ArrayList<>();
    private final Map<String, Together> facts = new LinkedHashMap<>();
    private final Map<String, Map<FinancialYear, Year>> years = new LinkedHashMap<>();

    StreamRows(MoneyKnown known, LocalDate today) {
        super(known, today);
    }

    @Override
    void judge(SheetLine line) {
        String reference = line.required(Meaning.STREAM_REFERENCE, LONGEST_REFERENCE);
        Together stream = reference == null
                ? new Together(line)
                : facts.computeIfAbsent(Alike.key(reference), key -> new Together(line));
        stream.says(line, Meaning.STREAM_REFERENCE, reference == null || stream.first != line ? null : reference);
        stream.says(line, Meaning.NAME_EN, line.text(Meaning.NAME_EN, LONGEST_NAME));
        stream.says(line, Meaning.NAME_CY, line.text(Meaning.NAME_CY, LONGEST_NAME));
        Known.Organisation funder = organisation(line, Meaning.FUNDER);
        stream.says(line, Meaning.FUNDER, funder == null ? null : funder.id());
        MoneyKnown.Named partnership = partnership(line);
        stream.says(line, Meaning.PARTNERSHIP, partnership == null ? null : partnership.id());
        stream.says(
                line,
                Meaning.THEME,
                line.read(
                        Meaning.THEME,
                        cell -> CellValues.word(cell, "theme", Theme.values(), "interchange.row.theme")));
        stream.says(line, Meaning.FIRST_DAY, day(line, Meaning.FIRST_DAY));
        stream.says(line, Meaning.LAST_DAY, day(line, Meaning.LAST_DAY));
        for (Meaning share : List.of(Meaning.PRIMARY, Meaning.SECONDARY, Meaning.TERTIARY, Meaning.ACUTE)) {
            stream.says(line, share, line.read(share, CellValues::percent));
        }
        year(line, reference);
        stream.heard(line);
    }

    private void year(SheetLine line, String reference) {
        FinancialYear year = year(line, Meaning.FINANCIAL_YEAR);
        FundingStreams.YearFacts brings = new FundingStreams.YearFacts(
                year,
                money(line, Meaning.ANNOUNCED),
                day(line, Meaning.ANNOUNCED_ON),
                money(line, Meaning.AWARDED),
                day(line, Meaning.AWARDED_ON),
                money(line, Meaning.RECEIVED));
        boolean said = brings.announced() != null || brings.awarded() != null || brings.received() != null;
        if (said && line.cell(Meaning.FINANCIAL_YEAR).isBlank()) {
            line.fault(Meaning.FINANCIAL_YEAR, "interchange.fault.missing");
        }
        if (reference != null && year != null) {
            Year before = years.computeIfAbsent(Alike.key(reference), key -> new LinkedHashMap<>())
                    .putIfAbsent(year, new Year(line, brings));
            if (before != null) {
                line.fault(Meaning.FINANCIAL_YEAR, "interchange.row.yearTwice", year, before.line.number());
            }
        }
    }

    @Override
    void finish() {
        facts.forEach((key, stream) -> {
            stream.need(Meaning.FUNDER, Meaning.THEME, Meaning.FIRST_DAY, Meaning.LAST_DAY);
            if (stream.get(Meaning.NAME_EN, String.class) == null
                    && stream.get(Meaning.NAME_CY, String.class) == null) {
                stream.first.fault(Meaning.NAME_EN, "interchange.fault.missing");
            }
            if (known.stream(key) != null) {
                stream.first.fault(
                        Meaning.STREAM_REFERENCE,
                        "funding.reference.taken",
                        stream.get(Meaning.STREAM_REFERENCE, String.class));
            }
            if (stream.sound() && stream.first.sound()) {
                judge(stream, List.copyOf(years.getOrDefault(key, Map.of()).values()));
            }
        });
    }

    private void judge(Together stream, List<Year> brings) {
        FundingStreams.Facts said = new FundingStreams.Facts(
                stream.get(Meaning.STREAM_REFERENCE, String.class),
                new Wording(stream.get(Meaning.NAME_EN, String.class), stream.get(Meaning.NAME_CY, String.class)),
                stream.get(Meaning.FUNDER, UUID.class),
                stream.get(Meaning.PARTNERSHIP, UUID.class),
                null,
                stream.get(Meaning.THEME, Theme.class),
                stream.get(Meaning.FIRST_DAY, LocalDate.class),
                stream.get(Meaning.LAST_DAY, LocalDate.class),
                share(stream, Meaning.PRIMARY),
                share(stream, Meaning.SECONDARY),
                share(stream, Meaning.TERTIARY),
                share(stream, Meaning.ACUTE),
                null);
        if (holds(stream.first, StreamRows::columnOf, said::judge)) {
            brings.forEach(year -> holds(year.line, StreamRows::columnOf, () -> said.judge(year.facts, today)));
        }
        streams.add(new FundingImport.BroughtStream(
                said, brings.stream().map(Year::facts).toList()));
    }

    private static int share(Together stream, Meaning meaning) {
        Integer share = stream.get(meaning, Integer.class);
        return share == null ? 0 : share;
    }

    private static Meaning columnOf(String rule) {
        return rule.startsWith("funding.announcedOn")
                ? Meaning.ANNOUNCED_ON
                : rule.startsWith("funding.announced")
                        ? Meaning.ANNOUNCED
                        : rule.startsWith("funding.awardedOn")
                                ? Meaning.AWARDED_ON
                                : rule.startsWith("funding.awarded")
                                        ? Meaning.AWARDED
                                        : rule.startsWith("funding.received")
                                                ? Meaning.RECEIVED
                                                : rule.startsWith("funding.year")
                                                        ? Meaning.FINANCIAL_YEAR
                                                        : rule.startsWith("funding.shares")
                                                                ? Meaning.PRIMARY
                                                                : rule.startsWith("funding.starts")
                                                                        ? Meaning.FIRST_DAY
                                                                        : rule.startsWith("funding.ends")
                                                                                ? Meaning.LAST_DAY
                                                                                : Meaning.STREAM_REFERENCE;
    }

    @Override
    int things() {
        return streams.size();
    }

    /** What is awarded, otherwise announced. */
    @Override
    Money total() {
        return Money.sum(streams.stream()
                .flatMap(one -> one.years().stream())
                .map(year -> year.awarded() == null ? year.announced() : year.awarded()));
    }
}
