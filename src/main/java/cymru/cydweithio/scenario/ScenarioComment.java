package cymru.cydweithio.scenario;

import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.RuleViolation;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What somebody thinks of a scenario. Only ever added. */
@Entity
@Immutable
class ScenarioComment {
    private static final int LONGEST = 4_000;

    @Id
    private UUID id;

    private UUID scenarioId;
    private UUID authorId;
    private Instant writtenAt;

    @Enumerated(EnumType.STRING)
    private Language language;

    private String said;

    protected ScenarioComment() {}

    static ScenarioComment of(UUID scenarioId, UUID authorId, Instant at, Language language, String said) {
        if (said == null || said.isBlank()) {
            throw new RuleViolation(ScenarioRule.COMMENT_EMPTY);
        }
        if (said.strip().length() > LONGEST) {
            throw new RuleViolation(ScenarioRule.COMMENT_LONG, LONGEST);
        }
        ScenarioComment comment = new ScenarioComment();
        comment.id = Ids.next();
        comment.scenarioId = scenarioId;
        comment.authorId = authorId;
        comment.writtenAt = at;
        comment.language = language;
        comment.said = said.strip();
        return comment;
    }

    UUID authorId() {
        return authorId;
    }

    Instant writtenAt() {
        return writtenAt;
    }

    Language language() {
        return language;
    }

    String said() {
        return said;
    }
}
