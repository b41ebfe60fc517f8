package cymru.cydweithio.contract.web;

import cymru.cydweithio.contract.ContractDetails;
import cymru.cydweithio.contract.ContractView;
import cymru.cydweithio.platform.Period;
import cymru.cydweithio.platform.Wording;
import cymru.cydweithio.service.CommissioningChoices;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What is typed of a contract that is planned. */
public class ContractForm implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int OPTIONS = 5;
    private static final int NOTICE = 6;
    private static final int PROCUREMENT = 12;

    /** An option, perhaps not filled in. */
    public static class OptionRow implements Serializable {
        private static final long serialVersionUID = 1L;
        private LocalDate from;
        private LocalDate to;

        Period period() {
            return new Period(from, to);
        }

        boolean filled() {
            return from != null || to != null;
        }

        public LocalDate getFrom() {
            return from;
        }

        public void setFrom(LocalDate from) {
            this.from = from;
        }

        public LocalDate getTo() {
            return to;
        }

        public void setTo(LocalDate to) {
            this.to = to;
        }
    }

    private UUID serviceId;
    private UUID signatoryId;
    private String reference;
    private String titleEn;
    private String titleCy;
    private boolean lightTouch;
    private int noticeMonths = NOTICE;
    private int procurementMonths = PROCUREMENT;
    private LocalDate startsOn;
    private LocalDate endsOn;
    private final List<CommissioningChoices.Choice> services;
    private final List<CommissioningChoices.Choice> organisations;
    private final List<OptionRow> options =
            Stream.generate(OptionRow::new).limit(OPTIONS).toList();

    ContractForm(CommissioningChoices choices) {
        services = choices.services();
        organisations = choices.organisations();
    }

    static ContractForm of(ContractView contract, CommissioningChoices choices) {
        ContractForm form = new ContractForm(choices);
        ContractDetails details = contract.details();
        form.serviceId = details.serviceId();
        form.signatoryId = details.signatoryId();
        form.reference = details.reference();
        form.titleEn = details.title().en();
        form.titleCy = details.title().cy();
        form.lightTouch = details.lightTouch();
        form.noticeMonths = details.noticeMonths();
        form.procurementMonths = details.procurementMonths();
        form.startsOn = details.startsOn();
        form.endsOn = details.endsOn();
        for (int i = 0; i < Math.min(OPTIONS, contract.options().size()); i++) {
            form.options.get(i).from = contract.options().get(i).period().from();
            form.options.get(i).to = contract.options().get(i).period().to();
        }
        return form;
    }

    ContractDetails details() {
        return new ContractDetails(
                serviceId,
                signatoryId,
                reference,
                new Wording(titleEn, titleCy),
                lightTouch,
                noticeMonths,
                procurementMonths,
                startsOn,
                endsOn);
    }

    List<Period> periods() {
        return options.stream().filter(OptionRow::filled).map(OptionRow::period).toList();
    }

    public List<CommissioningChoices.Choice> getServices() {
        return services;
    }

    public List<CommissioningChoices.Choice> getOrganisations() {
        return organisations;
    }

    public List<OptionRow> getOptions() {
        return options;
    }

    public UUID getServiceId() {
        return serviceId;
    }

    public void setServiceId(UUID serviceId) {
        this.serviceId = serviceId;
    }

    public UUID getSignatoryId() {
        return signatoryId;
    }

    public void setSignatoryId(UUID signatoryId) {
        this.signatoryId = signatoryId;
    }

    public String getReference() {
        return reference;
    }

    public void setReference(String reference) {
        this.reference = reference;
    }

    public String getTitleEn() {
        return titleEn;
    }

    public void setTitleEn(String titleEn) {
        this.titleEn = titleEn;
    }

    public String getTitleCy() {
        return titleCy;
    }

    public void setTitleCy(String titleCy) {
        this.titleCy = titleCy;
    }

    public boolean isLightTouch() {
        return lightTouch;
    }

    public void setLightTouch(boolean lightTouch) {
        this.lightTouch = lightTouch;
    }

    public int getNoticeMonths() {
        return noticeMonths;
    }

    public void setNoticeMonths(int noticeMonths) {
        this.noticeMonths = noticeMonths;
    }

    public int getProcurementMonths() {
        return procurementMonths;
    }

    public void setProcurementMonths(int procurementMonths) {
        this.procurementMonths = procurementMonths;
    }

    public LocalDate getStartsOn() {
        return startsOn;
    }

    public void setStartsOn(LocalDate startsOn) {
        this.startsOn = startsOn;
    }

    public LocalDate getEndsOn() {
        return endsOn;
    }

    public void setEndsOn(LocalDate endsOn) {
        this.endsOn = endsOn;
    }
}
