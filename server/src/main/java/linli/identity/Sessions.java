package linli.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;
import linli.shared.Ids;
import linli.shared.PersonId;
import linli.shared.access.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is signed in. A session is an opaque random token in a cookie; only its digest is stored. */
@Service
public class Sessions {
    /** The cookie that carries the token. */
    public static final String COOKIE = "linli_session";

    static final Duration LIFETIME = Duration.ofDays(30);
    private static final int TOKEN_BYTES = 32;

    private final SessionRepository sessions;
    private final Ids ids;
    private final RandomGenerator random;
    private final Cache<String, Optional<Actor>> actors = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterWrite(Duration.ofSeconds(30))
            .build();

    Sessions(SessionRepository sessions, Ids ids, RandomGenerator random) {
        this.sessions = sessions;
        this.ids = ids;
        this.random = random;
    }

    /** Signs the person in and returns the token for the cookie; it is valid for 30 days. */
    @Transactional
    public String open(PersonId person, String userAgent) {
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        sessions.insert(digest(token), ids.next(), person, userAgent, LIFETIME);
        return token;
    }

    Optional<Actor> find(String token) {
        return actors.get(token, key -> sessions.findActor(digest(key)));
    }

    /** Makes every node read the person's sessions and grants anew. */
    void forget(PersonId person) {
        actors.asMap()
                .values()
                .removeIf(
                        actor -> actor.map(Actor::person).filter(person::equals).isPresent());
    }

    static byte[] digest(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
