package cymru.cydweithio.security;

import java.util.UUID;

/** Names a role that an account holds or held. */
public record GrantId(UUID value) {}
