package cymru.cydweithio.orgchart.web;

import cymru.cydweithio.orgchart.OrgChart;
import cymru.cydweithio.partnership.Partnerships;
import cymru.cydweithio.place.Places;
import cymru.cydweithio.place.web.DayChoice;
import cymru.cydweithio.platform.Slice;
import cymru.cydweithio.platform.web.RequestLanguage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Who answers to whom on a date: layer by layer, or in one layer or area. */
@Named
@RequestScoped
public class OrgChartPage {

    private RequestLanguage language;
    private Places places;
    private OrgChart orgChart;
    private DayChoice choice;
    private String layer;
    private String area;
    private List<Places.LayerView> layers;
    private List<Places.AreaRow> areas;
    private Places.LayerView shownLayer;
    private Places.AreaRow shownArea;
    private OrgChart.OrgChartView orgChartView;

    protected OrgChartPage() {}

    @Inject
    OrgChartPage(RequestLanguage language, Places places, OrgChart orgChart, DayChoice choice) {
        this.language = language;
        this.places = places;
        this.orgChart = orgChart;
        this.choice = choice;
    }

    public void open() {
        layers = places.allLayers(language.get()).stream()
                .filter(one -> Partnerships.LAYERS.contains(one.code()))
                .toList();
        areas = places.areas(null, new Slice(0, Slice.MAX_SIZE, language.column("name"), false))
                .rows();
        shownLayer = layers.stream()
                .filter(one -> one.code().equals(layer))
                .findFirst()
                .orElse(null);
        shownArea = areas.stream()
                .filter(one -> one.gssCode().equals(area))
                .findFirst()
                .orElse(null);
        orgChartView = shownLayer == null && shownArea == null
                ? orgChart.ofWales(choice.getDay(), language.get())
                : orgChart.chart(
                        shownLayer == null ? null : shownLayer.code(),
                        shownArea == null ? null : shownArea.gssCode(),
                        choice.getDay(),
                        choice.isUnconfirmed(),
                        language.get());
    }

    /** The other choices, as parameters for links that choose a layer. */
    public String getRest() {
        return "&date=" + choice.getDay() + (choice.isUnconfirmed() ? "&unconfirmed=true" : "")
                + (shownArea == null ? "" : "&area=" + shownArea.gssCode());
    }

    public boolean isWhole() {
        return shownLayer == null && shownArea == null;
    }

    public List<Places.LayerView> getLayers() {
        return layers;
    }

    public List<Places.AreaRow> getAreas() {
        return areas;
    }

    public Places.LayerView getShownLayer() {
        return shownLayer;
    }

    public Places.AreaRow getShownArea() {
        return shownArea;
    }

    public OrgChart.OrgChartView getChart() {
        return orgChartView;
    }

    public String getLayer() {
        return layer;
    }

    public void setLayer(String layer) {
        this.layer = layer == null || layer.isBlank() ? null : layer;
    }

    public String getArea() {
        return area;
    }

    public void setArea(String area) {
        this.area = area == null || area.isBlank() ? null : area;
    }
}
