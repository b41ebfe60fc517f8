package cymru.cydweithio.it;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * A real Chromium without a window. It is found on this machine, or installed from Debian's packages where that is
 * possible.
 */
final class Browser implements AutoCloseable {

    static final int PHONE = 320;
    static final int DESK = 1280;

    /**
     * The first is the same browser without the frame that nobody sees, and takes half the processor for a page: it is
     * taken where it is there.
     */
    private static final String[] CHROMIUM = {
        "chromium-headless-shell",
        "chrome-headless-shell",
        "chromium",
        "chromium-browser",
        "google-chrome",
        "google-chrome-stable"
    };

    final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Started once and given from test to test: starting one takes longer than most of what is done in it. */
    private static final Queue<ChromeDriver> IDLE = new ConcurrentLinkedQueue<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> IDLE.forEach(ChromeDriver::quit)));
    }

    /** A browser that nobody is signed in with and that remembers nothing. */
    static Browser open() throws IOException, InterruptedException {
        ChromeDriver idle = IDLE.poll();
        ChromeDriver driver = idle != null ? idle : start();
        // a new tab of the shell is a window of its own, and narrow
        driver.manage().window().setSize(new Dimension(DESK, 900));
        return new Browser(driver);
    }

    private static ChromeDriver start() throws IOException, InterruptedException {
        Path chromium = find(CHROMIUM).orElse(null);
        Path chromedriver = find("chromedriver").orElse(null);
        if (chromium == null || chromedriver == null) {
            install();
            chromium = find(CHROMIUM)
                    .orElseThrow(() -> new IllegalStateException("Chromium is still missing after its installation"));
            chromedriver = find("chromedriver")
                    .orElseThrow(
                            () -> new IllegalStateException("ChromeDriver is still missing after its installation"));
        }
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.toFile());
        if (chromium.getFileName().toString().endsWith("headless-shell")) {
            // the driver speaks otherwise to the shell, and knows it by this name
            options.setCapability("browserName", "chrome-headless-shell");
        }
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage",
                "--lang=en-GB",
                "--accept-lang=en-GB,en",
                "--user-data-dir=" + Files.createTempDirectory("cydweithio-browser"));
        options.setExperimentalOption("prefs", Map.of("intl.accept_languages", "en-GB,en"));
        LoggingPreferences logging = new LoggingPreferences();
        logging.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logging);
        ChromeDriver driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(chromedriver.toFile())
                        .build(),
                options);
        driver.manage().timeouts().pageLoadTimeout(Duration.ofSeconds(30));
        return driver;
    }

    static Browser signedIn(String account) throws IOException, InterruptedException {
        Browser browser = open();
        try {
            browser.signIn(account);
            return browser;
        } catch (RuntimeException e) {
            browser.close();
            throw e;
        }
    }

    void signIn(String account) {
        go("/sign-in?lang=en");
        driver.findElement(By.id("signIn:email")).sendKeys(account + "@cydweithio.example");
        driver.findElement(By.id("signIn:password")).sendKeys(TestEnvironment.PASSWORD);
        press(By.id("signIn:enter"));
        until(() -> !driver.getCurrentUrl().contains("/sign-in"));
    }

    void go(String path) {
        driver.get(path.startsWith("http") ? path : TestEnvironment.base() + path);
    }

    WebElement find(By what) {
        return driver.findElement(what);
    }

    List<WebElement> all(By what) {
        return driver.findElements(what);
    }

    /** Presses what leads to another page and waits until that is there: the mark on the old one is gone. */
    void press(By what) {
        driver.executeScript("window.leaving = true");
        driver.findElement(what).click();
        until(() -> Boolean.TRUE.equals(
                driver.executeScript("return !window.leaving && document.readyState === 'complete'")));
    }

    /** Waits for a state of the page; between two pages there is none, which the driver tells by an exception. */
    void until(java.util.function.BooleanSupplier condition) {
        new WebDriverWait(driver, Duration.ofSeconds(30), Duration.ofMillis(50))
                .ignoring(WebDriverException.class)
                .until(d -> condition.getAsBoolean());
    }

    String text(By what) {
        return driver.findElement(what).getText();
    }

    /** A width of the page itself, which headless windows do not go below by their own size. */
    void width(int pixels) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", pixels, "height", 900, "deviceScaleFactor", 1, "mobile", pixels < 600));
    }

    /** What the browser's console complained of since the last call, but for refusals that a test asked for. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage)
                .filter(message -> !message.contains("status of 404") && !message.contains("status of 403"))
                .toList();
    }

    @Override
    public void close() {
        try {
            forget();
            IDLE.add(driver);
        } catch (WebDriverException e) {
            // whatever state a failed test has left it in, no other test meets it
            driver.quit();
        }
    }

    /**
     * Leaves a new tab only (with it go the width, what a page keeps for its tab and questions that are still open),
     * and no cookie, store, kept answer or complaint.
     */
    private void forget() {
        Set<String> before = driver.getWindowHandles();
        driver.switchTo().newWindow(WindowType.TAB);
        String fresh = driver.getWindowHandle();
        for (String old : before) {
            driver.switchTo().window(old).close();
        }
        driver.switchTo().window(fresh);
        driver.executeCdpCommand("Browser.setDownloadBehavior", Map.of("behavior", "default"));
        driver.executeCdpCommand("Network.clearBrowserCookies", Map.of());
        driver.executeCdpCommand("Network.clearBrowserCache", Map.of());
        driver.executeCdpCommand(
                "Storage.clearDataForOrigin", Map.of("origin", TestEnvironment.base(), "storageTypes", "all"));
        driver.manage().logs().get(LogType.BROWSER);
    }

    private static Optional<Path> find(String... names) {
        return Stream.of(names)
                .flatMap(name -> Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static void install() throws IOException, InterruptedException {
        boolean possible =
                "root".equals(System.getProperty("user.name")) && Files.exists(Path.of("/etc/debian_version"));
        if (!possible) {
            throw new IllegalStateException(
                    "The browser tests need Chromium and ChromeDriver on the PATH. On Debian or Ubuntu: "
                            + "sudo apt-get install chromium chromium-driver. Elsewhere install Chrome and its matching ChromeDriver.");
        }
        // two lanes of tests may come here at once, and the second finds it done
        Path lock = Path.of(System.getProperty("java.io.tmpdir"), "cydweithio-browser.lock");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            if (held.isValid()
                    && (find(CHROMIUM).isEmpty() || find("chromedriver").isEmpty())) {
                installFromPackages();
            }
        }
    }

    private static void installFromPackages() throws IOException, InterruptedException {
        run("apt-get", "update");
        run(
                "apt-get",
                "install",
                "-y",
                "--no-install-recommends",
                "chromium",
                "chromium-headless-shell",
                "chromium-driver",
                "fonts-dejavu-core");
    }

    private static void run(String... command) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
        Process process = builder.start();
        if (!process.waitFor(10, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new IllegalStateException(
                    String.join(" ", command) + " failed; install Chromium and ChromeDriver by hand");
        }
    }
}
