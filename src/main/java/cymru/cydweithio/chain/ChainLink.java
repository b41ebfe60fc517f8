package cymru.cydweithio.chain;

import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.RuleViolation;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.envers.Audited;

/** A link that somebody made: what comes first in the chain, and what came of it. It is made and taken away. */
@Entity
@Audited
class ChainLink {

    @Id
    private UUID id;

    @Version
    private long version;

    private String fromKind;
    private UUID fromId;
    private String toKind;
    private UUID toId;
    private LocalDate madeOn;
    private String madeBy;

    protected ChainLink() {}

    static ChainLink between(ChainEnd first, ChainEnd then, LocalDate on, String by) {
        if (first.id().equals(then.id())) {
            throw new RuleViolation(ChainRule.NOT_TO_ITSELF);
        }
        ChainLink link = new ChainLink();
        link.id = Ids.next();
        link.fromKind = first.kind();
        link.fromId = first.id();
        link.toKind = then.kind();
        link.toId = then.id();
        link.madeOn = on;
        link.madeBy = by;
        return link;
    }

    UUID id() {
        return id;
    }

    ChainEnd first() {
        return new ChainEnd(fromKind, fromId);
    }

    ChainEnd then() {
        return new ChainEnd(toKind, toId);
    }
}
