package cymru.cydweithio.house.broken.one;

import cymru.cydweithio.house.broken.two.Two;

/** One half of a cycle. */
public class One {
    public Two other() {
        return new Two();
    }
}
