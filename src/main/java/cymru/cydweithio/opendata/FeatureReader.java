package cymru.cydweithio.opendata;

import cymru.cydweithio.place.OutlineValidator.RawPolygon;
import cymru.cydweithio.place.PlaceRule;
import cymru.cydweithio.platform.Rule;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParsingException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Reads a GeoJSON feature collection (RFC 7946) one feature after another: never more than one is held, whatever the
 * length of the file. What is no feature collection, no feature or no polygon becomes a fault with its place;
 * everything else is for whoever takes the features.
 */
final class FeatureReader {

    static final int MOST_FEATURES = 20_000;
    private static final int MOST_POSITIONS = 300_000;
    private static final int MULTI_POLYGON_DEPTH = 4;

    /** An outline as it stands in the file. */
    record RawOutline(String type, List<RawPolygon> polygons) {

        boolean several() {
            return type.equals("MultiPolygon");
        }

        /** As GeoJSON without blanks, the numbers in their shortest form, each ring wound as it should be. */
        String geoJson() {
            StringBuilder text = new StringBuilder("{\"type\":\"")
                    .append(type)
                    .append("\",\"coordinates\":")
                    .append(several() ? "[" : "");
            for (int p = 0; p < polygons.size(); p++) {
                text.append(p == 0 ? "[" : ",[");
                List<double[][]> rings = polygons.get(p).wound().rings();
                for (int r = 0; r < rings.size(); r++) {
                    text.append(r == 0 ? "[" : ",[");
                    double[][] ring = rings.get(r);
                    for (int i = 0; i < ring.length; i++) {
                        text.append(i == 0 ? "[" : ",[")
                                .append(number(ring[i][0]))
                                .append(',')
                                .append(number(ring[i][1]))
                                .append(']');
                    }
                    text.append(']');
                }
                text.append(']');
            }
            return text.append(several() ? "]}" : "}").toString();
        }

        private static String number(double value) {
            return value == Math.rint(value)
                    ? Long.toString((long) value)
                    : BigDecimal.valueOf(value).toPlainString();
        }
    }

    /**
     * One feature.
     *
     * @param index from 0
     * @param properties null where there are none, which is a fault that is noted
     * @param outline null where there is none, or none that can be read
     * @param outlineBroken whether that none can be read is a fault that is noted
     */
    record Feature(int index, JsonObject properties, RawOutline outline, boolean outlineBroken) {}

    private final FaultCollector faults;
    private final boolean outlines;
    private int features;
    private int index;
    private int positions;
    private boolean broken;

    /** @param outlines whether outlines are wanted; otherwise geometries are passed over */
    FeatureReader(FaultCollector faults, boolean outlines) {
        this.faults = faults;
        this.outlines = outlines;
    }

