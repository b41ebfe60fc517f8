package cymru.cydweithio.contract;

import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.RuleViolation;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.envers.Audited;

/**
 * A document of a contract: what it is, and where the body keeps it. Its records stay where their retention is managed;
 * nobody has to copy them.
 */
@Entity
@Audited
class ContractDocument {
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_PLACE = 400;

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID contractId;
    private String title;

    @Enumerated(EnumType.STRING)
    private Language language;

    private LocalDate datedOn;
    private String keptAt;

    protected ContractDocument() {}

    static ContractDocument file(UUID contractId, DocumentDetails details) {
        if (details.title() == null || details.title().isBlank()) {
            throw new RuleViolation(ContractRule.DOCUMENT_TITLE_REQUIRED);
        }
        if (details.datedOn() == null) {
            throw new RuleViolation(ContractRule.DOCUMENT_DAY_REQUIRED);
        }
        if (details.keptAt() == null || details.keptAt().isBlank()) {
            throw new RuleViolation(ContractRule.DOCUMENT_KEPT_REQUIRED);
        }
        // an address is a link on the page: nothing but the web's own, and not the open one
        if (details.keptAt().contains("://") && !details.keptAt().strip().startsWith("https://")) {
            throw new RuleViolation(ContractRule.DOCUMENT_KEPT_HTTPS);
        }
        if (details.title().strip().length() > LONGEST_TITLE
                || details.keptAt().strip().length() > LONGEST_PLACE) {
            throw new RuleViolation(ContractRule.DOCUMENT_LONG, LONGEST_TITLE, LONGEST_PLACE);
        }
        ContractDocument document = new ContractDocument();
        document.id = Ids.next();
        document.contractId = contractId;
        document.title = details.title().strip();
        document.language = details.language() == null ? Language.EN : details.language();
        document.datedOn = details.datedOn();
        document.keptAt = details.keptAt().strip();
        return document;
    }

    UUID contractId() {
        return contractId;
    }
}
