package cymru.cydweithio.scenario;

import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.Wording;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.envers.Audited;

/** A stored step. Never altered: it is only added or removed. */
@Entity
@Audited
class ScenarioStep {
    @Id
    private UUID id;

    @Version
    private long version;

    private UUID scenarioId;
    private int number;

    @Enumerated(EnumType.STRING)
    private Step.Kind kind;

    private String layerCode;
    private LocalDate holdsFrom;
    private String fromCode;
    private String toCode;
    private String areas;
    private String nameEn;
    private String nameCy;

    protected ScenarioStep() {}

    static ScenarioStep of(UUID scenarioId, int number, Step step) {
        ScenarioStep row = new ScenarioStep();
        row.id = Ids.next();
        row.scenarioId = scenarioId;
        row.number = number;
        row.kind = step.kind();
        row.layerCode = step.layer();
        row.holdsFrom = step.on();
        if (step instanceof Step.Move move) {
            row.fromCode = move.from();
            row.toCode = move.to();
            row.areas = joined(move.areas());
        } else if (step instanceof Step.Merge merge) {
            row.fromCode = merge.from();
            row.toCode = merge.into();
        } else if (step instanceof Step.Split split) {
            row.fromCode = split.from();
            row.toCode = split.code();
            row.areas = joined(split.areas());
            row.name(split.name());
        } else if (step instanceof Step.Create create) {
            row.toCode = create.code();
            row.areas = joined(create.areas());
            row.name(create.name());
        } else if (step instanceof Step.End end) {
            row.fromCode = end.from();
        }
        return row;
    }

    private void name(Wording name) {
        nameEn = name.en();
        nameCy = name.cy();
    }

    private static String joined(Set<String> codes) {
        return String.join(" ", new TreeSet<>(codes));
    }

    Step step() {
        Set<String> codes = areas == null ? Set.of() : Set.of(areas.split(" "));
        return switch (kind) {
            case MOVE -> new Step.Move(layerCode, holdsFrom, fromCode, toCode, codes);
            case MERGE -> new Step.Merge(layerCode, holdsFrom, fromCode, toCode);
            case SPLIT -> new Step.Split(layerCode, holdsFrom, fromCode, codes, toCode, new Wording(nameEn, nameCy));
            case CREATE -> new Step.Create(layerCode, holdsFrom, codes, toCode, new Wording(nameEn, nameCy));
            case END -> new Step.End(layerCode, holdsFrom, fromCode);
        };
    }

    UUID id() {
        return id;
    }

    UUID scenarioId() {
        return scenarioId;
    }

    int number() {
        return number;
    }
}
