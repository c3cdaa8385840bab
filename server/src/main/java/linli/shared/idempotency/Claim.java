package linli.shared.idempotency;

import linli.shared.access.Visitor;
import org.jspecify.annotations.Nullable;

/** What became of a request's wish to run under its key. */
sealed interface Claim {
    /** This request is the first and must run; {@code id} proves that the claim is still its own. */
    record Granted(Key key, long id) implements Claim {}

    /** The request ran before; this was its answer. */
    record Answered(int status, @Nullable String contentType, byte[] body) implements Claim {}

    /** The first of these requests is still running. */
    record Running() implements Claim {}

    /** The key belongs to another request. */
    record Foreign() implements Claim {}

    /** A key as its caller chose it; each caller has keys of their own. */
    record Key(boolean signedIn, long caller, String text) {
        static Key of(Visitor visitor, String text) {
            return visitor.person()
                    .map(person -> new Key(true, person.value(), text))
                    .orElseGet(() -> new Key(false, visitor.id().value(), text));
        }
    }
}