    void read(InputStream in, Consumer<Feature> taker) throws IOException {
        index = -1;
        try (JsonParser parser =
                Json.createParser(new InputStreamReader(new WithoutMark(in), StandardCharsets.UTF_8.newDecoder()))) {
            if (next(parser) != Event.START_OBJECT) {
                faults.inJson(-1, "", "opendata.fault.collection");
                return;
            }
            collection(parser, taker);
            // whatever still follows is no JSON
            parser.hasNext();
        } catch (JsonParsingException e) {
            faults.fault(new PlaceFault(
                    Math.max(0, e.getLocation() == null ? 0 : e.getLocation().getLineNumber()),
                    null,
                    index,
                    null,
                    OpenDataRule.FAULT_JSON.key(),
                    e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getColumnNumber())));
        } catch (JsonException e) {
            faults.inJson(
                    index,
                    null,
                    e.getCause() instanceof CharacterCodingException
                            ? OpenDataRule.FAULT_ENCODING.key()
                            : "opendata.fault.nesting");
        } catch (NoSuchElementException e) {
            faults.fault(new PlaceFault(1, null, -1, null, OpenDataRule.FAULT_JSON.key(), 1));
        }
    }

    private void collection(JsonParser parser, Consumer<Feature> taker) {
        boolean typed = false;
        boolean found = false;
        Event event;
        while ((event = next(parser)) != Event.END_OBJECT) {
            String key = parser.getString();
            event = next(parser);
            if (key.equals("type")) {
                typed = event == Event.VALUE_STRING && parser.getString().equals("FeatureCollection");
                pass(parser, event);
            } else if (key.equals("features") && event == Event.START_ARRAY) {
                found = true;
                features(parser, taker);
            } else {
                pass(parser, event);
            }
        }
        index = -1;
        if (!typed) {
            faults.inJson(-1, "/type", "opendata.fault.collection");
        }
        if (!found) {
            faults.inJson(-1, "/features", "opendata.fault.features");
        } else if (features == 0) {
            faults.inJson(-1, "/features", OpenDataRule.FAULT_NONE.key());
        }
    }

    private void features(JsonParser parser, Consumer<Feature> taker) {
        Event event;
        while ((event = next(parser)) != Event.END_ARRAY) {
            index = features++;
            if (index >= MOST_FEATURES) {
                if (index == MOST_FEATURES) {
                    faults.inJson(index, "/features/" + index, OpenDataRule.FAULT_TOO_MANY.key(), MOST_FEATURES);
                }
                pass(parser, event);
            } else if (event == Event.START_OBJECT) {
                feature(parser, taker);
            } else {
                faults.inJson(index, "/features/" + index, "opendata.fault.feature");
                pass(parser, event);
            }
        }
    }

    private void feature(JsonParser parser, Consumer<Feature> taker) {
        String here = "/features/" + index;
        boolean typed = false;
        JsonObject properties = null;
        RawOutline outline = null;
        broken = false;
        Event event;
        while ((event = next(parser)) != Event.END_OBJECT) {
            String key = parser.getString();
            event = next(parser);
            if (key.equals("type")) {
                typed = event == Event.VALUE_STRING && parser.getString().equals("Feature");
                pass(parser, event);
            } else if (key.equals("properties") && event == Event.START_OBJECT) {
                properties = object(parser);
            } else if (key.equals("geometry") && event == Event.START_OBJECT && outlines) {
                outline = geometry(parser, here + "/geometry");
            } else {
                pass(parser, event);
            }
        }
        if (!typed) {
            faults.inJson(index, here + "/type", "opendata.fault.feature");
        }
        if (properties == null) {
            faults.inJson(index, here + "/properties", "opendata.fault.properties");
        }
        taker.accept(new Feature(index, properties, outline, broken));
    }

    private RawOutline geometry(JsonParser parser, String here) {
        String type = null;
        List<?> coordinates = null;
        positions = 0;
        Event event;
        while ((event = next(parser)) != Event.END_OBJECT) {
            String key = parser.getString();
            event = next(parser);
            if (key.equals("type") && event == Event.VALUE_STRING) {
                type = parser.getString();
            } else if (key.equals("coordinates") && event == Event.START_ARRAY) {
                coordinates = array(parser, here + "/coordinates", 1) instanceof List<?> list ? list : List.of();
            } else {
                pass(parser, event);
            }
        }
        if (!"Polygon".equals(type) && !"MultiPolygon".equals(type)) {
            note(here + "/type", OpenDataRule.FAULT_GEOMETRY_TYPE);
        } else if (coordinates == null) {
            note(here + "/coordinates", PlaceRule.OUTLINE_EMPTY);
        }
        if (broken) {
            return null;
        }
        List<RawPolygon> polygons = new ArrayList<>();
        if (type.equals("Polygon")) {
            if (!coordinates.isEmpty()) {
                polygons.add(polygon(coordinates, here + "/coordinates"));
            }
        } else {
            for (int i = 0; i < coordinates.size(); i++) {
                polygons.add(polygon(coordinates.get(i), here + "/coordinates/" + i));
            }
        }
        return broken ? null : new RawOutline(type, polygons);
    }

    private RawPolygon polygon(Object raw, String here) {
        List<double[][]> rings = new ArrayList<>();
        if (raw instanceof List<?> list) {
            for (int r = 0; r < list.size(); r++) {
                rings.add(ring(list.get(r), here + "/" + r));
            }
        } else {
            note(here, OpenDataRule.FAULT_DEPTH);
        }
        return new RawPolygon(rings);
    }

    private double[][] ring(Object raw, String here) {
        if (!(raw instanceof List<?> list)) {
            note(here, OpenDataRule.FAULT_DEPTH);
            return new double[0][];
        }
        double[][] ring = new double[list.size()][];
        for (int i = 0; i < ring.length; i++) {
            if (list.get(i) instanceof double[] position) {
                ring[i] = position;
            } else {
                note(here + "/" + i, OpenDataRule.FAULT_DEPTH);
                return new double[0][];
            }
        }
        return ring;
    }

    /** An array of arrays, or a position where it holds numbers. */
    private Object array(JsonParser parser, String here, int depth) {
        List<Object> list = new ArrayList<>();
        Deque<Double> numbers = new ArrayDeque<>();
        boolean told = false;
        Event event;
        while ((event = next(parser)) != Event.END_ARRAY) {
            String place = here + "/" + (list.size() + numbers.size());
            if (event == Event.VALUE_NUMBER && numbers.size() < 10) {
                double number = Double.parseDouble(parser.getString());
                if (Double.isInfinite(number)) {
                    note(place, OpenDataRule.FAULT_POSITION);
                }
                numbers.add(number);
            } else if (event == Event.START_ARRAY && depth <= MULTI_POLYGON_DEPTH && positions < MOST_POSITIONS) {
                list.add(array(parser, place, depth + 1));
            } else if (positions < MOST_POSITIONS) {
                note(place, OpenDataRule.FAULT_POSITION);
                told = true;
                pass(parser, event);
                list.add(List.of());
            } else {
                if (positions == MOST_POSITIONS) {
                    note(place, OpenDataRule.FAULT_POSITIONS, MOST_POSITIONS);
                    positions++;
                }
                pass(parser, event);
            }
        }
        if (numbers.isEmpty()) {
            return list;
        }
        if (!list.isEmpty() || numbers.size() < 2) {
            if (!told) {
                note(here, OpenDataRule.FAULT_POSITION);
            }
            return list;
        }
        positions++;
        return new double[] {numbers.poll(), numbers.poll()};
    }

    private void note(String place, Rule rule, Object... args) {
        faults.inJson(index, place, rule.key(), args);
        broken = true;
    }

    private static Event next(JsonParser parser) {
        return told(parser::next);
    }

    private static JsonObject object(JsonParser parser) {
        return told(parser::getObject);
    }

    /** The parser tells of a file that is nested too deeply by an exception of no kind of its own. */
    private static <T> T told(Supplier<T> step) {
        try {
            return step.get();
        } catch (JsonException | NoSuchElementException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new JsonException("nested", e);
        }
    }

    /** Passes over a value. The parser's own ways of doing so never come back from a file that breaks off. */
    private static void pass(JsonParser parser, Event event) {
        int depth = 0;
        Event at = event;
        while (true) {
            if (at == Event.START_OBJECT || at == Event.START_ARRAY) {
                depth++;
            } else if (at == Event.END_OBJECT || at == Event.END_ARRAY) {
                depth--;
            }
            if (depth == 0) {
                return;
            }
            at = next(parser);
        }
    }

    /** The byte order mark that some programs put before UTF-8. */
    private static final class WithoutMark extends PushbackInputStream {
        WithoutMark(InputStream in) throws IOException {
            super(in, 3);
            byte[] start = in.readNBytes(3);
            if (!(start.length == 3
                    && (start[0] & 0xFF) == 0xEF
                    && (start[1] & 0xFF) == 0xBB
                    && (start[2] & 0xFF) == 0xBF)) {
                unread(start);
            }
        }
    }
}
