package cymru.cydweithio.service;

import cymru.cydweithio.security.ChainKind;
import cymru.cydweithio.security.ChainSource;
import cymru.cydweithio.security.ChainStep;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Services in the chain: they answer a need, or serve a priority. */
@ApplicationScoped
class ServiceInChain implements ChainSource {

    @Override
    public List<ChainKind> kinds() {
        return List.of(
                ChainKind.heldTogether("service", ChainStep.SERVICE, "service_chain", "/service/", ServiceId.HOLDING)
                        .withStates("service.stage")
                        .restingOn(ChainStep.NEED, ChainStep.PRIORITY));
    }

    @Override
    public String words() {
        return "service.chain";
    }
}
