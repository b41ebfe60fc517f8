package cymru.cydweithio.place;

/** Which part of government asks for a layer or pays for it. */
public enum Sponsor {
    WELSH_GOVERNMENT,
    HOME_OFFICE,
    MINISTRY_OF_JUSTICE,
    POLICE,
    NHS,
    LOCAL_GOVERNMENT,
    JOINT
}
