package cymru.cydweithio.assessment;

import cymru.cydweithio.partnership.PartnershipId;
import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Rows;
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.platform.Wording;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Requires;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The statutory products of a partnership against the sections of which they are made: what is written once and used
 * often, what is asked of the same body twice within a year, and who carries the analysts' work.
 */
@UseCase
public class StatutoryProducts {

    /** More products are not shown beside each other. */
    public static final int MOST_PRODUCTS = 12;

    /** More sections, and more that is asked twice, are not shown. */
    public static final int MOST_ROWS = 200;

    /** A product as the head of a column. */
    public record Product(
            UUID id,
            Wording title,
            Bilingual kindName,
            LocalDate periodFrom,
            LocalDate periodTo,
            AssessmentState state) {}

    /**
     * A section as a row.
     *
     * @param products ids of the products that use it
     */
    public record SectionRow(UUID id, Wording title, AssessmentTheme theme, Set<UUID> products) {

        /** Used in more products than the one for which it was written. */
        public boolean isReused() {
            return products.size() > 1;
        }

        public boolean in(UUID product) {
            return products.contains(product);
        }
    }

    /**
     * A data set that one body was asked for twice within a year, for two sections.
     *
     * @param first when it was supplied for the first of them
     * @param again when it was supplied for the other
     */
    public record AskedTwice(
            UUID supplierId,
            Bilingual supplier,
            String dataSet,
            UUID firstId,
            Wording firstTitle,
            LocalDate first,
            UUID againId,
            Wording againTitle,
            LocalDate again) {}

    /** The hours of an organisation over the products shown. */
    public record Hours(UUID organisationId, Bilingual name, long products, BigDecimal hours) {}

    /** All of it. */
    public record Matrix(
            Bilingual partnership,
            List<Product> products,
            List<SectionRow> sections,
            List<AskedTwice> askedTwice,
            List<Hours> hours) {

        public long reused() {
            return sections.stream().filter(SectionRow::isReused).count();
        }

        public BigDecimal allHours() {
            return hours.stream().map(Hours::hours).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    private record FoundSection(UUID id, Wording title, AssessmentTheme theme) {}

    private record FoundUse(UUID sectionId, UUID assessmentId) {}

    private EntityManager em;
    private AssessmentLookup lookup;

    protected StatutoryProducts() {}

    @Inject
    StatutoryProducts(EntityManager em, AssessmentLookup lookup) {
        this.em = em;
        this.lookup = lookup;
    }

    /** Its latest products, drafts among them: who carries the work is of interest before they are signed off. */
    @Requires(Permission.READ_ASSESSMENT_DRAFTS)
    public Matrix of(PartnershipId partnership) {
        List<Product> products = Rows.ofSql(
                        em,
                        "select a.id, a.title_en, a.title_cy, k.name_en as kind_name_en, k.name_cy as kind_name_cy, a.period_from, a.period_to, a.state "
                                + "from assessment a join assessment_kind k on k.id = a.kind_id where a.partnership_id = :partnership and a.withdrawn_on is null "
                                + "order by a.period_to desc, a.id desc",
                        Product.class)
                .setParameter("partnership", partnership.value())
                .setMaxResults(MOST_PRODUCTS)
                .getResultList();
        Bilingual name = lookup.partnership(partnership.value());
        if (products.isEmpty()) {
            return new Matrix(name, products, List.of(), List.of(), List.of());
        }
        List<UUID> ids = products.stream().map(Product::id).toList();
        Map<UUID, Set<UUID>> uses = Rows.ofSql(
                        em,
                        "select u.section_id, u.assessment_id from section_use u where u.assessment_id in (:ids)",
                        FoundUse.class)
                .setParameterList("ids", ids)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        FoundUse::sectionId, Collectors.mapping(FoundUse::assessmentId, Collectors.toSet())));
        List<SectionRow> sections = Rows.ofSql(
                        em,
                        "select s.id, s.title_en, s.title_cy, s.theme from assessment_section s where s.id in (select u.section_id from section_use u where u.assessment_id in (:ids)) "
                                + "order by s.theme, coalesce(s.title_en, s.title_cy), s.id",
                        FoundSection.class)
                .setParameterList("ids", ids)
                .setMaxResults(MOST_ROWS)
                .getResultStream()
                .map(one -> new SectionRow(one.id(), one.title(), one.theme(), uses.getOrDefault(one.id(), Set.of())))
                .toList();
        return new Matrix(name, products, sections, askedTwice(ids), hours(ids));
    }

    /**
     * A section that is used twice was asked for once: that is the sense of it. Two editions of one section are two
     * sections, as each was asked for.
     */
    private List<AskedTwice> askedTwice(List<UUID> ids) {
        String used =
                "exists (select 1 from section_use u where u.section_id = %s.section_id and u.assessment_id in (:ids))";
        return Rows.ofSql(
                        em,
                        "select x.supplier_id, o.name_en as supplier_en, o.name_cy as supplier_cy, x.data_set, s.id as first_id, s.title_en as first_title_en, s.title_cy as first_title_cy, x.supplied_on as first, "
                                + "t.id as again_id, t.title_en as again_title_en, t.title_cy as again_title_cy, y.supplied_on as again "
                                + "from section_source x join section_source y on y.supplier_id = x.supplier_id and y.data_set = x.data_set and y.section_id <> x.section_id "
                                + "and (y.supplied_on > x.supplied_on or y.supplied_on = x.supplied_on and y.id > x.id) and y.supplied_on < date_add(x.supplied_on, interval 1 year) "
                                + "join organisation_facts o on o.id = x.supplier_id join assessment_section s on s.id = x.section_id join assessment_section t on t.id = y.section_id "
                                + "where " + used.formatted("x") + " and " + used.formatted("y")
                                + " order by o.name_en, x.data_set, x.supplied_on, x.id, y.id",
                        AskedTwice.class)
                .setParameterList("ids", ids)
                .setMaxResults(MOST_ROWS)
                .getResultList();
    }

    private List<Hours> hours(List<UUID> ids) {
        return Rows.ofSql(
                        em,
                        "select c.organisation_id, o.name_en, o.name_cy, count(*) as products, sum(c.hours) as hours from assessment_contributor c "
                                + "join organisation_facts o on o.id = c.organisation_id where c.assessment_id in (:ids) group by c.organisation_id, o.name_en, o.name_cy order by sum(c.hours) desc, o.name_en",
                        Hours.class)
                .setParameterList("ids", ids)
                .setMaxResults(MOST_ROWS)
                .getResultList();
    }
}
