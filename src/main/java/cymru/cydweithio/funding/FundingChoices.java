package cymru.cydweithio.funding;

import cymru.cydweithio.contract.ContractId;
import cymru.cydweithio.platform.Rows;
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.platform.Wording;
import cymru.cydweithio.security.CurrentActor;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Requires;
import cymru.cydweithio.security.ScopeFilter;
import cymru.cydweithio.service.ServiceId;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.query.NativeQuery;

/** What the fields of a stream's page offer to choose from. */
@UseCase
public class FundingChoices {
    private static final int MOST = 500;

    /** Something to choose. */
    public record Choice(UUID id, Wording name) {}

    /**
     * What the fields of one stream offer.
     *
     * @param services that the actor may know of
     * @param contracts that run or are planned, and that the actor may know of
     * @param posts that the stream pays for
     * @param unfunded posts without money, of services that the actor may know of
     * @param owners people of the stream's partnership who are in the work today
     */
    public record OfStream(
            List<Choice> services,
            List<Choice> contracts,
            List<Choice> posts,
            List<Choice> unfunded,
            List<Choice> owners) {}

    private EntityManager em;
    private Clock clock;
    private CurrentActor current;

    protected FundingChoices() {}

    @Inject
    FundingChoices(EntityManager em, Clock clock, CurrentActor current) {
        this.em = em;
        this.clock = clock;
        this.current = current;
    }

    @Requires(Permission.EDIT_COMMISSIONING)
    public OfStream ofStream(StreamId id) {
        ScopeFilter services = new ScopeFilter(ServiceId.HOLDING, current.get().reach(Permission.READ_COMMISSIONING));
        ScopeFilter contracts = new ScopeFilter(ContractId.HOLDING, services.reach());
        return new OfStream(
                choices(services.bind(
                        query("select s.id, s.name_en, s.name_cy from service_facts s where s.withdrawn_on is null and "
                                + services.condition("s.id") + " order by coalesce(s.name_en, s.name_cy), s.id"))),
                choices(contracts.bind(query(
                        "select c.id, c.title_en as name_en, c.title_cy as name_cy from contract_facts c where c.state in ('PLANNED','LIVE','EXTENDED') and "
                                + contracts.condition("c.id") + " order by coalesce(c.title_en, c.title_cy), c.id"))),
                choices(query(
                                "select p.id, p.title as name_en, p.title as name_cy from funded_post p where p.stream_id = :id order by p.title, p.id")
                        .setParameter("id", id.value())),
                choices(services.bind(query(
                        "select p.id, p.title as name_en, p.title as name_cy from funded_post p where p.stream_id is null and "
                                + services.condition("p.service_id") + " order by p.title, p.id"))),
                choices(query(
                                "select o.id, o.name as name_en, o.name as name_cy from person_facts o join funding_stream f on f.partnership_id = o.partnership_id where f.id = :id and (o.left_on is null or o.left_on >= :today)"
                                        + " order by o.name, o.id")
                        .setParameter("id", id.value())
                        .setParameter("today", LocalDate.now(clock))));
    }

    private NativeQuery<Choice> query(String sql) {
        return Rows.ofSql(em, sql, Choice.class);
    }

    private static List<Choice> choices(NativeQuery<Choice> query) {
        return query.setMaxResults(MOST).getResultList();
    }
}
