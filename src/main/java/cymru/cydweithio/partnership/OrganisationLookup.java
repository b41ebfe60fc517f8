package cymru.cydweithio.partnership;

import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Rows;
import cymru.cydweithio.platform.Rule;
import cymru.cydweithio.sheet.NameLookup;
import cymru.cydweithio.sheet.SheetColumn;
import cymru.cydweithio.sheet.SheetRow;
import cymru.cydweithio.sheet.Vocabulary;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The organisations of the register, looked up by the words of spreadsheets: name in either language, code, and
 * abbreviation. Abbreviations that cannot be worked out stand in {@code vocabulary/organisation_aliases.csv}.
 */
public final class OrganisationLookup {

    private static final int LONGEST = 500;

    public record Organisation(UUID id, String code, Bilingual name) {}

    private final List<Organisation> organisations;
    private final NameLookup<Organisation> organisationsByWord = new NameLookup<>();

    public OrganisationLookup(List<Organisation> organisations) {
        this.organisations = List.copyOf(organisations);
        nameOrganisations();
    }

    public static OrganisationLookup read(EntityManager em) {
        return new OrganisationLookup(Rows.ofSql(
                        em,
                        "select id, code, name_en, name_cy from organisation_facts order by code",
                        Organisation.class)
                .getResultList());
    }

    public List<Organisation> all() {
        return organisations;
    }

    private void nameOrganisations() {
        Map<String, Organisation> byCode = new HashMap<>();
        for (Organisation organisation : organisations) {
            byCode.put(organisation.code, organisation);
            name(organisation, organisation.code);
            for (String name : organisation.name.cy() == null
                    ? List.of(organisation.name.en())
                    : List.of(organisation.name.en(), organisation.name.cy())) {
                String outside = name.replaceAll("\\s*\\([^)]*\\)", "");
                name(organisation, name);
                name(organisation, outside);
                name(organisation, outside.replaceFirst("(?i)^(the|y|yr)\\s+", ""));
                name(organisation, initials(outside));
            }
        }
        // words that somebody chose come before initials that happen to be the same
        aliases().forEach(pair -> {
            if (byCode.containsKey(pair[0])) {
                organisationsByWord.putOnly(pair[1].strip(), byCode.get(pair[0]));
            }
        });
    }

    private void name(Organisation organisation, String word) {
        if (Vocabulary.bare(word).length() > 1) {
            organisationsByWord.put(word, organisation);
        }
    }

    /** {@code ABUHB} of Aneurin Bevan University Health Board; nothing where there are fewer than three words. */
    private static String initials(String name) {
        StringBuilder initials = new StringBuilder();
        for (String word : name.split("[\\s,/-]+")) {
            if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
                initials.append(word.charAt(0));
            }
        }
        return initials.length() < 3 ? "" : initials.toString();
    }

    /**
     * The organisations that a text can mean: none is unknown, several are too many. A text in two languages is tried
     * in its parts.
     */
    public List<Organisation> find(String text) {
        return match(text).things();
    }

    /** The same, and whether the text stands so in the register. */
    public NameLookup.Found<Organisation> match(String text) {
        NameLookup.Found<Organisation> whole = organisationsByWord.find(text);
        if (!whole.isEmpty()) {
            return whole;
        }
        Set<Organisation> found = new LinkedHashSet<>();
        boolean exact = true;
        for (String part : text.split("\\s*[/|()\\[\\]]\\s*|\\s[–—-]\\s")) {
            if (!part.isBlank()) {
                NameLookup.Found<Organisation> one = organisationsByWord.find(part);
                found.addAll(one.things());
                exact &= one.exact() && !one.isEmpty();
            }
        }
        return new NameLookup.Found<>(List.copyOf(found), exact);
    }

    /**
     * The organisation that a column names; null, with a fault, where that is none or could be several.
     *
     * @param unknown key of the fault where it is none
     */
    public Organisation find(SheetRow row, SheetColumn column, Rule unknown) {
        String text = row.text(column, LONGEST);
        if (text == null) {
            return null;
        }
        NameLookup.Found<Organisation> match = match(text);
        List<Organisation> found = match.things();
        if (match.only() != null && !match.exact()) {
            row.ask(column, text, match.only().name());
        }
        if (found.isEmpty()) {
            row.fault(column, unknown, text);
        } else if (found.size() > 1) {
            row.fault(
                    column,
                    PartnershipRule.SHEET_ROW_ORGANISATIONS,
                    text,
                    found.stream().map(one -> one.name().en()).collect(Collectors.joining("; ")));
        }
        return found.size() == 1 ? found.get(0) : null;
    }

    private static List<String[]> aliases() {
        try (InputStream in = OrganisationLookup.class.getResourceAsStream("/vocabulary/organisation_aliases.csv")) {
            List<String[]> pairs = new ArrayList<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .forEach(line -> pairs.add(line.split(",", 2)));
            return pairs;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
