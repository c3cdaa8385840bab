package linli.shared.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import linli.shared.Ids;
import linli.testing.LinliTest;
import linli.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** Every worklist leaves out what is parked, and names its rows by the same keys in its query and to whoever parks them. */
@LinliTest
class WorklistsTests {
    @Autowired
    Jobs jobs;

    @Autowired
    List<DueRows> modules;

    @Autowired
    World world;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient db;

    @Autowired
    Ids ids;

    @Test
    void leavesOutWhatIsParkedAndGoesOnWithTheRest() {
        var lists = new TreeMap<>(jobs.works()
                .filter(Worklist.class::isInstance)
                .map(list -> (Worklist<?>) list)
                .collect(Collectors.toMap(Work::name, list -> list)));
        var due = modules.stream()
                .flatMap(module -> module.byWorklist().entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        assertThat(due.keySet())
                .as("each worklist has its due row")
                .containsExactlyInAnyOrderElementsOf(lists.keySet());
        var wrong = new ArrayList<String>();
        lists.forEach((name, list) -> check(list, due.getOrDefault(name, List.of()), wrong));
        assertThat(wrong).isEmpty();
    }

    /** Nobody else sees any of it, for it is never committed. */
    private void check(Worklist<?> list, List<String> due, List<String> wrong) {
        long first = world.brand(world.person("总部")).id().value();
        long second = world.brand(world.person("总部")).id().value();
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            long id = ids.next();
            make(due, first, id);
            var mine = ofMine(status, list, Turn.fresh(list.name(), 100_000), first, id);
            if (mine.size() != 1) {
                wrong.add(list.name() + " does not find what is due: " + mine);
                return;
            }
            park(list.name(), mine.getFirst());
            long other = ids.next();
            make(due, second, other);
            if (!ofMine(status, list, Turn.fresh(list.name(), 100_000), first, id)
                    .isEmpty()) {
                wrong.add(list.name() + " finds what is parked");
            }
            if (!ofMine(status, list, Turn.again(list.name(), mine), first, id).equals(mine)) {
                wrong.add(list.name() + " does not find what is to be tried again");
            }
            if (ofMine(status, list, Turn.fresh(list.name(), 100_000), second, other)
                            .size()
                    != 1) {
                wrong.add(list.name() + " does not go on with the rest");
            }
        });
    }

    private void make(List<String> due, long brand, long id) {
        for (var statement : due) {
            db.sql(statement).param("brand", brand).param("id", id).update();
        }
    }

    private void park(String work, String key) {
        db.sql("""
                insert into shared.parked (work, key, attempts, first_failed_at, next_try, error)
                values (:work, :key, 1, shared.now(), shared.now(), 'e')
                """).param("work", work).param("key", key).update();
    }

    /** The keys that speak of the brand or the number. What the query takes to itself is due again afterwards. */
    private static <K> List<String> ofMine(TransactionStatus status, Worklist<K> list, Turn turn, long brand, long id) {
        var before = status.createSavepoint();
        var keys = list.texts(list.due().apply(turn));
        status.rollbackToSavepoint(before);
        return keys.stream()
                .filter(key -> Stream.of(brand, id).anyMatch(number -> key.contains(Long.toString(number))))
                .toList();
    }
}
