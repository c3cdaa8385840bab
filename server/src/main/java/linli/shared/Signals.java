package linli.shared;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells every node, this one too, that something changed: PostgreSQL's NOTIFY, heard on one connection per node. A
 * signal is a hint to look, never the news itself: while the connection is lost signals are too, so after a break every
 * listener hears {@link #LOOK}.
 */
@Component
public class Signals implements SmartLifecycle {
    /** What a listener hears when it may have missed something. */
    public static final String LOOK = "";

    private static final Logger LOG = LoggerFactory.getLogger(Signals.class);
    private static final String CHANNEL = "linli";
    private static final int POLL_MILLIS = 500;

    /** A database that vanished without a word would be listened to for ever. */
    private static final int POLLS_UNTIL_ASKED = 20;

    private static final int PATIENCE_SECONDS = 5;

    private final JdbcClient db;
    private final DataSource database;
    private final Listeners listeners = new Listeners();
    private volatile boolean running;
    private @Nullable Thread ear;

    public Signals(JdbcClient db, DataSource database) {
        this.db = db;
        this.database = database;
    }

    /**
     * Sends signals of a topic, one statement; they are heard once the caller's transaction has committed: on this node
     * before the caller goes on, so that who changed something sees it changed, and a little later on every node.
     */
    public void send(String topic, Collection<String> signals) {
        db.sql("select pg_notify(:channel, :topic || ' ' || signal) from unnest(:signals::text[]) s (signal)")
                .param("channel", CHANNEL)
                .param("topic", topic)
                .param("signals", signals.toArray(String[]::new))
                .query((_, _) -> 0)
                .list();
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    hear(topic, signals);
                }
            });
        } else {
            hear(topic, signals);
        }
    }

    private void hear(String topic, Collection<String> signals) {
        signals.forEach(signal -> listeners.tell(topic, signal));
    }

    /**
     * Makes the listener hear a topic from now on, after those that listen already; one that fails keeps nobody else from
     * hearing. It must be quick, for all topics are heard in one thread.
     */
    public void listen(String topic, Consumer<String> listener) {
        listeners.add(topic, listener);
    }

    @Override
    public void start() {
        running = true;
        ear = Thread.ofPlatform().daemon().name("signals").start(this::run);
    }

    private void run() {
        while (running) {
            try (var connection = database.getConnection()) {
                hear(connection);
            } catch (SQLException | RuntimeException e) {
                if (running) {
                    LOG.warn("Signals cannot be heard for now: {}", e.toString());
                    pause();
                }
            }
        }
    }

    private void hear(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + CHANNEL);
        }
        listeners.tellAll(LOOK);
        var source = connection.unwrap(PGConnection.class);
        for (int polls = 1; running; polls++) {
            for (var heard : source.getNotifications(POLL_MILLIS)) {
                var topic = heard.getParameter().split(" ", 2);
                hear(topic[0], List.of(topic[1]));
            }
            if (polls % POLLS_UNTIL_ASKED == 0 && !connection.isValid(PATIENCE_SECONDS)) {
                throw new SQLException("the database does not answer");
            }
        }
        try (var statement = connection.createStatement()) {
            statement.execute("unlisten *");
        }
    }

    private void pause() {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            running = false;
        }
    }

    @Override
    public void stop() {
        running = false;
        var thread = ear;
        if (thread != null) {
            try {
                thread.join(2L * POLL_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
