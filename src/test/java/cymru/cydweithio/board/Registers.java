package cymru.cydweithio.board;

import cymru.cydweithio.partnership.OrganisationLookup;
import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Period;
import cymru.cydweithio.security.Scope;
import cymru.cydweithio.sheet.ImportChoices;
import cymru.cydweithio.sheet.ImportRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Registers of a partnership, against which spreadsheets are tried. */
public final class Registers {

    public static final LocalDate TODAY = LocalDate.of(2026, 3, 3);
    public static final OrganisationLookup.Organisation POLICE = organisation("POL-GW", "Gwent Police", "Heddlu Gwent");
    public static final OrganisationLookup.Organisation COUNCIL =
            organisation("LA-NWP", "Newport City Council", "Cyngor Dinas Casnewydd");
    public static final OrganisationLookup.Organisation HEALTH =
            organisation("LHB-AB", "Aneurin Bevan University Health Board", "Bwrdd Iechyd Prifysgol Aneurin Bevan");
    public static final OrganisationLookup.Organisation OTHER =
            organisation("LHB-SB", "Another Big University Health Board", null);
    public static final RegisterLookup.KnownPerson CHIEF = new RegisterLookup.KnownPerson(
            Ids.next(), "Chief Superintendent, Gwent Police", "chief@gwent.example", POLICE.id());
    public static final RegisterLookup.KnownPerson HOUSING =
            new RegisterLookup.KnownPerson(Ids.next(), "Head of Housing, Newport", null, COUNCIL.id());
    public static final RegisterLookup.KnownPerson DIRECTOR =
            new RegisterLookup.KnownPerson(Ids.next(), "Director of Public Health", null, HEALTH.id());
    public static final RegisterLookup.KnownBoard BOARD = new RegisterLookup.KnownBoard(
            Ids.next(),
            new Bilingual("Newport Community Safety Board", "Bwrdd Diogelwch Cymunedol Casnewydd"),
            Period.from(LocalDate.of(2020, 1, 1)));
    public static final RegisterLookup.KnownBoard GROUP = new RegisterLookup.KnownBoard(
            Ids.next(), new Bilingual("Serious Violence Group", null), Period.from(LocalDate.of(2024, 1, 1)));
    public static final RegisterLookup.KnownSeat SEAT = new RegisterLookup.KnownSeat(
            Ids.next(),
            BOARD.id(),
            POLICE.id(),
            "Local Policing Area Commander",
            Period.from(LocalDate.of(2020, 1, 1)));

    private Registers() {}

    public static RegisterLookup known() {
        return known(
                List.of(SEAT),
                List.of(new RegisterLookup.KnownAppointment(
                        SEAT.id(), CHIEF.id(), false, Period.from(LocalDate.of(2020, 1, 1)))));
    }

    /** With other seats and holders. */
    static RegisterLookup known(
            List<RegisterLookup.KnownSeat> seats, List<RegisterLookup.KnownAppointment> appointments) {
        return new RegisterLookup(
                new OrganisationLookup(List.of(POLICE, COUNCIL, HEALTH, OTHER)),
                List.of(CHIEF, HOUSING, DIRECTOR),
                List.of(BOARD, GROUP),
                seats,
                appointments,
                TODAY);
    }

    public static ImportChoices choices(boolean createPeople, boolean greenIsDone) {
        return new ImportChoices(null, Language.EN, createPeople, greenIsDone, LocalDate.of(2026, 1, 1));
    }

    public static ImportRequest request(ImportChoices choices) {
        return new ImportRequest(Scope.partnership(Ids.next()), choices, TODAY);
    }

    private static OrganisationLookup.Organisation organisation(String code, String en, String cy) {
        return new OrganisationLookup.Organisation(
                UUID.nameUUIDFromBytes(code.getBytes(StandardCharsets.UTF_8)), code, new Bilingual(en, cy));
    }
}
