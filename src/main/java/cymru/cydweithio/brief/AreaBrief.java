package cymru.cydweithio.brief;

import cymru.cydweithio.place.Coverage;
import cymru.cydweithio.place.LayerKind;
import cymru.cydweithio.place.Places;
import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Confidence;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What is known of an area on a date.
 *
 * @param day the date that it is as on
 * @param drawnUp the day on which it was asked
 * @param askedUnconfirmed whether unconfirmed footprints were asked to count
 * @param counted footprints that count
 * @param apart footprints that do not: unconfirmed ones, and those that ended nobody knows when; empty where they were
 *     asked to count
 */
record AreaBrief(
        Places.AreaView area,
        LocalDate day,
        LocalDate drawnUp,
        boolean askedUnconfirmed,
        List<Foot> counted,
        List<Foot> apart,
        List<Partner> partners,
        List<Bound> duties) {

    /** One of the areas of a footprint. */
    record OtherArea(String code, Bilingual name, int population) {}

    /**
     * A footprint that covers the area, with all the areas that it covers.
     *
     * @param pattern equal for footprints with the same set of areas
     * @param sure whether it is known to have been there on the day, and not only today
     */
    record Foot(Places.Covering covering, LayerKind kind, List<OtherArea> areas, String pattern, boolean sure) {
        boolean whole() {
            return covering.coverage() == Coverage.FULL;
        }

        long population() {
            return areas.stream().mapToLong(OtherArea::population).sum();
        }
    }

    /**
     * A partnership over the area.
     *
     * @param contact null where the reader may not read how the partnership works
     * @param answersTo to whom it reports or who scrutinises it on the date
     */
    record Partner(UUID id, Foot foot, Contact contact, List<Sitting> boards, List<Answer> answersTo) {}

    /** Whom to write to; each may be null. */
    record Contact(String secretariat, String email, String web) {}

    /**
     * A board that exists on the date.
     *
     * @param parent the board that it reports to, or null
     * @param meetings in the twelve months up to the date, without those that were called off
     * @param open whether the reader may know which posts and people sit
     */
    record Sitting(
            UUID id,
            Bilingual name,
            Bilingual parent,
            LocalDate since,
            long meetings,
            boolean open,
            List<Chair> seats) {}

    /**
     * A seat.
     *
     * @param role a constant of the board's seat roles
     * @param post which post of the organisation sits there; null where none is said, or the reader may not know
     * @param people who holds it, and then the deputies, where the reader may know
     */
    record Chair(
            String organisationCode,
            Bilingual organisation,
            String role,
            LocalDate since,
            String post,
            List<Holder> people) {}

    /** Somebody who holds a seat, or may stand in. */
    record Holder(String name, boolean deputy) {}

    /**
     * That a partnership answers to somebody.
     *
     * @param kind a constant of the partnership's kinds of governance
     */
    record Answer(String kind, Bilingual to, UUID partnershipId, String organisationCode, LocalDate since) {}

    /**
     * A duty with the bodies that it binds, of those that serve the area or are partnerships over it.
     *
     * @param commencedOn its first day in force; null where that is not known
     * @param sure whether it is known to be in force on the day
     */
    record Bound(
            String code,
            Bilingual title,
            Bilingual legislation,
            Bilingual section,
            LocalDate commencedOn,
            boolean sure,
            Confidence confidence,
            String source,
            List<Bilingual> bodies) {}

    /** How many duties are known to be in force on the day. */
    int dutiesInForce() {
        return (int) duties.stream().filter(Bound::sure).count();
    }

    /** Of how many of the footprints that are counted nobody knows whether they were there on the day. */
    long unsureFootprints() {
        return counted.stream().filter(foot -> !foot.sure()).count();
    }

    long sets() {
        return counted.stream().map(Foot::pattern).distinct().count();
    }

    /** The footprints of a layer that cover the whole area: several, where the layer covers it more than once. */
    List<Foot> ofLayer(String code) {
        return counted.stream()
                .filter(Foot::whole)
                .filter(foot -> foot.covering().footprint().layerCode().equals(code))
                .toList();
    }

    List<Sitting> boards() {
        return partners.stream().flatMap(partner -> partner.boards().stream()).toList();
    }
}
