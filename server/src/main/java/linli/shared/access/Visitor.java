package linli.shared.access;

import java.util.Optional;
import linli.shared.PersonId;
import linli.shared.VisitorId;
import org.jspecify.annotations.Nullable;

/**
 * Whoever makes a request, signed in or not. {@code id} is the first-party cookie's random number, by which touches
 * before the sign-up find their person later. A controller method takes it as a parameter.
 */
public record Visitor(VisitorId id, @Nullable Actor actor) {

    public Optional<PersonId> person() {
        return Optional.ofNullable(actor).map(Actor::person);
    }
}
