package linli.shared.web;

import jakarta.servlet.http.HttpServletRequest;

/**
 * The part of the application that a request is for. {@link EdgeFilter} finds it once, by a path that it has found to be
 * spelled in the one way there is, so that nothing judges another path than the one that is routed.
 */
public enum Area {
    /** Providers sign what they send here; they have no session and come as often as they must. */
    CALLBACKS("/api/payments/callbacks/"),
    API("/api/"),
    OPERATION("/actuator"),
    /** Pages, links and files, for a browser to open. */
    PAGES("/");

    private static final String ATTRIBUTE = Area.class.getName();

    private final String prefix;

    Area(String prefix) {
        this.prefix = prefix;
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
            if (path.startsWith(area.prefix)) {
                return area;
            }
        }
        throw new IllegalArgumentException("no path: " + path);
    }

    void keepWith(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }
}
