package linli.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import linli.shared.BrandId;
import linli.shared.DomainException;
import linli.shared.Ids;
import linli.shared.SharedError;
import linli.shared.access.Access;
import linli.shared.access.Actor;
import linli.shared.access.Scope;
import linli.shared.web.RequestActor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** The one place that decides who may call a route, by its {@link Access} level and the scope in its path. */
@Component
class AccessInterceptor implements HandlerInterceptor {
    private final List<ScopeNames> scopes;

    AccessInterceptor(List<ScopeNames> scopes) {
        this.scopes = scopes;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && !isFramework(method)) {
            var access = method.getMethodAnnotation(Access.class);
            if (access == null) {
                throw new DomainException(SharedError.NOT_FOUND);
            }
            check(access, RequestActor.find(request).orElse(null), request);
        }
        return true;
    }

    private static boolean isFramework(HandlerMethod method) {
        return !method.getBeanType().getPackageName().startsWith("linli.");
    }

    private void check(Access access, @Nullable Actor actor, HttpServletRequest request) {
        if (access.level() == Access.Level.PUBLIC) {
            return;
        }
        if (actor == null) {
            throw new DomainException(SharedError.SIGN_IN_REQUIRED);
        }
        var permission = access.permission();
        boolean allowed = switch (access.level()) {
            case PUBLIC, MEMBER -> true;
            case STAFF -> actor.mayAnywhere(permission, brand(request));
            case STORE -> may(actor, permission, Scope.store(brand(request), thing(request, "store")));
            case COMMUNITY -> may(actor, permission, Scope.community(brand(request), thing(request, "community")));
            case BRAND -> actor.may(permission, brand(request));
            case PLATFORM -> actor.mayOnPlatform(permission);
        };
        if (!allowed) {
            throw new DomainException(SharedError.NOT_FOUND);
        }
    }

    /** Whether the person may over the store or community itself, or over a brand that has it. */
    private boolean may(Actor actor, String permission, Scope scope) {
        var brand = scope.brand();
        return actor.has(permission, scope)
                || brand != null
                        && actor.may(permission, brand)
                        && scopes.stream()
                                .anyMatch(names -> !names.names(List.of(scope)).isEmpty());
    }

    private static BrandId brand(HttpServletRequest request) {
        return new BrandId(thing(request, "brand"));
    }

    private static long thing(HttpServletRequest request, String name) {
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                && variables.get(name) instanceof String text) {
            try {
                return Ids.parse(text);
            } catch (IllegalArgumentException e) {
                throw new DomainException(SharedError.NOT_FOUND);
            }
        }
        throw new IllegalStateException("%s has no {%s}".formatted(request.getRequestURI(), name));
    }
}
