package cymru.cydweithio.duty.web;

import cymru.cydweithio.duty.Duties;
import cymru.cydweithio.partnership.PartnershipId;
import cymru.cydweithio.partnership.Partnerships;
import cymru.cydweithio.platform.web.Panel;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The duties of a partnership's layer, on its page. */
@Named
@RequestScoped
@Panel(slot = "partnership", order = 100, view = "duty/partnership")
public class DutiesOfPartnership implements Panel.Opened {

    private Duties duties;
    private Partnerships partnerships;
    private List<Duties.Reaching> reaching;

    protected DutiesOfPartnership() {}

    @Inject
    DutiesOfPartnership(Duties duties, Partnerships partnerships) {
        this.duties = duties;
        this.partnerships = partnerships;
    }

    @Override
    public void open(String id) {
        reaching = duties.ofLayer(
                partnerships.publicFacts(PartnershipId.parse(id).everybodys()).layerCode());
    }

    public List<Duties.Reaching> getReaching() {
        return reaching;
    }
}
