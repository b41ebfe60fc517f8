package cymru.cydweithio.it;

import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;

/**
 * Fetches what the product gives out, as different people, and looks for words in it. What a person typed, an address,
 * is not looked at.
 */
final class Canary {

    /** In a restricted item, for those who are cleared. */
    static final String CLOSED = "Zqpibydd";
    /** In an open item of which the member declared a conflict. */
    static final String DECLARED = "Zqcreca";
    /** In a restricted item in which the chair, who is cleared, declared an interest. */
    static final String BARRED = "Zqgylfin";
    /** In a restricted item that the member is not cleared for and owns an action of. */
    static final String OWNED = "Zqperchen";

    static final String OWN_ACTION = "Zqgweithred";
    /** In every action, so that it can be searched for without saying one of the others. */
    static final String FINDABLE = "Zqadar";
    /** What would become part of a page that wrote texts as they are. */
    static final String MARKUP = "\"'&amp;<zqmark onclick=alert(1)>{0} #{1 + 1} ";

    static final String OPEN_TITLE = "Zqagored";
    static final String PLACE = "Zqneuadd";
    /** The account of a member of another partnership. */
    static final String ELSEWHERE = "member-cardiff";

    /** With every look: else pages that name nothing of the meeting are fetched in one language each, in turn. */
    private static final boolean IN_FULL = Boolean.getBoolean("every.look");

    private static final List<String> WORDS = List.of(CLOSED, DECLARED, BARRED, OWNED);
    private static final String LOG = "state=ALL&q=" + FINDABLE;
    private static final List<String> LOG_FILES = List.of(
            "/actions/export?format=csv&" + LOG, "/actions/export?format=xlsx&" + LOG, "/actions/report?" + LOG);

    private final Map<String, String> ids;
    private final Map<String, List<String>> rows = new LinkedHashMap<>();

    private Canary(Map<String, String> ids) {
        this.ids = ids;
    }

    /** What {@link CanaryIT} staged. */
    static Canary staged() throws Exception {
        Canary canary = new Canary(AddressesIT.ids());
        try (Connection connection = TestEnvironment.connection()) {
            canary.find(connection, "meeting", "select id from meeting where place = '" + PLACE + "'");
            String meeting = canary.one("meeting");
            canary.find(connection, "board", "select board_id from meeting where id = '" + meeting + "'");
            canary.find(
                    connection,
                    "item",
                    "select id from agenda_item where meeting_id = '" + meeting + "' order by position desc");
            canary.find(
                    connection, "paper", "select id from paper where meeting_id = '" + meeting + "' order by id desc");
            canary.find(
                    connection,
                    "version",
                    "select concat(v.paper_id, '/', v.id) from paper_version v join paper p on p.id = v.paper_id where p.meeting_id = '"
                            + meeting + "'");
            canary.find(connection, "edition", "select id from pack_edition where meeting_id = '" + meeting + "'");
            canary.find(
                    connection,
                    "action",
                    "select id from action where meeting_id = '" + meeting + "' order by id desc");
            canary.find(connection, "decision", "select id from decision where meeting_id = '" + meeting + "'");
            canary.find(
                    connection,
                    "openDecision",
                    "select d.id from decision d join agenda_item i on i.id = d.item_id where i.classification = 'PUBLISHED' and d.meeting_id = '"
                            + meeting + "'");
            canary.find(
                    connection,
                    "person",
                    "select id from person where email in ('chair@cydweithio.example', 'member@cydweithio.example')");
        }
        return canary;
    }

