package cymru.cydweithio.interchange;

import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.RoughDate;
import java.time.LocalDate;

/** A list of people. Those who are in the register already stay as they are there. */
final class PersonRows extends RowJudge {

    PersonRows(Known known, Choices choices, LocalDate today) {
        super(known, choices, today);
    }

    @Override
    void judge(SheetLine line) {
        String name = line.required(Meaning.NAME, 120);
        String email = email(line, Meaning.EMAIL);
        Known.Organisation organisation = organisation(line, Meaning.ORGANISATION);
        Language language = language(line);
        line.show(Meaning.LANGUAGE, language);
        LocalDate left = line.day(Meaning.LEFT_ON, RoughDate::latest);
        if (name == null) {
            return;
        }
        if (entered(name)) {
            line.fault(Meaning.NAME, "interchange.row.personTwice", name);
        } else if (enteredAddress(email)) {
            line.fault(Meaning.EMAIL, "interchange.row.personTwice", email);
        }
        Known.Person byName = known.byName(name);
        Known.Person byEmail = known.byEmail(email);
        if (byName != null
                && email != null
                && byName.email() != null
                && !byName.email().equals(email)) {
            line.fault(Meaning.EMAIL, "interchange.row.otherAddress", name, byName.email());
        } else if (byName != null && byEmail != null && byName != byEmail) {
            line.fault(Meaning.EMAIL, "interchange.row.othersAddress", byEmail.name());
        }
        if (!line.sound()) {
            return;
        }
        if (byName != null || byEmail != null) {
            result.matched.add((byName != null ? byName : byEmail).id());
        } else {
            enter(line, name, email, language, organisation == null ? null : organisation.id(), left);
        }
    }
}
