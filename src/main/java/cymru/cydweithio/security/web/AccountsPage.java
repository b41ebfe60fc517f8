package cymru.cydweithio.security.web;

import cymru.cydweithio.platform.web.LazyTable;
import cymru.cydweithio.security.Accounts;
import cymru.cydweithio.security.Accounts.AccountRow;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** The list of accounts. */
@Named
@ViewScoped
public class AccountsPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Accounts accounts;

    private String search;
    private LazyTable<AccountRow> table;

    public void open() {
        table = new LazyTable<AccountRow>(slice -> accounts.list(search, slice)).open();
    }

    public LazyTable<AccountRow> getTable() {
        return table;
    }

    public String getSearch() {
        return search;
    }

    public void setSearch(String search) {
        this.search = search;
    }
}
