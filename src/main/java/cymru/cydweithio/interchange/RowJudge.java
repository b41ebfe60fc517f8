package cymru.cydweithio.interchange;

import cymru.cydweithio.board.BoardImport;
import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.Language;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Judges the lines of a sheet one after the other; what all kinds of sheets share is here. */
abstract class RowJudge {

    /** Somebody who is in the register, or will be. */
    record Somebody(UUID id, String name, UUID organisationId) {}

    final Known known;
    final Choices choices;
    final LocalDate today;
    final Understood result = new Understood();
    private final Map<String, BoardImport.BroughtPerson> newByName = new HashMap<>();
    private final Map<String, BoardImport.BroughtPerson> newByEmail = new HashMap<>();

    RowJudge(Known known, Choices choices, LocalDate today) {
        this.known = known;
        this.choices = choices;
        this.today = today;
    }

    static RowJudge of(ImportKind kind, Known known, Choices choices, LocalDate today) {
        return switch (kind) {
            case PEOPLE -> new PersonRows(known, choices, today);
            case MEMBERSHIPS -> new MembershipRows(known, choices, today);
            case MEETINGS -> new MeetingRows(known, choices, today);
            case ACTIONS -> new ActionRows(known, choices, today);
        };
    }

    final Understood judge(Spreadsheet sheet, Matching matching, String file) {
        for (SheetLine line : SheetLine.of(sheet, matching, file, result)) {
            result.lines.add(line);
            judge(line);
        }
        finish();
        return result;
    }

    abstract void judge(SheetLine line);

    /** After the last line. */
    void finish() {}

    /** The organisation that a column names, or null. */
    final Known.Organisation organisation(SheetLine line, Meaning meaning) {
        String text = line.text(meaning, 500);
        if (text == null || Vocabulary.is("nobody", text)) {
            return null;
        }
        List<Known.Organisation> found = known.organisation(text);
        if (found.size() != 1) {
            if (found.isEmpty()) {
                line.fault(meaning, "interchange.row.organisation", text);
            } else {
                line.fault(
                        meaning,
                        "interchange.row.organisations",
                        text,
                        found.stream().map(one -> one.name().en()).collect(Collectors.joining("; ")));
            }
            return null;
        }
        result.organisations.add(found.get(0).id());
        line.show(meaning, found.get(0).name());
        return found.get(0);
    }

    /** The board that a line names, otherwise the one chosen, otherwise the only one; null where there is none. */
    final Known.Board board(SheetLine line, boolean needed) {
        String text = line.text(Meaning.BOARD, 500);
        if (text != null) {
            List<Known.Board> found = known.board(text);
            if (found.isEmpty()) {
                line.fault(Meaning.BOARD, "interchange.row.board", text);
                return null;
            }
            line.show(Meaning.BOARD, found.get(0).name());
            return found.get(0);
        }
        Known.Board chosen = known.boards.stream()
                .filter(board -> board.id().equals(choices.boardId()))
                .findFirst()
                .orElse(needed && known.boards.size() == 1 ? known.boards.get(0) : null);
        if (chosen == null && needed) {
            line.fault(
                    Meaning.BOARD,
                    known.boards.isEmpty() ? "interchange.row.noBoards" : "interchange.row.boardMissing");
        }
        line.show(Meaning.BOARD, chosen == null ? null : chosen.name());
        return chosen;
    }

    final Language language(SheetLine line) {
        String text = line.text(Meaning.LANGUAGE, 100);
        if (text == null) {
            return choices.language();
        }
        Language language = Vocabulary.is("language.cy", text)
                ? Language.CY
                : Vocabulary.is("language.en", text) ? Language.EN : null;
        if (language == null) {
            line.fault(Meaning.LANGUAGE, "interchange.row.language", text);
        }
        return language;
    }

    /** A mail address in lower case, or null. */
    final String email(SheetLine line, Meaning meaning) {
        String text = line.text(meaning, 254);
        if (text == null || Vocabulary.is("nobody", text)) {
            return null;
        }
        // 'Name <address>', as it is copied from mail programs
        String address = text.replaceFirst("^.*<([^<>]+)>$", "$1")
                .replaceFirst("(?i)^mailto:", "")
                .strip()
                .toLowerCase(Locale.ROOT);
        if (!address.matches("[^\\s@,;]+@[^\\s@,;]+\\.[^\\s@,;]+")) {
            line.fault(meaning, "interchange.row.email", text);
            return null;
        }
        line.show(meaning, address);
        return address;
    }

    /**
     * The person of a line by address, name or post; enters a new one where that was chosen. Null, with a fault, where
     * nobody is found.
     */
    final Somebody person(SheetLine line, Meaning meaning, String text, String email, Known.Organisation organisation) {
        Known.Person byEmail =
                known.byEmail(email != null ? email : text.contains("@") ? text.toLowerCase(Locale.ROOT) : null);
        List<Known.Person> found = byEmail != null ? List.of(byEmail) : known.person(text, organisation);
        if (found.size() > 1) {
            line.fault(
                    meaning,
                    "interchange.row.people",
                    text,
                    found.stream().map(Known.Person::name).collect(Collectors.joining("; ")));
            return null;
        }
        if (!found.isEmpty()) {
            result.matched.add(found.get(0).id());
            line.show(meaning, found.get(0).name());
            return new Somebody(
                    found.get(0).id(), found.get(0).name(), found.get(0).organisationId());
        }
        BoardImport.BroughtPerson before = email != null && newByEmail.containsKey(email)
                ? newByEmail.get(email)
                : newByName.get(Vocabulary.bare(text));
        if (before != null) {
            return new Somebody(before.id(), before.name(), before.organisationId());
        }
        if (!choices.createPeople()) {
            line.fault(meaning, "interchange.row.person", text);
            return null;
        }
        if (text.length() > 120) {
            line.fault(meaning, "platform.text.long", 120);
            return null;
        }
        BoardImport.BroughtPerson added =
                enter(line, text, email, choices.language(), organisation == null ? null : organisation.id(), null);
        return new Somebody(added.id(), added.name(), added.organisationId());
    }

    final BoardImport.BroughtPerson enter(
            SheetLine line, String name, String email, Language language, UUID organisation, LocalDate leftOn) {
        BoardImport.BroughtPerson person =
                new BoardImport.BroughtPerson(Ids.next(), name, email, language, organisation, leftOn);
        newByName.put(Vocabulary.bare(name), person);
        if (email != null) {
            newByEmail.put(email, person);
        }
        result.people.add(new Understood.At<>(line, person));
        return person;
    }

    final boolean entered(String name) {
        return newByName.containsKey(Vocabulary.bare(name));
    }

    final boolean enteredAddress(String email) {
        return email != null && newByEmail.containsKey(email);
    }
}
