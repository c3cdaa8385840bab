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
import linli.shared.Signals;
import linli.shared.access.Actor;
import org.jspecify.annotations.Nullable;
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
public class OpenStreams implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(OpenStreams.class);
    private static final Duration SESSIONS_EVERY = Duration.ofSeconds(5);
    private static final int RIGHTS_EVERY_ROUNDS = 12;

    private final Sessions sessions;
    private final ConcurrentMap<PersonId, Set<OpenStream>> held = new ConcurrentHashMap<>();
    private volatile boolean running;
    private volatile @Nullable Thread rounds;

    OpenStreams(Sessions sessions, Signals signals) {
        this.sessions = sessions;
        signals.listen(Sessions.TOPIC, this::hear);
    }

    private void hear(String signal) {
        if (signal.equals(Signals.LOOK)) {
            recheckAll();
        } else {
            recheck(PersonId.valueOf(signal));
        }
    }

    /** One thing that goes on; closing it says that it is over. */
    public final class OpenStream implements AutoCloseable {
        private final PersonId person;
        private final String token;
        private final Predicate<Actor> right;
        private final Runnable end;
        private final AtomicBoolean over = new AtomicBoolean();

        private OpenStream(PersonId person, String token, Predicate<Actor> right, Runnable end) {
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
                LOG.warn("It could not be seen whether a stream may go on; the next round will", e);
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
            held.computeIfPresent(person, (_, streams) -> {
                streams.remove(this);
                return streams.isEmpty() ? null : streams;
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
    public OpenStream hold(HttpServletRequest request, Actor actor, Predicate<Actor> right, Runnable end) {
        var token = Optional.ofNullable(WebUtils.getCookie(request, Sessions.COOKIE))
                .map(Cookie::getValue)
                .orElseThrow(() -> new DomainException(SharedError.SIGN_IN_REQUIRED));
        var stream = new OpenStream(actor.person(), token, right, end);
        held.compute(actor.person(), (_, known) -> {
            var streams = known == null ? ConcurrentHashMap.<OpenStream>newKeySet() : known;
            streams.add(stream);
            return streams;
        });
        if (!stream.isAllowed()) {
            stream.close();
            throw new DomainException(
                    sessions.read(token).isPresent() ? SharedError.NOT_FOUND : SharedError.SIGN_IN_REQUIRED);
        }
        return stream;
    }

    /** Looks whether what the person holds may go on, because a right of theirs has changed. */
    public void recheck(PersonId person) {
        var streams = held.get(person);
        if (streams != null) {
            recheck(List.copyOf(streams));
        }
    }

    /** Looks whether anything may go on, because it is not known what has changed. */
    public void recheckAll() {
        recheck(all());
    }

    private static void recheck(Collection<OpenStream> streams) {
        if (!streams.isEmpty()) {
            Thread.ofVirtual().name("streams").start(() -> streams.forEach(OpenStream::recheck));
        }
    }

    private List<OpenStream> all() {
        return held.values().stream().flatMap(Set::stream).toList();
    }

    @Override
    public void start() {
        running = true;
        rounds = Thread.ofVirtual().name("streams rounds").start(this::goRounds);
    }

    private void goRounds() {
        for (int round = 1; running; round++) {
            try {
                Thread.sleep(SESSIONS_EVERY);
                endThoseWithoutSession();
                if (round % RIGHTS_EVERY_ROUNDS == 0) {
                    all().forEach(OpenStream::recheck);
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.warn("It could not be seen which sessions still live; the next round will", e);
            }
        }
    }

    private void endThoseWithoutSession() {
        var streams = all();
        if (!streams.isEmpty()) {
            var living =
                    sessions.living(streams.stream().map(stream -> stream.token).toList());
            streams.stream().filter(stream -> !living.contains(stream.token)).forEach(OpenStream::end);
        }
    }

    @Override
    public void stop() {
        running = false;
        var going = rounds;
        if (going != null) {
            going.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
