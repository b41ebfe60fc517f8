package cymru.cydweithio.it;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eu.ingwar.tools.arquillian.extension.suite.annotations.ArquillianSuiteDeployment;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * The product as it was built, deployed once for all tests, with the demonstration and the tests that run inside it.
 */
@ArquillianSuiteDeployment
public class Deployments {

    /** The one difference from the product: the address through which tests are run inside the server is open. */
    private static final String RUNNER = "<url-pattern>/ArquillianServletRunnerEE9</url-pattern>";

    @Deployment
    public static WebArchive product() throws IOException {
        String webXml = Files.readString(Path.of("src/main/webapp/WEB-INF/web.xml"));
        String open = "<web-resource-name>open to everybody</web-resource-name>";
        return ShrinkWrap.create(ZipImporter.class, "cydweithio.war")
                .importFrom(new File(System.getProperty("war.file")))
                .as(WebArchive.class)
                .addAsLibrary(new File(System.getProperty("demonstration.file")))
                .addAsResource(Matrix.FOLDERS.toFile(), "matrix")
                .addAsResource(new StringAsset(String.join("\n", Matrix.capabilities())), Matrix.LIST_OF_FOLDERS)
                .addAsResource("cases")
                .addAsResource("planted/planted_en.properties", "i18n/planted_en.properties")
                .addAsResource("planted/planted_cy.properties", "i18n/planted_cy.properties")
                .addAsResource("planted/vocabulary.properties", "vocabulary/planted.properties")
                .addAsResource("document/sample-map.ftlh")
                // a class of the old JUnit that comes with the runner refers to it, and the server would warn
                .addAsLibrary(
                        new File(org.hamcrest.SelfDescribing.class
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .getPath()),
                        "hamcrest.jar")
                .setWebXML(new StringAsset(webXml.replace(open, open + RUNNER)))
                .addClasses(TestClasses.inServer().toArray(Class<?>[]::new));
    }
}
