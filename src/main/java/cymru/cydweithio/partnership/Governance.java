package cymru.cydweithio.partnership;

import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.NotFound;
import cymru.cydweithio.platform.Period;
import cymru.cydweithio.platform.Rows;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.StaleEdit;
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Requires;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** To whom partnerships answer: public facts, which their coordinators keep. */
@UseCase
public class Governance {

    private static final int YEARS_AHEAD = 20;

    /**
     * A link, seen from either end.
     *
     * @param from the partnership that reports or is scrutinised
     * @param toPartnershipId null where it leads to an organisation
     * @param toOrganisationCode null where it leads to a partnership
     * @param until last day, or null
     */
    public record LinkRow(
            UUID id,
            long version,
            GovernanceKind kind,
            UUID fromId,
            Bilingual from,
            UUID toPartnershipId,
            String toOrganisationCode,
            Bilingual to,
            String note,
            LocalDate since,
            LocalDate until) {
        public Period period() {
            return new Period(since, until);
        }
    }

    /**
     * A link to make.
     *
     * @param toPartnershipId either this or the organisation
     */
    public record LinkDetails(
            GovernanceKind kind,
            UUID toPartnershipId,
            UUID toOrganisationId,
            String note,
            LocalDate since,
            LocalDate until) {}

    /**
     * A link that stands on a day, with both its ends.
     *
     * @param to null where it leads to an organisation
     * @param organisationCode null where it leads to a partnership
     */
    public record CurrentLink(
            GovernanceKind kind,
            Partnerships.PartnershipRow from,
            Partnerships.PartnershipRow to,
            String organisationCode,
            Bilingual organisation,
            LocalDate since) {}

    /**
     * How many links of a kind lead from one layer to another on a day.
     *
     * @param toLayer null where they lead to organisations
     */
    public record LayerLinks(GovernanceKind kind, String fromLayer, String toLayer, long links) {}

    /** Where a link can lead. */
    public record End(UUID id, boolean partnership, Bilingual name) {}

    private static final String ROW = """
        select l.id as id, l.version as version, l.kind as kind, l.note as note, l.validFrom as since, l.validTo as until, p.id as fromId, f.nameEn as fromEn, f.nameCy as fromCy,
            f.nameCyStatus as fromStatus, l.toPartnershipId as toId, o.code as toCode, coalesce(o.nameEn, tf.nameEn) as toEn, coalesce(o.nameCy, tf.nameCy) as toCy,
            coalesce(o.nameCyStatus, tf.nameCyStatus) as toStatus
        from GovernanceLink l join Partnership p on p.id = l.partnershipId join FootprintReference f on f.id = p.footprintId left join Organisation o on o.id = l.toOrganisationId
        left join Partnership tp on tp.id = l.toPartnershipId left join FootprintReference tf on tf.id = tp.footprintId where %s order by l.kind, l.validFrom desc, l.id""";

    private EntityManager em;
    private Clock clock;

    protected Governance() {}

