package cymru.cydweithio.platform;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hibernate.query.TupleTransformer;

/**
 * Fills a record with the columns of a query by their names, so that a column that moves in the statement cannot land
 * in another component.
 *
 * <p>The column {@code paid_on} (or {@code paidOn}) fills the component {@code paidOn}. A record of one component, such
 * as {@link Money}, is filled by one column; one of several, such as {@link Wording}, by columns that begin with the
 * component's name: {@code title_en} and {@code title_cy} fill {@code Wording title}. It is null where all of them are.
 * A component without its column, a column without its component, a column without a name, two of one name and a value
 * that does not fit are refused with the first row.
 *
 * <p>There is one for each record: Hibernate keeps the plan of a query together with what reads its rows.
 */
final class RowMapper<R> implements TupleTransformer<R> {

    private static final ClassValue<RowMapper<?>> ALL = new ClassValue<>() {
        @Override
        protected RowMapper<?> computeValue(Class<?> type) {
            return new RowMapper<>(type);
        }
    };

    private static final Map<Class<?>, Class<?>> BOXES = Map.of(
            int.class, Integer.class, long.class, Long.class, boolean.class, Boolean.class, double.class, Double.class);

    private final Class<R> type;
    private volatile Reading<R> last;

    private RowMapper(Class<R> type) {
        if (!type.isRecord()) {
            throw new IllegalArgumentException(type.getName() + " is no record");
        }
        this.type = type;
    }

    @SuppressWarnings("unchecked")
    static <R> RowMapper<R> of(Class<R> type) {
        return (RowMapper<R>) ALL.get(type);
    }

    @Override
    public R transformTuple(Object[] values, String[] names) {
        Reading<R> reading = last;
        if (reading == null || !Arrays.equals(reading.names, names)) {
            reading = reading(names);
            last = reading;
        }
        return reading.row.read(values);
    }

    private Reading<R> reading(String[] names) {
        Map<String, Integer> free = new HashMap<>();
        for (int i = 0; i < names.length; i++) {
            if (names[i] == null) {
                throw new IllegalStateException(type.getName() + ": column " + (i + 1) + " has no name");
            }
            if (free.put(snake(names[i]), i) != null) {
                throw new IllegalStateException(type.getName() + ": two columns are named " + names[i]);
            }
        }
        Whole<R> row = new Whole<>(type, type.getSimpleName(), "", free);
        if (!free.isEmpty()) {
            throw new IllegalStateException(
                    type.getName() + " has no component for the columns " + new TreeSet<>(free.keySet()));
        }
        return new Reading<>(names.clone(), row);
    }

    /** How the columns of one statement are read. */
    private record Reading<R>(String[] names, Whole<R> row) {}

    /** Reads the value of a component out of the values of a row. */
    private interface Cell {
        Object read(Object[] values);

        /** Whether no column of it has a value. */
        boolean isAbsent(Object[] values);
    }

    /** What is filled by one column; by none where its number is less than nothing. */
    private record Single(int column, Class<?> wanted, String path) implements Cell {
        @Override
        public Object read(Object[] values) {
            return column < 0 ? null : converted(values[column], wanted, path);
        }

        @Override
        public boolean isAbsent(Object[] values) {
            return column < 0 || values[column] == null;
        }
    }

    private static Cell cell(Class<?> wanted, String path, String name, Map<String, Integer> free) {
        Integer column = free.remove(name);
        if (column != null) {
            return new Single(column, wanted, path);
        }
        if (wanted.isRecord() && wanted.getRecordComponents().length > 1) {
            return new Whole<>(wanted, path, name + "_", free);
        }
        throw new IllegalStateException("no column " + name + " fills " + path);
    }

    /** A record made of several columns. */
    private static final class Whole<R> implements Cell {
        private final Class<R> type;
        private final Constructor<R> constructor;
        private final List<Cell> cells;
        private final boolean part;

