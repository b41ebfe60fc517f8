package cymru.cydweithio.platform.web;

import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the folders of views, one a capability, and gives their views addresses: {@code views/board/seat.xhtml} is
 * {@code /seat}, and the rest of the path is left to the page. Exceptions are in a file {@code views.properties} beside
 * the views: {@code rest-of-path = none}, and {@code uploads} with the addresses that accept files.
 *
 * <p>OmniFaces can still be configured at this point, because it starts after the extensions of the server.
 */
public class CapabilityViews implements ServletExtension {

    static final String SCAN_PATHS = "org.omnifaces.FACES_VIEWS_SCAN_PATHS";

    private static final String FOLDER = "/WEB-INF/views/";
    private static final String SPECIAL = "views.properties";

    @Override
    public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
        deployment.addInitParameter(SCAN_PATHS, String.join(", ", scanPaths(context)));
    }

    static List<String> scanPaths(ServletContext context) {
        List<String> paths = new ArrayList<>();
        for (String folder : folders(context)) {
            boolean ends = "none".equals(special(context, folder).getProperty("rest-of-path"));
            paths.add(folder + "*.xhtml" + (ends ? "" : "/*"));
        }
        return paths;
    }

    /** Addresses at which posts of forms may be as large as a file. */
    static List<String> uploads(ServletContext context) {
        List<String> uploads = new ArrayList<>();
        for (String folder : folders(context)) {
            String named = special(context, folder).getProperty("uploads", "").strip();
            if (!named.isEmpty()) {
                uploads.addAll(List.of(named.split("\\s+")));
            }
        }
        return uploads;
    }

    private static Set<String> folders(ServletContext context) {
        Set<String> inside = context.getResourcePaths(FOLDER);
        Set<String> folders = new TreeSet<>();
        if (inside != null) {
            inside.stream().filter(path -> path.endsWith("/")).forEach(folders::add);
        }
        if (folders.isEmpty()) {
            throw new IllegalStateException("no views are in " + FOLDER);
        }
        return folders;
    }

    private static Properties special(ServletContext context, String folder) {
        Properties special = new Properties();
        try (InputStream file = context.getResourceAsStream(folder + SPECIAL)) {
            if (file != null) {
                special.load(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return special;
    }
}
