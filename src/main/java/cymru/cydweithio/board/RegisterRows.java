package cymru.cydweithio.board;

import cymru.cydweithio.partnership.OrganisationLookup;
import cymru.cydweithio.partnership.PartnershipId;
import cymru.cydweithio.partnership.PartnershipRule;
import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.PlatformRule;
import cymru.cydweithio.sheet.BatchId;
import cymru.cydweithio.sheet.Count;
import cymru.cydweithio.sheet.FromRow;
import cymru.cydweithio.sheet.ImportChoices;
import cymru.cydweithio.sheet.ImportRequest;
import cymru.cydweithio.sheet.NameLookup;
import cymru.cydweithio.sheet.RowValidator;
import cymru.cydweithio.sheet.SheetColumn;
import cymru.cydweithio.sheet.SheetRow;
import cymru.cydweithio.sheet.Told;
import cymru.cydweithio.sheet.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Validates rows that name people, organisations and boards of a partnership's registers; what all such kinds of
 * spreadsheet share is here.
 */
public abstract class RegisterRows extends RowValidator {

    private static final int LONGEST_NAME = 500;
    private static final int NAMES = 10;

    /** Somebody who is in the register, or will be. */
    public record Somebody(UUID id, String name, UUID organisationId) {}

    protected final RegisterLookup known;
    protected final ImportChoices choices;
    protected final LocalDate today;
    protected final PartnershipId partnership;
    private final BoardImport boards;
    final List<FromRow<BoardImport.ImportedPerson>> people = new ArrayList<>();
    final List<FromRow<BoardImport.ImportedSeat>> seats = new ArrayList<>();
    final List<FromRow<BoardImport.ImportedAppointment>> appointments = new ArrayList<>();
    final Set<UUID> matched = new LinkedHashSet<>();
    private final Set<UUID> organisations = new LinkedHashSet<>();
    private final NameLookup<BoardImport.ImportedPerson> newByName = new NameLookup<>();
    private final Map<String, BoardImport.ImportedPerson> newByEmail = new HashMap<>();

    protected RegisterRows(RegisterLookup known, ImportRequest request, BoardImport boards) {
        this.known = known;
        this.choices = request.choices();
        this.today = request.today();
        this.partnership = new PartnershipId(request.importer());
        this.boards = boards;
    }

    /** The column that names people who are entered. */
    protected SheetColumn personColumn() {
        return RegisterColumn.NAME;
    }

    @Override
    protected void checkRegisters() {
        BoardImport.Faults faults =
                boards.faults(partnership, FromRow.facts(people), FromRow.facts(seats), FromRow.facts(appointments));
        FromRow.refuse(people, faults.people(), rule -> rule.contains("email") ? RegisterColumn.EMAIL : personColumn());
        FromRow.refuse(
                seats,
                faults.seats(),
                rule -> rule.equals(BoardRule.SEAT_CHAIR_TWICE.key())
                        ? RegisterColumn.SEAT_ROLE
                        : RegisterColumn.SINCE);
        FromRow.refuse(
                appointments,
                faults.appointments(),
                rule -> rule.contains("before") || rule.contains("after") || rule.contains("day")
                        ? RegisterColumn.SINCE
                        : RegisterColumn.NAME);
    }

    @Override
    protected List<Told> importAll(UUID importId) {
        if (!people.isEmpty() || !seats.isEmpty() || !appointments.isEmpty()) {
            boards.importAll(
                    partnership,
                    new BatchId(importId),
                    FromRow.facts(people),
                    FromRow.facts(seats),
                    FromRow.facts(appointments));
        }
        return List.of();
    }

    @Override
    protected List<Count> counts() {
        return List.of(
                new Count("board.sheet.count.organisations", organisations.size(), List.of()),
                new Count("board.sheet.count.existing", matched.size(), List.of()),
                new Count(
                        "board.sheet.count.newPeople",
                        people.size(),
                        people.stream()
                                .limit(NAMES)
                                .map(person -> person.fact().name())
                                .toList()));
    }

    /** People who are about to be entered. */
    public final List<FromRow<BoardImport.ImportedPerson>> entered() {
        return List.copyOf(people);
    }

    /** How many people of the register were recognised. */
    public final int recognised() {
        return matched.size();
    }

    /** Ids of people who are about to be entered. */
    protected final Set<UUID> coming() {
        return people.stream().map(person -> person.fact().id()).collect(Collectors.toSet());
    }

    /** The organisation that a column names, or null. */
    protected final OrganisationLookup.Organisation organisation(SheetRow row, SheetColumn column) {
        String text = row.text(column, LONGEST_NAME);
        if (text == null || Vocabulary.SHARED.is("nobody", text)) {
            return null;
        }
        OrganisationLookup.Organisation found =
                known.organisations.find(row, column, PartnershipRule.SHEET_ROW_ORGANISATION);
        if (found != null) {
            organisations.add(found.id());
            row.show(column, found.name());
        }
        return found;
    }

