package cymru.cydweithio.funding;

import cymru.cydweithio.platform.Rule;

/** What is refused, and why: post. The texts stand under the keys in the bundles of {@code funding}. */
public enum PostRule implements Rule {
    ALLOCATED("funding.post.allocated"),
    EMPLOYER_REQUIRED("funding.post.employer.required"),
    ENDS_BEFORE_START("funding.post.ends.beforeStart"),
    FULL_TIME_RANGE("funding.post.fullTime.range"),
    FUNDED("funding.post.funded"),
    NOTICE("funding.post.notice"),
    RELEASE_SERVICE("funding.post.release.service"),
    SERVICE_REQUIRED("funding.post.service.required"),
    SERVICE_UNKNOWN("funding.post.service.unknown"),
    STARTS_REQUIRED("funding.post.starts.required"),
    TITLE_LONG("funding.post.title.long"),
    TITLE_REQUIRED("funding.post.title.required"),
    UNKNOWN("funding.post.unknown");

    private final String key;

    PostRule(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
