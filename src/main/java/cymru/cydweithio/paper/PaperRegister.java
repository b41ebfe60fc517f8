package cymru.cydweithio.paper;

import cymru.cydweithio.meeting.Fate;
import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Page;
import cymru.cydweithio.platform.Parameters;
import cymru.cydweithio.platform.Rows;
import cymru.cydweithio.platform.SearchText;
import cymru.cydweithio.platform.Slice;
import cymru.cydweithio.platform.SortOrder;
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.platform.Wording;
import cymru.cydweithio.security.Actor;
import cymru.cydweithio.security.CurrentActor;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Requires;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * Papers across all meetings, so that they can be found again: all of them for those who run the meetings; for
 * everybody else what was issued, of items that are open to the reader.
 */
@UseCase
public class PaperRegister {

    /** What the register is narrowed to; null leaves a thing open. */
    public record Filter(UUID partnership, UUID board, String text) {
        public static final Filter EVERYTHING = new Filter(null, null, null);

        /** Reads a filter from the parameters of an address; an unknown value is not found. */
        public static Filter parse(UnaryOperator<String> parameter) {
            return new Filter(
                    Parameters.id(parameter.apply("partnership")),
                    Parameters.id(parameter.apply("board")),
                    parameter.apply("q"));
        }
    }

    /** The newest version in a language that the reader may have. */
    public record VersionEntry(UUID id, Language language) {}

    /**
     * A paper with where it was for.
     *
     * @param fate what became of its item
     * @param withdrawnBecause null as long as it stands; its files can be fetched by those only who run the meeting
     * @param erased whether a file of it had to go for data protection: of that this is the trace
     */
    public record Entry(
            UUID id,
            Wording title,
            int number,
            Wording item,
            UUID meetingId,
            LocalDate heldOn,
            UUID boardId,
            Bilingual board,
            Fate fate,
            String withdrawnBecause,
            boolean erased,
            List<VersionEntry> versions) {
        public boolean missing() {
            return versions.isEmpty() && withdrawnBecause == null && !erased && fate == Fate.ON;
        }
    }

    private static final UUID NOBODY = new UUID(0, 0);
    private static final SortOrder ORDER = SortOrder.byDefault("m.held_on desc, i.position, p.position, p.id")
            .column("title", "coalesce(p.title_en, p.title_cy)")
            .column("heldOn", "m.held_on")
            .column("board", "m.board_name_en")
            .tieBreak("p.id");
    /** That a version v stands in an edition that went out and was not withdrawn. */
    private static final String ISSUED = """
         exists (select 1 from pack_part pp join pack_copy c on c.id = pp.copy_id join pack_edition e on e.id = c.edition_id
            where pp.paper_version_id = v.id and e.withdrawn_at is null)""";

    private EntityManager em;
    private CurrentActor current;

    protected PaperRegister() {}

    @Inject
    PaperRegister(EntityManager em, CurrentActor current) {
        this.em = em;
        this.current = current;
    }

