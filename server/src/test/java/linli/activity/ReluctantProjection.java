package linli.activity;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import linli.shared.BrandId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Notes the things of some brands that something happened to, each time it did, and fails at some things. */
@Component
class ReluctantProjection implements Projection {
    static final String NAME = "reluctant";

    private final Map<Long, List<Long>> noted = new ConcurrentHashMap<>();
    final Set<Long> refused = ConcurrentHashMap.newKeySet();
    private final JdbcClient db;

    ReluctantProjection(JdbcClient db) {
        this.db = db;
    }

    void follow(BrandId brand) {
        noted.put(brand.value(), new CopyOnWriteArrayList<>());
    }

    List<Long> noted(long brand) {
        return noted.getOrDefault(brand, List.of());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void clear() {
        noted.values().forEach(List::clear);
    }

    @Override
    public void add() {
        record Seen(long brand, long thing) {}
        var seen = db.sql(
                        "select brand, thing from activity.slice('reluctant') where brand = any (:brands) order by id")
                .param("brands", noted.keySet().toArray(Long[]::new))
                .query(Seen.class)
                .list();
        if (seen.stream().anyMatch(one -> refused.contains(one.thing()))) {
            throw new IllegalStateException("not this thing");
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                seen.forEach(one -> noted(one.brand()).add(one.thing()));
            }
        });
    }
}
