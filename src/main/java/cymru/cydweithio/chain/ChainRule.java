package cymru.cydweithio.chain;

import cymru.cydweithio.platform.Rule;

/** What is refused of links, and why. The texts stand under the keys in the bundles of {@code chain}. */
public enum ChainRule implements Rule {
    /** Argument: the reference or title of the other. */
    ALREADY_LINKED("chain.alreadyLinked"),
    NOT_TO_ITSELF("chain.notToItself"),
    /** Arguments: the steps of both. */
    WRONG_ORDER("chain.wrongOrder"),
    OTHER_PARTNERSHIP("chain.otherPartnership");

    private final String key;

    ChainRule(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
