package cymru.cydweithio.section17;

import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.security.OwnedId;
import cymru.cydweithio.security.OwnedKind;
import java.util.UUID;

/** Names a self-assessment; as an argument of a use case it says which body's it is. */
public record SelfAssessmentId(UUID value) implements OwnedId {

    /** How its scopes are found. */
    public static final OwnedKind HOLDING = OwnedKind.ofSeveral("self_assessment");

    /** Reads an id from an address; anything that is not one does not exist. */
    public static SelfAssessmentId parse(String text) {
        return new SelfAssessmentId(Ids.parse(text).orElseThrow(NotFound::new));
    }

    @Override
    public OwnedKind kind() {
        return HOLDING;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
