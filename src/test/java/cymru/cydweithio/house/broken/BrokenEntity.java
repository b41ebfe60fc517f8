package cymru.cydweithio.house.broken;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** An entity that is public, extends something, has a setter and no version. */
@Entity
public class BrokenEntity extends BrokenParent {
    @Id
    private long id;

    public void setId(long id) {
        this.id = id;
    }

    public long id() {
        return id;
    }
}
