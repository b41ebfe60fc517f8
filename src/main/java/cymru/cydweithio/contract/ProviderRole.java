package cymru.cydweithio.contract;

/** As what a provider delivers: alone or at the head of a consortium, as its member, or under another provider. */
public enum ProviderRole {
    LEAD,
    MEMBER,
    SUBCONTRACTOR
}