    @Inject
    Governance(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** To whom a partnership answers. */
    @Requires(Permission.READ_REFERENCE)
    public List<LinkRow> above(PublicPartnershipId partnership) {
        return rows("l.partnershipId = :id", partnership.value());
    }

    /** Who answers to a partnership. */
    @Requires(Permission.READ_REFERENCE)
    public List<LinkRow> below(PublicPartnershipId partnership) {
        return rows("l.toPartnershipId = :id", partnership.value());
    }

    /** Who answers to an organisation. */
    @Requires(Permission.READ_REFERENCE)
    public List<LinkRow> belowOrganisation(PublicOrganisationId organisation) {
        return rows("l.toOrganisationId = :id", organisation.value());
    }

    /** More links than there can be in Wales: a chart stops there. */
    public static final int MOST_LINKS = 2_000;

    /** Every link that stands on the day. */
    @Requires(Permission.READ_REFERENCE)
    public List<CurrentLink> current(LocalDate day) {
        return Rows.ofEntities(
                        em,
                        "select l.kind as kind, " + row("p", "f") + " as answering, " + row("tp", "tf")
                                + " as partnership, "
                                + "o.code as organisationCode, o.nameEn as organisationEn, o.nameCy as organisationCy, o.nameCyStatus as organisationCyStatus, "
                                + "l.validFrom as since, l.toPartnershipId as toPartnershipId "
                                + "from GovernanceLink l join Partnership p on p.id = l.partnershipId join FootprintReference f on f.id = p.footprintId left join Organisation o on o.id = l.toOrganisationId "
                                + "left join Partnership tp on tp.id = l.toPartnershipId left join FootprintReference tf on tf.id = tp.footprintId where "
                                + STANDS + " order by l.id",
                        StandingRow.class)
                .setParameter("day", day)
                .setMaxResults(MOST_LINKS)
                .getResultStream()
                .map(StandingRow::link)
                .toList();
    }

    private static String row(String partnership, String footprint) {
        return "new cymru.cydweithio.partnership.Partnerships$PartnershipRow(%1$s.id, %2$s.code, %2$s.nameEn, %2$s.nameCy, %2$s.nameCyStatus, %2$s.layerCode, %2$s.layerNameEn, %2$s.layerNameCy)"
                .formatted(partnership, footprint);
    }

    /** The link leads to a partnership or to an organisation, and what is told of the other is empty. */
    private record StandingRow(
            GovernanceKind kind,
            Partnerships.PartnershipRow answering,
            Partnerships.PartnershipRow partnership,
            String organisationCode,
            Bilingual organisation,
            LocalDate since,
            UUID toPartnershipId) {
        CurrentLink link() {
            return new CurrentLink(
                    kind,
                    answering,
                    toPartnershipId == null ? null : partnership,
                    organisationCode,
                    organisation,
                    since);
        }
    }

    /** The same counted from layer to layer. */
    @Requires(Permission.READ_REFERENCE)
    public List<LayerLinks> currentByLayer(LocalDate day) {
        return em.createQuery(
                        "select new cymru.cydweithio.partnership.Governance$LayerLinks(l.kind, f.layerCode, tf.layerCode, count(l)) "
                                + "from GovernanceLink l join Partnership p on p.id = l.partnershipId join FootprintReference f on f.id = p.footprintId "
                                + "left join Partnership tp on tp.id = l.toPartnershipId left join FootprintReference tf on tf.id = tp.footprintId where "
                                + STANDS
                                + " group by l.kind, f.layerCode, tf.layerCode order by f.layerCode, tf.layerCode, l.kind",
                        LayerLinks.class)
                .setParameter("day", day)
                .getResultList();
    }

    private static final String STANDS = "l.validFrom <= :day and (l.validTo is null or l.validTo >= :day)";

    /** One link for the form: only for those who may also save it. */
    @Requires(Permission.EDIT_PARTNERSHIP)
    public LinkRow editableLink(PartnershipId partnership, GovernanceLinkId link) {
        return above(partnership.everybodys()).stream()
                .filter(row -> row.id().equals(link.value()))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Where a link of the partnership can lead: other partnerships and organisations. */
    @Requires(Permission.EDIT_PARTNERSHIP)
    public List<End> ends(PartnershipId partnership) {
        List<Tuple> partnerships = em.createQuery(
                        "select p.id as id, f.nameEn as en, f.nameCy as cy from Partnership p join FootprintReference f on f.id = p.footprintId where p.id <> :id "
                                + "order by f.nameEn, p.id",
                        Tuple.class)
                .setParameter("id", partnership.value())
                .getResultList();
        List<Tuple> organisations = em.createQuery(
                        "select o.id as id, o.nameEn as en, o.nameCy as cy from Organisation o order by o.nameEn, o.id",
                        Tuple.class)
                .getResultList();
        return java.util.stream.Stream.concat(
                        partnerships.stream().map(row -> end(row, true)),
                        organisations.stream().map(row -> end(row, false)))
                .toList();
    }

    private static End end(Tuple row, boolean partnership) {
        return new End(
                row.get("id", UUID.class),
                partnership,
                new Bilingual(row.get("en", String.class), row.get("cy", String.class)));
    }

    @Requires(Permission.EDIT_PARTNERSHIP)
    public UUID link(PartnershipId partnership, LinkDetails details) {
        lock(partnership);
        refuseUnlikely(details.since(), details.until());
        if (details.toPartnershipId() != null && em.find(Partnership.class, details.toPartnershipId()) == null
                || details.toOrganisationId() != null
                        && em.find(Organisation.class, details.toOrganisationId()) == null) {
            throw new RuleViolation(PartnershipRule.GOVERNANCE_TO_REQUIRED);
        }
        GovernanceLink link = GovernanceLink.make(
                partnership.value(),
                details.kind(),
                details.toPartnershipId(),
                details.toOrganisationId(),
                details.note(),
                new Period(details.since(), details.until()));
        link.refuseBeside(linksOf(partnership));
        em.persist(link);
        em.flush();
        return link.id();
    }

    /** Changes the days and the note of a link, and so also ends it. To lead elsewhere another link is made. */
    @Requires(Permission.EDIT_PARTNERSHIP)
    public void changeLink(
            PartnershipId partnership,
            GovernanceLinkId linkId,
            long version,
            String note,
            LocalDate since,
            LocalDate until) {
        lock(partnership);
        refuseUnlikely(since, until);
        GovernanceLink link = em.find(GovernanceLink.class, linkId.value());
        if (link == null || !link.partnershipId().equals(partnership.value())) {
            throw new NotFound();
        }
        StaleEdit.refuseUnless(version, link.version());
        link.change(note, new Period(since, until));
        link.refuseBeside(linksOf(partnership));
        em.flush();
    }

    /** Changes of one partnership's links come one after the other, so that no two of them say the same twice. */
    private void lock(PartnershipId partnership) {
        if (em.find(Partnership.class, partnership.value(), LockModeType.PESSIMISTIC_WRITE) == null) {
            throw new NotFound();
        }
    }

    private void refuseUnlikely(LocalDate since, LocalDate until) {
        LocalDate latest = LocalDate.now(clock).plusYears(YEARS_AHEAD);
        for (LocalDate day : new LocalDate[] {since, until}) {
            if (day != null && (day.getYear() < 1900 || day.isAfter(latest))) {
                throw new RuleViolation(PartnershipRule.GOVERNANCE_UNLIKELY, day);
            }
        }
    }

    private List<GovernanceLink> linksOf(PartnershipId partnership) {
        return em.createQuery(
                        "select l from GovernanceLink l where l.partnershipId = :partnership", GovernanceLink.class)
                .setParameter("partnership", partnership.value())
                .getResultList();
    }

    private List<LinkRow> rows(String condition, UUID id) {
        return em.createQuery(ROW.formatted(condition), Tuple.class)
                .setParameter("id", id)
                .getResultStream()
                .map(row -> new LinkRow(
                        row.get("id", UUID.class),
                        row.get("version", Long.class),
                        row.get("kind", GovernanceKind.class),
                        row.get("fromId", UUID.class),
                        new Bilingual(
                                row.get("fromEn", String.class),
                                row.get("fromCy", String.class),
                                row.get("fromStatus", Bilingual.WelshStatus.class)),
                        row.get("toId", UUID.class),
                        row.get("toCode", String.class),
                        new Bilingual(
                                row.get("toEn", String.class),
                                row.get("toCy", String.class),
                                row.get("toStatus", Bilingual.WelshStatus.class)),
                        row.get("note", String.class),
                        row.get("since", LocalDate.class),
                        row.get("until", LocalDate.class)))
                .toList();
    }
}