    private void find(Connection connection, String what, String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                found.add(result.getString(1));
            }
        }
        if (found.isEmpty()) {
            throw new AssertionError("nothing was staged: " + sql);
        }
        rows.put(what, found);
    }

    private String one(String what) {
        return rows.get(what).get(0);
    }

    /**
     * Every address of the matrix, each with every object of the meeting in it, and what the matrix does not hold
     * because it is no page.
     */
    private Set<String> addresses() {
        Set<String> addresses = new LinkedHashSet<>();
        for (Matrix.Row row : Matrix.read("addresses.csv")) {
            String address = row.object()
                    .replace("{held}", "{meeting}")
                    .replace("{heldItem}", "{item}")
                    .replace("{closedItem}", "{item}");
            for (String item : rows.get("item")) {
                for (int i = 0; i < rows.get("action").size(); i++) {
                    String filled = address.replace("{meeting}", one("meeting"))
                            .replace("{board}", one("board"))
                            .replace("{item}", item)
                            .replace(
                                    "{paper}",
                                    rows.get("paper").get(i % rows.get("paper").size()))
                            .replace("{action}", rows.get("action").get(i));
                    for (Map.Entry<String, String> id : ids.entrySet()) {
                        filled = filled.replace(id.getKey(), id.getValue());
                    }
                    addresses.add(filled);
                }
            }
        }
        String meeting = one("meeting");
        rows.get("item")
                .forEach(item -> addresses.addAll(List.of(
                        "/minute/" + meeting + "/" + item,
                        "/agenda-item/" + meeting + "/" + item,
                        "/paper-new/" + meeting + "/" + item)));
        rows.get("action").forEach(action -> addresses.add("/history/action/" + action));
        addresses.addAll(chains());
        rows.get("decision").forEach(decision -> addresses.add("/decision-section17/" + decision));
        rows.get("person")
                .forEach(person ->
                        addresses.addAll(List.of("/history/person/" + person, "/actions?state=ALL&owner=" + person)));
        rows.get("paper").forEach(paper -> addresses.add("/history/paper/" + paper));
        addresses.addAll(List.of(
                "/history/board/" + one("board"),
                "/history/meeting/" + meeting,
                "/actions?" + LOG,
                "/actions?state=ALL&meeting=" + meeting,
                "/actions?state=OVERDUE",
                "/meetings?when=ALL",
                "/meetings?when=PAST&board=" + one("board"),
                "/decisions?board=" + one("board"),
                "/decisions?review=true&board=" + one("board"),
                "/section17-counts?board=" + one("board"),
                "/minutes-register?board=" + one("board"),
                "/papers?board=" + one("board"),
                "/meeting/" + meeting + "x",
                "/minutes/" + one("paper"),
                "/paper/" + meeting));
        addresses.addAll(files());
        return addresses;
    }

    /** The chains of all that was staged, and where they are listed. */
    private List<String> chains() {
        List<String> chains = new ArrayList<>(List.of("/chains?from=DECISION", "/chains?from=ACTION"));
        for (String kind : List.of("item", "decision", "paper", "action")) {
            for (String id : rows.get(kind)) {
                chains.add("/chain/" + kind + "/" + id);
                chains.add("/chain-link/" + kind + "/" + id);
            }
        }
        return chains;
    }

    private Set<String> files() {
        Set<String> files = new LinkedHashSet<>(LOG_FILES);
        for (String kind : List.of("item", "decision", "paper", "action")) {
            for (String id : rows.get(kind)) {
                files.add("/chain-file/" + kind + "/" + id + ".csv");
                files.add("/chain-file/" + kind + "/" + id + ".pdf");
            }
        }
        files.add("/chain-file/board/" + ids.get("{own}") + ".csv");
        files.add("/chain-file/board/" + ids.get("{own}") + ".pdf");
        files.addAll(packs());
        rows.get("version").forEach(version -> files.add("/file/paper/" + version));
        return files;
    }

    private List<String> packs() {
        return List.of("/file/pack/" + one("edition") + "?in=en", "/file/pack/" + one("edition") + "?in=cy");
    }

    /** Everybody who has no business at the meeting. */
    List<String> strangers() throws Exception {
        List<String> faults = new ArrayList<>();
        for (String who :
                List.of("stranger", "administrator", "commissioner", "provider", "reviewer", "auditor", ELSEWHERE)) {
            Visitor visitor = who.equals("stranger") ? Visitor.stranger() : Visitor.signedIn(who);
            // an officer of a bound body writes what differs for it, of an open item
            Set<String> officers =
                    who.equals("commissioner") ? Set.of("/decision-section17/" + one("openDecision")) : Set.of();
            nothingOf(WORDS, who, visitor, faults, officers);
            holds(List.of(DECLARED), visitor, faults, List.copyOf(officers));
            for (String file : files()) {
                int status = visitor.get(file).statusCode();
                if (status == 200 && !(who.equals(ELSEWHERE) && LOG_FILES.contains(file))) {
                    faults.add(who + " gets " + file);
                }
            }
        }
        return faults;
    }

    List<String> member() throws Exception {
        List<String> faults = new ArrayList<>();
        Visitor member = Visitor.signedIn("member");
        nothingOf(WORDS, "member", member, faults);
        holds(List.of(OPEN_TITLE), member, faults, packs());
        holds(List.of(OPEN_TITLE), member, faults, List.of("/meeting/" + one("meeting"), "/minutes/" + one("meeting")));
        rows.get("version").forEach(version -> refused("member", member, "/file/paper/" + version, faults));
        List<String> actions = new ArrayList<>();
        for (String action : rows.get("action")) {
            HttpResponse<String> answer = member.get("/action/" + action);
            if (answer.statusCode() != 404) {
                actions.add(answer.body());
            }
        }
        finds(WORDS, false, "member", member, REGISTERS, faults);
        if (actions.size() != 1 || !holds(actions.get(0), OWN_ACTION)) {
            faults.add("the member opens " + actions.size() + " actions instead of the own one");
        }
        String own = member.page("/actions?state=ALL&q=" + OWN_ACTION)
                .select(".table-title")
                .text();
        String all = member.page("/actions?" + LOG).select(".table-title").text();
        if (own.isBlank() || !own.equals(all)) {
            faults.add("the list counts what it does not show: " + own + " / " + all);
        }
        return faults;
    }

    /** A register that finds by a word what it does not show would tell of it all the same. */
    private static void finds(
            List<String> words, boolean found, String who, Visitor visitor, List<String> registers, List<String> faults)
            throws Exception {
        for (String register : registers) {
            String none = visitor.page(register + "?q=Zqnothing")
                    .select(".table-title")
                    .text();
            for (String word : words) {
                String some = visitor.page(register + "?q=" + word)
                        .select(".table-title")
                        .text();
                if (some.isBlank() || some.equals(none) == found) {
                    faults.add(who + " searches " + register + " for " + word + ": " + some);
                }
            }
        }
    }

    private static final List<String> REGISTERS = List.of("/decisions", "/minutes-register", "/papers");

    List<String> chair() throws Exception {
        List<String> faults = new ArrayList<>();
        Visitor chair = Visitor.signedIn("chair");
        nothingOf(List.of(BARRED), "chair", chair, faults);
        List<String> seen =
                new ArrayList<>(List.of("/meeting/" + one("meeting"), "/minutes/" + one("meeting"), "/actions?" + LOG));
        seen.add("/decisions?review=true&board=" + one("board"));
        seen.addAll(LOG_FILES);
        seen.addAll(packs());
        holds(List.of(CLOSED, DECLARED), chair, faults, seen);
        finds(List.of(CLOSED, DECLARED), true, "chair", chair, REGISTERS, faults);
        finds(List.of(BARRED), false, "chair", chair, REGISTERS, faults);
        return faults;
    }

    List<String> coordinator() throws Exception {
        List<String> faults = new ArrayList<>();
        Visitor coordinator = Visitor.signedIn("coordinator");
        List<String> seen = new ArrayList<>(List.of(
                "/meeting/" + one("meeting"),
                "/minutes/" + one("meeting"),
                "/actions?" + LOG,
                "/attendance/" + one("meeting"),
                "/history/meeting/" + one("meeting"),
                "/chains?from=DECISION",
                "/chains?from=ACTION"));
        seen.addAll(LOG_FILES);
        seen.addAll(packs());
        nothingOf(List.of("<zqmark"), "coordinator", coordinator, faults, files());
        holds(List.of(CLOSED, DECLARED, BARRED), coordinator, faults, seen);
        finds(List.of(CLOSED, DECLARED, BARRED), true, "coordinator", coordinator, REGISTERS, faults);
        holds(List.of(CLOSED, BARRED, OWNED), coordinator, faults, List.of("/agenda/" + one("meeting")));
        return faults;
    }

    /**
     * What is waiting or was sent, to whomever, and what administrators see of it. The text of a mail that was sent is
     * not kept.
     */
    List<String> mails() throws Exception {
        List<String> faults = new ArrayList<>();
        try (Connection connection = TestEnvironment.connection();
                Statement statement = connection.createStatement();
                ResultSet mails = statement.executeQuery("select recipient, kind, subject, body from mail_outbox")) {
            while (mails.next()) {
                mail(mails.getString(1), mails.getString(2) + " " + mails.getString(3), mails.getString(4), faults);
            }
        }
        for (MimeMessage mail : TestEnvironment.mail().all()) {
            mail(
                    mail.getAllRecipients()[0].toString(),
                    mail.getSubject(),
                    mail.getContent().toString(),
                    faults);
        }
        return faults;
    }

    /** The subject is read by administrators, too. */
    private static void mail(String to, String subject, String body, List<String> faults) {
        for (String word : WORDS) {
            boolean mayRead = word.equals(DECLARED) && to.equals("chair@cydweithio.example");
            if (holds(subject, word) || holds(body, word) && !mayRead) {
                faults.add(word + " in a mail to " + to + ": " + subject);
            }
        }
    }

    private void nothingOf(List<String> words, String who, Visitor visitor, List<String> faults) throws Exception {
        nothingOf(words, who, visitor, faults, Set.of());
    }

    private void nothingOf(List<String> words, String who, Visitor visitor, List<String> faults, Set<String> but)
            throws Exception {
        for (String language : List.of("en", "cy")) {
            visitor.get("/accessibility?lang=" + language);
            Set<String> addresses = addresses();
            addresses.removeAll(but);
            if (!who.equals("stranger")) {
                addresses.add(calendar(visitor));
            }
            boolean odd = language.equals("cy");
            for (String address : addresses) {
                odd = !odd;
                if (!IN_FULL && !odd && !ofMeeting(address)) {
                    continue;
                }
                HttpResponse<byte[]> answer = visitor.bytes(address);
                if (answer.statusCode() >= 500) {
                    faults.add(who + " gets " + answer.statusCode() + " from " + address);
                }
                String text = answer.headers().map() + readable(answer.body());
                words.stream()
                        .filter(word -> holds(text, word))
                        .forEach(word -> faults.add(who + " reads " + word + " at " + address + " in " + language));
            }
        }
    }

    /** Whether an address names something that was staged. */
    private boolean ofMeeting(String address) {
        return rows.values().stream().flatMap(List::stream).anyMatch(address::contains);
    }

    private static void holds(List<String> words, Visitor visitor, List<String> faults, List<String> addresses)
            throws Exception {
        for (String address : addresses) {
            HttpResponse<byte[]> answer = visitor.bytes(address);
            String text = readable(answer.body());
            words.stream()
                    .filter(word -> !holds(text, word))
                    .forEach(word -> faults.add(word + " is not at " + address + ", " + answer.statusCode()));
        }
    }

    private static void refused(String who, Visitor visitor, String address, List<String> faults) {
        try {
            int status = visitor.get(address).statusCode();
            if (status != 404) {
                faults.add(who + " gets " + status + " from " + address);
            }
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static String calendar(Visitor visitor) throws Exception {
        return Jsoup.parse(visitor.submit("/account", "form#feed", Map.of("feed:issue", ""))
                        .body())
                .select("[id=feed:address]")
                .val();
    }

    private static boolean holds(String text, String word) {
        return text != null && text.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT));
    }

    /** All that a page, a PDF or a workbook says, shown or not. */
    static String readable(byte[] body) throws IOException {
        String start = new String(body, 0, Math.min(4, body.length), StandardCharsets.ISO_8859_1);
        if (start.startsWith("%PDF")) {
            return ofPdf(body);
        }
        if (start.startsWith("PK")) {
            return ofWorkbook(body);
        }
        return new String(body, StandardCharsets.UTF_8);
    }

    private static String ofWorkbook(byte[] body) throws IOException {
        StringBuilder all = new StringBuilder();
        Path file = Files.createTempFile("workbook", ".xlsx");
        try (ZipFile zip = new ZipFile(Files.write(file, body).toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                try (InputStream in = zip.getInputStream(entry)) {
                    all.append(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                            .append('\n');
                }
            }
        } finally {
            Files.delete(file);
        }
        return all.toString();
    }

    private static String ofPdf(byte[] body) throws IOException {
        try (PDDocument document = Loader.loadPDF(body)) {
            StringBuilder all = new StringBuilder(new PDFTextStripper().getText(document));
            for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
                strings(document.getDocument().getObjectFromPool(key).getObject(), all);
            }
            strings(document.getDocument().getTrailer(), all);
            return all.toString();
        }
    }

    /** Strings and streams of one object; what it refers to stands in the table of objects itself. */
    private static void strings(COSBase object, StringBuilder all) throws IOException {
        if (object instanceof COSString string) {
            all.append(string.getString()).append('\n');
        } else if (object instanceof COSArray array) {
            for (COSBase one : array) {
                strings(one, all);
            }
        } else if (object instanceof COSDictionary dictionary) {
            for (COSBase one : dictionary.getValues()) {
                strings(one, all);
            }
            if (dictionary instanceof COSStream stream) {
                try (var in = stream.createInputStream()) {
                    all.append(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1))
                            .append('\n');
                }
            }
        }
    }
}
