package cymru.cydweithio.opendata;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;

/** The properties of a feature, or an object among them. */
final class FeatureProperties extends Fields {

    private final FaultBook faults;
    private final int feature;
    private final String pointer;
    private final JsonObject properties;

    FeatureProperties(FaultBook faults, int feature, String pointer, JsonObject properties) {
        this.faults = faults;
        this.feature = feature;
        this.pointer = pointer;
        this.properties = properties;
    }

    @Override
    String raw(String name) {
        JsonValue value = properties.get(name);
        return value == null || value == JsonValue.NULL ? null : value instanceof JsonString text ? text.getString() : value.toString();
    }

    @Override
    boolean isText(String name) {
        return properties.get(name) instanceof JsonString;
    }

    @Override
    void note(String name, String key, Object... args) {
        faults.inJson(feature, pointer + "/" + name, key, args);
    }

    JsonValue value(String name) {
        return properties.get(name);
    }

    FeatureProperties within(String name, JsonObject object) {
        return new FeatureProperties(faults, feature, pointer + "/" + name, object);
    }

    /** A whole number greater than zero. */
    BigDecimal count(String name) {
        BigDecimal number = positive(name, "-?\\d{1,9}(\\.0+)?", "opendata.fault.whole");
        return number == null ? null : number.setScale(0);
    }

    /** A number of square kilometres. */
    BigDecimal extent(String name) {
        return positive(name, "-?\\d{1,6}(\\.\\d+)?", "opendata.fault.number");
    }

    private BigDecimal positive(String name, String form, String wrong) {
        String raw = raw(name);
        if (raw == null) {
            return refuse(name, "opendata.fault.missing");
        }
        // what is longer, or has an exponent, is not even turned into a number: that could take for ever
        if (!(value(name) instanceof JsonNumber) || raw.length() > 30 || !raw.matches(form)) {
            return refuse(name, wrong);
        }
        BigDecimal number = new BigDecimal(raw);
        return number.signum() > 0 ? number : refuse(name, "opendata.fault.positive");
    }
}
