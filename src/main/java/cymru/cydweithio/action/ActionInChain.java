package cymru.cydweithio.action;

import cymru.cydweithio.security.ChainKind;
import cymru.cydweithio.security.ChainSource;
import cymru.cydweithio.security.ChainStep;
import cymru.cydweithio.security.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Actions in the chain: what they came of. */
@ApplicationScoped
class ActionInChain implements ChainSource {

    @Override
    public List<ChainKind> kinds() {
        return List.of(ChainKind.ofItem(
                        "action",
                        ChainStep.ACTION,
                        "action_chain",
                        "/action/",
                        Permission.READ_ACTIONS,
                        Permission.EDIT_ACTIONS)
                .reached(ChainKind.Reach.FROM_ITEM)
                .withStates("action.state")
                .spentWhen(ActionState.WITHDRAWN.name())
                .restingOn(
                        ChainStep.DUTY,
                        ChainStep.RECOMMENDATION,
                        ChainStep.NEED,
                        ChainStep.PRIORITY,
                        ChainStep.ITEM,
                        ChainStep.DECISION,
                        ChainStep.MONEY));
    }

    @Override
    public List<Derived> links() {
        return List.of(
                new Derived("decision_action_link", "decision", "action"),
                new Derived("item_action_link", "item", "action"));
    }

    @Override
    public String words() {
        return "action.chain";
    }
}
