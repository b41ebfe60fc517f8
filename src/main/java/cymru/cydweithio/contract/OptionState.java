package cymru.cydweithio.contract;

import cymru.cydweithio.platform.RuleViolation;

/** The life of an extension option: open until it is taken or let lapse. */
public enum OptionState {
    OPEN,
    TAKEN,
    LAPSED;

    OptionState taken() {
        return decidedAs(TAKEN);
    }

    OptionState lapsed() {
        return decidedAs(LAPSED);
    }

    private OptionState decidedAs(OptionState decision) {
        if (this != OPEN) {
            throw new RuleViolation(TermsRule.OPTION_DECIDED);
        }
        return decision;
    }
}
