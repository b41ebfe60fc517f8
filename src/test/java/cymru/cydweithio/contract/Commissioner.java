package cymru.cydweithio.contract;

import cymru.cydweithio.partnership.OrganisationLookup;
import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.Wording;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a commissioner has, against which its spreadsheets are tried. */
public final class Commissioner {

    public static final LocalDate TODAY = LocalDate.of(2026, 3, 3);
    public static final UUID LEAD = Ids.next();
    public static final OrganisationLookup.Organisation COUNCIL = new OrganisationLookup.Organisation(
            LEAD, "LA-NWP", new Bilingual("Newport City Council", "Cyngor Dinas Casnewydd"));
    public static final OrganisationLookup.Organisation PCC = new OrganisationLookup.Organisation(
            Ids.next(),
            "PCC-GW",
            new Bilingual("Police and Crime Commissioner for Gwent", "Comisiynydd yr Heddlu a Throseddu Gwent"));
    public static final OrganisationLookup.Organisation WG = new OrganisationLookup.Organisation(
            Ids.next(), "WG", new Bilingual("Welsh Government", "Llywodraeth Cymru"));
    public static final CommissioningLookup.Named ABUSE = named(
            "Domestic abuse and sexual violence support, Newport",
            "Cymorth cam-drin domestig a thrais rhywiol, Casnewydd");
    public static final CommissioningLookup.Named LINE = named("Domestic abuse advice line, Newport", null);
    public static final CommissioningLookup.Named CCTV = named("Public space CCTV, Newport", null);
    public static final CommissioningLookup.Named NEWPORT =
            named("Newport Community Safety Partnership", "Partneriaeth Diogelwch Cymunedol Casnewydd");
    public static final UUID STREAM = Ids.next();
    public static final UUID CONTRACT = Ids.next();

    private Commissioner() {}

    public static CommissioningLookup known() {
        return known(Map.of("C-1", CONTRACT), ABUSE, LINE, CCTV);
    }

    public static CommissioningLookup known(Map<String, UUID> contracts, CommissioningLookup.Named... services) {
        return new CommissioningLookup(
                LEAD,
                new OrganisationLookup(List.of(COUNCIL, PCC, WG)),
                contracts,
                List.of(services),
                List.of("Llwybrau Diogel, Cyf."));
    }

    private static CommissioningLookup.Named named(String en, String cy) {
        return new CommissioningLookup.Named(Ids.next(), new Wording(en, cy));
    }
}