    /** The board that a line names, otherwise the one chosen, otherwise the only one; null where there is none. */
    protected final RegisterLookup.KnownBoard board(SheetRow row, boolean needed) {
        String text = row.text(RegisterColumn.BOARD, 500);
        if (text != null) {
            NameLookup.Found<RegisterLookup.KnownBoard> found = known.board(text);
            if (found.only() == null) {
                row.fault(
                        RegisterColumn.BOARD,
                        found.isEmpty() ? BoardRule.SHEET_ROW_BOARD : BoardRule.SHEET_ROW_BOARDS,
                        text,
                        found.things().stream().map(board -> board.name().en()).collect(Collectors.joining("; ")));
                return null;
            }
            if (!found.exact()) {
                row.ask(RegisterColumn.BOARD, text, found.only().name());
            }
            row.show(RegisterColumn.BOARD, found.only().name());
            return found.only();
        }
        RegisterLookup.KnownBoard chosen = known.boards.stream()
                .filter(board -> board.id().equals(choices.ownerId()))
                .findFirst()
                .orElse(needed && known.boards.size() == 1 ? known.boards.get(0) : null);
        if (chosen == null && needed) {
            row.fault(
                    RegisterColumn.BOARD,
                    known.boards.isEmpty() ? BoardRule.SHEET_ROW_NO_BOARDS : BoardRule.SHEET_ROW_BOARD_MISSING);
        }
        row.show(RegisterColumn.BOARD, chosen == null ? null : chosen.name());
        return chosen;
    }

    /** What a column says, otherwise what was chosen for the whole file; null, with a fault, where it is neither. */
    protected final Language language(SheetRow row) {
        String text = row.text(RegisterColumn.LANGUAGE, 100);
        if (text == null) {
            return choices.language();
        }
        Language language = Vocabulary.SHARED.is("language.cy", text)
                ? Language.CY
                : Vocabulary.SHARED.is("language.en", text) ? Language.EN : null;
        if (language == null) {
            row.fault(RegisterColumn.LANGUAGE, BoardRule.SHEET_ROW_LANGUAGE, text);
        }
        return language;
    }

    /** A mail address in lower case, or null. */
    protected final String email(SheetRow row, SheetColumn column) {
        String text = row.text(column, 254);
        if (text == null || Vocabulary.SHARED.is("nobody", text)) {
            return null;
        }
        // 'Name <address>', as it is copied from mail programs
        String address = text.replaceFirst("^.*<([^<>]+)>$", "$1")
                .replaceFirst("(?i)^mailto:", "")
                .strip()
                .toLowerCase(Locale.ROOT);
        if (!address.matches("[^\\s@,;]+@[^\\s@,;]+\\.[^\\s@,;]+")) {
            row.fault(column, BoardRule.SHEET_ROW_EMAIL, text);
            return null;
        }
        row.show(column, address);
        return address;
    }

    /**
     * The person of a line by address, name or post; enters a new one where that was chosen. Null, with a fault, where
     * nobody is found.
     */
    protected final Somebody person(
            SheetRow row, SheetColumn column, String text, String email, OrganisationLookup.Organisation organisation) {
        RegisterLookup.KnownPerson byEmail =
                known.byEmail(email != null ? email : text.contains("@") ? text.toLowerCase(Locale.ROOT) : null);
        NameLookup.Found<RegisterLookup.KnownPerson> match =
                byEmail != null ? new NameLookup.Found<>(List.of(byEmail), true) : known.person(text, organisation);
        List<RegisterLookup.KnownPerson> found = match.things();
        if (found.size() > 1) {
            row.fault(
                    column,
                    BoardRule.SHEET_ROW_PEOPLE,
                    text,
                    found.stream().map(RegisterLookup.KnownPerson::name).collect(Collectors.joining("; ")));
            return null;
        }
        if (!found.isEmpty()) {
            matched.add(found.get(0).id());
            row.show(column, found.get(0).name());
            if (!match.exact()) {
                row.ask(column, text, found.get(0).name());
            }
            return new Somebody(
                    found.get(0).id(), found.get(0).name(), found.get(0).organisationId());
        }
        NameLookup.Found<BoardImport.ImportedPerson> earlier = email != null && newByEmail.containsKey(email)
                ? new NameLookup.Found<>(List.of(newByEmail.get(email)), true)
                : newByName.find(text);
        if (!earlier.isEmpty()) {
            BoardImport.ImportedPerson before = earlier.things().get(0);
            if (!earlier.exact()) {
                row.ask(column, text, before.name());
            }
            return new Somebody(before.id(), before.name(), before.organisationId());
        }
        if (!choices.createPeople()) {
            row.fault(column, BoardRule.SHEET_ROW_PERSON, text);
            return null;
        }
        if (text.length() > 120) {
            row.fault(column, PlatformRule.TEXT_LONG, 120);
            return null;
        }
        BoardImport.ImportedPerson added =
                enter(row, text, email, choices.language(), organisation == null ? null : organisation.id(), null);
        return new Somebody(added.id(), added.name(), added.organisationId());
    }

    final BoardImport.ImportedPerson enter(
            SheetRow row, String name, String email, Language language, UUID organisation, LocalDate leftOn) {
        BoardImport.ImportedPerson person =
                new BoardImport.ImportedPerson(Ids.next(), name, email, language, organisation, leftOn);
        newByName.put(name, person);
        if (email != null) {
            newByEmail.put(email, person);
        }
        people.add(new FromRow<>(row, person));
        return person;
    }

    final boolean entered(String name) {
        return !newByName.find(name).isEmpty();
    }

    final boolean enteredAddress(String email) {
        return email != null && newByEmail.containsKey(email);
    }
}
