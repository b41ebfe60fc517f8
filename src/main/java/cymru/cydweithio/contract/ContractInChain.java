package cymru.cydweithio.contract;

import cymru.cydweithio.security.ChainKind;
import cymru.cydweithio.security.ChainSource;
import cymru.cydweithio.security.ChainStep;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Contracts in the chain: decided by somebody, and paid from something. */
@ApplicationScoped
class ContractInChain implements ChainSource {

    @Override
    public List<ChainKind> kinds() {
        return List.of(ChainKind.heldTogether(
                        "contract", ChainStep.CONTRACT, "contract_chain", "/contract/", ContractId.HOLDING)
                .withStates("contract.state")
                .restingOn(ChainStep.DECISION)
                .leadingTo(ChainStep.MONEY));
    }

    @Override
    public List<Derived> links() {
        return List.of(new Derived("service_contract_link", "service", "contract"));
    }

    @Override
    public String words() {
        return "contract.chain";
    }
}
