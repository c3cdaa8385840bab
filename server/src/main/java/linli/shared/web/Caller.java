package linli.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;
import java.util.Optional;

/** Where a request comes from, as far as that can be known. */
public final class Caller {
    private static final String FORWARDED = Caller.class.getName() + ".forwarded";
    private static final int NETWORK_BYTES = 8;

    private Caller() {}

    /** What limits count by: an IPv4 address, or the /64 of an IPv6 address, for a subscriber has all of one. */
    public static String network(HttpServletRequest request) {
        return find(request.getRemoteAddr()).map(Caller::network).orElseGet(request::getRemoteAddr);
    }

    private static String network(InetAddress address) {
        return address instanceof Inet6Address
                ? HexFormat.of().formatHex(address.getAddress(), 0, NETWORK_BYTES) + "/64"
                : address.getHostAddress();
    }

    /** Whether it comes from this very machine, and not through a proxy on it. */
    static boolean isThisMachine(HttpServletRequest request) {
        return request.getAttribute(FORWARDED) == null
                && find(request.getRemoteAddr())
                        .filter(InetAddress::isLoopbackAddress)
                        .isPresent();
    }

    /** Notes that somebody passed the request on, whatever they say of whom for. */
    static void markForwarded(HttpServletRequest request) {
        request.setAttribute(FORWARDED, true);
    }

    static Optional<InetAddress> find(String literal) {
        try {
            return Optional.of(InetAddress.ofLiteral(literal));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
