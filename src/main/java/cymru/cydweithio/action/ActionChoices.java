package cymru.cydweithio.action;

import cymru.cydweithio.board.BoardChoices;
import cymru.cydweithio.meeting.ItemId;
import cymru.cydweithio.partnership.PartnershipId;
import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Rows;
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Requires;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** What the fields of the log's pages offer to choose from, beside {@link BoardChoices}. */
@UseCase
public class ActionChoices {

    private static final int MOST = 500;

    private EntityManager em;
    private Clock clock;

    protected ActionChoices() {}

    @Inject
    ActionChoices(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /**
     * Who an action that came from an agenda item can be given to: of a closed item only those who may see it, and
     * nobody whom a declared interest bars from it.
     */
    @Requires(Permission.EDIT_ACTIONS)
    public List<BoardChoices.Choice> ownersFor(PartnershipId partnership, ItemId itemId) {
        return Rows.ofSql(
                        em,
                        "select p.id, p.name" + ActionOrigins.READERS
                                + " and i.partnership_id = :partnership order by p.name, p.id",
                        ActionOrigins.ReaderRow.class)
                .setParameter("item", itemId.value())
                .setParameter("today", LocalDate.now(clock))
                .setParameter("runs", Permission.RUN_MEETINGS.roleNames())
                .setParameter("partnership", partnership.value())
                .setMaxResults(MOST)
                .getResultStream()
                .map(reader -> new BoardChoices.Choice(reader.id(), new Bilingual(reader.name(), reader.name())))
                .toList();
    }
}
