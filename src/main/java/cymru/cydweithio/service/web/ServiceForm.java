package cymru.cydweithio.service.web;

import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.RuleViolation;
import cymru.cydweithio.platform.Wording;
import cymru.cydweithio.service.CommissioningChoices;
import cymru.cydweithio.service.Prevention;
import cymru.cydweithio.service.ServiceRule;
import cymru.cydweithio.service.ServiceView;
import cymru.cydweithio.service.Services;
import cymru.cydweithio.service.Theme;
import java.io.Serializable;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.omnifaces.util.Faces;

/** The fields in which a service is described, new or not. */
public class ServiceForm implements Serializable {
    private static final long serialVersionUID = 1L;

    /** An area that can be ticked. */
    public record AreaChoice(UUID id, Bilingual name, boolean chosen) {}

    private final List<CommissioningChoices.Choice> partnerships;
    private final List<CommissioningChoices.Choice> areas;
    private final List<String> cohorts;
    private String nameEn;
    private String nameCy;
    private String needEn;
    private String needCy;
    private Theme theme;
    private String cohort;
    private Prevention prevention;
    private UUID partnershipId;
    private Set<String> ticked = Set.of();

    ServiceForm(
            List<CommissioningChoices.Choice> partnerships,
            List<CommissioningChoices.Choice> areas,
            List<String> cohorts) {
        this.partnerships = partnerships;
        this.areas = areas;
        this.cohorts = cohorts;
    }

    ServiceForm showing(ServiceView service) {
        nameEn = service.name().en();
        nameCy = service.name().cy();
        needEn = service.need().en();
        needCy = service.need().cy();
        theme = service.theme();
        cohort = service.cohort();
        prevention = service.prevention();
        partnershipId = service.partnershipId();
        ticked = service.areas().stream().map(area -> area.id().toString()).collect(Collectors.toSet());
        return this;
    }

    /** What was typed and ticked. */
    Services.ServiceDetails details() {
        Set<UUID> ids = new LinkedHashSet<>();
        tickedNow()
                .forEach(
                        one -> ids.add(Ids.parse(one).orElseThrow(() -> new RuleViolation(ServiceRule.AREAS_UNKNOWN))));
        return new Services.ServiceDetails(
                Wording.ofNullable(nameEn, nameCy),
                Wording.ofNullable(needEn, needCy),
                theme,
                cohort,
                prevention,
                partnershipId,
                ids);
    }

    private static Set<String> tickedNow() {
        String[] values = Faces.getRequestParameterValues("area");
        return values == null ? Set.of() : new TreeSet<>(Arrays.asList(values));
    }

    /** The areas; what was ticked stays so where another field was at fault. */
    public List<AreaChoice> getAreaChoices() {
        Set<String> chosen = Faces.isPostback() ? tickedNow() : ticked;
        return areas.stream()
                .map(one -> new AreaChoice(
                        one.id(), one.name(), chosen.contains(one.id().toString())))
                .toList();
    }

    public Theme[] getThemes() {
        return Theme.values();
    }

    public Prevention[] getPreventions() {
        return Prevention.values();
    }

    public List<CommissioningChoices.Choice> getPartnerships() {
        return partnerships;
    }

    public List<String> getCohorts() {
        return cohorts;
    }

    public String getNameEn() {
        return nameEn;
    }

    public void setNameEn(String nameEn) {
        this.nameEn = nameEn;
    }

    public String getNameCy() {
        return nameCy;
    }

    public void setNameCy(String nameCy) {
        this.nameCy = nameCy;
    }

    public String getNeedEn() {
        return needEn;
    }

    public void setNeedEn(String needEn) {
        this.needEn = needEn;
    }

    public String getNeedCy() {
        return needCy;
    }

    public void setNeedCy(String needCy) {
        this.needCy = needCy;
    }

    public Theme getTheme() {
        return theme;
    }

    public void setTheme(Theme theme) {
        this.theme = theme;
    }

    public String getCohort() {
        return cohort;
    }

    public void setCohort(String cohort) {
        this.cohort = cohort;
    }

    public Prevention getPrevention() {
        return prevention;
    }

    public void setPrevention(Prevention prevention) {
        this.prevention = prevention;
    }

    public UUID getPartnershipId() {
        return partnershipId;
    }

    public void setPartnershipId(UUID partnershipId) {
        this.partnershipId = partnershipId;
    }
}
