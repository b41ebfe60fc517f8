package cymru.cydweithio.platform;

/**
 * Whether responsibility lies with Wales (Government of Wales Act 2006, Schedules 7A and 7B), with the United Kingdom,
 * or with both.
 */
public enum Devolved {
    YES,
    NO,
    MIXED
}
