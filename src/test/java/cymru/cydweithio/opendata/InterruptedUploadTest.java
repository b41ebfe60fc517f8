package cymru.cydweithio.opendata;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cymru.cydweithio.place.AreaLevel;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A file that breaks off anywhere is refused, and soon. */
class InterruptedUploadTest {

    private static final String AREAS =
            "{\"type\":\"FeatureCollection\",\"name\":[{\"a\":[1,{\"b\":2}]}],\"features\":[{\"type\":\"Feature\",\"bbox\":[1,2,3,4],\"properties\":{\"code\":\"W05000001\",\"level\":\"WARD\","
                    + "\"parent\":\"W06000013\",\"name_en\":\"A\",\"name_cy\":\"B\",\"population\":1,\"land_km2\":1,\"more\":{\"x\":[1]}},\"geometry\":{\"type\":\"Polygon\",\"bbox\":[1],\"coordinates\":[[[-3.5,51.5],[-3.4,51.5],[-3.4,51.6],[-3.5,51.5]]]}}]}";
    private static final String FOOTPRINTS =
            "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[1,2]]]},\"properties\":{\"code\":\"A-1\",\"layer\":\"PSB\",\"name_en\":\"A\","
                    + "\"status\":\"CURRENT\",\"confidence\":\"HIGH\",\"source\":\"S\",\"areas\":[{\"code\":\"W06000013\"}]}}]}";

    @Test
    void wherever_a_file_breaks_off() {
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            for (int length = 1; length < AREAS.length(); length++) {
                assertFalse(areas(AREAS.substring(0, length)), AREAS.substring(0, length));
            }
            for (int length = 1; length < FOOTPRINTS.length(); length++) {
                assertFalse(footprints(FOOTPRINTS.substring(0, length)), FOOTPRINTS.substring(0, length));
            }
            assertFalse(areas("{\"type\":\"FeatureCollection\",\"x\":" + "[".repeat(100_000)));
            assertFalse(areas(
                    "{\"type\":\"FeatureCollection\",\"features\":[{\"properties\":" + "{\"a\":".repeat(100_000)));
        });
        assertTrue(areas(AREAS), "the whole file is sound");
        assertTrue(footprints(FOOTPRINTS), "the whole file is sound");
    }

    private static boolean areas(String text) {
        FaultCollector faults = new FaultCollector();
        try {
            new AreaFile(faults, Map.of("W06000013", AreaLevel.PRINCIPAL))
                    .validateGeoJson(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return faults.isEmpty();
    }

    private static boolean footprints(String text) {
        FaultCollector faults = new FaultCollector();
        try {
            new FootprintFile(faults, Set.of("PSB"), Set.of("W06000013"))
                    .readGeoJson(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return faults.isEmpty();
    }
}
