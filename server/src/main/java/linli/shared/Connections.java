package linli.shared;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * The door to the database. Once somebody has waited for a connection in vain and there is none at all, everybody else is
 * refused at once until there is one again: otherwise those who wait for what another loads would each wait in vain, one
 * after the other. Where all connections are only taken, each waits for their turn.
 *
 * <p>A connection waits for an answer no longer than the driver's {@code socketTimeout}, so that a database which keeps
 * its connections and says nothing holds nobody for ever; work that is {@linkplain Unhurried unhurried} waits longer.
 */
final class Connections extends DelegatingDataSource {
    private static final int LONG_MILLIS = (int) Duration.ofMinutes(10).toMillis();
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final HikariDataSource pool;
    private final AtomicBoolean away = new AtomicBoolean();

    Connections(HikariDataSource pool) {
        super(pool);
        this.pool = pool;
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (away.get()) {
            throw new SQLTransientConnectionException("the database is away");
        }
        var connection = take();
        if (Unhurried.isBound()) {
            try {
                connection.setNetworkTimeout(Runnable::run, LONG_MILLIS);
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
        }
        return connection;
    }

    private Connection take() throws SQLException {
        try {
            return pool.getConnection();
        } catch (SQLException e) {
            if (hasNone() && !(e.getCause() instanceof InterruptedException) && away.compareAndSet(false, true)) {
                Thread.ofVirtual().name("connections").start(this::awaitReturn);
            }
            throw e;
        }
    }

    private boolean hasNone() {
        var connections = pool.getHikariPoolMXBean();
        return connections == null || connections.getTotalConnections() == 0;
    }

    private void awaitReturn() {
        while (away.get() && !pool.isClosed()) {
            try (var _ = pool.getConnection()) {
                away.set(false);
            } catch (SQLException stillAway) {
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }
}
