package cymru.cydweithio.opendata;

import cymru.cydweithio.platform.Rule;

/** What is refused, and why: open data. The texts stand under the keys in the bundles of {@code opendata}. */
public enum OpenDataRule implements Rule {
    BUSY("opendata.busy"),
    EMPTY_FILE("opendata.emptyFile"),
    FAULT_AREA_CODES("opendata.fault.areaCodes"),
    FAULT_AREAS("opendata.fault.areas"),
    FAULT_CODE_FORM("opendata.fault.codeForm"),
    FAULT_COLUMNS("opendata.fault.columns"),
    FAULT_COVER_OUTSIDE("opendata.fault.coverOutside"),
    FAULT_CRS("opendata.fault.crs"),
    FAULT_CSV("opendata.fault.csv"),
    FAULT_CYCLE("opendata.fault.cycle"),
    FAULT_DEPTH("opendata.fault.depth"),
    FAULT_ENCODING("opendata.fault.encoding"),
    FAULT_ENTRY("opendata.fault.entry"),
    FAULT_GEOMETRY_TYPE("opendata.fault.geometryType"),
    FAULT_KEY_TWICE("opendata.fault.keyTwice"),
    FAULT_JSON("opendata.fault.json"),
    FAULT_MISSING("opendata.fault.missing"),
    FAULT_MORE("opendata.fault.more"),
    FAULT_NEW_WITHOUT_OUTLINE("opendata.fault.newWithoutOutline"),
    FAULT_NO_AREAS("opendata.fault.noAreas"),
    FAULT_NONE("opendata.fault.none"),
    FAULT_NUMBER("opendata.fault.number"),
    FAULT_OVERLAP("opendata.fault.overlap"),
    FAULT_PARENT_LEVEL("opendata.fault.parentLevel"),
    FAULT_PARENT_MISSING("opendata.fault.parentMissing"),
    FAULT_PARENT_OF_PRINCIPAL("opendata.fault.parentOfPrincipal"),
    FAULT_POSITION("opendata.fault.position"),
    FAULT_POSITIONS("opendata.fault.positions"),
    FAULT_POSITIVE("opendata.fault.positive"),
    FAULT_TEXT("opendata.fault.text"),
    FAULT_TOO_DEEP("opendata.fault.tooDeep"),
    FAULT_TOO_MANY("opendata.fault.tooMany"),
    FAULT_TOO_MANY_COVERS("opendata.fault.tooManyCovers"),
    FAULT_TOO_MUCH("opendata.fault.tooMuch"),
    FAULT_TWICE("opendata.fault.twice"),
    FAULT_UNKNOWN_AREA("opendata.fault.unknownArea"),
    FAULT_UNKNOWN_LAYER("opendata.fault.unknownLayer"),
    FAULT_WHOLE("opendata.fault.whole"),
    FAULT_WIDTH("opendata.fault.width"),
    FAULT_WORD("opendata.fault.word"),
    FAULTY("opendata.faulty"),
    PROBLEM_DATE_TEXT("opendata.problem.date.text"),
    PROBLEM_INSTANT_TEXT("opendata.problem.instant.text"),
    PROBLEM_NUMBER_TEXT("opendata.problem.number.text"),
    PROBLEM_PARAMETERS_TEXT("opendata.problem.parameters.text"),
    PROBLEM_PARAMETERS_NONE_TEXT("opendata.problem.parametersNone.text"),
    PROBLEM_TWICE_TEXT("opendata.problem.twice.text"),
    PROBLEM_WORD_TEXT("opendata.problem.word.text"),
    PROBLEM_YES_TEXT("opendata.problem.yes.text"),
    TOO_LARGE("opendata.tooLarge");

    private final String key;

    OpenDataRule(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
