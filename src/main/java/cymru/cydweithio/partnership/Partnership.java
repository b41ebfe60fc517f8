package cymru.cydweithio.partnership;

import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.PlatformRule;
import cymru.cydweithio.platform.RuleViolation;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.UUID;
import org.hibernate.envers.Audited;

/**
 * The bodies that act together over one footprint of a partnership layer. Founded with its footprint; its coordinator
 * describes how it works.
 */
@Entity
@Audited
class Partnership {
    @Id
    private UUID id;

    @Version
    private long version;

    private UUID footprintId;
    private String secretariat;
    private String contactEmail;
    private String webAddress;

    @Enumerated(EnumType.STRING)
    private Language workingLanguage;

    private String purposeEn;
    private String purposeCy;

    protected Partnership() {}

    static Partnership establish(UUID footprintId) {
        Partnership partnership = new Partnership();
        partnership.id = Ids.next();
        partnership.footprintId = footprintId;
        partnership.workingLanguage = Language.EN;
        return partnership;
    }

    void describe(Partnerships.WorkingDetails details) {
        secretariat = bounded(details.secretariat(), 200);
        contactEmail = bounded(details.contactEmail(), 254);
        if (contactEmail != null && !contactEmail.matches("[^\\s@]+@[^\\s@]+\\.[^\\s@]+")) {
            throw new RuleViolation(PartnershipRule.CONTACT_UNREADABLE);
        }
        webAddress = bounded(details.webAddress(), 400);
        if (webAddress != null && !isWebAddress(webAddress)) {
            throw new RuleViolation(PartnershipRule.WEB_UNREADABLE);
        }
        workingLanguage = details.workingLanguage();
        purposeEn = bounded(details.purposeEn(), 2000);
        purposeCy = bounded(details.purposeCy(), 2000);
    }

    /** Only https and http: an address is shown as a link, and a link must not carry a script. */
    private static boolean isWebAddress(String text) {
        try {
            URI uri = new URI(text);
            return ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme())) && uri.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static String bounded(String text, int longest) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.length() > longest) {
            throw new RuleViolation(PlatformRule.TEXT_LONG, longest);
        }
        return text.strip();
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    Partnerships.WorkingDetails details() {
        return new Partnerships.WorkingDetails(
                version, secretariat, contactEmail, webAddress, workingLanguage, purposeEn, purposeCy);
    }
}
