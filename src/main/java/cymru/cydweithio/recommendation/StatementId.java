package cymru.cydweithio.recommendation;

import java.util.UUID;

/** Names what somebody said became of a recommendation. */
public record StatementId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
