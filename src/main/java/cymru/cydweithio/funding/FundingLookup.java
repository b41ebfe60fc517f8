package cymru.cydweithio.funding;

import cymru.cydweithio.contract.CommissioningLookup;
import cymru.cydweithio.platform.CollationKey;
import cymru.cydweithio.platform.Rows;
import cymru.cydweithio.security.Actor;
import cymru.cydweithio.sheet.NameLookup;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What a holder of money has already, looked up by the words of its spreadsheets: the streams that it holds by their
 * references, partnerships by name, and what it commissions.
 */
final class FundingLookup {

    final CommissioningLookup commissioning;
    final NameLookup<CommissioningLookup.Referenced> streams;
    final NameLookup<CommissioningLookup.Named> partnerships;
    private final Set<String> taken;

    /** @param streams ids by reference */
    FundingLookup(
            CommissioningLookup commissioning,
            Map<String, UUID> streams,
            List<CommissioningLookup.Named> partnerships) {
        this.commissioning = commissioning;
        this.streams = CommissioningLookup.byReference(streams);
        this.partnerships = CommissioningLookup.byName(partnerships);
        taken = streams.keySet().stream().map(CollationKey::key).collect(Collectors.toSet());
    }

    static FundingLookup read(EntityManager em, Actor actor, UUID lead) {
        return new FundingLookup(
                CommissioningLookup.read(em, actor, lead),
                CommissioningLookup.references(
                        em,
                        "select f.reference, f.id from funding_stream_facts f where f.holder_id = :lead and f.withdrawn_on is null",
                        lead),
                Rows.ofSql(
                                em,
                                "select id, name_en, name_cy from scope_name where kind = 'PARTNERSHIP'",
                                CommissioningLookup.Named.class)
                        .getResultList());
    }

    /** Whether the organisation holds a stream whose reference counts as the same. */
    boolean taken(String reference) {
        return taken.contains(CollationKey.key(reference));
    }
}
