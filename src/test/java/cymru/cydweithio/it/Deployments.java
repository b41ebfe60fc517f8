package cymru.cydweithio.it;

import cymru.cydweithio.paper.FileStoreIT;
import cymru.cydweithio.reminder.Claims;
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

/** The product as it was built, deployed once for all tests, with the tests that run inside it. */
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
                .addAsResource("matrix")
                .addAsResource("cases")
                .addAsResource("report/sample-map.ftlh")
                // a class of the old JUnit that comes with the runner refers to it, and the server would warn
                .addAsLibrary(
                        new File(org.hamcrest.SelfDescribing.class
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .getPath()),
                        "hamcrest.jar")
                .setWebXML(new StringAsset(webXml.replace(open, open + RUNNER)))
                .addClasses(
                        InServer.class,
                        ActionLogIT.class,
                        ActionLogIT.Setting.class,
                        AuthorisationMatrixIT.class,
                        FileStoreIT.class,
                        ReferenceDataIT.class,
                        SecurityIT.class,
                        StatementsIT.class,
                        StatementsIT.Counter.class,
                        Matrix.class,
                        Matrix.Row.class,
                        Probe.class,
                        Probe.LetThrough.class)
                .addClasses(ReminderIT.class, Claims.class)
                .addClasses(FallingDueIT.class, Planted.class, Planted.Picking.class, Planted.Grown.class)
                .addAsResource("planted/planted_en.properties", "i18n/planted_en.properties")
                .addAsResource("planted/planted_cy.properties", "i18n/planted_cy.properties")
                .addClasses(ReviewsIT.class, FootprintReviewIT.class)
                .addClasses(BoardsIT.class)
                .addClasses(ContractsIT.class, ContractsIT.Verb.class)
                .addClass(FundingIT.class)
                .addClasses(ContractFiguresIT.class, ContractFiguresIT.Plain.class)
                .addClass(MoneyImportIT.class)
                .addClass(ServicesIT.class)
                .addClasses(BurdenIT.class, BriefIT.class, ReviewPaperIT.class)
                .addClasses(PlaceImportIT.class, PlaceImportIT.Bad.class, PlaceImportIT.Expected.class)
                .addClass(MapsIT.class)
                .addClasses(CanaryIT.class, ImportsIT.class, IssuedPacksIT.class, IssuedPacksIT.Step.class)
                .addClasses(MinutesIT.class);
    }
}
