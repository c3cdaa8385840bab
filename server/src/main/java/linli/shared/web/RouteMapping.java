package linli.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import java.util.Set;
import java.util.StringJoiner;
import java.util.concurrent.ConcurrentHashMap;
import linli.shared.DomainException;
import linli.shared.SharedError;
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

    /** What stands in a route literally needs no escape, and what need not be escaped is not ({@link Spelling}). */
    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request) throws Exception {
        return super.lookupHandlerMethod(shape(path), request);
    }

    /** Only a route that says so takes an upload, which would be taken apart before anybody asks who sends it. */
    @Override
    protected void handleMatch(RequestMappingInfo route, String shape, HttpServletRequest request) {
        if (isUpload(request.getContentType()) && route.getConsumesCondition().isEmpty()) {
            throw new DomainException(SharedError.MEDIA_TYPE_NOT_SUPPORTED);
        }
        super.handleMatch(route, ServletRequestPathUtils.getCachedPathValue(request), request);
    }

    private static boolean isUpload(@Nullable String type) {
        return type != null && type.regionMatches(true, 0, "multipart/", 0, "multipart/".length());
    }
}
