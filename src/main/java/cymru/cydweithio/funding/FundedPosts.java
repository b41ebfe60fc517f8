package cymru.cydweithio.funding;

import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.security.CurrentActor;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Requires;
import cymru.cydweithio.security.ScopeFilter;
import cymru.cydweithio.service.ServiceId;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.Session;

/** Posts that a stream pays for, or that a service needs and nobody pays for yet. */
@UseCase
public class FundedPosts {

    /**
     * A post to record.
     *
     * @param serviceId the service that needs it, or null where it is for the stream as a whole
     * @param organisationId the employer
     */
    public record NewPost(
            String title,
            UUID organisationId,
            UUID serviceId,
            BigDecimal fullTime,
            int noticeWeeks,
            LocalDate startsOn,
            LocalDate endsOn) {}

    private EntityManager em;
    private CurrentActor current;

    protected FundedPosts() {}

    @Inject
    FundedPosts(EntityManager em, CurrentActor current) {
        this.em = em;
        this.current = current;
    }

    /** Records a post that the stream pays for. */
    @Requires(Permission.EDIT_COMMISSIONING)
    public PostId addPost(StreamId id, long version, NewPost details) {
        FundingStream stream = StreamRepository.of(em, id, version);
        FundedPost post = FundedPost.of(id.value(), known(details));
        em.persist(post);
        StreamRepository.changed(em, stream);
        return new PostId(post.id());
    }

    /** Records a post that a service needs and nobody pays for yet. */
    @Requires(Permission.EDIT_COMMISSIONING)
    public PostId addPostWithoutMoney(ServiceId service, NewPost details) {
        FundedPost post = FundedPost.of(
                null,
                known(new NewPost(
                        details.title(),
                        details.organisationId(),
                        service.value(),
                        details.fullTime(),
                        details.noticeWeeks(),
                        details.startsOn(),
                        details.endsOn())));
        em.persist(post);
        em.flush();
        return new PostId(post.id());
    }

    private NewPost known(NewPost details) {
        if (details.organisationId() != null && !employs(details.organisationId())) {
            throw new RuleViolation(PostRule.EMPLOYER_REQUIRED);
        }
        if (details.serviceId() != null
                && !(reached(details.serviceId()) && WithdrawalCheck.service(em, details.serviceId()))) {
            throw new RuleViolation(PostRule.SERVICE_UNKNOWN);
        }
        return details;
    }

    /** The stream takes over a post that had no money. */
    @Requires(Permission.EDIT_COMMISSIONING)
    public void fundPost(StreamId id, long version, PostId postId) {
        FundingStream stream = StreamRepository.of(em, id, version);
        FundedPost post = postId == null ? null : em.find(FundedPost.class, postId.value());
        if (post == null || post.serviceId() == null || !reached(post.serviceId())) {
            throw new RuleViolation(PostRule.UNKNOWN);
        }
        post.fundBy(id.value());
        StreamRepository.changed(em, stream);
    }

    /** The stream pays for a post no longer, which its service still needs. */
    @Requires(Permission.EDIT_COMMISSIONING)
    public void withdrawPostFunding(StreamId id, long version, PostId postId) {
        FundingStream stream = StreamRepository.of(em, id, version);
        FundedPost post = postId == null ? null : em.find(FundedPost.class, postId.value());
        if (post == null || !id.value().equals(post.streamId())) {
            throw new NotFound();
        }
        if (!em.unwrap(Session.class)
                .createNativeQuery("select 1 from allocation where post_id = :post limit 1", Integer.class)
                .setParameter("post", postId.value())
                .getResultList()
                .isEmpty()) {
            throw new RuleViolation(PostRule.ALLOCATED);
        }
        post.withdrawFunding();
        StreamRepository.changed(em, stream);
    }

    private boolean employs(UUID organisation) {
        return !em.unwrap(Session.class)
                .createNativeQuery("select 1 from organisation_facts where id = :id", Integer.class)
                .setParameter("id", organisation)
                .getResultList()
                .isEmpty();
    }

    private boolean reached(UUID service) {
        return ScopeFilter.reaches(em, current.get(), ServiceId.HOLDING, service);
    }
}
