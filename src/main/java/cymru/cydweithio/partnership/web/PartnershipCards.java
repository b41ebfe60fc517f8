package cymru.cydweithio.partnership.web;

import cymru.cydweithio.partnership.Partnerships;
import cymru.cydweithio.platform.web.Panel;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** A person's partnerships, on My work. */
@Named
@RequestScoped
@Panel(slot = "home", order = 100, view = "partnership/home")
public class PartnershipCards implements Panel.Opened {

    private Partnerships mine;
    private List<Partnerships.PartnershipRow> partnerships;

    protected PartnershipCards() {}

    @Inject
    PartnershipCards(Partnerships mine) {
        this.mine = mine;
    }

    @Override
    public void open(String subject) {
        partnerships = mine.mine();
    }

    public List<Partnerships.PartnershipRow> getPartnerships() {
        return partnerships;
    }
}