        Whole(Class<R> type, String path, String prefix, Map<String, Integer> free) {
            this.type = type;
            constructor = constructor(type);
            part = !prefix.isEmpty();
            cells = Stream.of(type.getRecordComponents())
                    .map(one -> {
                        String name = prefix + snake(one.getName());
                        // where the Welsh comes from need not be asked
                        return type == Bilingual.class && one.getName().equals("cyStatus") && !free.containsKey(name)
                                ? new Single(-1, one.getType(), path)
                                : cell(one.getType(), path + "." + one.getName(), name, free);
                    })
                    .toList();
        }

        @Override
        public boolean isAbsent(Object[] values) {
            // a name that is not there may still say where its Welsh would come from
            return part
                    && (type == Bilingual.class
                            ? cells.get(0).isAbsent(values)
                            : cells.stream().allMatch(one -> one.isAbsent(values)));
        }

        @Override
        public R read(Object[] values) {
            if (isAbsent(values)) {
                return null;
            }
            Object[] parts = cells.stream().map(one -> one.read(values)).toArray();
            boolean blank = part
                    && type == Wording.class
                    && Stream.of(parts).allMatch(one -> one == null || ((String) one).isBlank());
            return blank ? null : make(constructor, parts);
        }
    }

    private static Object converted(Object value, Class<?> wanted, String path) {
        if (value == null) {
            if (wanted.isPrimitive()) {
                throw new IllegalStateException(path + " cannot be null");
            }
            return null;
        }
        Class<?> type = BOXES.getOrDefault(wanted, wanted);
        if (type.isInstance(value)) {
            return value;
        }
        if (type.isRecord() && type.getRecordComponents().length == 1) {
            RecordComponent only = type.getRecordComponents()[0];
            return make(constructor(type), new Object[] {converted(value, only.getType(), path)});
        }
        Object fitting = value instanceof Number number ? ofNumber(number, type) : ofOther(value, type);
        if (fitting == null) {
            throw new IllegalStateException(path + " is a " + wanted.getSimpleName() + ", its column a "
                    + value.getClass().getName());
        }
        return fitting;
    }

    private static Object ofNumber(Number number, Class<?> type) {
        if (number instanceof Float || number instanceof Double) {
            return type == Double.class ? number.doubleValue() : null;
        }
        BigDecimal exact = new BigDecimal(number.toString());
        if (type == Long.class) {
            return exact.longValueExact();
        }
        if (type == Integer.class) {
            return exact.intValueExact();
        }
        if (type == Boolean.class) {
            return exact.signum() == 0 || exact.compareTo(BigDecimal.ONE) == 0 ? exact.signum() == 1 : null;
        }
        if (type == Double.class) {
            return number.doubleValue();
        }
        return type == BigDecimal.class ? exact : null;
    }

    private static Object ofOther(Object value, Class<?> type) {
        if (type.isEnum() && value instanceof String name) {
            return Stream.of(type.getEnumConstants())
                    .filter(one -> ((Enum<?>) one).name().equals(name))
                    .findFirst()
                    .orElse(null);
        }
        if (type == String.class && value instanceof Character letter) {
            return letter.toString();
        }
        if (type == LocalDate.class && value instanceof Date date) {
            return date.toLocalDate();
        }
        if (type == LocalTime.class && value instanceof Time time) {
            return time.toLocalTime();
        }
        if (type == Instant.class && value instanceof Timestamp stamp) {
            return stamp.toInstant();
        }
        return type == LocalDateTime.class && value instanceof Timestamp stamp ? stamp.toLocalDateTime() : null;
    }

    private static <T> Constructor<T> constructor(Class<T> type) {
        try {
            Constructor<T> canonical = type.getDeclaredConstructor(Stream.of(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new));
            canonical.setAccessible(true);
            return canonical;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T make(Constructor<T> constructor, Object[] parts) {
        try {
            return constructor.newInstance(parts);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException refusal) {
                throw refusal;
            }
            throw new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String snake(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }
}
