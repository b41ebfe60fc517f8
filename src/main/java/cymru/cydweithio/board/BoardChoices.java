package cymru.cydweithio.board;

import cymru.cydweithio.partnership.PartnershipId;
import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Rows;
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.security.Actor;
import cymru.cydweithio.security.CurrentActor;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Requires;
import cymru.cydweithio.security.Scope;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.query.NativeQuery;

/** What the fields of pages on meetings, papers and actions offer to choose from: partnerships, boards and people. */
@UseCase
public class BoardChoices {

    private static final int MOST = 500;

    /** Something to choose. */
    public record Choice(UUID id, Bilingual name) {}

    /**
     * What a person can narrow a list to.
     *
     * @param raisable the partnerships in which the person may raise actions
     */
    public record OfLists(
            List<Choice> partnerships,
            List<Choice> raisable,
            List<Choice> boards,
            List<Choice> owners,
            List<Choice> organisations) {}

    /** What can be chosen within a partnership. */
    public record OfPartnership(List<Choice> boards, List<Choice> owners) {}

    private EntityManager em;
    private Clock clock;
    private CurrentActor current;

    protected BoardChoices() {}

    @Inject
    BoardChoices(EntityManager em, Clock clock, CurrentActor current) {
        this.em = em;
        this.clock = clock;
        this.current = current;
    }

    @Requires(Permission.READ_ACTIONS)
    public OfLists ofLists() {
        Actor.Reach reach = current.get().reach(Permission.READ_ACTIONS);
        Set<UUID> ids = reach.partnerships().isEmpty() ? Set.of(new UUID(0, 0)) : reach.partnerships();
        List<Choice> partnerships = choices(
                "select s.id, s.name_en, s.name_cy from scope_name s where s.kind = 'PARTNERSHIP' and s.id in (:ids) order by s.name_en",
                ids);
        return new OfLists(
                partnerships,
                partnerships.stream()
                        .filter(one -> current.get().may(Permission.EDIT_ACTIONS, Scope.partnership(one.id())))
                        .toList(),
                choices(
                        "select b.id, b.name_en, b.name_cy from board_facts b where b.partnership_id in (:ids) order by b.name_en",
                        ids),
                choices(
                        "select p.id, p.name as name_en, p.name as name_cy from person_facts p where p.partnership_id in (:ids) order by p.name, p.id",
                        ids),
                choices(
                        "select distinct o.id, o.name_en, o.name_cy from organisation_facts o join person_facts p on p.organisation_id = o.id where p.partnership_id in (:ids) order by o.name_en",
                        ids));
    }

    /** The boards that meet and the people who are in the work today. */
    @Requires(Permission.EDIT_ACTIONS)
    public OfPartnership ofPartnership(PartnershipId partnership) {
        Set<UUID> ids = Set.of(partnership.value());
        LocalDate today = LocalDate.now(clock);
        return new OfPartnership(
                choices(
                        "select b.id, b.name_en, b.name_cy from board_facts b where b.partnership_id in (:ids) and (b.valid_to is null or b.valid_to >= :today) order by b.name_en",
                        ids,
                        today),
                choices(
                        "select p.id, p.name as name_en, p.name as name_cy from person_facts p where p.partnership_id in (:ids) and (p.left_on is null or p.left_on >= :today) order by p.name, p.id",
                        ids,
                        today));
    }

    private List<Choice> choices(String sql, Set<UUID> ids) {
        return choices(sql, ids, null);
    }

    private List<Choice> choices(String sql, Set<UUID> ids, LocalDate today) {
        NativeQuery<Choice> query =
                Rows.ofSql(em, sql, Choice.class).setParameter("ids", ids).setMaxResults(MOST);
        return (today == null ? query : query.setParameter("today", today)).getResultList();
    }
}
