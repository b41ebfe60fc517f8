package cymru.cydweithio.meeting;

import java.util.UUID;

/** An agenda item that everybody might see became a restricted one; told in the transaction in which it did. */
public record ItemClosed(UUID itemId) {}
