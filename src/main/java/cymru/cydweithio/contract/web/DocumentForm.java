package cymru.cydweithio.contract.web;

import cymru.cydweithio.contract.ContractDocumentId;
import cymru.cydweithio.contract.DocumentDetails;
import cymru.cydweithio.platform.Language;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;

/** A document of a contract: one that is filed, or which is taken off the list. */
public class DocumentForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private UUID id;
    private String title;
    private Language language;
    private LocalDate on;
    private String keptAt;

    DocumentDetails details() {
        return new DocumentDetails(title, language, on, keptAt);
    }

    /** Null while none is chosen. */
    ContractDocumentId documentId() {
        return id == null ? null : new ContractDocumentId(id);
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public Language getLanguage() {
        return language;
    }

    public void setLanguage(Language language) {
        this.language = language;
    }

    public LocalDate getOn() {
        return on;
    }

    public void setOn(LocalDate on) {
        this.on = on;
    }

    public String getKeptAt() {
        return keptAt;
    }

    public void setKeptAt(String keptAt) {
        this.keptAt = keptAt;
    }
}