    @Requires(Permission.READ_MEETINGS)
    public Page<Entry> list(Filter filter, Slice slice) {
        Actor actor = current.get();
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("runs", orNobody(actor.reach(Permission.RUN_MEETINGS).partnerships()));
        parameters.put("actor", actor.id() == null ? NOBODY : actor.id());
        StringBuilder where = new StringBuilder("""
             from paper p join meeting_facts m on m.id = p.meeting_id join agenda_item_facts i on i.id = p.item_id
            where (p.partnership_id in (:runs) or (i.classification = 'PUBLISHED' or exists (select 1 from closed_item_viewer w where w.item_id = i.id and w.account_id = :actor))
                and not exists (select 1 from item_bar x where x.item_id = i.id and x.account_id = :actor)
                and exists (select 1 from paper_version v where v.paper_id = p.id and""").append(" ").append(ISSUED).append("))");
        Actor.Reach reads = actor.reach(Permission.READ_MEETINGS);
        if (!reads.everywhere()) {
            where.append(" and p.partnership_id in (:reads)");
            parameters.put("reads", orNobody(reads.partnerships()));
        }
        if (filter.partnership() != null) {
            where.append(" and p.partnership_id = :partnership");
            parameters.put("partnership", filter.partnership());
        }
        if (filter.board() != null) {
            where.append(" and m.board_id = :board");
            parameters.put("board", filter.board());
        }
        if (SearchText.contains(filter.text()) != null) {
            where.append(
                    " and (p.title_en like :text escape '\\\\' or p.title_cy like :text escape '\\\\' or i.title_en like :text escape '\\\\' or i.title_cy like :text escape '\\\\')");
            parameters.put("text", SearchText.contains(filter.text()));
        }
        Query rows = em.createNativeQuery(
                        "select p.id as id, p.title_en as en, p.title_cy as cy, i.position as number, i.title_en as item_en, i.title_cy as item_cy, m.id as meeting, m.held_on as day, m.board_id as board, m.board_name_en as board_en, m.board_name_cy as board_cy, i.fate as fate, p.withdrawn_because as withdrawn, exists (select 1 from paper_version_removal r join paper_version v on v.id = r.version_id where v.paper_id = p.id and r.kind = 'ERASED') as erased"
                                + where + ORDER.orderBy(slice),
                        Tuple.class)
                .setFirstResult(slice.first())
                .setMaxResults(slice.size());
        Query count = em.createNativeQuery("select count(*)" + where, Long.class);
        parameters.forEach((name, value) -> {
            rows.setParameter(name, value);
            count.setParameter(name, value);
        });
        List<?> found = rows.getResultList();
        List<Tuple> tuples = found.stream().map(Tuple.class::cast).toList();
        Map<UUID, List<VersionEntry>> versions =
                versions(tuples.stream().map(row -> row.get("id", UUID.class)).toList(), parameters.get("runs"));
        return new Page<>(
                tuples.stream()
                        .map(row -> new Entry(
                                row.get("id", UUID.class),
                                Rows.wording(row.get("en"), row.get("cy")),
                                (int) Rows.number(row.get("number")),
                                Rows.wording(row.get("item_en"), row.get("item_cy")),
                                row.get("meeting", UUID.class),
                                Rows.day(row.get("day")),
                                row.get("board", UUID.class),
                                Rows.bilingual(row.get("board_en"), row.get("board_cy")),
                                Fate.valueOf(row.get("fate", String.class)),
                                row.get("withdrawn", String.class),
                                Rows.number(row.get("erased")) != 0,
                                versions.getOrDefault(row.get("id", UUID.class), List.of())))
                        .toList(),
                Rows.number(count.getSingleResult()));
    }

    /**
     * Of the papers of one page, the newest version in each language whose file is there: of all, or of those that went
     * out and were not withdrawn.
     */
    private Map<UUID, List<VersionEntry>> versions(List<UUID> papers, Object runs) {
        Map<UUID, List<VersionEntry>> versions = new HashMap<>();
        if (papers.isEmpty()) {
            return versions;
        }
        List<?> rows = em.createNativeQuery(
                        """
            select v.id as id, v.paper_id as paper, v.language as language from paper_version v join paper p on p.id = v.paper_id
            where v.paper_id in (:papers) and not exists (select 1 from paper_version_removal r where r.version_id = v.id)
                and (p.partnership_id in (:runs) or p.withdrawn_at is null and""" + " " + ISSUED + ") order by v.language desc, v.number desc", Tuple.class)
                .setParameter("papers", papers)
                .setParameter("runs", runs)
                .getResultList();
        Set<List<Object>> seen = new HashSet<>();
        for (Object one : rows) {
            Tuple row = (Tuple) one;
            UUID paper = row.get("paper", UUID.class);
            String language = row.get("language", String.class);
            if (seen.add(List.of(paper, language))) {
                versions.computeIfAbsent(paper, key -> new ArrayList<>())
                        .add(new VersionEntry(row.get("id", UUID.class), Language.valueOf(language)));
            }
        }
        return versions;
    }

    private static Set<UUID> orNobody(Set<UUID> ids) {
        return ids.isEmpty() ? Set.of(NOBODY) : ids;
    }
}
