package cymru.cydweithio.dev.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * A walk of the chain with nothing around it: one recursive statement on from a section and one back, written by hand
 * over the tables, with what a coordinator of one partnership may see. It judges nothing and draws nothing.
 */
final class PlainChain {

    private static final String NOT_BARRED =
            " and not exists (select 1 from declaration b join person bp on bp.id = b.person_id where b.item_id = %s and b.kind in ('PREJUDICIAL', 'CONFLICT') and bp.email = '"
                    + BenchActions.email(1) + "')";
    private static final String MINE = " = (select id from bench_partnership where n = 0)";
    private static final String ACTION = " and a.partnership_id" + MINE + String.format(NOT_BARRED, "a.item_id");
    private static final String DECISION = " and d.partnership_id" + MINE + String.format(NOT_BARRED, "d.item_id");

    private static final String ON =
            "with recursive w (kind, id) as (select cast('section' as char(20)), cast(? as uuid)"
                    + " union select 'section', s.id from w join assessment_section s on s.supersedes_id = w.id where w.kind = 'section' and s.partnership_id"
                    + MINE
                    + " union select 'priority', p.id from w join priority_section x on x.section_id = w.id join priority p on p.id = x.priority_id where w.kind = 'section' and p.withdrawn_on is null and p.partnership_id"
                    + MINE
                    + " union select 'priority', p.id from w join priority p on p.decision_id = w.id where w.kind = 'decision' and p.withdrawn_on is null and p.partnership_id"
                    + MINE
                    + " union select 'action', a.id from w join priority_action x on x.priority_id = w.id join action a on a.id = x.action_id where w.kind = 'priority'"
                    + ACTION
                    + " union select 'action', a.id from w join action a on a.decision_id = w.id where w.kind = 'decision'"
                    + ACTION
                    + " union select 'contract', c.id from w join contract c on c.service_id = w.id join service s on s.id = c.service_id where w.kind = 'service' and c.withdrawn_on is null and s.partnership_id"
                    + MINE
                    + " union select 'stream', f.id from w join allocation x on x.contract_id = w.id join funding_stream f on f.id = x.stream_id where w.kind = 'contract' and f.withdrawn_on is null and f.partnership_id"
                    + MINE
                    + " union select 'condition', c.id from w join funding_condition c on c.stream_id = w.id where w.kind = 'stream'"
                    + " union select 'action', a.id from w join funding_condition c on c.id = w.id join action a on a.id = c.action_id where w.kind = 'condition'"
                    + ACTION
                    + " union select 'action', a.id from w join chain_link l on l.from_id = w.id and l.to_kind = 'action' join action a on a.id = l.to_id where true"
                    + ACTION
                    + " union select 'service', s.id from w join chain_link l on l.from_id = w.id and l.to_kind = 'service' join service s on s.id = l.to_id where s.withdrawn_on is null and s.partnership_id"
                    + MINE
                    + " union select 'contract', c.id from w join chain_link l on l.from_id = w.id and l.to_kind = 'contract' join contract c on c.id = l.to_id join service s on s.id = c.service_id where c.withdrawn_on is null and s.partnership_id"
                    + MINE
                    + " union select 'decision', d.id from w join chain_link l on l.from_id = w.id and l.to_kind = 'decision' join decision d on d.id = l.to_id where true"
                    + DECISION
                    + ") select w.kind, w.id, coalesce(a.wording, s.title_en, p.title_en, v.name_en, c.title_en, f.name_en, q.text, d.text_en), coalesce(a.reference, c.reference, f.reference, d.reference), coalesce(a.state, d.standing, c.state, q.state), coalesce(a.due_on, p.period_from, c.starts_on, q.due_on) "
                    + "from w left join action a on a.id = w.id left join assessment_section s on s.id = w.id left join priority p on p.id = w.id left join service v on v.id = w.id left join contract c on c.id = w.id left join funding_stream f on f.id = w.id "
                    + "left join funding_condition q on q.id = w.id left join decision d on d.id = w.id";

    private static final String BACK =
            "with recursive w (kind, id) as (select cast('section' as char(20)), cast(? as uuid)"
                    + " union select 'section', s.supersedes_id from w join assessment_section s on s.id = w.id where w.kind = 'section' and s.supersedes_id is not null and s.partnership_id"
                    + MINE
                    + " union select 'duty', l.from_id from w join chain_link l on l.to_id = w.id where l.from_kind = 'duty'"
                    + ") select w.kind, w.id, u.title_en, u.code from w left join duty u on u.id = w.id";

    private final Connection connection;

    PlainChain(Connection connection) {
        this.connection = connection;
    }

    /** @return nanoseconds */
    long walk(String section) throws SQLException {
        long began = System.nanoTime();
        int rows = read(ON, section);
        read(BACK, section);
        long took = System.nanoTime() - began;
        if (rows < 25) {
            throw new IllegalStateException("The walk from " + section + " met " + rows);
        }
        return took;
    }

    private int read(String sql, String section) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, section);
            try (ResultSet found = statement.executeQuery()) {
                int columns = found.getMetaData().getColumnCount();
                int rows = 0;
                while (found.next()) {
                    rows++;
                    for (int column = 1; column <= columns; column++) {
                        found.getString(column);
                    }
                }
                return rows;
            }
        }
    }
}
