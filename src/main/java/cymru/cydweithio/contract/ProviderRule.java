package cymru.cydweithio.contract;

import cymru.cydweithio.platform.Rule;

/** What is refused, and why: provider. The texts stand under the keys in the bundles of {@code contract}. */
public enum ProviderRule implements Rule {
    ADDRESS_LONG("contract.provider.address.long"),
    GONE("contract.provider.gone"),
    LED("contract.provider.led"),
    LONG("contract.provider.long"),
    MERGE_ITSELF("contract.provider.merge.itself"),
    MERGE_OTHER_BODY("contract.provider.merge.otherBody"),
    MERGE_OTHERS("contract.provider.merge.others"),
    MERGE_SHARED_FROM_REQUIRED("contract.provider.merge.shared.from.required"),
    NAME_REQUIRED("contract.provider.name.required"),
    NEEDED("contract.provider.needed"),
    NONE("contract.provider.none"),
    REQUIRED("contract.provider.required"),
    RESTORE_MERGED("contract.provider.restore.merged"),
    ROLE("contract.provider.role"),
    TAKEN("contract.provider.taken"),
    TWICE("contract.provider.twice"),
    WITHDRAW_USED("contract.provider.withdraw.used");

    private final String key;

    ProviderRule(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
