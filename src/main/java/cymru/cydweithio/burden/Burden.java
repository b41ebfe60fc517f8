package cymru.cydweithio.burden;

import cymru.cydweithio.place.LayerKind;
import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.Page;
import cymru.cydweithio.platform.Slice;
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.security.CurrentActor;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Requires;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Counts how much sitting on boards asks of areas, organisations and people, as things stand on a date.
 *
 * <p>Two counts stand side by side. <em>Recorded</em> counts boards, seats and meetings that this product knows of.
 * <em>By footprint</em> counts the footprints that reach an area or a body, whether or not a board is recorded: most
 * seats of Wales are not.
 */
@UseCase
public class Burden {

    /** What a meeting is taken to last where nobody wrote down when it ends. */
    public static final int ASSUMED_MINUTES = 120;

    /** Whose burden. */
    public enum By {
        AREA,
        ORGANISATION,
        PERSON
    }

    /** Which layers count: those of one kind, or all. */
    public enum Counted {
        PARTNERSHIP(LayerKind.PARTNERSHIP),
        OPERATIONAL(LayerKind.OPERATIONAL),
        PLANNING(LayerKind.PLANNING),
        ALL(null);

        private final LayerKind kind;

        Counted(LayerKind kind) {
            this.kind = kind;
        }

        /** The kind of layer; null for all. */
        public LayerKind kind() {
            return kind;
        }
    }

    /**
     * What a table is narrowed to.
     *
     * @param unconfirmed whether footprints count that are unconfirmed, or ended nobody knows when
     */
    public record Filter(By by, Counted counted, String text, LocalDate day, boolean unconfirmed) {
        public Filter {
            by = Objects.requireNonNullElse(by, By.AREA);
            counted = Objects.requireNonNullElse(counted, Counted.PARTNERSHIP);
            Objects.requireNonNull(day);
        }

        /** Reads a filter from the parameters of an address; what is not one leads nowhere. */
        public static Filter parse(UnaryOperator<String> parameter, LocalDate day, boolean unconfirmed) {
            return new Filter(
                    one(By.values(), parameter.apply("by")),
                    one(Counted.values(), parameter.apply("kind")),
                    parameter.apply("q"),
                    day,
                    unconfirmed);
        }

        private static <E extends Enum<E>> E one(E[] constants, String name) {
            return name == null || name.isBlank()
                    ? null
                    : Arrays.stream(constants)
                            .filter(constant -> constant.name().equalsIgnoreCase(name))
                            .findFirst()
                            .orElseThrow(NotFound::new);
        }

        /** The parameters of an address that {@link #parse} reads this filter from. */
        public String parameters() {
            Map<String, Object> parameters = new LinkedHashMap<>();
            parameters.put("by", by);
            parameters.put("kind", counted);
            parameters.put(
                    "q", text == null || text.isBlank() ? null : URLEncoder.encode(text, StandardCharsets.UTF_8));
            parameters.put("date", day);
            parameters.put("unconfirmed", unconfirmed ? Boolean.TRUE : null);
            return parameters.entrySet().stream()
                    .filter(one -> one.getValue() != null)
                    .map(one -> one.getKey() + "=" + one.getValue())
                    .collect(Collectors.joining("&"));
        }

        public boolean people() {
            return by == By.PERSON;
        }
    }

    /**
     * What footprints say, whether or not a board is recorded.
     *
     * @param footprints that cover the whole of the area, or that share an area with the body's own
     * @param sets how many different sets of areas those have
     * @param partly further footprints, which cover the area partly
     * @param unsure of how many of the first nobody knows whether they had begun on the day
     */
    public record ByFootprint(long footprints, long sets, long partly, long unsure) {}

    /**
     * What is recorded.
     *
     * @param sets how many different sets of areas those partnerships cover
     * @param seats of the organisation or the person; 0 for an area
     * @param meetings in the twelve months up to the date that were not called off
     * @param minutes of those meetings, for an organisation once for each of its seats
     * @param assumed how many of the meetings have no end recorded and are taken to last {@link #ASSUMED_MINUTES}
     */
    public record Recorded(
            long partnerships, long sets, long boards, long seats, long meetings, long minutes, long assumed) {
        public double hours() {
            return Math.round(minutes / 6.0) / 10.0;
        }
    }

    /**
     * The burden of one area, organisation or person.
     *
     * @param code of the area or organisation; null for a person
     * @param organisation of the person, or all of them, parted by commas; null for others, and where none is known
     * @param byFootprint null for a person, and for a body whose own footprint is not known on the date
     */
    public record Row(
            String code, Bilingual name, Bilingual organisation, ByFootprint byFootprint, Recorded recorded) {}

    private EntityManager em;
    private CurrentActor current;
    private Clock clock;

    protected Burden() {}

    @Inject
    Burden(EntityManager em, CurrentActor current, Clock clock) {
        this.em = em;
        this.current = current;
        this.clock = clock;
    }

    /** Areas or organisations, those with the most sets of areas first. */
    @Requires(Permission.READ_REFERENCE)
    public Page<Row> ofBodies(Filter filter, Language language, Slice slice) {
        BurdenSearch search = bodies(filter, language);
        return new Page<>(search.rows(em, slice).toList(), search.count(em));
    }

    /** People of the partnerships whose seats the reader may know, those with the most sets of areas first. */
    @Requires(Permission.READ_SEATS)
    public Page<Row> ofPeople(Filter filter, Language language, Slice slice) {
        BurdenSearch search = people(filter, language);
        return new Page<>(search.rows(em, slice).toList(), search.count(em));
    }

    /** Every row of areas or organisations, for a file. */
    @Requires(Permission.READ_REFERENCE)
    public void eachOfBodies(Filter filter, Language language, int most, Consumer<Row> each) {
        give(bodies(filter, language), most, each);
    }

    /** Every row of people, for a file. */
    @Requires(Permission.READ_SEATS)
    public void eachOfPeople(Filter filter, Language language, int most, Consumer<Row> each) {
        give(people(filter, language), most, each);
    }

    private void give(BurdenSearch search, int most, Consumer<Row> each) {
        try (Stream<Row> rows = search.all(em, most)) {
            rows.forEach(each);
        }
    }

    private BurdenSearch bodies(Filter filter, Language language) {
        if (filter.people()) {
            throw new NotFound();
        }
        return new BurdenSearch(filter, language, null, LocalDate.now(clock));
    }

    private BurdenSearch people(Filter filter, Language language) {
        if (!filter.people()) {
            throw new NotFound();
        }
        return new BurdenSearch(filter, language, current.get().reach(Permission.READ_SEATS), LocalDate.now(clock));
    }
}
