package cymru.cydweithio.opendata.web;

import cymru.cydweithio.opendata.PlaceImport;
import cymru.cydweithio.platform.web.Notices;
import cymru.cydweithio.platform.web.Redirects;
import cymru.cydweithio.platform.web.ViewFormats;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;

/** The upload of areas and footprints. */
@Named
@ViewScoped
public class PlaceImportPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int MEGABYTE = 1024 * 1024;
    private static final List<String> AREA_PROPERTIES = List.of(
            "code",
            "level",
            "parent",
            "name_en",
            "name_cy",
            "population",
            "land_km2",
            "valid_from",
            "valid_to",
            "confidence",
            "source",
            "licence");
    private static final List<String> FOOTPRINT_PROPERTIES = List.of(
            "code",
            "layer",
            "name_en",
            "name_cy",
            "name_cy_status",
            "valid_from",
            "valid_to",
            "status",
            "confidence",
            "evidence",
            "source",
            "licence",
            "areas");

    @Inject
    private PlaceImport imports;

    @Inject
    private Notices notices;

    @Inject
    private Redirects redirects;

    @Inject
    private ViewFormats formats;

    private PlaceImport.Content content = PlaceImport.Content.AREAS;
    private transient Part part;
    private long mostBytes;

    public void open() {
        mostBytes = imports.mostBytes();
    }

    public void importFile() throws IOException {
        PlaceImport.ImportResult importResult =
                imports.importFile(content, part.getSubmittedFileName(), part.getSize(), part::getInputStream);
        if (content == PlaceImport.Content.AREAS) {
            notices.done(
                    "opendata.brought.areas",
                    importResult.read(),
                    importResult.places().added(),
                    importResult.places().changed());
        } else {
            notices.done(
                    "opendata.brought.footprints",
                    importResult.read(),
                    importResult.places().added(),
                    importResult.places().changed(),
                    importResult.covers().added(),
                    importResult.covers().changed(),
                    importResult.covers().removed());
        }
        redirects.to("/place-import");
    }

    /** Which text says what a property means: some mean different things of areas and of footprints. */
    public String meaning(String property, boolean ofFootprint) {
        return formats.text("opendata.property." + property
                + (property.equals("code") ? ofFootprint ? ".footprint" : ".area" : ""));
    }

    public String getEntryExample() {
        return "W06000012; W06000013:partial:medium@2019-04-01/2022-03-31";
    }

    public List<String> getAreaProperties() {
        return AREA_PROPERTIES;
    }

    public List<String> getFootprintProperties() {
        return FOOTPRINT_PROPERTIES;
    }

    public PlaceImport.Content[] getContents() {
        return PlaceImport.Content.values();
    }

    public long getMostBytes() {
        return mostBytes;
    }

    public long getMostMegabytes() {
        return mostBytes / MEGABYTE;
    }

    public PlaceImport.Content getContent() {
        return content;
    }

    public void setContent(PlaceImport.Content content) {
        this.content = content;
    }

    public Part getPart() {
        return part;
    }

    public void setPart(Part part) {
        this.part = part;
    }
}
