package cymru.cydweithio.contract.web;

import cymru.cydweithio.contract.ProviderDetails;
import cymru.cydweithio.contract.Providers;
import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.web.Notices;
import cymru.cydweithio.platform.web.Redirects;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.omnifaces.cdi.Param;

/** One provider, what it delivers, and what may be done to it. */
@Named
@ViewScoped
public class ProviderPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Providers providers;

    @Inject
    private Notices notices;

    @Inject
    private Redirects redirects;

    @Inject
    @Param(pathIndex = 0)
    private String path;

    private UUID id;
    private Providers.ProviderView provider;
    private List<Providers.ProviderRow> others = List.of();
    private String name;
    private String number;
    private String address;
    private UUID survivor;
    private String mergeBecause;
    private String withdrawBecause;
    private String restoreBecause;

    public void open() {
        id = Ids.parse(path).orElseThrow(NotFound::new);
        provider = providers.view(id);
        name = provider.details().name();
        number = provider.details().registration();
        address = provider.details().address();
        others = providers.all().stream().filter(one -> !one.id().equals(id)).toList();
    }

    public void describe() {
        providers.describe(id, provider.version(), new ProviderDetails(name, number, address));
        done("contract.provider.saved");
    }

    public void merge() {
        providers.merge(id, provider.version(), survivor, mergeBecause);
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

    public UUID getId() {
        return id;
    }

    public Providers.ProviderView getProvider() {
        return provider;
    }

    /** Those into which it may be merged. */
    public List<Providers.ProviderRow> getOthers() {
        return others;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public UUID getSurvivor() {
        return survivor;
    }

    public void setSurvivor(UUID survivor) {
        this.survivor = survivor;
    }

    public String getMergeBecause() {
        return mergeBecause;
    }

    public void setMergeBecause(String mergeBecause) {
        this.mergeBecause = mergeBecause;
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
