package cymru.cydweithio.orgchart;

import cymru.cydweithio.partnership.Governance;
import cymru.cydweithio.partnership.GovernanceKind;
import cymru.cydweithio.partnership.Partnerships;
import cymru.cydweithio.partnership.Partnerships.PartnershipRow;
import cymru.cydweithio.place.FootprintStatus;
import cymru.cydweithio.place.Places;
import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Rows;
import cymru.cydweithio.platform.Slice;
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.security.Actor;
import cymru.cydweithio.security.CurrentActor;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Requires;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.text.Collator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Who answers to whom: all of Wales from layer to layer, or one layer or area down to its boards. */
@UseCase
public class OrgChart {

    /** The most partnerships shown on one chart; the rest are left to a narrower chart, and the chart says how many. */
    public static final int MOST = 60;

    private static final int MOST_BOARDS = 400;

    /** What a node is. */
    public enum Kind {
        BOARD,
        ORGANISATION,
        PARTNERSHIP,
        LAYER
    }

    /**
     * A body on the chart.
     *
     * @param id the last part of its page's address; for a layer its code, and empty for organisations taken together
     * @param layer of a partnership, otherwise null
     * @param count for a layer: how many of its footprints are current on the day
     * @param open whether the reader may open its page
     */
    public record Node(Kind kind, String id, Bilingual name, Bilingual layer, long count, boolean open) {
        String key() {
            return kind + " " + id;
        }
    }

    /**
     * A body with all that answer to it.
     *
     * @param how it answers to the one above; empty at the top, and where it is a part of the one above
     * @param links how many links that stands for, between layers
     * @param again whether those that answer to it are shown elsewhere
     */
    public record Branch(Node node, List<GovernanceKind> how, long links, boolean again, List<Branch> below) {}

    /** One link as a row of a table; without a kind for a board that is part of something. */
    public record Line(Node from, GovernanceKind how, Node to, LocalDate since, long links) {}

    /**
     * A chart.
     *
     * @param trees from the top down
     * @param alone those for whom no link is recorded
     * @param left how many partnerships were left out
     */
    public record OrgChartView(List<Branch> trees, List<Node> alone, List<Line> lines, int left) {
        public boolean linked() {
            return !lines.isEmpty();
        }
    }

    private static final Bilingual NO_NAME = new Bilingual("–", "–");

    private EntityManager em;
    private Places places;
    private Partnerships partnerships;
    private Governance governance;
    private CurrentActor current;

    protected OrgChart() {}

    @Inject
    OrgChart(EntityManager em, Places places, Partnerships partnerships, Governance governance, CurrentActor current) {
        this.em = em;
        this.places = places;
        this.partnerships = partnerships;
        this.governance = governance;
        this.current = current;
    }

    /** All of Wales: which layers answer to which, and by how many links. */
    @Requires(Permission.READ_REFERENCE)
    public OrgChartView ofWales(LocalDate day, Language language) {
        Map<String, Node> layers = new LinkedHashMap<>();
        places.layers(null, null, null, day, Slice.firstRows(Slice.MAX_SIZE)).rows().stream()
                .filter(layer -> Partnerships.LAYERS.contains(layer.code()))
                .forEach(layer -> layers.put(
                        layer.code(),
                        new Node(Kind.LAYER, layer.code(), layer.name(), null, layer.footprints(), true)));
        Node organisations = new Node(Kind.ORGANISATION, "", NO_NAME, null, 0, false);
        OrgChartLayout orgChartLayout = new OrgChartLayout(order(language));
        layers.values().forEach(orgChartLayout::node);
        List<Line> lines = new ArrayList<>();
        for (Governance.LayerLinks links : governance.currentByLayer(day)) {
            Node from = layers.get(links.fromLayer());
            Node to = links.toLayer() == null ? organisations : layers.get(links.toLayer());
            if (from != null && to != null) {
                orgChartLayout.link(from, links.kind(), to, links.links());
                lines.add(new Line(from, links.kind(), to, null, links.links()));
            }
        }
        return new OrgChartView(orgChartLayout.trees(), orgChartLayout.alone(), lines, 0);
    }

    /**
     * The partnerships of a layer, those that cover an area, or both, with everyone they answer to, level by level, and
     * their boards where the reader may know of them. For a whole layer also everyone who answers to it.
     *
     * @param layerCode null for every layer
     * @param areaCode null for all of Wales; at least one of the two is given
     */
    @Requires(Permission.READ_REFERENCE)
    public OrgChartView chart(
            String layerCode, String areaCode, LocalDate day, boolean unconfirmed, Language language) {
        List<PartnershipRow> found =
                partnerships.onFootprints(footprints(layerCode, areaCode, day, unconfirmed, language));
        List<PartnershipRow> chosen = found.subList(0, Math.min(MOST, found.size()));
        Map<UUID, PartnershipRow> shown = new LinkedHashMap<>();
        chosen.forEach(row -> shown.put(row.id(), row));
        List<Governance.CurrentLink> links = follow(governance.current(day), shown, areaCode == null);
        OrgChartLayout orgChartLayout = new OrgChartLayout(order(language));
        List<Line> lines = new ArrayList<>();
        shown.values().forEach(row -> orgChartLayout.node(node(row)));
        for (Governance.CurrentLink link : links) {
            Node to = link.to() != null
                    ? node(link.to())
                    : new Node(Kind.ORGANISATION, link.organisationCode(), link.organisation(), null, 0, true);
            orgChartLayout.link(node(link.from()), link.kind(), to, 1);
            lines.add(new Line(node(link.from()), link.kind(), to, link.since(), 1));
        }
        boards(shown, day, orgChartLayout, lines);
        return new OrgChartView(orgChartLayout.trees(), orgChartLayout.alone(), lines, found.size() - chosen.size());
    }

