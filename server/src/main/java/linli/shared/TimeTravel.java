package linli.shared;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Moves the time that everything here goes by, in the database and in the application together. Only tests and the
 * playing of the demonstration do this; it needs the database's owner, whom the running application is not.
 */
public final class TimeTravel implements AutoCloseable {
    private final DatabaseClock clock;
    private final SingleConnectionDataSource connection;
    private final JdbcClient owner;

    TimeTravel(DatabaseClock clock, SingleConnectionDataSource connection) {
        this.clock = clock;
        this.connection = connection;
        this.owner = JdbcClient.create(connection);
    }

    /** Sets how far ahead of real time (negative: behind) everything goes by from now on. */
    public void shift(Duration shift) {
        owner.sql("update shared.clock set shift = make_interval(secs => :seconds)")
                .param("seconds", shift.toMillis() / 1000.0)
                .update();
        clock.shift(shift);
    }

    @Override
    public void close() {
        connection.close();
    }
}
