package bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Which statements PostgreSQL spent its time on, executing and planning them, by pg_stat_statements. */
final class Statements {
    private static final int SHOWN = 24;
    private static final int WIDTH = 150;

    private final Path data;

    Statements(Path data) {
        this.data = data;
    }

    void forget() throws SQLException, IOException {
        try (var connection = connect(); var statement = connection.createStatement()) {
            statement.execute("create extension if not exists pg_stat_statements");
            statement.execute("alter system set pg_stat_statements.track_planning = on");
            statement.execute("select pg_reload_conf()");
            statement.execute("select pg_stat_statements_reset()");
        }
    }

    void print(double operations) throws SQLException, IOException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select calls, total_exec_time * 1000 as micros, total_plan_time * 1000 as planning, rows, query
                          from pg_stat_statements order by total_exec_time + total_plan_time desc limit %d
                        """.formatted(SHOWN))) {
            System.out.println("           µs/operation  planning  µs/call    calls     rows  statement");
            while (rows.next()) {
                var query = rows.getString("query").replaceAll("\\s+", " ");
                System.out.printf(
                        "           %12.1f %9.1f %8.0f %8d %8d  %s%n",
                        rows.getDouble("micros") / operations,
                        rows.getDouble("planning") / operations,
                        rows.getDouble("micros") / rows.getLong("calls"),
                        rows.getLong("calls"),
                        rows.getLong("rows"),
                        query.substring(0, Math.min(query.length(), WIDTH)));
            }
        }
    }

    private Connection connect() throws SQLException, IOException {
        return connect(data);
    }

    /** As PostgreSQL's superuser. */
    static Connection connect(Path data) throws SQLException, IOException {
        var port = Files.readString(data.resolve("postgres.port")).strip();
        var password = Files.readString(data.resolve("postgres.password")).strip();
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:%s/linli".formatted(port), "postgres", password);
    }
}
