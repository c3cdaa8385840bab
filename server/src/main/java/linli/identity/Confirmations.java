package linli.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import linli.shared.PersonId;
import org.jspecify.annotations.Nullable;

/** What whoever finds an open phone, or has stolen a session, must not do is confirmed by a code. */
public interface Confirmations {

    /**
     * Takes the code that the person was sent for it, in this browser, and does it, in one transaction: what is refused leaves
     * the code as it was, and a wrong one is counted.
     *
     * @param token of their session
     * @throws linli.shared.DomainException unless they signed in lately and the code is right
     */
    <T> T confirmed(PersonId person, @Nullable String token, HttpServletRequest request, String code, Supplier<T> deed);
}
