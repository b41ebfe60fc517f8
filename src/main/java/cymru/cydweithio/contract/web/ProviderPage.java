package cymru.cydweithio.contract.web;

import cymru.cydweithio.contract.ProviderId;
import cymru.cydweithio.contract.ProviderMerge;
import cymru.cydweithio.contract.Providers;
import cymru.cydweithio.platform.web.Notices;
import cymru.cydweithio.platform.web.Redirects;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.Param;

/** One provider, what it delivers, and what may be done to it. */
@Named
@ViewScoped
public class ProviderPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Providers providers;

    @Inject
    private ProviderMerge merge;

    @Inject
    private Notices notices;

    @Inject
    private Redirects redirects;

    @Inject
    @Param(pathIndex = 0)
    private String path;

    private ProviderId id;
    private Providers.ProviderView provider;
    private List<Providers.ProviderRow> others = List.of();
    private final ProviderForm form = new ProviderForm();
    private final MergeForm merging = new MergeForm();
    private String withdrawBecause;
    private String restoreBecause;

    public void open() {
        id = ProviderId.parse(path);
        provider = providers.view(id);
        form.show(provider.details());
        others = providers.all().stream()
                .filter(one -> !one.id().equals(id.value()))
                .toList();
    }

    public void describe() {
        providers.describe(id, provider.version(), form.details());
        done("contract.provider.saved");
    }

    public void merge() {
        merge.merge(id, provider.version(), merging.survivorId(), merging.getBecause());
        done("contract.provider.merge.done");
    }

    public void withdraw() {
        providers.withdraw(id, provider.version(), withdrawBecause);
        done("platform.withdrawn.done");
    }

    public void restore() {
        providers.restore(id, provider.version(), restoreBecause);
        done("platform.restored.done");
    }

    private void done(String key) {
        notices.done(key);
        redirects.to("/provider/" + id);
    }

    public ProviderId getId() {
        return id;
    }

    public Providers.ProviderView getProvider() {
        return provider;
    }

    /** Those into which it may be merged. */
    public List<Providers.ProviderRow> getOthers() {
        return others;
    }

    public ProviderForm getForm() {
        return form;
    }

    public MergeForm getMerging() {
        return merging;
    }

    public String getWithdrawBecause() {
        return withdrawBecause;
    }

    public void setWithdrawBecause(String withdrawBecause) {
        this.withdrawBecause = withdrawBecause;
    }

    public String getRestoreBecause() {
        return restoreBecause;
    }

    public void setRestoreBecause(String restoreBecause) {
        this.restoreBecause = restoreBecause;
    }
}
