package cymru.cydweithio.retention;

import cymru.cydweithio.platform.RetentionRule;
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Requires;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/** What is kept how long, from the rules that capabilities contribute. */
@UseCase
public class RetentionSchedule {

    /**
     * One kind of data.
     *
     * @param words the key before which its words stand
     */
    public record KeptData(String words, Duration kept, RetentionRule.Basis basis) {
        public long days() {
            return kept.toDays();
        }

        public long hours() {
            return kept.toHours();
        }
    }

    private Instance<RetentionRule> rules;

    protected RetentionSchedule() {}

    @Inject
    RetentionSchedule(@Any Instance<RetentionRule> rules) {
        this.rules = rules;
    }

    /** What goes first stands first. */
    @Requires(Permission.MANAGE_ACCOUNTS)
    public List<KeptData> list() {
        return rules.stream()
                .map(rule -> new KeptData(rule.words(), rule.kept(), rule.basis()))
                .sorted(Comparator.comparing(KeptData::kept).thenComparing(KeptData::words))
                .toList();
    }
}
