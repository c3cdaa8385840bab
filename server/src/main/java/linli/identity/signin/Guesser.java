package linli.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import linli.shared.web.Caller;
import linli.shared.web.RequestActor;

/** Who tries a secret, signed in or not: the network that they are in and the browser that they use. */
record Guesser(String network, String browser) {

    static Guesser of(HttpServletRequest request) {
        return new Guesser(
                Caller.network(request), RequestActor.visitor(request).id().toString());
    }
}
