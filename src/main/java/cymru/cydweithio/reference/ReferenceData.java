package cymru.cydweithio.reference;

import cymru.cydweithio.duty.DutyRegister;
import cymru.cydweithio.partnership.OrganisationRegister;
import cymru.cydweithio.partnership.PartnershipRegister;
import cymru.cydweithio.place.PlaceRegister;
import cymru.cydweithio.place.ReferenceLoadLock;
import cymru.cydweithio.platform.RegisterResult;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.Sha256;
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.recommendation.ReviewRegister;
import cymru.cydweithio.security.CurrentActor;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Requires;
import cymru.cydweithio.sheet.FaultyFiles;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The reference data on Wales: loaded at start, loaded again without effect, brought up to date by an administrator's
 * upload.
 */
@UseCase
public class ReferenceData {

    /** The largest file that is looked at. */
    public static final int LARGEST_BYTES = 10 * 1024 * 1024;

    /** What loading a file did. */
    public record Loaded(String fileName, int rows, int added, int changed, int removed) {}

    /** A file as last loaded. */
    public record FileRow(
            String fileName,
            Origin origin,
            Instant loadedAt,
            int rows,
            int added,
            int changed,
            int removed,
            String sha256) {}

    private EntityManager em;
    private Clock clock;
    private CurrentActor current;
    private PlaceRegister places;
    private OrganisationRegister organisations;
    private DutyRegister duties;
    private PartnershipRegister partnerships;
    private ReviewRegister reviews;
    private ReferenceLoadLock gate;

    protected ReferenceData() {}

    @Inject
    ReferenceData(
            EntityManager em,
            Clock clock,
            CurrentActor current,
            PlaceRegister places,
            OrganisationRegister organisations,
            DutyRegister duties,
            PartnershipRegister partnerships,
            ReviewRegister reviews,
            ReferenceLoadLock gate) {
        this.em = em;
        this.clock = clock;
        this.current = current;
        this.places = places;
        this.organisations = organisations;
        this.duties = duties;
        this.partnerships = partnerships;
        this.reviews = reviews;
        this.gate = gate;
    }

    /**
     * Loads those files that came with the product and are not what was last shipped; an upload made since stays
     * otherwise.
     */
    @Requires(Permission.SYSTEM)
    public List<Loaded> loadShipped() {
        Map<ReferenceFile, byte[]> changed = new EnumMap<>(ReferenceFile.class);
        for (ReferenceFile file : ReferenceFile.values()) {
            byte[] shipped = shipped(file);
            List<String> last = em.createQuery(
                            "select r.sha256 from ReferenceLoad r where r.fileName = :file and r.origin = :shipped order by r.loadedAt desc",
                            String.class)
                    .setParameter("file", file.fileName())
                    .setParameter("shipped", Origin.SHIPPED)
                    .setMaxResults(1)
                    .getResultList();
            if (last.isEmpty() || !last.get(0).equals(Sha256.of(shipped))) {
                changed.put(file, shipped);
            }
        }
        return changed.isEmpty() ? List.of() : load(changed, Origin.SHIPPED);
    }

    /**
     * Loads files in the place of those of the same names: all of them or, where anything is wrong, none.
     *
     * @throws FaultyFiles with every fault and its place
     */
    @Requires(Permission.LOAD_REFERENCE_DATA)
    public List<Loaded> upload(Map<String, byte[]> contents) {
        if (contents.isEmpty()) {
            throw new RuleViolation(ReferenceRule.NO_FILE);
        }
        Map<ReferenceFile, byte[]> files = new EnumMap<>(ReferenceFile.class);
        contents.forEach((name, content) -> {
            ReferenceFile file =
                    ReferenceFile.named(name).orElseThrow(() -> new RuleViolation(ReferenceRule.UNKNOWN_FILE, name));
            if (content.length > LARGEST_BYTES) {
                throw new RuleViolation(ReferenceRule.TOO_LARGE, name, LARGEST_BYTES / 1024 / 1024);
            }
            files.put(file, content);
        });
        return load(files, Origin.UPLOADED);
    }

