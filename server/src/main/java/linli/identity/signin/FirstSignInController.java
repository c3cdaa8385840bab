package linli.identity.signin;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import linli.identity.FirstSignIn;
import linli.identity.SignInLimits;
import linli.shared.access.Access;
import linli.shared.web.Caller;
import linli.shared.web.RateLimits;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Where the link leads that a new installation prints. */
@Hidden
@RestController
class FirstSignInController {
    private final FirstSignIn first;
    private final OpenSession openSession;
    private final RateLimits limits;

    FirstSignInController(FirstSignIn first, OpenSession openSession, RateLimits limits) {
        this.first = first;
        this.openSession = openSession;
        this.limits = limits;
    }

    @Access(level = Access.Level.PUBLIC)
    @GetMapping("/sign-in/{token}")
    ResponseEntity<Void> followFirstSignIn(
            @PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        limits.take(SignInLimits.ATTEMPTS, Caller.network(request));
        var person = first.claim(token);
        var answer = ResponseEntity.status(HttpStatus.SEE_OTHER)
                .cacheControl(CacheControl.noStore())
                .location(URI.create(person.isPresent() ? "/console/" : "/console/sign-in?link=spent"));
        person.ifPresent(who -> openSession.handle(who, request, response));
        return answer.build();
    }
}
