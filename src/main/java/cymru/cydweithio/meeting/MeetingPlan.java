package cymru.cydweithio.meeting;

import cymru.cydweithio.platform.PlatformRule;
import cymru.cydweithio.platform.RuleViolation;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * When and where a meeting is to be.
 *
 * @param heldOn the day, in Wales
 * @param startsAt civil time of Wales
 * @param endsAt after the start, or null
 * @param place or null
 * @param onlineAddress of an online meeting (https), or null
 */
public record MeetingPlan(LocalDate heldOn, LocalTime startsAt, LocalTime endsAt, String place, String onlineAddress) {

    public MeetingPlan {
        if (heldOn == null) {
            throw new RuleViolation(MeetingRule.PLAN_DAY_MISSING);
        }
        if (startsAt == null) {
            throw new RuleViolation(MeetingRule.PLAN_START_MISSING);
        }
        if (endsAt != null && !endsAt.isAfter(startsAt)) {
            throw new RuleViolation(MeetingRule.PLAN_END_BEFORE_START);
        }
        place = place == null || place.isBlank() ? null : place.strip();
        onlineAddress = onlineAddress == null || onlineAddress.isBlank() ? null : onlineAddress.strip();
        if (place != null && place.length() > 200) {
            throw new RuleViolation(PlatformRule.TEXT_LONG, 200);
        }
        if (onlineAddress != null && (onlineAddress.length() > 400 || !secureWebAddress(onlineAddress))) {
            throw new RuleViolation(MeetingRule.PLAN_ONLINE_UNREADABLE);
        }
    }

    private static boolean secureWebAddress(String text) {
        try {
            URI uri = new URI(text);
            return "https".equals(uri.getScheme()) && uri.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    MeetingPlan on(LocalDate day) {
        return new MeetingPlan(day, startsAt, endsAt, place, onlineAddress);
    }
}
