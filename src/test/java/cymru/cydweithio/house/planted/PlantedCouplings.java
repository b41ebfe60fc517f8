package cymru.cydweithio.house.planted;

import jakarta.persistence.NamedQuery;

/** Reads what belongs to others, each time in another way. */
@NamedQuery(name = "planted.named", query = "select a.email from Account a where a.id = :id")
class PlantedCouplings {

    private static final String OTHERS = "service";

    /** Joined by the compiler. */
    String inTwoParts() {
        return "select count(*) from fun" + "ding_stream where state = 'OPEN'";
    }

    /** Joined when it runs, from a constant. */
    String ofAConstant() {
        return "select count(*) from " + OTHERS + "_scope";
    }

    /** Joined when it runs, so that no text tells what is read. */
    String assembled(String name) {
        return "select count(*) from " + name + "_scope where id = :id";
    }
}
