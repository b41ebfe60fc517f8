package cymru.cydweithio.opendata;

import cymru.cydweithio.place.OutlineValidator.RawPolygon;
import cymru.cydweithio.place.PlaceRule;
import cymru.cydweithio.platform.PlatformRule;
import cymru.cydweithio.platform.Rule;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonLocation;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParsingException;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Reads a GeoJSON feature collection (RFC 7946) one feature after another: never more than one is held, whatever the
 * length of the file. What is no feature collection, no feature or no polygon becomes a fault with its place;
 * everything else is for whoever takes the features.
 */
final class FeatureReader {

    static final int MOST_FEATURES = 20_000;
    private static final int MOST_POSITIONS = 300_000;
    /** Arrays of coordinates: a position each, and the rings and polygons that hold them. */
    private static final int MOST_ARRAYS = MOST_POSITIONS + 100_000;
    /**
     * How coordinate reference systems of longitude and latitude are named, which all files had to be in since 2016.
     */
    private static final Pattern DEGREES = Pattern.compile(
            "(urn:ogc:def:crs:|http://www.opengis.net/def/crs/OGC/1.3/)?(CRS84|OGC:[\\d.]*:?CRS84|EPSG:[\\d.]*:?4326)");

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
     * @param properties null where there are none, or too many, which is a fault that is noted
     * @param outline null where there is none, or none that can be read
     * @param outlineBroken whether that none can be read is a fault that is noted
     */
    record Feature(int index, JsonObject properties, RawOutline outline, boolean outlineBroken) {}

    private final FaultCollector faults;
    private final boolean outlines;
    private int features;
    private int index;
    private int positions;
    private int arrays;
    private boolean broken;

    /** @param outlines whether outlines are wanted; otherwise geometries are passed over */
    FeatureReader(FaultCollector faults, boolean outlines) {
        this.faults = faults;
        this.outlines = outlines;
    }

    void read(InputStream in, Consumer<Feature> taker) throws IOException {
        index = -1;
        WatchedText text = WatchedText.json(in);
        try (JsonParser parser = Json.createParser(text)) {
            if (next(parser) != Event.START_OBJECT) {
                faults.inJson(-1, "", "opendata.fault.collection");
                return;
            }
            collection(parser, taker);
            // whatever still follows is no JSON
            parser.hasNext();
        } catch (JsonParsingException | NoSuchElementException e) {
            if (text.isBlank()) {
                faults.inJson(-1, null, PlatformRule.FILE_EMPTY.key());
            } else {
                unreadable(e instanceof JsonParsingException parsing ? parsing.getLocation() : null);
            }
        } catch (JsonException e) {
            faults.inJson(
                    index,
                    null,
                    e.getCause() instanceof CharacterCodingException
                            ? OpenDataRule.FAULT_ENCODING.key()
                            : e.getCause() instanceof WatchedText.TooLong
                                    ? OpenDataRule.FAULT_TOO_MUCH.key()
                                    : "opendata.fault.nesting");
        }
    }

    private void unreadable(JsonLocation location) {
        faults.fault(new PlaceFault(
                location == null ? 1 : Math.max(0, location.getLineNumber()),
                null,
                location == null ? -1 : index,
                null,
                OpenDataRule.FAULT_JSON.key(),
                location == null ? 1 : Math.max(0, location.getColumnNumber())));
    }

