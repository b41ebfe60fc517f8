package cymru.cydweithio.board;

import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.OneLine;
import cymru.cydweithio.platform.RuleViolation;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.envers.Audited;

/**
 * A person in the register of one partnership: added by its coordinator or brought by a spreadsheet, leaves its work
 * one day, and may come back. An account with the same mail address is the same person.
 */
@Entity
@Audited
class Person {
    @Id
    private UUID id;

    @Version
    private long version;

    private UUID partnershipId;
    private String name;
    private String email;

    @Enumerated(EnumType.STRING)
    private Language language;

    private UUID organisationId;
    private LocalDate leftOn;
    private UUID importId;

    protected Person() {}

    static Person enter(UUID partnershipId, String name, String email, Language language, UUID organisationId) {
        return enter(Ids.next(), partnershipId, name, email, language, organisationId);
    }

    private static Person enter(
            UUID id, UUID partnershipId, String name, String email, Language language, UUID organisationId) {
        Person person = new Person();
        person.id = id;
        person.partnershipId = partnershipId;
        person.describe(name, email, language, organisationId);
        return person;
    }

    static Person importFrom(
            UUID id,
            UUID partnershipId,
            String name,
            String email,
            Language language,
            UUID organisationId,
            LocalDate leftOn,
            UUID importId) {
        Person person = enter(id, partnershipId, name, email, language, organisationId);
        person.leftOn = leftOn;
        person.importId = importId;
        return person;
    }

    void describe(String newName, String newEmail, Language newLanguage, UUID newOrganisationId) {
        if (OneLine.orNull(newName) == null) {
            throw new RuleViolation(BoardRule.PERSON_NAME_REQUIRED);
        }
        if (newLanguage == null) {
            throw new RuleViolation(BoardRule.PERSON_LANGUAGE_REQUIRED);
        }
        name = BoundedTexts.line(newName, 120);
        email = normalised(newEmail);
        language = newLanguage;
        organisationId = newOrganisationId;
    }

    /**
     * The way in which accounts write an address too, so that the two are found to be the same person; null for none.
     */
    static String normalised(String email) {
        if (OneLine.orNull(email) == null) {
            return null;
        }
        String address = OneLine.address(email).toLowerCase(Locale.ROOT);
        if (address.length() > 254 || !address.matches("[!-?A-~]+@[!-?A-~]+")) {
            throw new RuleViolation(BoardRule.PERSON_EMAIL_UNREADABLE);
        }
        return address;
    }

    void leave(LocalDate lastDay) {
        leftOn = lastDay;
    }

    void comeBack() {
        leftOn = null;
    }

    /** Whether the person is in the partnership's work until that day, or without an end. */
    boolean inWorkUntil(LocalDate lastDay) {
        return leftOn == null || lastDay != null && !lastDay.isAfter(leftOn);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID partnershipId() {
        return partnershipId;
    }

    String name() {
        return name;
    }

    String email() {
        return email;
    }

    Language language() {
        return language;
    }

    UUID organisationId() {
        return organisationId;
    }

    LocalDate leftOn() {
        return leftOn;
    }
}
