package cymru.cydweithio.contract;

/**
 * What is known of a provider.
 *
 * @param registration charity or company number, or null
 * @param address of its office, or null; never of a person
 */
public record ProviderDetails(String name, String registration, String address) {}
