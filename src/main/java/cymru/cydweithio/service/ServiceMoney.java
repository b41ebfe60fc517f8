package cymru.cydweithio.service;

import cymru.cydweithio.platform.FinancialYear;
import cymru.cydweithio.platform.Money;
import java.util.List;
import java.util.UUID;

/**
 * What a service's page and the coverage of areas show of contracts and money. Services stand below both and read
 * nothing of them; these answer from above, and are found by this type. Only what the reader's roles reach is told.
 */
public interface ServiceMoney {

    /**
     * What contracts are worth for the services that are for the same areas.
     *
     * @param areas ids of all areas that each of the services is for, in their order
     */
    record Spent(List<UUID> areas, Money amount) {}

    /** The contracts of a service, the last to end first. */
    List<ServiceView.ContractRow> contracts(ServiceId id, int most);

    /**
     * By financial year. Money that is set aside counts whole, as in the horizon; the streams that it comes from are
     * named nowhere here.
     */
    List<ServiceView.YearRow> years(ServiceId id);

    /**
     * What contracts are worth in a year, summed for each set of areas that services have: fewer rows than there are
     * contracts.
     *
     * @param theme of the services; null for all
     */
    List<Spent> spent(Theme theme, FinancialYear year);
}
