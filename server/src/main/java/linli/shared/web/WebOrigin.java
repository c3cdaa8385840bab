package linli.shared.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** A web origin (RFC 6454): what a browser keeps apart, and what a passkey is bound to. */
public record WebOrigin(String scheme, String host, int port) {
    private static final String HTTPS = "https";

    public WebOrigin {
        host = host.toLowerCase(Locale.ROOT);
    }

    /** Reads an absolute http or https address that says nothing but its origin. */
    public static Optional<WebOrigin> parse(String text) {
        try {
            var address = new URI(text);
            var scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
            var path = address.getRawPath();
            boolean bare = (path == null || path.isEmpty() || path.equals("/"))
                    && address.getRawQuery() == null
                    && address.getRawFragment() == null
                    && address.getRawUserInfo() == null;
            if (!bare || address.getHost() == null || !scheme.equals("http") && !scheme.equals(HTTPS)) {
                return Optional.empty();
            }
            int port = address.getPort() == -1 ? standardPort(scheme) : address.getPort();
            return port < 1 || port > 65_535
                    ? Optional.empty()
                    : Optional.of(new WebOrigin(scheme, address.getHost(), port));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    boolean isSecure() {
        return scheme.equals(HTTPS);
    }

    /** Whether the host is no name that somebody else's name server could point here (DNS rebinding). */
    boolean cannotBeRebound() {
        return host.equals("localhost") || host.endsWith(".localhost") || isNumber();
    }

    /** Whether the host is an IP address, to which no browser binds a passkey. */
    boolean isNumber() {
        return host.startsWith("[")
                || host.chars().allMatch(character -> character == '.' || character >= '0' && character <= '9');
    }

    private static int standardPort(String scheme) {
        return scheme.equals(HTTPS) ? 443 : 80;
    }

    @Override
    public String toString() {
        return scheme + "://" + host + (port == standardPort(scheme) ? "" : ":" + port);
    }
}
