package cymru.cydweithio.house.broken.two;

import cymru.cydweithio.house.broken.one.One;

/** The other half of a cycle. */
public class Two {
    public One other() {
        return new One();
    }
}
