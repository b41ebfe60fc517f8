package cymru.cydweithio.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/**
 * The drawing of the data model is made from the schema as the migrations leave it. {@code -Dupdate.docs=true} draws it
 * anew.
 */
@ArquillianTest
@RunAsClient
class DataModelIT {

    private static final Path FILE = Path.of("docs/data-model.md");

    @Test
    void the_drawing_of_the_data_model_shows_the_schema_as_it_is() throws SQLException, IOException {
        String drawn = draw();
        if (Boolean.getBoolean("update.docs")) {
            Files.writeString(FILE, drawn);
        }
        assertEquals(
                drawn, Files.readString(FILE), "draw it anew: mvn verify -Dit.test=DataModelIT -Dupdate.docs=true");
    }

    private static String draw() throws SQLException {
        StringBuilder text = new StringBuilder(
                "# Data model\n\nDrawn from the schema that the migrations in `sql/` make; do not edit. Each table that people change has a twin with the "
                        + "suffix `_aud`, written by Envers, which is left out here, as are `flyway_schema_history` and the scheduler's `QRTZ_…`.\n\n```mermaid\nerDiagram\n");
        try (Connection connection = TestEnvironment.connection()) {
            Map<String, List<String[]>> columns = new LinkedHashMap<>();
            query(connection, """
                select c.table_name, c.column_name, c.data_type, c.column_key, c.is_nullable, c.column_comment from information_schema.columns c
                join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name and t.table_type = 'BASE TABLE'
                where c.table_schema = database() and c.table_name not like '%\\_aud' and c.table_name not like 'flyway%' and c.table_name not like 'qrtz%'
                order by c.table_name, c.ordinal_position""")
                    .forEach(row -> columns.computeIfAbsent(row[0], table -> new ArrayList<>())
                            .add(row));
            List<String[]> references = query(connection, """
                select k.referenced_table_name, k.table_name, k.column_name, c.is_nullable from information_schema.key_column_usage k
                join information_schema.columns c on c.table_schema = k.table_schema and c.table_name = k.table_name and c.column_name = k.column_name
                where k.table_schema = database() and k.referenced_table_name is not null and k.table_name not like '%\\_aud' and k.table_name not like 'qrtz%'
                order by k.table_name, k.column_name, k.referenced_table_name""");
            columns.forEach((table, list) -> {
                text.append("    ").append(table).append(" {\n");
                list.forEach(column -> text.append("        ")
                        .append(column[2])
                        .append(' ')
                        .append(column[1])
                        .append(
                                column[3].equals("PRI")
                                        ? " PK"
                                        : references.stream()
                                                        .anyMatch(r -> r[1].equals(table) && r[2].equals(column[1]))
                                                ? " FK"
                                                : column[3].equals("UNI") ? " UK" : "")
                        .append('\n'));
                text.append("    }\n");
            });
            references.forEach(reference -> text.append("    ")
                    .append(reference[0])
                    .append(reference[3].equals("YES") ? " |o--o{ " : " ||--o{ ")
                    .append(reference[1])
                    .append(" : ")
                    .append(reference[2])
                    .append('\n'));
            text.append("```\n\n");
            for (String[] table : query(connection, """
                    select table_name, table_comment from information_schema.tables where table_schema = database() and table_type = 'BASE TABLE'
                    and table_name not like '%\\_aud' and table_name not like 'flyway%' and table_name not like 'qrtz%' order by table_name""")) {
                text.append("## ")
                        .append(table[0])
                        .append("\n\n")
                        .append(table[1])
                        .append(".\n\n");
                List<String[]> told = columns.getOrDefault(table[0], List.of()).stream()
                        .filter(column -> !column[5].isBlank())
                        .toList();
                if (!told.isEmpty()) {
                    text.append("| column | meaning |\n| --- | --- |\n");
                    told.forEach(column -> text.append("| `")
                            .append(column[1])
                            .append("` | ")
                            .append(column[5])
                            .append(" |\n"));
                    text.append('\n');
                }
            }
        }
        return text.toString().stripTrailing() + "\n";
    }

    private static List<String[]> query(Connection connection, String sql) throws SQLException {
        List<String[]> rows = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet result = statement.executeQuery()) {
            int width = result.getMetaData().getColumnCount();
            while (result.next()) {
                String[] row = new String[width];
                for (int i = 0; i < width; i++) {
                    row[i] = result.getString(i + 1);
                }
                rows.add(row);
            }
        }
        return rows;
    }
}
