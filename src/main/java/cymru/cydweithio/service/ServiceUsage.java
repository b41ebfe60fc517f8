package cymru.cydweithio.service;

/**
 * What others keep for services. Services stand below contracts and money and read nothing of them; these answer from
 * above, and are found by this type.
 */
public interface ServiceUsage {

    /** Refuses while a contract, money or a post is for the service. */
    void refuseWhileUsed(ServiceId id);
}
