package cymru.cydweithio.meeting;

import cymru.cydweithio.platform.Clocks;
import cymru.cydweithio.platform.OneLine;
import cymru.cydweithio.platform.RuleViolation;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.zone.ZoneOffsetTransition;

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
        place = OneLine.bounded(place, 200);
        onlineAddress = OneLine.orNull(onlineAddress);
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

    /**
     * Refuses a time that the clocks of Wales do not show on the day, or show twice: nobody would know when to come.
     * Not asked of a meeting that is read back.
     */
    MeetingPlan onTheClock() {
        refuseOffTheClock(startsAt);
        if (endsAt != null) {
            refuseOffTheClock(endsAt);
        }
        return this;
    }

    private void refuseOffTheClock(LocalTime time) {
        ZoneOffsetTransition change = Clocks.WALES.getRules().getTransition(heldOn.atTime(time));
        if (change != null) {
            throw new RuleViolation(
                    change.isGap() ? MeetingRule.PLAN_TIME_SKIPPED : MeetingRule.PLAN_TIME_TWICE, heldOn);
        }
    }

    MeetingPlan on(LocalDate day) {
        return new MeetingPlan(day, startsAt, endsAt, place, onlineAddress);
    }
}
