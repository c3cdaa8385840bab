package linli.identity.signin;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import linli.identity.FirstSignIn;
import linli.identity.SignInLimits;
import linli.shared.access.Access;
import linli.shared.web.Caller;
import linli.shared.web.PublicAddress;
import linli.shared.web.RateLimits;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where the link leads that a new installation prints: to the page that asks for a lasting way in, at an address by which
 * passkeys can be made.
 */
@Hidden
@RestController
class FirstSignInController {
    private final FirstSignIn first;
    private final OpenSession openSession;
    private final RateLimits limits;
    private final PublicAddress address;

    FirstSignInController(FirstSignIn first, OpenSession openSession, RateLimits limits, PublicAddress address) {
        this.first = first;
        this.openSession = openSession;
        this.limits = limits;
        this.address = address;
    }

    @Access(level = Access.Level.PUBLIC)
    @GetMapping("/sign-in/{token}")
    ResponseEntity<Void> followFirstSignIn(
            @PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        limits.take(SignInLimits.ATTEMPTS, Caller.network(request));
        var named = address.named(request);
        if (named.isPresent()) {
            return to(named.get());
        }
        var person = first.claim(token);
        person.ifPresent(who -> openSession.handle(who, request, response));
        return to(person.isPresent() ? "/console/first" : "/console/sign-in?link=spent");
    }

    private static ResponseEntity<Void> to(String location) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .cacheControl(CacheControl.noStore())
                .location(URI.create(location))
                .build();
    }
}
