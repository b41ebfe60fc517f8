package cymru.cydweithio.opendata;

import cymru.cydweithio.platform.Rule;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;

/** The properties of a feature, or an object among them. */
final class FeatureProperties extends Fields {

    private final FaultCollector faults;
    private final int feature;
    private final String pointer;
    private final JsonObject properties;

    FeatureProperties(FaultCollector faults, int feature, String pointer, JsonObject properties) {
        this.faults = faults;
        this.feature = feature;
        this.pointer = pointer;
        this.properties = properties;
    }

    @Override
    String raw(String name) {
        JsonValue value = properties.get(name);
        return value == null || value == JsonValue.NULL
                ? null
                : value instanceof JsonString text ? text.getString() : value.toString();
    }

    @Override
    boolean isText(String name) {
        return properties.get(name) instanceof JsonString;
    }

    @Override
    boolean isNumber(String name) {
        return properties.get(name) instanceof JsonNumber;
    }

    @Override
    void note(String name, Rule rule, Object... args) {
        faults.inJson(feature, pointer + "/" + name, rule.key(), args);
    }

    JsonValue value(String name) {
        return properties.get(name);
    }

    FeatureProperties within(String name, JsonObject object) {
        return new FeatureProperties(faults, feature, pointer + "/" + name, object);
    }
}
