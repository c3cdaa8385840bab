package linli.activity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** A verb and a follower of it, all in one file. It notes what it has handled, brand by brand, and fails at some of it. */
@Component
class Waving implements Verbs, Follower {
    static final Verb WAVE = new Verb("WAVE");

    private final Map<Long, ConcurrentLinkedQueue<Happened>> noted = new ConcurrentHashMap<>();
    volatile Predicate<Happened> refused = _ -> false;

    @Override
    public List<Verb> verbs() {
        return List.of(WAVE);
    }

    @Override
    public String name() {
        return "test.wave";
    }

    @Override
    public Set<Verb> followed() {
        return Set.of(WAVE);
    }

    @Override
    public void handle(List<Happened> happened) {
        if (happened.stream().anyMatch(refused)) {
            throw new IllegalStateException("not at this one");
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                happened.forEach(one -> noted.computeIfAbsent(one.brand().value(), _ -> new ConcurrentLinkedQueue<>())
                        .add(one));
            }
        });
    }

    /** The values of what it has handled of a thing, in the order in which it did. */
    List<Long> values(long brand, long thing) {
        var values = new ArrayList<Long>();
        noted.getOrDefault(brand, new ConcurrentLinkedQueue<>()).stream()
                .filter(one -> one.thing().id() == thing)
                .forEach(one -> values.add(one.value()));
        return values;
    }

    List<Happened> of(long brand) {
        return List.copyOf(noted.getOrDefault(brand, new ConcurrentLinkedQueue<>()));
    }
}
