package linli.shared;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who listens to which topic on this node. One that fails keeps nobody else from hearing. */
final class Listeners {
    private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

    private final ConcurrentMap<String, List<Consumer<String>>> byTopic = new ConcurrentHashMap<>();

    void add(String topic, Consumer<String> listener) {
        byTopic.computeIfAbsent(topic, _ -> new CopyOnWriteArrayList<>()).add(listener);
    }

    /** Tells those of the topic, in the order in which they began to listen. */
    void tell(String topic, String signal) {
        byTopic.getOrDefault(topic, List.of()).forEach(listener -> tell(listener, signal));
    }

    /** Tells those of every topic. */
    void tellAll(String signal) {
        byTopic.keySet().forEach(topic -> tell(topic, signal));
    }

    private static void tell(Consumer<String> listener, String signal) {
        try {
            listener.accept(signal);
        } catch (RuntimeException e) {
            LOG.error("A listener failed at a signal", e);
        }
    }
}
