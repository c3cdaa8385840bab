package linli.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import linli.shared.access.Actor;
import linli.shared.access.Visitor;

/** Where the session filter leaves who makes the request, and everybody else finds it. */
public final class RequestActor {
    private static final String ACTOR = "linli.actor";
    private static final String VISITOR = "linli.visitor";

    private RequestActor() {}

    public static void set(HttpServletRequest request, Actor actor) {
        request.setAttribute(ACTOR, actor);
    }

    public static void setVisitor(HttpServletRequest request, long id) {
        request.setAttribute(VISITOR, id);
    }

    public static Optional<Actor> find(HttpServletRequest request) {
        return Optional.ofNullable((Actor) request.getAttribute(ACTOR));
    }

    /** @throws IllegalStateException if the session filter did not run for this request */
    public static Visitor visitor(HttpServletRequest request) {
        if (request.getAttribute(VISITOR) instanceof Long id) {
            return new Visitor(id, find(request).orElse(null));
        }
        throw new IllegalStateException("no visitor on " + request.getRequestURI());
    }
}
