package linli.shared.sql;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where repositories make their statements. */
@Component
public class Database {
    private final JdbcClient client;

    Database(JdbcClient client) {
        this.client = client;
    }

    /** A statement whose parameters are named: {@code :brand}. */
    public Statement sql(String text) {
        return new Statement(client.sql(text));
    }
}
