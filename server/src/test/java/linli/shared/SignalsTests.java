package linli.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import linli.testing.Eventually;
import linli.testing.LinliTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@LinliTest
class SignalsTests {
    @Autowired
    Signals signals;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    /** Listeners stay for as long as the application, so each test has a topic of its own. */
    private List<String> listen(String topic) {
        var heard = new CopyOnWriteArrayList<String>();
        signals.listen(topic, heard::add);
        return heard;
    }

    @Test
    void tellsEveryListenerOfATopicBeforeTheSenderGoesOn() {
        var first = listen("test.every");
        var second = listen("test.every");
        var other = listen("test.other");
        signals.send("test.every", List.of("a", "b"));
        assertThat(List.copyOf(first)).startsWith("a", "b");
        assertThat(List.copyOf(second)).startsWith("a", "b");
        assertThat(other).isEmpty();
    }

    @Test
    void tellsNobodyBeforeTheCommitAndNothingOfWhatIsRolledBack() {
        var heard = listen("test.commit");
        transaction.executeWithoutResult(status -> {
            signals.send("test.commit", List.of("never"));
            status.setRollbackOnly();
        });
        transaction.executeWithoutResult(_ -> {
            signals.send("test.commit", List.of("once"));
            assertThat(heard).isEmpty();
        });
        assertThat(heard.getFirst()).isEqualTo("once");
        Eventually.holds(() -> heard.size() == 2);
        assertThat(heard).containsOnly("once");
    }

    @Test
    void tellsEveryListenerWhatAnotherNodeSends() {
        var first = listen("test.node");
        var second = listen("test.node");
        db.sql("select pg_notify('linli', 'test.node from afar')")
                .query((_, _) -> 0)
                .list();
        Eventually.holds(() -> !first.isEmpty() && !second.isEmpty());
        assertThat(first).containsExactly("from afar");
        assertThat(second).containsExactly("from afar");
    }

    @Test
    void letsAListenerThatFailsKeepNobodyFromHearing() {
        Consumer<String> failing = _ -> {
            throw new IllegalStateException("this listener always fails");
        };
        signals.listen("test.failing", failing);
        var heard = listen("test.failing");
        signals.send("test.failing", List.of("a"));
        assertThat(heard.getFirst()).isEqualTo("a");
    }
}
