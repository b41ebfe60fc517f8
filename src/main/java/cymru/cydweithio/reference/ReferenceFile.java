package cymru.cydweithio.reference;

import java.util.Optional;

/** The files of reference data, in the order in which they build on each other. */
public enum ReferenceFile {
    WELSH("welsh.csv"),
    COMMENCEMENTS("commencements.csv"),
    AREAS("areas.csv"),
    OUTLINES("areas.geojson"),
    LAYERS("footprint_types.csv"),
    FOOTPRINTS("footprints.csv"),
    COVER("footprint_areas.csv"),
    ORGANISATIONS("organisations.csv"),
    DUTIES("duties.csv"),
    BINDINGS("duty_bindings.csv"),
    REVIEWS("reviews.csv"),
    RECOMMENDATIONS("recommendations.csv"),
    PLAN_LINES("plan_lines.csv"),
    REVIEW_THEMES("review_themes.csv"),
    REVIEW_ISSUES("review_issues.csv"),
    REVIEW_POINTS("review_points.csv"),
    REVIEW_PROPOSALS("review_proposals.csv");

    private final String fileName;

    ReferenceFile(String fileName) {
        this.fileName = fileName;
    }

    public String fileName() {
        return fileName;
    }

    public static Optional<ReferenceFile> named(String fileName) {
        for (ReferenceFile file : values()) {
            if (file.fileName.equals(fileName)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }
}
