package cymru.cydweithio.duty;

import cymru.cydweithio.security.ChainKind;
import cymru.cydweithio.security.ChainSource;
import cymru.cydweithio.security.ChainStep;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Duties in the chain: what things are done for by law. */
@ApplicationScoped
class DutyInChain implements ChainSource {

    @Override
    public List<ChainKind> kinds() {
        return List.of(ChainKind.open("duty", ChainStep.DUTY, "duty_chain", "/duty/"));
    }

    @Override
    public String words() {
        return "duty.chain";
    }
}
