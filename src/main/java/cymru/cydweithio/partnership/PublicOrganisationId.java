package cymru.cydweithio.partnership;

import java.util.UUID;

/** Names an organisation of which everybody may know what is asked: whose it is decides nothing. */
public record PublicOrganisationId(UUID value) {}
