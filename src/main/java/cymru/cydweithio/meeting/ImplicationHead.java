package cymru.cydweithio.meeting;

/** The heads of section 17(1) of the Crime and Disorder Act 1998, as amended. */
public enum ImplicationHead {
    /** (a) Crime and disorder, including anti-social and other behaviour adversely affecting the local environment. */
    CRIME_AND_DISORDER(ImplicationRule.CRIME_EFFECT_MISSING),
    /** (b) The misuse of drugs, alcohol and other substances. */
    SUBSTANCE_MISUSE(ImplicationRule.SUBSTANCE_EFFECT_MISSING),
    /** (c) Re-offending. */
    REOFFENDING(ImplicationRule.REOFFENDING_EFFECT_MISSING),
    /** (d) Serious violence: people becoming involved in it, and how much there is. */
    SERIOUS_VIOLENCE(ImplicationRule.VIOLENCE_EFFECT_MISSING);

    private final ImplicationRule effectMissing;

    ImplicationHead(ImplicationRule effectMissing) {
        this.effectMissing = effectMissing;
    }

    /** What is done about an effect is told where the effect is. */
    ImplicationRule effectMissing() {
        return effectMissing;
    }
}
