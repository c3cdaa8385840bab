package linli.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import linli.shared.BrandId;
import linli.shared.Signals;
import linli.testing.Eventually;
import linli.testing.LinliTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Views that live so long here that only a change can drop them. */
@LinliTest
class PreparedViewsTests {
    private static final BrandId OURS = new BrandId(1);
    private static final BrandId THEIRS = new BrandId(2);
    private static final BrandId NOBODYS = new BrandId(3);

    private record Shelf() {}

    @Autowired
    JdbcClient db;

    @Autowired
    JsonMapper json;

    @Autowired
    TransactionTemplate transaction;

    private final AtomicInteger state = new AtomicInteger();
    private Node here;
    private Node there;

    /** A node of its own: what it hears, and its views. */
    private final class Node {
        final Line line;
        final Signals signals;
        final PreparedViews views;

        Node(DataSource database) {
            line = new Line(database);
            signals = new Signals(db, line);
            views = new PreparedViews("shared.tested-views", json, signals, Duration.ofDays(1));
            signals.start();
        }

        String shows(BrandId brand) {
            return new String(views.get(brand, new Shelf(), state::get).json(), StandardCharsets.UTF_8);
        }
    }

    /** Connects a node's ear to the database, or not. */
    private static final class Line extends AbstractDataSource {
        private final DataSource database;
        private volatile boolean cut;
        private volatile @Nullable Connection last;
        private final AtomicInteger refused = new AtomicInteger();

        Line(DataSource database) {
            this.database = database;
        }

        void cut() throws SQLException {
            cut = true;
            Objects.requireNonNull(last).abort(Runnable::run);
            Eventually.holds(() -> refused.get() > 0);
        }

        void mend() {
            cut = false;
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (cut) {
                refused.incrementAndGet();
                throw new SQLException("the line is cut");
            }
            var connection = database.getConnection();
            last = connection;
            return connection;
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return getConnection();
        }
    }

    @BeforeEach
    void connect(@Autowired DataSource database) {
        here = new Node(database);
        there = new Node(database);
        hear(here, there);
        hear(there, here);
    }

    @AfterEach
    void disconnect() {
        here.signals.stop();
        there.signals.stop();
    }

    /** A node that starts drops all it has, so what it shows first proves nothing; from then on only what it hears counts. */
    private void hear(Node node, Node other) {
        node.shows(NOBODYS);
        Eventually.holds(() -> {
            state.incrementAndGet();
            other.views.forget(NOBODYS);
            return node.shows(NOBODYS).equals(state.toString());
        });
    }

    @Test
    void showWhatAnotherNodeHasChanged() {
        var before = there.shows(OURS);
        state.incrementAndGet();
        assertThat(there.shows(OURS)).isEqualTo(before);
        here.views.forget(OURS);
        assertThat(here.shows(OURS)).isEqualTo(state.toString());
        Eventually.holds(() -> there.shows(OURS).equals(state.toString()));
    }

    @Test
    void showNothingOldAfterASignalWasLost() throws SQLException {
        var before = there.shows(OURS);
        there.line.cut();
        state.incrementAndGet();
        here.views.forget(OURS);
        assertThat(there.shows(OURS)).isEqualTo(before);
        there.line.mend();
        Eventually.holds(() -> there.shows(OURS).equals(state.toString()));
    }

    @Test
    void stayForOtherBrands() {
        var before = here.shows(THEIRS);
        state.incrementAndGet();
        here.views.forget(OURS);
        assertThat(here.shows(OURS)).isNotEqualTo(before);
        assertThat(here.shows(THEIRS)).isEqualTo(before);
    }

    @Test
    void areNotKeptIfTheirBrandChangedWhileTheyWereLoaded() {
        state.incrementAndGet();
        here.views.forget(OURS);
        here.views.get(OURS, new Shelf(), () -> {
            int seen = state.getAndIncrement();
            here.views.forget(OURS);
            return seen;
        });
        assertThat(here.shows(OURS)).isEqualTo(state.toString());
    }

    @Test
    void stayUntilTheChangeIsCommitted() {
        var before = here.shows(OURS);
        state.incrementAndGet();
        transaction.executeWithoutResult(change -> {
            here.views.forget(OURS);
            assertThat(here.shows(OURS)).isEqualTo(before);
            change.setRollbackOnly();
        });
        assertThat(here.shows(OURS)).isEqualTo(before);
    }

    @Test
    void haveATagThatChangesWithTheirBytes() {
        var before = here.views.get(OURS, new Shelf(), state::get).tag();
        here.views.forget(OURS);
        assertThat(here.views.get(OURS, new Shelf(), state::get).tag()).isEqualTo(before);
        state.incrementAndGet();
        here.views.forget(OURS);
        assertThat(here.views.get(OURS, new Shelf(), state::get).tag()).isNotEqualTo(before);
    }
}
