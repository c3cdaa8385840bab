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
import linli.shared.access.Grant;
import linli.shared.access.Role;
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
            check(access.value(), RequestActor.find(request).orElse(null), request);
        }
        return true;
    }

    private static boolean isFramework(HandlerMethod method) {
        return !method.getBeanType().getPackageName().startsWith("linli.");
    }

    private void check(Access.Level level, @Nullable Actor actor, HttpServletRequest request) {
        if (level == Access.Level.PUBLIC) {
            return;
        }
        if (actor == null) {
            throw new DomainException(SharedError.SIGN_IN_REQUIRED);
        }
        boolean allowed = switch (level) {
            case PUBLIC, MEMBER -> true;
            case STAFF -> actor.isStaff(brand(request));
            case STORE_OWNER -> holds(actor, new Grant(Role.STORE_OWNER, brand(request), scope(request, "store")));
            case COMMUNITY_MANAGER ->
                holds(actor, new Grant(Role.COMMUNITY_MANAGER, brand(request), scope(request, "community")));
            case BRAND_HQ -> actor.isHq(brand(request));
            case PLATFORM_OPERATOR -> actor.grants().contains(new Grant(Role.PLATFORM_OPERATOR, null, null));
        };
        if (!allowed) {
            throw new DomainException(SharedError.NOT_FOUND);
        }
    }

    /** Whether the person has the grant, or is HQ of a brand that has what the grant is for. */
    private boolean holds(Actor actor, Grant grant) {
        var brand = grant.brand();
        return actor.grants().contains(grant)
                || brand != null
                        && actor.isHq(brand)
                        && scopes.stream()
                                .anyMatch(names -> !names.names(List.of(grant)).isEmpty());
    }

    private static BrandId brand(HttpServletRequest request) {
        return new BrandId(scope(request, "brand"));
    }

    private static long scope(HttpServletRequest request, String name) {
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
