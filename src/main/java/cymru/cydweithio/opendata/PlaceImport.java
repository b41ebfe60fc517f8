package cymru.cydweithio.opendata;

import cymru.cydweithio.place.AreaLevel;
import cymru.cydweithio.place.PlaceRegister;
import cymru.cydweithio.place.PlaceRegister.ImportedArea;
import cymru.cydweithio.place.ReferenceGate;
import cymru.cydweithio.platform.Period;
import cymru.cydweithio.platform.RegisterResult;
import cymru.cydweithio.platform.Rows;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.UploadSize;
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Requires;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Takes in a file of areas or of footprints: all of it or, where anything is wrong, nothing and every fault with its
 * place.
 */
@UseCase
public class PlaceImport {

    /** What a file holds. */
    public enum Content {
        AREAS,
        FOOTPRINTS
    }

    /** A file that can be read from its beginning more than once, so that it need not be held. */
    @FunctionalInterface
    public interface Source {
        InputStream open() throws IOException;
    }

    /**
     * What a file brought.
     *
     * @param read how many areas or footprints stood in it
     * @param places what became of them
     * @param covers what became of the areas that footprints cover
     */
    public record Brought(int read, RegisterResult places, RegisterResult covers) {}

    private static final int AREAS_AT_ONCE = 100;
    private static final int MEGABYTE = 1024 * 1024;

    private record OutlineRow(String code, LocalDate validFrom, LocalDate validTo, String outline) {}

    private record LevelRow(String code, AreaLevel level) {}

    private EntityManager em;
    private PlaceRegister register;
    private ReferenceGate gate;
    private long mostBytes;

    protected PlaceImport() {}

    @Inject
    PlaceImport(
            EntityManager em,
            PlaceRegister register,
            ReferenceGate gate,
            @ConfigProperty(name = "PAPER_MAX_BYTES", defaultValue = UploadSize.DEFAULT_BYTES) long mostBytes) {
        this.em = em;
        this.register = register;
        this.gate = gate;
        this.mostBytes = mostBytes;
    }

    /** The largest file that is looked at, in bytes. */
    @Requires(Permission.LOAD_REFERENCE_DATA)
    public long mostBytes() {
        return mostBytes;
    }

    /**
     * Brings a file.
     *
     * @throws PlaceFaults with every fault and its place
     */
    @Requires(Permission.LOAD_REFERENCE_DATA)
    public Brought bring(Content content, String fileName, long size, Source source) throws IOException {
        if (size > mostBytes) {
            throw new RuleViolation("opendata.tooLarge", mostBytes / MEGABYTE);
        }
        if (size == 0) {
            throw new RuleViolation("opendata.emptyFile");
        }
        hold();
        return content == Content.AREAS ? areas(fileName, source) : footprints(fileName, source);
    }

    /** One import at a time, and none while reference data is loaded: the second is told at once instead of waiting. */
    private void hold() {
        if (!gate.enter()) {
            throw new RuleViolation("opendata.busy");
        }
    }

    private Brought areas(String fileName, Source source) throws IOException {
        boolean csv = csv(fileName);
        FaultBook faults = new FaultBook();
        AreaFile file = new AreaFile(faults, levels());
        try (InputStream in = source.open()) {
            if (csv) {
                file.judgeCsv(in);
            } else {
                file.judgeGeoJson(in);
            }
        }
        faults.refuseIfAny();
        if (!csv) {
            file.levels().forEach(level -> outlines(level, file));
            file.judgeOverlaps();
            faults.refuseIfAny();
        }
        Taking taking = new Taking();
        try (InputStream in = source.open()) {
            if (csv) {
                file.eachOfCsv(in, taking::take);
            } else {
                file.eachOfGeoJson(in, taking::take);
            }
        }
        taking.pass();
        faults.refuseIfAny();
        return new Brought(taking.read, taking.result, RegisterResult.NOTHING);
    }

    private void outlines(AreaLevel level, AreaFile file) {
        Rows.ofEntities(
                        em,
                        "select a.gssCode as code, a.validFrom as validFrom, a.validTo as validTo, a.outline as outline from Area a where a.level = :level",
                        OutlineRow.class)
                .setParameter("level", level)
                .getResultStream()
                .forEach(row ->
                        file.beside(row.code(), level, new Period(row.validFrom(), row.validTo()), row.outline()));
    }

    private static boolean csv(String fileName) {
        return fileName != null && fileName.toLowerCase(Locale.ROOT).endsWith(".csv");
    }

    private Brought footprints(String fileName, Source source) throws IOException {
        FaultBook faults = new FaultBook();
        Set<String> layers = new HashSet<>(
                em.createQuery("select l.code from Layer l", String.class).getResultList());
        FootprintFile file = new FootprintFile(faults, layers, levels().keySet());
        try (InputStream in = source.open()) {
            if (csv(fileName)) {
                file.readCsv(in);
            } else {
                file.readGeoJson(in);
            }
        }
        faults.refuseIfAny();
        RegisterResult places = register.registerFootprints(file.footprints);
        return new Brought(file.footprints.size(), places, register.registerDatedCover(file.covers));
    }

    private Map<String, AreaLevel> levels() {
        Map<String, AreaLevel> levels = new HashMap<>();
        Rows.ofEntities(em, "select a.gssCode as code, a.level as level from Area a", LevelRow.class)
                .getResultList()
                .forEach(row -> levels.put(row.code(), row.level()));
        return levels;
    }

    /** Hands areas to the register some at a time. */
    private final class Taking {
        private final List<ImportedArea> waiting = new ArrayList<>();
        private RegisterResult result = RegisterResult.NOTHING;
        private int read;

        void take(ImportedArea area) {
            read++;
            waiting.add(area);
            if (waiting.size() >= AREAS_AT_ONCE) {
                pass();
            }
        }

        void pass() {
            if (!waiting.isEmpty()) {
                result = result.and(register.registerImportedAreas(waiting));
                waiting.clear();
            }
        }
    }
}
