package cymru.cydweithio.funding.web;

import cymru.cydweithio.funding.Horizon;
import cymru.cydweithio.platform.Slice;
import cymru.cydweithio.platform.web.Panel;
import cymru.cydweithio.security.CurrentActor;
import cymru.cydweithio.security.Permission;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;

/** Contracts that outlive their money, told to those who commission before anything else of their work. */
@Named
@RequestScoped
@Panel(slot = "home.notes", order = 100, view = "funding/home-notes")
public class OutlivingPanel implements Panel.Opened {

    private static final int MOST_SHOWN = 3;
    private static final int SERVICES_LOOKED_AT = 25;

    private Horizon horizon;
    private CurrentActor current;
    private List<Horizon.Outliving> outliving = List.of();

    protected OutlivingPanel() {}

    @Inject
    OutlivingPanel(Horizon horizon, CurrentActor current) {
        this.horizon = horizon;
        this.current = current;
    }

    @Override
    public void open(String subject) {
        if (current.get().may(Permission.EDIT_COMMISSIONING)) {
            // the services whose money stops first come first
            outliving = horizon.list(Horizon.Filter.EVERYTHING, Slice.firstRows(SERVICES_LOOKED_AT)).rows().stream()
                    .flatMap(row -> row.contractsOutliving().stream())
                    .sorted(Comparator.comparing(
                            Horizon.Outliving::staffNoticeOn, Comparator.nullsLast(Comparator.naturalOrder())))
                    .limit(MOST_SHOWN)
                    .toList();
        }
    }

    /** Those first of which staff must be told first. */
    public List<Horizon.Outliving> getOutliving() {
        return outliving;
    }
}
