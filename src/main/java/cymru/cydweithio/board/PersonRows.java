package cymru.cydweithio.board;

import cymru.cydweithio.partnership.OrganisationLookup;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.PartialDate;
import cymru.cydweithio.sheet.ImportRequest;
import cymru.cydweithio.sheet.NameLookup;
import cymru.cydweithio.sheet.SheetRow;
import java.time.LocalDate;
import java.util.stream.Collectors;

/** A list of people. Those who are in the register already stay as they are there. */
final class PersonRows extends RegisterRows {

    PersonRows(RegisterLookup known, ImportRequest request, BoardImport boards) {
        super(known, request, boards);
    }

    @Override
    protected void validate(SheetRow row) {
        String name = row.required(RegisterColumn.NAME, 120);
        String email = email(row, RegisterColumn.EMAIL);
        OrganisationLookup.Organisation organisation = organisation(row, RegisterColumn.ORGANISATION);
        Language language = language(row);
        row.show(RegisterColumn.LANGUAGE, language);
        LocalDate left = row.day(RegisterColumn.LEFT_ON, PartialDate::latest);
        if (name == null) {
            return;
        }
        if (entered(name)) {
            row.fault(RegisterColumn.NAME, BoardRule.SHEET_ROW_PERSON_TWICE, name);
        } else if (enteredAddress(email)) {
            row.fault(RegisterColumn.EMAIL, BoardRule.SHEET_ROW_PERSON_TWICE, email);
        }
        NameLookup.Found<RegisterLookup.KnownPerson> named = known.byName(name);
        if (named.things().size() > 1) {
            row.fault(
                    RegisterColumn.NAME,
                    BoardRule.SHEET_ROW_PEOPLE,
                    name,
                    named.things().stream()
                            .map(RegisterLookup.KnownPerson::name)
                            .collect(Collectors.joining("; ")));
            return;
        }
        RegisterLookup.KnownPerson byName = named.only();
        if (byName != null && !named.exact()) {
            row.ask(RegisterColumn.NAME, name, byName.name());
        }
        RegisterLookup.KnownPerson byEmail = known.byEmail(email);
        if (byName != null
                && email != null
                && byName.email() != null
                && !byName.email().equals(email)) {
            row.fault(RegisterColumn.EMAIL, BoardRule.SHEET_ROW_OTHER_ADDRESS, name, byName.email());
        } else if (byName != null && byEmail != null && byName != byEmail) {
            row.fault(RegisterColumn.EMAIL, BoardRule.SHEET_ROW_OTHERS_ADDRESS, byEmail.name());
        }
        if (!row.sound()) {
            return;
        }
        if (byName != null || byEmail != null) {
            matched.add((byName != null ? byName : byEmail).id());
        } else {
            enter(row, name, email, language, organisation == null ? null : organisation.id(), left);
        }
    }
}
