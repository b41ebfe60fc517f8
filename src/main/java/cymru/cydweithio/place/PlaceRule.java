package cymru.cydweithio.place;

import cymru.cydweithio.platform.Rule;

/** What is refused, and why: place. The texts stand under the keys in the bundles of {@code place}. */
public enum PlaceRule implements Rule {
    AREA_CODE_FORM("place.area.codeForm"),
    AREA_NEW_PRINCIPAL("place.area.newPrincipal"),
    AREA_OTHER_LEVEL("place.area.otherLevel"),
    AREA_POSITIVE("place.area.positive"),
    FOOTPRINT_CODE_TAKEN("place.footprint.codeTaken"),
    FOOTPRINT_ENDED("place.footprint.ended"),
    FOOTPRINT_NOT_COVERED("place.footprint.notCovered"),
    OUTLINE_CROSSES("place.outline.crosses"),
    OUTLINE_EMPTY("place.outline.empty"),
    OUTLINE_INVALID("place.outline.invalid"),
    OUTLINE_OPEN("place.outline.open"),
    OUTLINE_OUTSIDE("place.outline.outside"),
    OUTLINE_SHORT("place.outline.short"),
    OUTLINE_SWAPPED("place.outline.swapped"),
    OUTLINE_TANGLED("place.outline.tangled"),
    OUTLINE_UNREADABLE("place.outline.unreadable"),
    OUTLINE_OUTSIDE_PARENT("place.outline.outsideParent"),
    OUTLINE_OVERLAPS("place.outline.overlaps"),
    POSITION_BOUNDS("place.position.bounds"),
    POSITION_DEGREES("place.position.degrees"),
    POSITION_SWAPPED("place.position.swapped"),
    UNDO_COVER("place.undo.cover"),
    UNDO_FOOTPRINT("place.undo.footprint"),
    UNDO_GROWN("place.undo.grown");

    private final String key;

    PlaceRule(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
