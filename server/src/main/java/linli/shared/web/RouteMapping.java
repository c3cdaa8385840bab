package linli.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import java.util.Set;
import java.util.StringJoiner;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Finds the routes that a path may belong to by its shape: the path with {@code *} for each segment that stands in no route
 * literally. The framework looks up routes without variables by their path and tries all others one after the other, which
 * is where nearly all of ours are. What is found is checked as ever; where nothing is found, all are tried as ever.
 */
final class RouteMapping extends RequestMappingHandlerMapping {
    private static final String VARIABLE = "*";

    private final Set<String> literals = ConcurrentHashMap.newKeySet();

    /** Before the mapping of the operator's endpoints, which would look at each request of ours first. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    /** The shapes stand in for the paths without variables. A pattern that spans segments has none, and is tried last. */
    @Override
    protected Set<String> getDirectPaths(RequestMappingInfo route) {
        var shapes = new HashSet<String>();
        for (var pattern : route.getPatternValues()) {
            if (!pattern.contains("**") && !pattern.contains("{*")) {
                for (var segment : pattern.split("/", -1)) {
                    if (segment.chars().noneMatch(character -> "{*?".indexOf(character) >= 0)) {
                        literals.add(segment);
                    }
                }
                shapes.add(shape(pattern));
            }
        }
        return shapes;
    }

    private String shape(String path) {
        var shape = new StringJoiner("/");
        for (var segment : path.split("/", -1)) {
            shape.add(literals.contains(segment) ? segment : VARIABLE);
        }
        return shape.toString();
    }

    /** A segment with escaped characters is matched decoded, which a shape is not. */
    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request) throws Exception {
        return super.lookupHandlerMethod(path.contains("%") ? path : shape(path), request);
    }

    @Override
    protected void handleMatch(RequestMappingInfo route, String shape, HttpServletRequest request) {
        super.handleMatch(route, ServletRequestPathUtils.getCachedPathValue(request), request);
    }
}
