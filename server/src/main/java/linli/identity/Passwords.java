package linli.identity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import linli.shared.DomainException;
import linli.shared.PersonId;
import linli.shared.SharedError;
import linli.shared.text.Text;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Service;

/**
 * Passwords, hashed with Argon2id (16 MiB, 2 passes). Hashing is dear on purpose, so only as many run at once as the
 * machine has processors.
 */
@Service
public class Passwords {
    private static final int MIN_LENGTH = 10;

    /** Where a request says a new one. */
    private static final String FIELD = "password";

    private static final Set<String> COMMON = common();

    private final Argon2PasswordEncoder encoder = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    private final Semaphore hashing = new Semaphore(Runtime.getRuntime().availableProcessors());
    private final PasswordRepository passwords;
    private final Audit audit;

    Passwords(PasswordRepository passwords, Audit audit) {
        this.passwords = passwords;
        this.audit = audit;
    }

    void set(PersonId person, String password) {
        passwords.save(person, hash(check(password)));
        audit.record(null, person, "password.set", Map.of());
    }

    /**
     * The password as it is hashed.
     *
     * @throws DomainException if it is no text, too short or guessed first
     */
    public String check(String password) {
        var opaque = Opaque.of(password).orElseThrow(() -> new DomainException(SharedError.INVALID_TEXT));
        if (Text.characters(opaque) < MIN_LENGTH) {
            throw DomainException.of(FIELD, IdentityError.PASSWORD_TOO_SHORT, MIN_LENGTH);
        }
        if (COMMON.contains(opaque.toLowerCase(Locale.ROOT))
                || opaque.codePoints().distinct().count() < 4) {
            throw DomainException.of(FIELD, IdentityError.PASSWORD_TOO_COMMON);
        }
        return opaque;
    }

    public boolean has(PersonId person) {
        return passwords.find(person).isPresent();
    }

    /** Takes as long when there is no such person or password as when there is: one hash. */
    public boolean matches(Optional<PersonId> person, String password) {
        var opaque = Opaque.of(password);
        var known = opaque.flatMap(_ -> person).flatMap(passwords::find);
        hashing.acquireUninterruptibly();
        try {
            if (known.isPresent()) {
                return encoder.matches(opaque.orElseThrow(), known.get());
            }
            encoder.encode(opaque.orElse(""));
            return false;
        } finally {
            hashing.release();
        }
    }

    private String hash(String password) {
        hashing.acquireUninterruptibly();
        try {
            return Optional.ofNullable(encoder.encode(password)).orElseThrow();
        } finally {
            hashing.release();
        }
    }

    private static Set<String> common() {
        var file = Passwords.class.getResourceAsStream("/identity/common-passwords.txt");
        if (file == null) {
            throw new IllegalStateException("the list of common passwords is missing");
        }
        try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines().collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
