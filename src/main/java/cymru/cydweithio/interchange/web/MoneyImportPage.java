package cymru.cydweithio.interchange.web;

import cymru.cydweithio.interchange.Fault;
import cymru.cydweithio.interchange.FaultyFiles;
import cymru.cydweithio.interchange.Imports;
import cymru.cydweithio.interchange.MoneyImports;
import cymru.cydweithio.interchange.MoneyKind;
import cymru.cydweithio.partnership.OrganisationId;
import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Parameters;
import cymru.cydweithio.platform.web.FacesErrors;
import cymru.cydweithio.platform.web.Notices;
import cymru.cydweithio.platform.web.Redirects;
import cymru.cydweithio.platform.web.RequestLanguage;
import cymru.cydweithio.platform.web.ViewFormats;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/**
 * A commissioner's spreadsheets of streams, contracts, allocations and payments: kind and file, what is wrong with it,
 * or what was brought.
 */
@Named
@ViewScoped
public class MoneyImportPage implements Serializable {
    private static final long serialVersionUID = 1L;
    /** More cannot be read on one page; mending the first often mends the others. */
    private static final int FAULTS_SHOWN = 200;

    @Inject
    private MoneyImports imports;

    @Inject
    private RequestLanguage language;

    @Inject
    private ViewFormats formats;

    @Inject
    private Notices notices;

    @Inject
    private Redirects redirects;

    @Inject
    @Param(pathIndex = 0)
    private String path;

    private OrganisationId id;
    private Bilingual lead;
    private MoneyKind kind;
    private transient Part part;
    private String asked;
    private MoneyImports.Offer offer;

    public void open() {
        id = OrganisationId.parse(path);
        lead = imports.mayBring(id);
        if (asked != null && !asked.isBlank()) {
            offer = imports.offer(id, Parameters.id(asked));
        }
    }

    /** Brings the file that waits, its totals shared as the page shows. */
    public void confirm() {
        tell(imports.confirm(id, offer.upload()));
    }

    public void bring() throws IOException {
        tell(imports.bring(id, kind, part.getSubmittedFileName(), Imports.bounded(part.getInputStream())));
    }

    private void tell(MoneyImports.Brought brought) {
        if (brought.waiting() != null) {
            redirects.to("/money-import/" + id + "?upload=" + brought.waiting());
            return;
        }
        switch (brought.kind()) {
            case STREAMS ->
                notices.done("interchange.money.brought.streams", brought.things(), brought.lines(), brought.total());
            case CONTRACTS ->
                notices.done(
                        "interchange.money.brought.contracts",
                        brought.things(),
                        brought.lines(),
                        brought.total(),
                        brought.running(),
                        brought.ended());
            case ALLOCATIONS ->
                notices.done(
                        "interchange.money.brought.allocations", brought.things(), brought.lines(), brought.total());
            case PAYMENTS ->
                notices.done("interchange.money.brought.payments", brought.things(), brought.lines(), brought.total());
        }
        if (!brought.newProviders().isEmpty()) {
            notices.done(
                    "interchange.money.brought.providers",
                    brought.newProviders().size(),
                    String.join("; ", brought.newProviders()));
        }
        if (brought.over() > 0) {
            notices.done("interchange.money.brought.over", brought.over());
        }
        redirects.to("/money-import/" + id);
    }

    public void template(MoneyKind wanted) throws IOException {
        Faces.sendFile(
                imports.template(wanted, language.get()),
                formats.word("interchange.money.template.file", wanted) + ".xlsx",
                true);
    }

    /** The first of what is wrong with the file just uploaded, as the exception handler passes it on. */
    public List<Fault> getFaults() {
        List<Fault> all = allFaults();
        return all.subList(0, Math.min(FAULTS_SHOWN, all.size()));
    }

    public int getMoreFaults() {
        return Math.max(0, allFaults().size() - FAULTS_SHOWN);
    }

    private static List<Fault> allFaults() {
        return FacesContext.getCurrentInstance()
                                .getExternalContext()
                                .getRequestMap()
                                .get(FacesErrors.BROKEN)
                        instanceof FaultyFiles faulty
                ? faulty.faults()
                : List.of();
    }

    /** What waits to be confirmed; null where nothing does. */
    public MoneyImports.Offer getOffer() {
        return offer;
    }

    public String getAsked() {
        return asked;
    }

    public void setAsked(String asked) {
        this.asked = asked;
    }

    public MoneyKind[] getKinds() {
        return MoneyKind.values();
    }

    public OrganisationId getId() {
        return id;
    }

    public Bilingual getLead() {
        return lead;
    }

    public int getMegabytes() {
        return Imports.LARGEST_MEGABYTES;
    }

    public int getMostLines() {
        return Imports.MOST_LINES;
    }

    public MoneyKind getKind() {
        return kind;
    }

    public void setKind(MoneyKind kind) {
        this.kind = kind;
    }

    public Part getPart() {
        return part;
    }

    public void setPart(Part part) {
        this.part = part;
    }
}
