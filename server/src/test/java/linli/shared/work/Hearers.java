package linli.shared.work;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import linli.shared.BrandId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** A listener that takes an event once, but for some. */
@Component
class Hearers {
    record Told(long id, BrandId brand, long number) {}

    private final Set<Long> deaf = ConcurrentHashMap.newKeySet();
    private final JdbcClient db;

    Hearers(JdbcClient db) {
        this.db = db;
    }

    void deafen(long number) {
        deaf.add(number);
    }

    void heal() {
        deaf.clear();
    }

    @ApplicationModuleListener
    void on(Told told) {
        db.sql("insert into shared.work (name) values (:name)")
                .param("name", name(told.number()))
                .update();
        if (deaf.contains(told.number())) {
            throw new IllegalStateException("deaf to " + told.number());
        }
    }

    static String name(long number) {
        return "test.heard-" + number;
    }
}
