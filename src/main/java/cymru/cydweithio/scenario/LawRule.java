package cymru.cydweithio.scenario;

import cymru.cydweithio.platform.Rule;

/**
 * What law says: under the name of a layer, how its map may change; then, which layers must leave no area out and cover
 * none twice, and which must follow another.
 */
public enum LawRule implements Rule {
    UNKNOWN("scenario.law.unknown"),
    CDA_AREA("scenario.law.CDA_AREA"),
    CSP("scenario.law.CSP"),
    REGCSB("scenario.law.REGCSB"),
    PSB("scenario.law.PSB"),
    RPB("scenario.law.RPB"),
    LHB("scenario.law.LHB"),
    POLICE("scenario.law.POLICE"),
    FRA("scenario.law.FRA"),
    LRF("scenario.law.LRF"),
    MAPPA("scenario.law.MAPPA"),
    LCJB("scenario.law.LCJB"),
    YJS("scenario.law.YJS"),
    SVD("scenario.law.SVD"),
    APB("scenario.law.APB"),
    VAWDASV("scenario.law.VAWDASV"),
    VAWSTRAT("scenario.law.VAWSTRAT"),
    RSB("scenario.law.RSB"),
    RHSCG("scenario.law.RHSCG"),
    COHESION("scenario.law.COHESION"),
    CJC("scenario.law.CJC"),
    RSP("scenario.law.RSP"),
    CONTEST("scenario.law.CONTEST"),
    CORONER("scenario.law.CORONER"),
    NPA("scenario.law.NPA"),
    GAP_CDA_AREA("scenario.law.gap.CDA_AREA"),
    GAP_PSB("scenario.law.gap.PSB"),
    GAP_POLICE("scenario.law.gap.POLICE"),
    GAP_FRA("scenario.law.gap.FRA"),
    GAP_LHB("scenario.law.gap.LHB"),
    GAP_RPB("scenario.law.gap.RPB"),
    GAP_RSB("scenario.law.gap.RSB"),
    GAP_CORONER("scenario.law.gap.CORONER"),
    GAP_LRF("scenario.law.gap.LRF"),
    GAP_MAPPA("scenario.law.gap.MAPPA"),
    GAP_CSP("scenario.law.gap.CSP"),
    GAP_VAWSTRAT("scenario.law.gap.VAWSTRAT"),
    GAP_YJS("scenario.law.gap.YJS"),
    GAP_SVD("scenario.law.gap.SVD"),
    GAP_APB("scenario.law.gap.APB"),
    GAP_CJC("scenario.law.gap.CJC"),
    GAP_OTHER("scenario.law.gap.other"),
    TWICE_CDA_AREA("scenario.law.twice.CDA_AREA"),
    TWICE_PSB("scenario.law.twice.PSB"),
    TWICE_POLICE("scenario.law.twice.POLICE"),
    TWICE_FRA("scenario.law.twice.FRA"),
    TWICE_LHB("scenario.law.twice.LHB"),
    TWICE_RPB("scenario.law.twice.RPB"),
    TWICE_RSB("scenario.law.twice.RSB"),
    TWICE_CORONER("scenario.law.twice.CORONER"),
    TWICE_LRF("scenario.law.twice.LRF"),
    TWICE_MAPPA("scenario.law.twice.MAPPA"),
    TWICE_CSP("scenario.law.twice.CSP"),
    TWICE_VAWSTRAT("scenario.law.twice.VAWSTRAT"),
    TWICE_YJS("scenario.law.twice.YJS"),
    TWICE_SVD("scenario.law.twice.SVD"),
    TWICE_APB("scenario.law.twice.APB"),
    TWICE_CJC("scenario.law.twice.CJC"),
    TWICE_OTHER("scenario.law.twice.other"),
    FOLLOW_LRF("scenario.law.follow.LRF"),
    FOLLOW_MAPPA("scenario.law.follow.MAPPA"),
    FOLLOW_LCJB("scenario.law.follow.LCJB"),
    FOLLOW_SVD("scenario.law.follow.SVD"),
    FOLLOW_CONTEST("scenario.law.follow.CONTEST"),
    FOLLOW_REGCSB("scenario.law.follow.REGCSB"),
    FOLLOW_ROCU("scenario.law.follow.ROCU"),
    FOLLOW_RPB("scenario.law.follow.RPB"),
    FOLLOW_APB("scenario.law.follow.APB"),
    FOLLOW_VAWDASV("scenario.law.follow.VAWDASV"),
    FOLLOW_VAWSTRAT("scenario.law.follow.VAWSTRAT"),
    FOLLOW_RSP("scenario.law.follow.RSP"),
    FOLLOW_ECONREG("scenario.law.follow.ECONREG"),
    FOLLOW_GROWTH("scenario.law.follow.GROWTH"),
    FOLLOW_OTHER("scenario.law.follow.other");

    private final String key;

    LawRule(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
