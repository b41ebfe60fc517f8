package cymru.cydweithio.partnership;

import java.util.UUID;

/** Names a partnership of which everybody may know what is asked: whose it is decides nothing. */
public record PublicPartnershipId(UUID value) {}
