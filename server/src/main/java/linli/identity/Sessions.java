package linli.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import linli.identity.role.HeldGrant;
import linli.shared.DomainException;
import linli.shared.Ids;
import linli.shared.PersonId;
import linli.shared.Sha256;
import linli.shared.Signals;
import linli.shared.access.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Who is signed in. A session is an opaque random token in a cookie; only its digest is stored. What a node knows of a
 * session it keeps for 30 seconds, or until another node signals that a session or a grant of the person has ended.
 */
@Service
public class Sessions {
    /** The cookie that carries the token. */
    public static final String COOKIE = "linli_session";

    public static final Duration LIFETIME = Duration.ofDays(30);
    private static final Duration KNOWN_FOR = Duration.ofSeconds(30);
    private static final int TOKEN_BYTES = 32;
    private static final int TOKEN_LENGTH = 43;
    private static final int SWEEP = 5_000;

    /** Signals whose sessions or grants have changed. */
    static final String TOPIC = "identity.sessions";

    private final SessionRepository sessions;
    private final Signals signals;
    private final Ids ids;
    private final RandomGenerator random;
    private final Cache<String, Optional<SignedIn>> known = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterWrite(KNOWN_FOR)
            .build();
    private final AtomicLong signalsHeard = new AtomicLong();
    /** By which signal each person changed last. */
    private final Cache<PersonId, Long> changes = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterWrite(KNOWN_FOR)
            .build();

    private volatile long lastLook;

    Sessions(SessionRepository sessions, Signals signals, Ids ids, RandomGenerator random) {
        this.sessions = sessions;
        this.signals = signals;
        this.ids = ids;
        this.random = random;
        signals.listen(TOPIC, this::hear);
    }

    /**
     * Signs the person in and returns the token for the cookie; it is valid for 30 days.
     *
     * @throws DomainException if the person has left
     */
    @Transactional
    public String open(PersonId person, String userAgent) {
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        if (!sessions.insert(Sha256.of(token), ids.next(), person, userAgent, LIFETIME)) {
            throw new DomainException(IdentityError.PERSON_NOT_FOUND);
        }
        return token;
    }

    /** The person's living sessions, the newest first; at most 100. */
    public List<Session> list(PersonId person, @Nullable String currentToken) {
        return sessions.list(person, currentToken == null ? new byte[0] : Sha256.of(currentToken));
    }

    /** Ends the session of the token, if there is one. */
    @Transactional
    public void end(String token) {
        sessions.delete(Sha256.of(token)).ifPresent(this::forget);
        afterCommit(() -> known.invalidate(token));
    }

    /** Ends one session of the person and returns whether there was one. */
    @Transactional
    public boolean end(PersonId person, SessionId session) {
        boolean ended = sessions.delete(person, session);
        forget(person);
        return ended;
    }

    /** Ends all sessions of the person but the one of the token. */
    @Transactional
    public void endOthers(PersonId person, @Nullable String token) {
        sessions.deleteOthers(person, token == null ? new byte[0] : Sha256.of(token));
        forget(person);
    }

    /**
     * Lets pass who has signed in within the last quarter of an hour, and who has no way to do so again.
     *
     * @throws DomainException for anybody else, whose next act could change how the account is got into
     */
    public void requireRecent(PersonId person, @Nullable String token) {
        if (!sessions.isRecent(person, token == null ? new byte[0] : Sha256.of(token))) {
            throw new DomainException(IdentityError.SIGN_IN_AGAIN);
        }
    }

    /** Whose session the token is. */
    public Optional<Actor> find(String token) {
        return findSignedIn(token).map(SignedIn::actor);
    }

    /** What whoever the token signs in was granted. */
    public List<HeldGrant> grants(String token) {
        return findSignedIn(token).map(SignedIn::grants).orElse(List.of());
    }

    /** What has changed while it was read is not kept. */
    private Optional<SignedIn> findSignedIn(String token) {
        if (!isToken(token)) {
            return Optional.empty();
        }
        var there = known.getIfPresent(token);
        if (there != null) {
            return there;
        }
        long before = signalsHeard.get();
        var found = sessions.find(Sha256.of(token));
        known.put(token, found);
        if (found.filter(session -> hasChanged(session.actor().person(), before))
                .isPresent()) {
            known.invalidate(token);
        }
        return found;
    }

    private boolean hasChanged(PersonId person, long since) {
        return lastLook > since
                || Optional.ofNullable(changes.getIfPresent(person)).orElse(0L) > since;
    }

    /** Whether it could be one: what strangers make up takes no room and asks no database. */
    static boolean isToken(String written) {
        if (written.length() != TOKEN_LENGTH) {
            return false;
        }
        for (int i = 0; i < TOKEN_LENGTH; i++) {
            char sign = written.charAt(i);
            boolean known = sign >= 'a' && sign <= 'z'
                    || sign >= 'A' && sign <= 'Z'
                    || sign >= '0' && sign <= '9'
                    || sign == '-'
                    || sign == '_';
            if (!known) {
                return false;
            }
        }
        return true;
    }

    /** Makes every node read the person's sessions and grants anew once the transaction is done, this one at once. */
    public void forget(PersonId person) {
        forget(List.of(person));
    }

    /** The same for many, by one statement. */
    public void forget(Collection<PersonId> persons) {
        signals.send(TOPIC, persons.stream().map(PersonId::toString).toList());
    }

    private void hear(String signal) {
        long now = signalsHeard.incrementAndGet();
        if (signal.equals(Signals.LOOK)) {
            lastLook = now;
            known.invalidateAll();
        } else {
            var person = PersonId.valueOf(signal);
            changes.put(person, now);
            drop(person);
        }
    }

    /** Whose session the token is, and what they may, as it stands in the table now. */
    Optional<Actor> read(String token) {
        return sessions.find(Sha256.of(token)).map(SignedIn::actor);
    }

    /** Those of the tokens whose sessions still live, by one statement. */
    Set<String> living(Collection<String> tokens) {
        var byDigest = new HashMap<ByteBuffer, String>();
        tokens.forEach(token -> byDigest.put(ByteBuffer.wrap(Sha256.of(token)), token));
        var living = new HashSet<String>();
        for (var digest : sessions.living(
                byDigest.keySet().stream().map(ByteBuffer::array).toList())) {
            living.add(
                    Optional.ofNullable(byDigest.get(ByteBuffer.wrap(digest))).orElseThrow());
        }
        return living;
    }

    private void drop(PersonId person) {
        known.asMap()
                .values()
                .removeIf(
                        each -> each.filter(session -> session.actor().person().equals(person))
                                .isPresent());
    }

    void sweep() {
        int swept;
        do {
            swept = sessions.sweep(SWEEP);
        } while (swept == SWEEP);
    }

    private static void afterCommit(Runnable action) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    action.run();
                }
            });
        } else {
            action.run();
        }
    }
}