    /** Each file as it was last loaded. */
    @Requires(Permission.LOAD_REFERENCE_DATA)
    public List<FileRow> files() {
        return em.createQuery("""
            select new cymru.cydweithio.reference.ReferenceData$FileRow(r.fileName, r.origin, r.loadedAt, r.rowCount, r.added, r.changed, r.removed, r.sha256)
            from ReferenceLoad r where r.id = (select max(x.id) from ReferenceLoad x where x.fileName = r.fileName) order by r.fileName""", FileRow.class).getResultList();
    }

    private List<Loaded> load(Map<ReferenceFile, byte[]> replacing, Origin origin) {
        // one load after the other, also of several nodes that start at once: each judges its files beside what the one
        // before left
        gate.acquire();
        Map<ReferenceFile, byte[]> whole = lastLoaded();
        whole.putAll(replacing);
        for (ReferenceFile file : ReferenceFile.values()) {
            whole.computeIfAbsent(file, this::shipped);
        }
        ReferenceReader read = ReferenceReader.read(whole);
        Map<ReferenceFile, RegisterResult> results = new EnumMap<>(ReferenceFile.class);
        results.put(ReferenceFile.AREAS, places.registerAreas(read.areas));
        results.put(ReferenceFile.LAYERS, places.registerLayers(read.layers));
        results.put(ReferenceFile.FOOTPRINTS, places.registerFootprints(read.footprints));
        results.put(ReferenceFile.COVER, places.registerCover(read.cover));
        results.put(ReferenceFile.ORGANISATIONS, organisations.register(read.organisations));
        results.put(ReferenceFile.DUTIES, duties.register(read.duties));
        results.put(ReferenceFile.BINDINGS, duties.registerBindings(read.bindings));
        results.put(ReferenceFile.REVIEWS, reviews.register(read.reviews));
        results.put(ReferenceFile.RECOMMENDATIONS, reviews.registerRecommendations(read.recommendations));
        results.put(ReferenceFile.PLAN_LINES, reviews.registerPlanLines(read.planLines));
        results.put(ReferenceFile.REVIEW_THEMES, reviews.registerThemes(read.reviewThemes));
        results.put(ReferenceFile.REVIEW_ISSUES, reviews.registerIssues(read.reviewIssues));
        results.put(ReferenceFile.REVIEW_POINTS, reviews.registerPoints(read.reviewPoints));
        results.put(ReferenceFile.REVIEW_PROPOSALS, reviews.registerProposals(read.reviewProposals));
        partnerships.establishMissing();
        Instant now = clock.instant();
        replacing.forEach((file, content) -> em.persist(ReferenceLoad.of(
                file,
                content,
                origin,
                now,
                current.get().id(),
                read.rowCount(file),
                results.getOrDefault(file, RegisterResult.NOTHING))));
        em.flush();
        return replacing.keySet().stream()
                .map(file -> {
                    RegisterResult result = results.getOrDefault(file, RegisterResult.NOTHING);
                    return new Loaded(
                            file.fileName(), read.rowCount(file), result.added(), result.changed(), result.removed());
                })
                .toList();
    }

    private Map<ReferenceFile, byte[]> lastLoaded() {
        Map<ReferenceFile, byte[]> last = new EnumMap<>(ReferenceFile.class);
        for (Tuple row : em.createQuery("""
                select r.fileName as name, r.content as content from ReferenceLoad r
                where r.id = (select max(x.id) from ReferenceLoad x where x.fileName = r.fileName)""", Tuple.class).getResultList()) {
            ReferenceFile.named(row.get("name", String.class))
                    .ifPresent(file -> last.put(file, row.get("content", byte[].class)));
        }
        return last;
    }

    private byte[] shipped(ReferenceFile file) {
        try (InputStream in = getClass().getResourceAsStream("/reference/" + file.fileName())) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
