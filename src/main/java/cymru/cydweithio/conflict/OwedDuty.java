package cymru.cydweithio.conflict;

import java.util.List;

/**
 * A duty that law lays on the bodies of each principal area, and the layer of the partnerships through which they meet
 * it.
 *
 * @param duty code in the register of duties
 * @param layer code of the layer of partnerships
 */
record OwedDuty(String duty, String layer) {

    /**
     * Crime and Disorder Act 1998 ss.6 and 39; SI 2007/3076; SI 2007/3078; Police, Crime, Sentencing and Courts Act
     * 2022 s.8; Violence against Women, Domestic Abuse and Sexual Violence (Wales) Act 2015 s.5; Well-being of Future
     * Generations (Wales) Act 2015 s.39; Counter-Terrorism and Security Act 2015 s.36. Law lets some of them be met
     * together (2015 Act s.47, 2022 Act s.9, 1998 Act s.39): a reviewer accepts those.
     */
    static final List<OwedDuty> ALL = List.of(
            new OwedDuty("CDA-S6", "CSP"),
            new OwedDuty("SI-2007-3076", "CSP"),
            new OwedDuty("SM-REGS", "APB"),
            new OwedDuty("CDA-S39-40", "YJS"),
            new OwedDuty("SVD-S8", "SVD"),
            new OwedDuty("VAW-S5", "VAWDASV"),
            new OwedDuty("WFG-S39", "PSB"),
            new OwedDuty("CHANNEL", "CONTEST"));
}
