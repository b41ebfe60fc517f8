package cymru.cydweithio.opendata;

import cymru.cydweithio.platform.Rule;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser.Event;
import java.util.HashSet;
import java.util.Set;

/**
 * Reads an object of a GeoJSON file as far as it can be meant: what is nested deeper, or holds more, than any feature
 * that is to be taken in is passed over and noted, so that it is never held. A key that stands twice is noted too,
 * since every program would choose its own of the two (RFC 8259, 4).
 */
final class ObjectReader {

    static final int MOST_VALUES = 100_000;
    static final int MOST_SIGNS = 2_000_000;
    private static final int DEEPEST = 16;
    private static final int TOLD = 60;

    /** Notes what is wrong at a place, which is a JSON pointer. */
    @FunctionalInterface
    interface Notes {
        void note(String place, Rule rule, Object... args);
    }

    /** The steps of a parser. */
    interface Steps {
        Event next();

        String text();

        JsonValue number();

        void pass(Event event);
    }

    private final Steps steps;
    private final Notes notes;
    private int values;
    private int signs;
    private boolean full;
    private boolean deep;

    ObjectReader(Steps steps, Notes notes) {
        this.steps = steps;
        this.notes = notes;
    }

    /** The object that has just begun; null where it holds more than is read, which is noted. */
    JsonObject read(String here) {
        JsonObject object = object(here, 1);
        return full ? null : object;
    }

    /** Notes a key that was there before; of very many keys, only the first are remembered. */
    static void once(Set<String> keys, String key, String here, Notes notes) {
        boolean first = keys.size() < MOST_VALUES ? keys.add(key) : !keys.contains(key);
        if (!first) {
            notes.note(here + "/" + pointer(key), OpenDataRule.FAULT_KEY_TWICE, told(key));
        }
    }

    private static String pointer(String key) {
        return told(key).replace("~", "~0").replace("/", "~1");
    }

    private static String told(String key) {
        return key.length() > TOLD ? key.substring(0, TOLD) + "…" : key;
    }

    private JsonObject object(String here, int depth) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        Set<String> keys = new HashSet<>();
        Event event;
        while ((event = steps.next()) != Event.END_OBJECT) {
            String key = steps.text();
            event = steps.next();
            if (count(here, key.length()) || depth > DEEPEST) {
                passed(here, depth, event);
            } else {
                once(keys, key, here, notes);
                object.add(key, value(event, here + "/" + pointer(key), depth));
            }
        }
        return object.build();
    }

    private JsonArray array(String here, int depth) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        int index = 0;
        Event event;
        while ((event = steps.next()) != Event.END_ARRAY) {
            if (count(here, 0) || depth > DEEPEST) {
                passed(here, depth, event);
            } else {
                array.add(value(event, here + "/" + index, depth));
            }
            index++;
        }
        return array.build();
    }

    private JsonValue value(Event event, String here, int depth) {
        return switch (event) {
            case START_OBJECT -> object(here, depth + 1);
            case START_ARRAY -> array(here, depth + 1);
            case VALUE_STRING -> {
                String text = steps.text();
                count(here, text.length());
                yield Json.createValue(text);
            }
            case VALUE_NUMBER -> steps.number();
            case VALUE_TRUE -> JsonValue.TRUE;
            case VALUE_FALSE -> JsonValue.FALSE;
            default -> JsonValue.NULL;
        };
    }

    private boolean count(String here, int length) {
        values++;
        signs += length;
        if (!full && (values > MOST_VALUES || signs > MOST_SIGNS)) {
            full = true;
            notes.note(here, OpenDataRule.FAULT_TOO_MUCH);
        }
        return full;
    }

    private void passed(String here, int depth, Event event) {
        if (depth > DEEPEST && !deep) {
            deep = true;
            notes.note(here, OpenDataRule.FAULT_TOO_DEEP);
        }
        steps.pass(event);
    }
}
