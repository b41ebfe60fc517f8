package cymru.cydweithio.assessment.web;

import cymru.cydweithio.assessment.StatutoryProducts;
import cymru.cydweithio.partnership.PartnershipId;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.cdi.Param;

/** The statutory products of a partnership against their sections, what is asked twice, and whose hours they take. */
@Named
@ViewScoped
public class StatutoryProductsPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private StatutoryProducts products;

    @Inject
    @Param(pathIndex = 0)
    private String path;

    private PartnershipId id;
    private StatutoryProducts.Matrix shown;

    public void open() {
        id = PartnershipId.parse(path);
        shown = products.of(id);
    }

    public int getMostProducts() {
        return StatutoryProducts.MOST_PRODUCTS;
    }

    public PartnershipId getId() {
        return id;
    }

    public StatutoryProducts.Matrix getShown() {
        return shown;
    }
}
