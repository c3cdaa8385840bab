package linli.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import linli.shared.access.Actor;
import linli.shared.access.Visitor;

/** Where the session filter leaves who makes the request, and everybody else finds it. */
public final class RequestActor {
    private static final String VISITOR = "linli.visitor";

    private RequestActor() {}

    public static void set(HttpServletRequest request, Visitor visitor) {
        request.setAttribute(VISITOR, visitor);
    }

    public static Optional<Actor> find(HttpServletRequest request) {
        return request.getAttribute(VISITOR) instanceof Visitor visitor
                ? Optional.ofNullable(visitor.actor())
                : Optional.empty();
    }

    /** @throws IllegalStateException if the session filter did not run for this request */
    public static Visitor visitor(HttpServletRequest request) {
        if (request.getAttribute(VISITOR) instanceof Visitor visitor) {
            return visitor;
        }
        throw new IllegalStateException("no visitor on " + request.getRequestURI());
    }
}
