package cymru.cydweithio.sheet;

import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.sheet.Spreadsheet.Cell;
import cymru.cydweithio.sheet.Spreadsheet.Look;
import cymru.cydweithio.sheet.Spreadsheet.Row;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Packages of open data as a spreadsheet: releases of the Open Contracting Data Standard 1.1, such as Contracts Finder
 * publishes, with a row for each contract that was awarded; and grants of the 360Giving standard, with a row for each.
 * The headings are words that the standards use themselves, so that a package is matched like any other file.
 */
final class OpenDataPackage {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    /** As long as the reference of a contract may be. */
    private static final int LONGEST_REFERENCE = 30;

    private static final int LONGEST_TITLE = 200;
    private static final int MOST_DEPTH = 100;
    /** About fifty for each contract. */
    private static final int MOST_VALUES = 1_000_000;

    private static final Set<String> NOT_AWARDED = Set.of("cancelled", "unsuccessful");
    private static final List<String> CONTRACTS = List.of(
            "Contract reference",
            "Contract title",
            "Buyer",
            "Supplier",
            "Contract value",
            "Start date",
            "End date",
            "Award date",
            "Open contracting ID",
            "Other suppliers");
    private static final List<String> GRANTS = List.of(
            "Identifier",
            "Title",
            "Funding Org:Name",
            "Recipient Org:Name",
            "Amount Awarded",
            "Planned Dates:Start Date",
            "Planned Dates:End Date",
            "Award Date",
            "Grant Programme:Title");

    private OpenDataPackage() {}

    static boolean looksLike(byte[] bytes) {
        for (int i = 0; i < Math.min(bytes.length, 1024); i++) {
            boolean mark = i < 3 && (bytes[i] & 0x80) != 0;
            if (!mark && !Character.isWhitespace(bytes[i])) {
                return bytes[i] == '{' || bytes[i] == '[';
            }
        }
        return false;
    }

    static Spreadsheet read(byte[] bytes) {
        JsonObject whole = parsed(bytes);
        List<Row> rows = new ArrayList<>();
        if (has(whole, "releases") || has(whole, "records")) {
            rows.add(new Row(1, texts(CONTRACTS)));
            contracts(whole).forEach(cells -> rows.add(new Row(rows.size() + 1, cells)));
        } else if (has(whole, "grants")) {
            rows.add(new Row(1, texts(GRANTS)));
            objects(whole, "grants").forEach(grant -> rows.add(new Row(rows.size() + 1, grant(grant))));
        } else {
            throw new RuleViolation(SheetRule.FILE_PACKAGE);
        }
        return new Spreadsheet(List.of(), 0, rows);
    }

