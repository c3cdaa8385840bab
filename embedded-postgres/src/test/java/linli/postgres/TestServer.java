package linli.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A program that starts a server, counts into a table, and says each number once it is acknowledged. */
final class TestServer {
    private TestServer() {}

    public static void main(String... arguments) throws SQLException {
        EmbeddedPostgres postgres = EmbeddedPostgres.start(config(Path.of(arguments[0])));
        try (Connection connection = connect(postgres)) {
            execute(connection, "create table if not exists counted (number bigint primary key)");
            try (var insert = connection.prepareStatement("insert into counted values (?)")) {
                for (long number = 1; ; number++) {
                    insert.setLong(1, number);
                    insert.executeUpdate();
                    System.out.println(number);
                }
            }
        }
    }

    static EmbeddedPostgres.Config config(Path dataDirectory) {
        return EmbeddedPostgres.Config.of(dataDirectory)
                .with(EmbeddedPostgres.Settings.durable().with("shared_buffers", "16MB"));
    }

    /** Starts {@link #main} in a JVM of its own and returns when its server is ready. */
    static Process launch(Path dataDirectory) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), TestServer.class.getName()));
        command.add(dataDirectory.toString());
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** Reads what the program says up to the given line. */
    static void readUntil(BufferedReader output, String line) throws IOException {
        for (String next = output.readLine(); next != null; next = output.readLine()) {
            if (next.equals(line)) {
                return;
            }
        }
        throw new IllegalStateException("The program ended before it said " + line);
    }

    static Connection connect(EmbeddedPostgres postgres) throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl("postgres"), postgres.superuser(), postgres.password());
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static String queryText(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return String.valueOf(rows.getString(1));
        }
    }
}
