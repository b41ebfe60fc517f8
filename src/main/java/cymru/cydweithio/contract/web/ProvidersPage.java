package cymru.cydweithio.contract.web;

import cymru.cydweithio.contract.Providers;
import cymru.cydweithio.platform.web.LazyTable;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** The register of providers. */
@Named
@ViewScoped
public class ProvidersPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Providers providers;

    private String text;
    private String withdrawnAsked;
    private LazyTable<Providers.RegisterRow> table;

    public void open() {
        String typed = text;
        boolean all = isWithdrawn();
        table = new LazyTable<Providers.RegisterRow>(slice -> providers.list(typed, all, slice)).open();
    }

    public boolean isWithdrawn() {
        return "yes".equals(withdrawnAsked);
    }

    public LazyTable<Providers.RegisterRow> getTable() {
        return table;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getWithdrawnAsked() {
        return withdrawnAsked;
    }

    public void setWithdrawnAsked(String withdrawnAsked) {
        this.withdrawnAsked = withdrawnAsked;
    }
}
