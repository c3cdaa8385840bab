package linli.shared.web;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.util.Timeout;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The one way out to addresses that somebody named. A host's addresses are judged in the resolver that the connection
 * itself uses, so what was judged is what is connected to; private ranges are refused, redirects are not followed, and
 * time and size are bounded.
 */
@Component
public class OutboundHttp implements DisposableBean {
    private static final int MAX_BYTES = 8 << 20;
    private static final Duration LONGEST = Duration.ofSeconds(3);

    public sealed interface Answer {}

    public record Body(byte[] bytes) implements Answer {}

    public record Failed(Problem problem) implements Answer {}

    public enum Problem {
        /** Not http or https, with a user in it, or of an unusual port. */
        ADDRESS_INVALID,
        /** The host stands in a private range. */
        ADDRESS_NOT_ALLOWED,
        UNREACHABLE,
        /** Anything but 200, a redirect too. */
        NOT_FOUND,
        TOO_LARGE
    }

    private static final class NotAllowedException extends UnknownHostException {
        private static final long serialVersionUID = 1;
    }

    private final CloseableHttpClient client;
    private final IntPredicate ports;

    @Autowired
    OutboundHttp() {
        this(OutboundHttp::isPublic, port -> port == -1 || port == 80 || port == 443);
    }

    OutboundHttp(Predicate<InetAddress> allowed, IntPredicate ports) {
        this.ports = ports;
        var timeout = Timeout.of(LONGEST);
        this.client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new JudgingResolver(allowed))
                        .setMaxConnPerRoute(4)
                        .setMaxConnTotal(16)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(timeout)
                                .setSocketTimeout(timeout)
                                .build())
                        .setDefaultSocketConfig(
                                SocketConfig.custom().setSoTimeout(timeout).build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(timeout)
                        .setConnectionRequestTimeout(timeout)
                        .setRedirectsEnabled(false)
                        .build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .setUserAgent("Linli")
                .build();
    }

    private record JudgingResolver(Predicate<InetAddress> allowed) implements DnsResolver {
        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            var addresses = InetAddress.getAllByName(host);
            for (var address : addresses) {
                if (!allowed.test(address)) {
                    throw new NotAllowedException();
                }
            }
            return addresses;
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }

    /** Gets what stands at the address, at most 8 MB within 3 seconds. */
    public Answer get(URI address) {
        var scheme = address.getScheme();
        if (!("http".equals(scheme) || "https".equals(scheme))
                || address.getHost() == null
                || address.getRawUserInfo() != null
                || !ports.test(address.getPort())) {
            return new Failed(Problem.ADDRESS_INVALID);
        }
        var request = new HttpGet(address);
        var answer = new CompletableFuture<Answer>();
        Thread.ofVirtual().name("outbound").start(() -> {
            try {
                answer.complete(client.execute(request, OutboundHttp::read));
            } catch (NotAllowedException e) {
                answer.complete(new Failed(Problem.ADDRESS_NOT_ALLOWED));
            } catch (IOException | RuntimeException e) {
                answer.complete(new Failed(Problem.UNREACHABLE));
            }
        });
        try {
            return answer.get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            request.abort();
            return new Failed(Problem.UNREACHABLE);
        } catch (InterruptedException e) {
            request.abort();
            Thread.currentThread().interrupt();
            return new Failed(Problem.UNREACHABLE);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Answer read(ClassicHttpResponse response) throws IOException {
        if (response.getCode() != 200 || response.getEntity() == null) {
            return new Failed(Problem.NOT_FOUND);
        }
        var bytes = response.getEntity().getContent().readNBytes(MAX_BYTES + 1);
        return bytes.length > MAX_BYTES ? new Failed(Problem.TOO_LARGE) : new Body(bytes);
    }

    /** Whether anybody on the internet could reach the address (the special ranges of IANA's registries are not). */
    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        var bytes = address.getAddress();
        return switch (address) {
            case Inet4Address _ -> isPublic4(bytes[0] & 0xFF, bytes[1] & 0xFF, bytes[2] & 0xFF);
            case Inet6Address _ -> isPublic6(pair(bytes, 0), pair(bytes, 2));
            default -> false;
        };
    }

    private static boolean isPublic4(int a, int b, int c) {
        return a != 0
                && a < 240
                && !(a == 100 && b >= 64 && b < 128)
                && !(a == 192 && b == 0 && (c == 0 || c == 2))
                && !(a == 192 && b == 88 && c == 99)
                && !(a == 198 && (b == 18 || b == 19))
                && !(a == 198 && b == 51 && c == 100)
                && !(a == 203 && b == 0 && c == 113);
    }

    /** Global unicast only, without Teredo, 6to4 and documentation, behind which another address hides. */
    private static boolean isPublic6(int first, int second) {
        return first >= 0x2000
                && first < 0x4000
                && first != 0x2002
                && first != 0x3FFF
                && !(first == 0x2001 && (second < 0x0200 || second == 0x0DB8));
    }

    private static int pair(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) << 8 | bytes[at + 1] & 0xFF;
    }

    @Override
    public void destroy() throws IOException {
        client.close();
    }
}
