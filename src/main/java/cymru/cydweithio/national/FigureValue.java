package cymru.cydweithio.national;

import cymru.cydweithio.platform.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A number of a release, as it was on that day; it never changes. */
@Entity
@Immutable
class FigureValue {

    @Id
    private UUID id;

    private UUID releaseId;
    private String measure;
    private long amount;

    protected FigureValue() {}

    static FigureValue of(UUID release, String measure, long amount) {
        FigureValue value = new FigureValue();
        value.id = Ids.next();
        value.releaseId = release;
        value.measure = measure;
        value.amount = amount;
        return value;
    }
}
