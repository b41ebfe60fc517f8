package cymru.cydweithio.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which tables and views the product asks its database for. */
class SchemaCheckTest {

    @Test
    void what_migrations_make_and_do_not_drop_again_is_needed() {
        assertEquals(
                Set.of("area", "place", "fact", "QRTZ_LOCKS"),
                SchemaCheck.madeBy(
                        List.of(
                                "-- CREATE TABLE remark (id INT);\nCREATE TABLE area (id UUID);\ncreate table if not exists place (id INT);\nCREATE VIEW old_fact AS SELECT 1 AS id;\nCREATE INDEX i ON area (id);",
                                "CREATE OR REPLACE VIEW fact AS\nSELECT id FROM area;\nCREATE TABLE QRTZ_LOCKS(\nid INT);\nDROP VIEW IF EXISTS old_fact;\nDROP TABLE area;\nCREATE TABLE `area` (id INT);")));
    }

    @Test
    void the_projects_own_migrations_are_read() throws Exception {
        Set<String> needed = SchemaNames.madeByTheMigrations();
        assertTrue(needed.size() > 150 && needed.contains("area") && needed.contains("item_bar"), needed::toString);
        assertTrue(!needed.contains("closed_action_viewer"), "it was dropped");
    }
}
