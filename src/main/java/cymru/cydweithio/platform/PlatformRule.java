package cymru.cydweithio.platform;

/** What is refused, and why: platform. The texts stand under the keys in the bundles of {@code platform}. */
public enum PlatformRule implements Rule {
    COMMENCEMENT_WHOLE("platform.commencement.whole"),
    CONSTRAINT("platform.constraint"),
    DATE_REQUIRED("platform.date.required"),
    DATE_UNREADABLE("platform.date.unreadable"),
    FILE_EMPTY("platform.file.empty"),
    MONEY_LARGE("platform.money.large"),
    MONEY_PENCE("platform.money.pence"),
    MONEY_REQUIRED("platform.money.required"),
    MONEY_UNREADABLE("platform.money.unreadable"),
    NOT_FOUND("platform.notFound"),
    NOT_PERMITTED("platform.notPermitted"),
    NUMBER_UNREADABLE("platform.number.unreadable"),
    NUMBER_WHOLE("platform.number.whole"),
    PERIOD_END_BEFORE_START("platform.period.endBeforeStart"),
    RESTORE_NOT("platform.restore.not"),
    SLICE("platform.slice"),
    SORT("platform.sort"),
    STALE("platform.stale"),
    TEXT_LONG("platform.text.long"),
    TEXT_REQUIRED("platform.text.required"),
    WITHDRAW_ALREADY("platform.withdraw.already"),
    WITHDRAW_CLOSED("platform.withdraw.closed"),
    WITHDRAW_LONG("platform.withdraw.long"),
    WITHDRAW_REQUIRED("platform.withdraw.required"),
    YEAR_UNLIKELY("platform.year.unlikely");

    private final String key;

    PlatformRule(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