    private void collection(JsonParser parser, Consumer<Feature> taker) {
        boolean typed = false;
        boolean found = false;
        Set<String> keys = new HashSet<>();
        Event event;
        while ((event = next(parser)) != Event.END_OBJECT) {
            String key = parser.getString();
            index = -1;
            ObjectReader.once(keys, key, "", this::note);
            event = next(parser);
            if (key.equals("type")) {
                typed = event == Event.VALUE_STRING && parser.getString().equals("FeatureCollection");
                pass(parser, event);
            } else if (key.equals("features") && event == Event.START_ARRAY) {
                found = true;
                features(parser, taker);
            } else if (key.equals("crs") && event == Event.START_OBJECT && outlines) {
                system(object(parser, "/crs"), "/crs");
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
        boolean described = false;
        RawOutline outline = null;
        broken = false;
        Set<String> keys = new HashSet<>();
        Event event;
        while ((event = next(parser)) != Event.END_OBJECT) {
            String key = parser.getString();
            ObjectReader.once(keys, key, here, this::note);
            event = next(parser);
            if (key.equals("type")) {
                typed = event == Event.VALUE_STRING && parser.getString().equals("Feature");
                pass(parser, event);
            } else if (key.equals("properties") && event == Event.START_OBJECT) {
                described = true;
                properties = object(parser, here + "/properties");
            } else if (key.equals("geometry") && event == Event.START_OBJECT && outlines) {
                outline = geometry(parser, here + "/geometry");
            } else {
                pass(parser, event);
            }
        }
        if (!typed) {
            faults.inJson(index, here + "/type", "opendata.fault.feature");
        }
        if (!described) {
            faults.inJson(index, here + "/properties", "opendata.fault.properties");
        }
        taker.accept(new Feature(index, properties, outline, broken));
    }

    private RawOutline geometry(JsonParser parser, String here) {
        String type = null;
        List<?> coordinates = null;
        positions = 0;
        arrays = 0;
        Set<String> keys = new HashSet<>();
        Event event;
        while ((event = next(parser)) != Event.END_OBJECT) {
            String key = parser.getString();
            ObjectReader.once(keys, key, here, this::note);
            event = next(parser);
            if (key.equals("type") && event == Event.VALUE_STRING) {
                type = parser.getString();
            } else if (key.equals("coordinates") && event == Event.START_ARRAY) {
                coordinates = array(parser, here + "/coordinates", 1) instanceof List<?> list ? list : List.of();
            } else if (key.equals("crs") && event == Event.START_OBJECT) {
                system(object(parser, here + "/crs"), here + "/crs");
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
        arrays++;
        Event event;
        while ((event = next(parser)) != Event.END_ARRAY) {
            String place = here + "/" + (list.size() + numbers.size());
            if (event == Event.VALUE_NUMBER && numbers.size() < 10) {
                double number = Double.parseDouble(parser.getString());
                if (Double.isInfinite(number)) {
                    note(place, OpenDataRule.FAULT_POSITION);
                }
                numbers.add(number);
            } else if (positions >= MOST_POSITIONS || arrays >= MOST_ARRAYS) {
                if (positions <= MOST_POSITIONS && arrays <= MOST_ARRAYS) {
                    note(place, OpenDataRule.FAULT_POSITIONS, MOST_POSITIONS);
                    positions = MOST_POSITIONS + 1;
                }
                pass(parser, event);
            } else if (event == Event.START_ARRAY && depth <= MULTI_POLYGON_DEPTH) {
                list.add(array(parser, place, depth + 1));
            } else {
                if (!told) {
                    note(place, OpenDataRule.FAULT_POSITION);
                    list.add(List.of());
                }
                told = true;
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

    private JsonObject object(JsonParser parser, String here) {
        return new ObjectReader(new ParserSteps(parser), this::note).read(here);
    }

    /** RFC 7946, 4: positions are longitude and latitude of WGS 84; a file of 2008 may name another system. */
    private void system(JsonObject crs, String here) {
        if (crs == null) {
            return;
        }
        String name = crs.get("properties") instanceof JsonObject properties
                        && properties.get("name") instanceof JsonString text
                ? text.getString()
                : crs.get("type") instanceof JsonString type ? type.getString() : "";
        if (!DEGREES.matcher(name).matches()) {
            note(here, OpenDataRule.FAULT_CRS, name.substring(0, Math.min(name.length(), 60)));
        }
    }

    /** The steps of a parser for an object that is read whole. */
    private record ParserSteps(JsonParser parser) implements ObjectReader.Steps {

        @Override
        public Event next() {
            return FeatureReader.next(parser);
        }

        @Override
        public String text() {
            return told(parser::getString);
        }

        @Override
        public JsonValue number() {
            return told(parser::getValue);
        }

        @Override
        public void pass(Event event) {
            FeatureReader.pass(parser, event);
        }
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
}