    private List<String> footprints(
            String layerCode, String areaCode, LocalDate day, boolean unconfirmed, Language language) {
        if (areaCode != null) {
            return places.covering(areaCode, day, unconfirmed, language).stream()
                    .map(Places.Covering::footprint)
                    .filter(footprint -> Partnerships.LAYERS.contains(footprint.layerCode())
                            && (layerCode == null || footprint.layerCode().equals(layerCode)))
                    .map(Places.FootprintRow::code)
                    .toList();
        }
        return places.footprints(null, layerCode, null, day, Slice.firstRows(Slice.MAX_SIZE)).rows().stream()
                .filter(footprint -> unconfirmed || footprint.status() != FootprintStatus.UNCONFIRMED)
                .map(Places.FootprintRow::code)
                .toList();
    }

    /**
     * The links that lead upwards from the bodies shown, level by level, and downwards where asked for; bodies met on
     * the way are shown too.
     */
    private static List<Governance.CurrentLink> follow(
            List<Governance.CurrentLink> all, Map<UUID, PartnershipRow> shown, boolean down) {
        Set<UUID> up = new HashSet<>(shown.keySet());
        Set<UUID> under = new HashSet<>(shown.keySet());
        Set<Governance.CurrentLink> followed = new HashSet<>();
        boolean more = true;
        while (more && shown.size() < 2 * MOST) {
            more = false;
            for (Governance.CurrentLink link : all) {
                boolean leadsUp = up.contains(link.from().id());
                boolean leadsDown =
                        down && link.to() != null && under.contains(link.to().id());
                if ((leadsUp || leadsDown) && followed.add(link)) {
                    more = true;
                    shown.putIfAbsent(link.from().id(), link.from());
                    if (leadsDown) {
                        under.add(link.from().id());
                    }
                    if (link.to() != null) {
                        shown.putIfAbsent(link.to().id(), link.to());
                        if (leadsUp) {
                            up.add(link.to().id());
                        }
                    }
                }
            }
        }
        return all.stream().filter(followed::contains).toList();
    }

    private record BoardRow(UUID id, UUID partnershipId, UUID parentId, Bilingual name, LocalDate since) {}

    private void boards(
            Map<UUID, PartnershipRow> shown, LocalDate day, OrgChartLayout orgChartLayout, List<Line> lines) {
        Actor.Reach reach = current.get().reach(Permission.READ_PARTNERSHIP);
        // a reviewer of all footprints knows which boards exist, but may open none of them
        boolean reviewer = current.get().may(Permission.RUN_REVIEW);
        List<UUID> known = shown.keySet().stream()
                .filter(id -> reviewer || reads(reach, id))
                .toList();
        if (known.isEmpty()) {
            return;
        }
        List<BoardRow> rows = Rows.ofEntities(
                        em,
                        "select b.id as id, b.partnershipId as partnershipId, b.parentId as parentId, b.nameEn as nameEn, b.nameCy as nameCy, b.validFrom as since from ChartBoardReference b where b.partnershipId in :ids "
                                + "and b.validFrom <= :day and (b.validTo is null or b.validTo >= :day) order by b.nameEn, b.id",
                        BoardRow.class)
                .setParameter("ids", known)
                .setParameter("day", day)
                .setMaxResults(MOST_BOARDS)
                .getResultList();
        Map<UUID, Node> boards = new HashMap<>();
        rows.forEach(row -> boards.put(
                row.id(),
                new Node(Kind.BOARD, row.id().toString(), row.name(), null, 0, reads(reach, row.partnershipId()))));
        for (BoardRow row : rows) {
            Node board = boards.get(row.id());
            Node parent = row.parentId() == null ? null : boards.get(row.parentId());
            Node to = parent == null ? node(shown.get(row.partnershipId())) : parent;
            GovernanceKind how = parent == null ? null : GovernanceKind.REPORTS_TO;
            orgChartLayout.link(board, how, to, 1);
            lines.add(new Line(board, how, to, row.since(), 1));
        }
    }

    private static boolean reads(Actor.Reach reach, UUID partnership) {
        return reach.everywhere() || reach.partnerships().contains(partnership);
    }

    private static Node node(PartnershipRow row) {
        return new Node(Kind.PARTNERSHIP, row.id().toString(), row.name(), row.layerName(), 0, true);
    }

    /** Boards before those who answer, each by name in the language. */
    private static Comparator<Node> order(Language language) {
        Collator collator = Collator.getInstance(language.locale());
        return Comparator.comparing(Node::kind)
                .thenComparing(node -> node.name().in(language), collator)
                .thenComparing(Node::id);
    }
}
