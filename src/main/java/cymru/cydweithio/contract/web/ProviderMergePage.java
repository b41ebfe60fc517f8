package cymru.cydweithio.contract.web;

import cymru.cydweithio.contract.ProviderRule;
import cymru.cydweithio.contract.Providers;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.web.Notices;
import cymru.cydweithio.platform.web.Redirects;
import cymru.cydweithio.platform.web.ViewFormats;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/** Where an administrator merges two entries of the register of providers that are one body and shared. */
@Named
@ViewScoped
public class ProviderMergePage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Providers providers;

    @Inject
    private Notices notices;

    @Inject
    private Redirects redirects;

    @Inject
    private ViewFormats formats;

    private List<Providers.Duplicate> all = List.of();
    private UUID duplicate;
    private UUID survivor;
    private String because;

    public void open() {
        all = providers.duplicates();
    }

    public void merge() {
        Providers.Duplicate chosen = all.stream()
                .filter(one -> one.id().equals(duplicate))
                .findFirst()
                .orElseThrow(() -> new RuleViolation(ProviderRule.MERGE_SHARED_FROM_REQUIRED));
        providers.mergeShared(chosen.id(), chosen.version(), survivor, because);
        notices.done("contract.provider.merge.done");
        redirects.to("/provider-merge");
    }

    /** As a choice: name, number, and how many contracts. */
    public String label(Providers.Duplicate one) {
        return one.registration() == null
                ? formats.text("contract.provider.merge.shared.plain", one.name(), one.contracts())
                : formats.text("contract.provider.merge.shared.one", one.name(), one.registration(), one.contracts());
    }

    public List<Providers.Duplicate> getAll() {
        return all;
    }

    public UUID getDuplicate() {
        return duplicate;
    }

    public void setDuplicate(UUID duplicate) {
        this.duplicate = duplicate;
    }

    public UUID getSurvivor() {
        return survivor;
    }

    public void setSurvivor(UUID survivor) {
        this.survivor = survivor;
    }

    public String getBecause() {
        return because;
    }

    public void setBecause(String because) {
        this.because = because;
    }
}
