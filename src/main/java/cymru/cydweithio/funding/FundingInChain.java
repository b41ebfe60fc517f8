package cymru.cydweithio.funding;

import cymru.cydweithio.security.ChainKind;
import cymru.cydweithio.security.ChainSource;
import cymru.cydweithio.security.ChainStep;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Streams and what they ask in the chain: where the money comes from. */
@ApplicationScoped
class FundingInChain implements ChainSource {

    @Override
    public List<ChainKind> kinds() {
        return List.of(
                ChainKind.heldTogether("stream", ChainStep.MONEY, "funding_stream_chain", "/stream/", StreamId.HOLDING),
                ChainKind.heldTogether(
                                "condition", ChainStep.MONEY, "funding_condition_chain", "/stream/", StreamId.HOLDING)
                        .withStates("funding.condition.state"));
    }

    @Override
    public List<Derived> links() {
        return List.of(
                new Derived("contract_stream_link", "contract", "stream"),
                new Derived("service_stream_link", "service", "stream"),
                new Derived("stream_condition_link", "stream", "condition"),
                new Derived("condition_action_link", "condition", "action"));
    }

    @Override
    public String words() {
        return "funding.chain";
    }
}
