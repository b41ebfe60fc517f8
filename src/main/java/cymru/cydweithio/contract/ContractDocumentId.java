package cymru.cydweithio.contract;

import java.io.Serializable;
import java.util.UUID;

/** Names a document of a contract. */
public record ContractDocumentId(UUID value) implements Serializable {}
