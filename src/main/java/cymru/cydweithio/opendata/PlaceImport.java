package cymru.cydweithio.opendata;

import cymru.cydweithio.place.AreaLevel;
import cymru.cydweithio.place.PlaceRegister;
import cymru.cydweithio.place.PlaceRegister.ImportedArea;
import cymru.cydweithio.place.ReferenceLoadLock;
import cymru.cydweithio.platform.RegisterResult;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.UploadSize;
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Requires;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
    public record ImportResult(int read, RegisterResult places, RegisterResult covers) {}

    private static final int AREAS_AT_ONCE = 100;
    private static final int MEGABYTE = 1024 * 1024;

    private PlaceRegister register;
    private ReferenceLoadLock gate;
    private long mostBytes;

    protected PlaceImport() {}

    @Inject
    PlaceImport(
            PlaceRegister register,
            ReferenceLoadLock gate,
            @ConfigProperty(name = "PAPER_MAX_BYTES", defaultValue = UploadSize.DEFAULT_BYTES) long mostBytes) {
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
    public ImportResult importFile(Content content, String fileName, long size, Source source) throws IOException {
        if (size > mostBytes) {
            throw new RuleViolation(OpenDataRule.TOO_LARGE, mostBytes / MEGABYTE);
        }
        if (size == 0) {
            throw new RuleViolation(OpenDataRule.EMPTY_FILE);
        }
        hold();
        return content == Content.AREAS ? areas(fileName, source) : footprints(fileName, source);
    }

    /** One import at a time, and none while reference data is loaded: the second is told at once instead of waiting. */
    private void hold() {
        if (!gate.enter()) {
            throw new RuleViolation(OpenDataRule.BUSY);
        }
    }

    private ImportResult areas(String fileName, Source source) throws IOException {
        boolean csv = csv(fileName);
        FaultCollector faults = new FaultCollector();
        AreaFile file = new AreaFile(faults, register.areaLevels());
        try (InputStream in = source.open()) {
            if (csv) {
                file.validateCsv(in);
            } else {
                file.validateGeoJson(in);
            }
        }
        faults.refuseIfAny();
        file.levels().forEach(level -> outlines(level, file));
        file.validateOverlaps();
        faults.refuseIfAny();
        ImportRun importRun = new ImportRun();
        try (InputStream in = source.open()) {
            if (csv) {
                file.eachOfCsv(in, importRun::take);
            } else {
                file.eachOfGeoJson(in, importRun::take);
            }
        }
        importRun.pass();
        faults.refuseIfAny();
        return new ImportResult(importRun.read, importRun.result, RegisterResult.NOTHING);
    }

    private void outlines(AreaLevel level, AreaFile file) {
        register.outlines(level).forEach(area -> file.beside(area.code(), level, area.period(), area.outline()));
    }

    private static boolean csv(String fileName) {
        return fileName != null && fileName.toLowerCase(Locale.ROOT).endsWith(".csv");
    }

    private ImportResult footprints(String fileName, Source source) throws IOException {
        FaultCollector faults = new FaultCollector();
        FootprintFile file = new FootprintFile(
                faults, register.layerCodes(), register.areaLevels().keySet());
        try (InputStream in = source.open()) {
            if (csv(fileName)) {
                file.readCsv(in);
            } else {
                file.readGeoJson(in);
            }
        }
        faults.refuseIfAny();
        RegisterResult places = register.registerFootprints(file.footprints);
        return new ImportResult(file.footprints.size(), places, register.registerDatedCover(file.covers));
    }

    /** Hands areas to the register some at a time. */
    private final class ImportRun {
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
