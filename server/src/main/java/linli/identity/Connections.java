package linli.identity;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import linli.shared.DomainException;
import linli.shared.PersonId;
import linli.shared.SharedError;
import linli.shared.access.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * What goes on after its request was let in, such as a stream: it ends with the session that it was begun in, and with
 * the right to it. An end that is signalled is followed at once on every node. Lest a lost signal leave anything open,
 * every node looks every few seconds which of its sessions still live, and every minute who still has their right.
 */
@Component
public class Connections implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Connections.class);
    private static final Duration SESSIONS_EVERY = Duration.ofSeconds(5);
    private static final int RIGHTS_EVERY_ROUNDS = 12;

    private final Sessions sessions;
    private final ConcurrentMap<PersonId, Set<Connection>> held = new ConcurrentHashMap<>();
    private volatile boolean running;
    private volatile Thread rounds = Thread.ofVirtual().unstarted(() -> {});

    Connections(Sessions sessions) {
        this.sessions = sessions;
        sessions.whenForgotten(this::recheck, this::recheckAll);
    }

    /** One thing that goes on; closing it says that it is over. */
    public final class Connection implements AutoCloseable {
        private final PersonId person;
        private final String token;
        private final Predicate<Actor> right;
        private final Runnable end;
        private final AtomicBoolean over = new AtomicBoolean();

        private Connection(PersonId person, String token, Predicate<Actor> right, Runnable end) {
            this.person = person;
            this.token = token;
            this.right = right;
            this.end = end;
        }

        private boolean isAllowed() {
            return sessions.read(token).filter(right).isPresent();
        }

        private void recheck() {
            try {
                if (!isAllowed()) {
                    end();
                }
            } catch (RuntimeException e) {
                LOG.warn("It could not be seen whether a connection may go on; the next round will", e);
            }
        }

        private void end() {
            if (!over.getAndSet(true)) {
                end.run();
            }
        }

        @Override
        public void close() {
            over.set(true);
            held.computeIfPresent(person, (_, connections) -> {
                connections.remove(this);
                return connections.isEmpty() ? null : connections;
            });
        }
    }

    /**
     * Holds what begins with this request until it is closed.
     *
     * @param right whether somebody, with the roles they then have, may go on
     * @param end stops it, from any thread
     * @throws DomainException if session or right have ended by now
     */
    public Connection hold(HttpServletRequest request, Actor actor, Predicate<Actor> right, Runnable end) {
        var token = Optional.ofNullable(WebUtils.getCookie(request, Sessions.COOKIE))
                .map(Cookie::getValue)
                .orElseThrow(() -> new DomainException(SharedError.SIGN_IN_REQUIRED));
        var connection = new Connection(actor.person(), token, right, end);
        held.compute(actor.person(), (_, known) -> {
            var connections = known == null ? ConcurrentHashMap.<Connection>newKeySet() : known;
            connections.add(connection);
            return connections;
        });
        if (!connection.isAllowed()) {
            connection.close();
            throw new DomainException(SharedError.NOT_FOUND);
        }
        return connection;
    }

    /** Looks whether what the person holds may go on, because a right of theirs has changed. */
    public void recheck(PersonId person) {
        var connections = held.get(person);
        if (connections != null) {
            recheck(List.copyOf(connections));
        }
    }

    /** Looks whether anything may go on, because it is not known what has changed. */
    public void recheckAll() {
        recheck(all());
    }

    private static void recheck(Collection<Connection> connections) {
        if (!connections.isEmpty()) {
            Thread.ofVirtual().name("connections").start(() -> connections.forEach(Connection::recheck));
        }
    }

    private List<Connection> all() {
        return held.values().stream().flatMap(Set::stream).toList();
    }

    @Override
    public void start() {
        running = true;
        rounds = Thread.ofVirtual().name("connections rounds").start(this::goRounds);
    }

    private void goRounds() {
        for (int round = 1; running; round++) {
            try {
                Thread.sleep(SESSIONS_EVERY);
                endThoseWithoutSession();
                if (round % RIGHTS_EVERY_ROUNDS == 0) {
                    all().forEach(Connection::recheck);
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.warn("It could not be seen which sessions still live; the next round will", e);
            }
        }
    }

    private void endThoseWithoutSession() {
        var connections = all();
        if (!connections.isEmpty()) {
            var living = sessions.living(
                    connections.stream().map(connection -> connection.token).toList());
            connections.stream()
                    .filter(connection -> !living.contains(connection.token))
                    .forEach(Connection::end);
        }
    }

    @Override
    public void stop() {
        running = false;
        rounds.interrupt();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
