package linli.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import linli.identity.Sessions;
import org.springframework.http.ResponseCookie;

/** The cookie that carries a session's token; scripts cannot read it and other sites cannot send it with changes. */
final class SessionCookie {
    private SessionCookie() {}

    static String of(HttpServletRequest request, String token) {
        return cookie(request, token, Sessions.LIFETIME);
    }

    static String removed(HttpServletRequest request) {
        return cookie(request, "", Duration.ZERO);
    }

    private static String cookie(HttpServletRequest request, String value, Duration age) {
        return ResponseCookie.from(Sessions.COOKIE, value)
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .maxAge(age)
                .build()
                .toString();
    }
}
