package cymru.cydweithio.contract;

import cymru.cydweithio.security.DueCard;
import cymru.cydweithio.security.DueSource;
import cymru.cydweithio.security.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Critical dates that nobody has kept yet fall due to those who commission for the body that leads. */
@ApplicationScoped
class ContractDatesDue implements DueSource {

    @Override
    public String subject() {
        return "contract";
    }

    @Override
    public String view() {
        return "contract_due";
    }

    @Override
    public Set<String> states() {
        return Set.of("OPEN");
    }

    @Override
    public Permission reads() {
        return Permission.READ_COMMISSIONING;
    }

    @Override
    public Permission runs() {
        return Permission.EDIT_COMMISSIONING;
    }

    @Override
    public String words() {
        return "contract.due";
    }

    @Override
    public String kinds() {
        return "contract.kind";
    }

    @Override
    public String address(UUID subject) {
        return "/contract/" + subject;
    }

    /** The register shows them; a calendar would be full of them. */
    @Override
    public boolean inCalendar() {
        return false;
    }

    @Override
    public Optional<DueCard> card() {
        return Optional.of(DueCard.held(30, runs(), ContractId.HOLDING)
                .within(Contracts.SOON_DAYS)
                .next(3)
                .countedAt("/contracts"));
    }

    @Override
    public List<ContractReminder> reminders() {
        return List.of(ContractReminder.values());
    }

    @Override
    public String mail() {
        return "contract-date";
    }
}
