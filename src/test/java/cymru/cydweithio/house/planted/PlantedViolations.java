package cymru.cydweithio.house.planted;

import cymru.cydweithio.platform.Rule;
import cymru.cydweithio.platform.RuleViolation;

/** Refuses as it should, and then by a key. */
class PlantedViolations {

    static RuleViolation byConstant() {
        return new RuleViolation(PlantedRule.USED);
    }

    static RuleViolation spelledOut() {
        return new RuleViolation((Rule) () -> "platform.planted.spelled");
    }
}
