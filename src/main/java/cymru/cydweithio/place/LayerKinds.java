package cymru.cydweithio.place;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * Which kind each layer is, as {@code reference/layer_kinds.csv} says with the reason. A layer that it does not name is
 * taken for the area of a body, so that nothing counts as a board before somebody has said that it is one.
 */
final class LayerKinds {

    private static final Map<String, LayerKind> KINDS = read();

    private LayerKinds() {}

    static LayerKind of(String layerCode) {
        return KINDS.getOrDefault(layerCode, LayerKind.OPERATIONAL);
    }

    private static Map<String, LayerKind> read() {
        try (Reader file = new InputStreamReader(
                LayerKinds.class.getResourceAsStream("/reference/layer_kinds.csv"), StandardCharsets.UTF_8)) {
            Map<String, LayerKind> kinds = new TreeMap<>();
            for (CSVRecord row : CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(file)) {
                kinds.put(
                        row.get("type_code"), LayerKind.valueOf(row.get("kind").toUpperCase(Locale.ROOT)));
            }
            return kinds;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
