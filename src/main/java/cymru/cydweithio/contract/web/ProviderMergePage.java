package cymru.cydweithio.contract.web;

import cymru.cydweithio.contract.ProviderId;
import cymru.cydweithio.contract.ProviderMerge;
import cymru.cydweithio.contract.ProviderRule;
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
    private ProviderMerge merge;

    @Inject
    private Notices notices;

    @Inject
    private Redirects redirects;

    @Inject
    private ViewFormats formats;

    private List<ProviderMerge.Duplicate> all = List.of();
    private UUID duplicate;
    private final MergeForm form = new MergeForm();

    public void open() {
        all = merge.duplicates();
    }

    public void merge() {
        ProviderMerge.Duplicate chosen = all.stream()
                .filter(one -> one.id().equals(duplicate))
                .findFirst()
                .orElseThrow(() -> new RuleViolation(ProviderRule.MERGE_SHARED_FROM_REQUIRED));
        merge.mergeShared(new ProviderId(chosen.id()), chosen.version(), form.survivorId(), form.getBecause());
        notices.done("contract.provider.merge.done");
        redirects.to("/provider-merge");
    }

    /** As a choice: name, number, and how many contracts. */
    public String label(ProviderMerge.Duplicate one) {
        return one.registration() == null
                ? formats.text("contract.provider.merge.shared.plain", one.name(), one.contracts())
                : formats.text("contract.provider.merge.shared.one", one.name(), one.registration(), one.contracts());
    }

    public List<ProviderMerge.Duplicate> getAll() {
        return all;
    }

    public UUID getDuplicate() {
        return duplicate;
    }

    public void setDuplicate(UUID duplicate) {
        this.duplicate = duplicate;
    }

    public MergeForm getForm() {
        return form;
    }
}