    private static JsonObject parsed(byte[] bytes) {
        int mark = bytes.length > 2 && (bytes[0] & 0xFF) == 0xEF ? 3 : 0;
        if (!bounded(bytes)) {
            throw new RuleViolation(SheetRule.FILE_PACKAGE);
        }
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(bytes, mark, bytes.length - mark))) {
            return reader.readObject();
        } catch (RuntimeException e) {
            // besides what the standard has for it, the parser throws others, such as for a number of a thousand digits
            RuleViolation refused = new RuleViolation(SheetRule.FILE_PACKAGE);
            refused.initCause(e);
            throw refused;
        }
    }

    /**
     * Whether the package has no more values, and none further within others, than one that tells of contracts: it is
     * held in memory whole, where a value of two letters takes a hundred times their room.
     */
    private static boolean bounded(byte[] bytes) {
        int depth = 0;
        int values = 0;
        boolean text = false;
        for (int i = 0; i < bytes.length; i++) {
            switch (bytes[i]) {
                case '"' -> text = !text;
                case '\\' -> i += text ? 1 : 0;
                case '[', '{' -> {
                    depth += text ? 0 : 1;
                    values += text ? 0 : 1;
                }
                case ']', '}' -> depth -= text ? 0 : 1;
                case ',' -> values += text ? 0 : 1;
                default -> {
                    // neither begins nor ends a value
                }
            }
            if (depth > MOST_DEPTH || values > MOST_VALUES) {
                return false;
            }
        }
        return true;
    }

    /** The latest word on each award, with its contract where one is told of. */
    private static List<List<Cell>> contracts(JsonObject whole) {
        List<JsonObject> releases = new ArrayList<>(objects(whole, "releases"));
        for (JsonObject one : objects(whole, "records")) {
            if (one.get("compiledRelease") instanceof JsonObject compiled) {
                releases.add(compiled);
            } else {
                releases.addAll(objects(one, "releases"));
            }
        }
        releases.sort(Comparator.comparing(release -> text(release, "date")));
        Map<String, List<Cell>> latest = new LinkedHashMap<>();
        for (JsonObject release : releases) {
            String process = text(release, "ocid");
            int place = 0;
            for (JsonObject award : objects(release, "awards")) {
                place++;
                String id = text(award, "id");
                List<JsonObject> contracts = objects(release, "contracts").stream()
                        .filter(one -> text(one, "awardID").equals(id))
                        .toList();
                latest.keySet().removeIf(key -> key.startsWith(process + "\n" + id + "\n"));
                if (contracts.isEmpty() && !NOT_AWARDED.contains(text(award, "status"))) {
                    latest.put(
                            process + "\n" + id + "\n", contract(release, award, award, reference(process, id, place)));
                }
                for (int i = 0; i < contracts.size(); i++) {
                    JsonObject contract = contracts.get(i);
                    if (!NOT_AWARDED.contains(text(contract, "status"))) {
                        latest.put(
                                process + "\n" + id + "\n" + text(contract, "id"),
                                contract(
                                        release, award, contract, reference(process, text(contract, "id"), place + i)));
                    }
                }
            }
        }
        return List.copyOf(latest.values());
    }

    private static List<Cell> contract(JsonObject release, JsonObject award, JsonObject signed, String reference) {
        JsonObject tender = object(release, "tender");
        JsonObject term = signed.containsKey("period")
                ? object(signed, "period")
                : award.containsKey("contractPeriod")
                        ? object(award, "contractPeriod")
                        : object(tender, "contractPeriod");
        List<String> suppliers = objects(award, "suppliers").stream()
                .map(one -> text(one, "name"))
                .filter(name -> !name.isBlank())
                .toList();
        return List.of(
                Cell.of(reference),
                Cell.of(shortened(
                        first(text(signed, "title"), text(award, "title"), text(tender, "title")), LONGEST_TITLE)),
                Cell.of(buyer(release)),
                Cell.of(suppliers.isEmpty() ? "" : suppliers.get(0)),
                amount(signed.containsKey("value") ? object(signed, "value") : object(award, "value")),
                day(text(term, "startDate")),
                day(text(term, "endDate")),
                day(text(award, "date")),
                Cell.of(text(release, "ocid")),
                Cell.of(String.join("; ", suppliers.subList(Math.min(1, suppliers.size()), suppliers.size()))));
    }

    private static String buyer(JsonObject release) {
        String named = text(object(release, "buyer"), "name");
        return !named.isBlank()
                ? named
                : objects(release, "parties").stream()
                        .filter(party -> party.get("roles") instanceof JsonArray roles
                                && roles.stream()
                                        .anyMatch(role -> role instanceof JsonString word
                                                && word.getString().equals("buyer")))
                        .map(party -> text(party, "name"))
                        .findFirst()
                        .orElse("");
    }

    /**
     * The publisher's own where it is short enough; otherwise the beginning and the end of the process, which together
     * are as good as unique, and the number of the award.
     */
    private static String reference(String process, String id, int place) {
        if (!id.isBlank() && id.length() <= LONGEST_REFERENCE && id.length() > 3) {
            return id;
        }
        String own = process.replaceFirst("^ocds-[a-z0-9]{6}-", "");
        String[] parts = own.split("-");
        String brief = parts.length < 2 ? own : parts[0] + "-" + parts[parts.length - 1];
        String end = "-" + place;
        return shortened(brief, LONGEST_REFERENCE - end.length()) + end;
    }

    private static List<Cell> grant(JsonObject grant) {
        JsonObject planned = objects(grant, "plannedDates").stream()
                .findFirst()
                .orElse(objects(grant, "actualDates").stream().findFirst().orElse(JsonValue.EMPTY_JSON_OBJECT));
        return List.of(
                Cell.of(text(grant, "id")),
                Cell.of(shortened(text(grant, "title"), LONGEST_TITLE)),
                Cell.of(names(grant, "fundingOrganization", "name")),
                Cell.of(names(grant, "recipientOrganization", "name")),
                amount(grant.get("amountAwarded"), text(grant, "currency")),
                day(text(planned, "startDate")),
                day(text(planned, "endDate")),
                day(text(grant, "awardDate")),
                Cell.of(names(grant, "grantProgramme", "title")));
    }

    private static String names(JsonObject grant, String list, String word) {
        Set<String> names = new LinkedHashSet<>();
        objects(grant, list).forEach(one -> names.add(text(one, word)));
        return String.join("; ", names);
    }

    private static Cell amount(JsonObject value) {
        return amount(value.get("amount"), text(value, "currency"));
    }

    /** Pounds as a number; another currency stays beside its number, so that nobody takes it for pounds. */
    private static Cell amount(JsonValue amount, String currency) {
        if (!(amount instanceof JsonNumber number)) {
            return Cell.EMPTY;
        }
        return currency.isBlank() || currency.equals("GBP")
                ? Cell.of(number.bigDecimalValue(), Look.PLAIN, false)
                : Cell.of(currency + " " + number);
    }

    /** The day in Wales on which a moment of the package lies. */
    private static Cell day(String moment) {
        try {
            return Cell.of(
                    moment.length() > 10
                            ? OffsetDateTime.parse(moment)
                                    .atZoneSameInstant(LONDON)
                                    .toLocalDate()
                                    .toString()
                            : moment);
        } catch (DateTimeException e) {
            return Cell.of(moment);
        }
    }

    private static String first(String... texts) {
        for (String text : texts) {
            if (!text.isBlank()) {
                return text;
            }
        }
        return "";
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1).strip() + "…";
    }

    private static List<Cell> texts(List<String> words) {
        return words.stream().map(Cell::of).toList();
    }

    private static boolean has(JsonObject whole, String list) {
        return whole.get(list) instanceof JsonArray;
    }

    private static JsonObject object(JsonObject of, String name) {
        return of.get(name) instanceof JsonObject found ? found : JsonValue.EMPTY_JSON_OBJECT;
    }

    private static List<JsonObject> objects(JsonObject of, String name) {
        return of.get(name) instanceof JsonArray found
                ? found.stream()
                        .filter(JsonObject.class::isInstance)
                        .map(JsonObject.class::cast)
                        .toList()
                : List.of();
    }

    private static String text(JsonObject of, String name) {
        JsonValue value = of.get(name);
        return value instanceof JsonString text
                ? text.getString()
                : value instanceof JsonNumber number ? number.toString() : "";
    }
}
