package cymru.cydweithio.platform.web;

import jakarta.faces.application.ApplicationConfigurationPopulator;
import jakarta.faces.context.FacesContext;
import java.util.Set;
import java.util.TreeSet;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Registers every bundle in {@code i18n} with Faces, as {@code faces-config.xml} would:
 * {@code i18n/board_en.properties} is {@code #{board['key']}} in views. A capability puts its texts there, and no list
 * names them.
 */
public class BundleRegistrar extends ApplicationConfigurationPopulator {

    private static final String FOLDER = "/WEB-INF/classes/i18n/";
    private static final String ENDING = "_en.properties";
    /** The messages of Faces itself are used by Faces, not by views. */
    private static final String MESSAGES = "faces";

    @Override
    public void populateApplicationConfiguration(Document configuration) {
        Element application = element(configuration, configuration.getDocumentElement(), "application");
        for (String name :
                names(FacesContext.getCurrentInstance().getExternalContext().getResourcePaths(FOLDER))) {
            Element bundle = element(configuration, application, "resource-bundle");
            element(configuration, bundle, "base-name").setTextContent("i18n." + name);
            element(configuration, bundle, "var").setTextContent(name);
        }
    }

    static Set<String> names(Set<String> files) {
        Set<String> names = new TreeSet<>();
        for (String file : files) {
            if (file.endsWith(ENDING)) {
                names.add(file.substring(file.lastIndexOf('/') + 1, file.length() - ENDING.length()));
            }
        }
        names.remove(MESSAGES);
        if (names.isEmpty()) {
            throw new IllegalStateException("no texts are in " + FOLDER);
        }
        return names;
    }

    private static Element element(Document document, Element parent, String name) {
        Element element = document.createElementNS(document.getDocumentElement().getNamespaceURI(), name);
        parent.appendChild(element);
        return element;
    }
}
