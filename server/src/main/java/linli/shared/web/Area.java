package linli.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/**
 * The part of the application that a request is for. {@link EdgeFilter} finds it once, by a path that it has found to be
 * spelled in the one way there is, so that nothing judges another path than the one that is routed.
 */
public enum Area {
    /** Providers sign what they send here; they have no session and come as often as they must. */
    CALLBACKS("/api/payments/callbacks/"),
    API("/api/"),
    /** What a load balancer asks. */
    HEALTH("/actuator/health"),
    OPERATION("/actuator"),
    /** What strangers come to from outside: shared links, touchpoints and payments. */
    LINKS("/s/", "/t/", "/pay/"),
    /** Pages, links and files, for a browser to open. */
    PAGES("/");

    private static final String ATTRIBUTE = Area.class.getName();

    private final List<String> prefixes;

    Area(String... prefixes) {
        this.prefixes = List.of(prefixes);
    }

    /** @throws IllegalStateException if the request did not come through the edge */
    public static Area of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Area area) {
            return area;
        }
        throw new IllegalStateException("not through the edge: " + request.getRequestURI());
    }

    /** @param path as it is routed */
    static Area at(String path) {
        for (var area : values()) {
            for (var prefix : area.prefixes) {
                if (path.startsWith(prefix)) {
                    return area;
                }
            }
        }
        throw new IllegalArgumentException("no path: " + path);
    }

    void keepWith(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }
}
