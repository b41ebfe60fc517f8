package cymru.cydweithio.house.planted;

import cymru.cydweithio.platform.Rule;

/** Rules with what is wrong with them: one is not used, one has no words either, one is spelled out elsewhere. */
public enum PlantedRule implements Rule {
    USED("platform.notFound"),
    UNUSED("platform.stale"),
    SILENT("platform.planted.silent");

    private final String key;

    PlantedRule(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
