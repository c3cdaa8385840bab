package linli.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import linli.shared.InvalidSettingException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Where this installation is reached: {@code linli.public-address}, else what its operator has chosen, else this machine at
 * the port that it listens on, by its name: browsers bind passkeys to names, never to numbers. Whatever leads back here is made of it, because a request's {@code Host} says whatever its sender likes.
 */
@Component
public class PublicAddress {
    private static final String SETTING = "linli.public-address";

    private final Environment environment;
    private final @Nullable WebOrigin configured;
    private volatile @Nullable WebOrigin chosen;

    PublicAddress(Environment environment) {
        this.environment = environment;
        this.configured = Optional.ofNullable(environment.getProperty(SETTING))
                .filter(text -> !text.isBlank())
                .map(PublicAddress::parse)
                .orElse(null);
    }

    private static WebOrigin parse(String text) {
        return WebOrigin.parse(text.strip())
                .orElseThrow(
                        () -> new InvalidSettingException(
                                "LINLI_PUBLIC_ADDRESS",
                                text,
                                "应为 https://shop.example 这样的地址:以 http:// 或 https:// 开头,不带路径、参数和用户名",
                                "expected an address such as https://shop.example: http or https, without path, query or user"));
    }

    /** Without a slash at its end. */
    public WebOrigin origin() {
        var known = known();
        return known == null
                ? new WebOrigin("http", "localhost", environment.getRequiredProperty("local.server.port", int.class))
                : known;
    }

    private @Nullable WebOrigin known() {
        return configured == null ? chosen : configured;
    }

    /** Whether it was set when Linli started, so that nothing chosen changes it. */
    public boolean isConfigured() {
        return configured != null;
    }

    /** Leads here from now on, on this node; null to the name of this machine again. */
    public void choose(@Nullable WebOrigin address) {
        chosen = address;
    }

    /** The address of a path of ours, which begins with a slash. */
    public String of(String path) {
        return origin() + path;
    }

    /** The same page by our name, for somebody at this machine who has called it by its number. */
    public Optional<String> named(HttpServletRequest request) {
        return Caller.isThisMachine(request) && asked(request).isNumber() && !origin().isNumber()
                ? Optional.of(of(request.getRequestURI()))
                : Optional.empty();
    }

    /** Whether browsers reach us by https, which a proxy may not tell. */
    boolean isSecure() {
        var known = known();
        return known != null && known.isSecure();
    }

    /** The page of ours that a browser asks from: the public address, or this machine as somebody at it calls it. */
    public WebOrigin asking(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.ORIGIN))
                .flatMap(WebOrigin::parse)
                .filter(origin -> isOwn(origin, request))
                .orElseGet(this::origin);
    }

    /** Whether pages of the origin are ours: it is the public address, or the one asked, if that is no name to rebind. */
    boolean isOwn(WebOrigin origin, HttpServletRequest request) {
        var asked = asked(request);
        return origin.equals(origin()) || origin.equals(asked) && asked.cannotBeRebound();
    }

    private static WebOrigin asked(HttpServletRequest request) {
        return new WebOrigin(request.getScheme(), request.getServerName(), request.getServerPort());
    }
}
