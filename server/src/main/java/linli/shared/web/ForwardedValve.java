package linli.shared.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * Takes a trusted proxy's word for whom it passes a request on ({@code X-Forwarded-For}) and how it was asked
 * ({@code X-Forwarded-Proto}). The host is nobody's to say ({@link PublicAddress}). What is no address ends the chain:
 * the caller is then the last one who is. With a public address by https every request counts as secure.
 */
final class ForwardedValve extends ValveBase {
    private static final List<String> TELLING = List.of(
            "X-Forwarded-For",
            "X-Forwarded-Proto",
            "X-Forwarded-Host",
            "X-Forwarded-Port",
            "X-Real-IP",
            "Forwarded",
            "Via");
    private static final int MAX_PROXIES = 8;
    /** An address as some proxies write it, with a port. */
    private static final Pattern WITH_PORT = Pattern.compile("\\[([0-9A-Fa-f:.]+)](?::[0-9]+)?|([0-9.]+):[0-9]+");

    private final TrustedProxies trusted;
    private final PublicAddress address;

    ForwardedValve(TrustedProxies trusted, PublicAddress address) {
        super(true);
        this.trusted = trusted;
        this.address = address;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (address.isSecure()) {
            request.setSecure(true);
        }
        if (TELLING.stream().anyMatch(name -> request.getHeader(name) != null)) {
            Caller.markForwarded(request);
            Caller.find(request.getRemoteAddr()).filter(trusted::contain).ifPresent(_ -> believe(request));
        }
        getNext().invoke(request, response);
    }

    private void believe(Request request) {
        caller(request).map(InetAddress::getHostAddress).ifPresent(address -> {
            request.setRemoteAddr(address);
            request.setRemoteHost(address);
        });
        if (last(request, "X-Forwarded-Proto").filter("https"::equalsIgnoreCase).isPresent()) {
            request.setSecure(true);
            request.getCoyoteRequest().scheme().setString("https");
            if (request.getServerPort() == 80) {
                request.setServerPort(443);
            }
        }
    }

    /** The nearest that is no proxy of ours; each proxy adds at the end from whom it had the request. */
    private Optional<InetAddress> caller(Request request) {
        var chain = values(request, "X-Forwarded-For").reversed();
        InetAddress known = null;
        for (var hop : chain.subList(0, Math.min(chain.size(), MAX_PROXIES))) {
            var address = Caller.find(withoutPort(hop));
            if (address.isEmpty()) {
                break;
            }
            known = address.get();
            if (!trusted.contain(known)) {
                break;
            }
        }
        return Optional.ofNullable(known);
    }

    private static String withoutPort(String hop) {
        var matcher = WITH_PORT.matcher(hop);
        if (!matcher.matches()) {
            return hop;
        }
        return matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
    }

    private static Optional<String> last(Request request, String name) {
        var values = values(request, name);
        return values.isEmpty() ? Optional.empty() : Optional.of(values.getLast());
    }

    private static List<String> values(Request request, String name) {
        var values = new ArrayList<String>();
        for (var line : Collections.list(request.getHeaders(name))) {
            for (var value : line.split(",", -1)) {
                values.add(value.strip());
            }
        }
        return values;
    }
}
