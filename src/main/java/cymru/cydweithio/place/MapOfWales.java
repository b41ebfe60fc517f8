package cymru.cydweithio.place;

import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.UseCase;
import cymru.cydweithio.security.Permission;
import cymru.cydweithio.security.Requires;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One layer on one date, area by area: what the map draws and the table beside it says. */
@UseCase
public class MapOfWales {

    /** How an area stands in the layer on the date. */
    public enum Standing { NONE, ONE, PARTIAL, SEVERAL }

    /**
     * An area on the map.
     *
     * @param path its outline in the map's own coordinates, as the {@code d} of an SVG path
     * @param labelX where its centre lies
     * @param colour which of the palette's colours its footprint has, from 0; -1 where no footprint covers it wholly
     */
    public record MappedArea(String gssCode, Bilingual name, String path, double labelX, double labelY, Standing standing, int colour,
                             List<Places.Covering> footprints) {
    }

    /**
     * The map.
     *
     * @param viewBox of the SVG
     * @param borders the lines along which footprints meet, as the {@code d} of one path
     */
    public record Drawing(String viewBox, List<MappedArea> areas, String borders, int colours) {
        public long covered() {
            return areas.stream().filter(area -> area.standing() != Standing.NONE).count();
        }
    }

    private EntityManager em;
    private Outlines outlines;

    protected MapOfWales() {
    }

    @Inject
    MapOfWales(EntityManager em, Outlines outlines) {
        this.em = em;
        this.outlines = outlines;
    }

    /** Draws a layer as it stood on the date; unconfirmed footprints only when asked. Areas come in the language's order. */
    @Requires(Permission.READ_REFERENCE)
    public Drawing draw(String layerCode, LocalDate date, boolean unconfirmed, Language language) {
        Map<String, List<Places.Covering>> byArea = new LinkedHashMap<>();
        for (Object[] row : em.createQuery(Places.FOOTPRINT_ROW + """
                , a.gssCode, c.coverage, c.confidence
                from FootprintArea c join Area a on a.id = c.areaId join Footprint f on f.id = c.footprintId join Layer l on l.id = f.layerId
                where l.code = :layer and a.level = 'PRINCIPAL' and (:unconfirmed = true or (""" + Places.COUNTS + ")) and" + Places.HOLDS_ON_DATE + Places.COVER_HOLDS_ON_DATE
                + " order by f.code", Object[].class)
            .setParameter("layer", layerCode).setParameter("date", date).setParameter("unconfirmed", unconfirmed).getResultList()) {
            byArea.computeIfAbsent((String) row[1], code -> new ArrayList<>())
                .add(new Places.Covering((Places.FootprintRow) row[0], (Coverage) row[2], (cymru.cydweithio.platform.Confidence) row[3]));
        }
        return outlines.draw(areas(language), byArea);
    }

    private List<Outlines.Shape> areas(Language language) {
        return em.createQuery("select new cymru.cydweithio.place.Outlines$Shape(a.gssCode, a.nameEn, a.nameCy, a.outline, a.version) from Area a where a.level = 'PRINCIPAL' order by a." + Places.nameIn(language),
            Outlines.Shape.class).getResultList();
    }
}
