package linli.identity.signin;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.Locale;
import linli.identity.Destination;
import linli.identity.IdentityError;
import linli.identity.SessionId;
import linli.identity.Sessions;
import linli.identity.SignInLimits;
import linli.shared.DomainException;
import linli.shared.Page;
import linli.shared.access.Access;
import linli.shared.access.Actor;
import linli.shared.access.OwnIdempotency;
import linli.shared.text.Characters;
import linli.shared.text.Verbatim;
import linli.shared.web.Caller;
import linli.shared.web.RateLimits;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/session")
class SessionController {
    record SendCodeRequest(@NotBlank @Characters(max = 254) String destination) {}

    /** {@code demoCode} is there in a demonstration only. */
    record CodeSent(String destination, @Nullable String demoCode) {}

    record ResetPasswordRequest(
            @NotBlank @Characters(max = 254) String destination,
            @NotNull @Pattern(regexp = "[0-9]{6}") String code,
            @NotBlank @Characters(max = 200) @Verbatim String password) {
        @Override
        public String toString() {
            return "ResetPasswordRequest";
        }
    }

    record SessionCard(SessionId id, String device, Instant signedInAt, Instant usedAt, boolean current) {}

    private final SignIn signIn;
    private final ResetPassword resetPassword;
    private final OpenSession openSession;
    private final Codes codes;
    private final Sessions sessions;
    private final RateLimits limits;

    SessionController(
            SignIn signIn,
            ResetPassword resetPassword,
            OpenSession openSession,
            Codes codes,
            Sessions sessions,
            RateLimits limits) {
        this.signIn = signIn;
        this.resetPassword = resetPassword;
        this.openSession = openSession;
        this.codes = codes;
        this.sessions = sessions;
        this.limits = limits;
    }

    @Access(level = Access.Level.PUBLIC)
    @GetMapping
    OpenSession.SessionView getSession(@CookieValue(name = Sessions.COOKIE, required = false) @Nullable String token) {
        return openSession.of(token);
    }

    @Access(level = Access.Level.PUBLIC)
    @OwnIdempotency("a token must not be stored, and a second session harms nobody; codes are good for one use")
    @ApiResponse(responseCode = "201", description = "Signed in", useReturnTypeSchema = true)
    @PostMapping
    ResponseEntity<OpenSession.SessionView> signIn(
            @Valid @RequestBody SignInRequest wish,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        limits.take(SignInLimits.ATTEMPTS, Caller.network(request));
        return openSession.handle(signIn.handle(wish, Guesser.of(request), locale), request, response);
    }

    @Access(level = Access.Level.PUBLIC)
    @OwnIdempotency("a code must not be stored; the number of codes is limited")
    @PostMapping("/codes")
    @ResponseStatus(HttpStatus.ACCEPTED)
    CodeSent sendCode(@Valid @RequestBody SendCodeRequest wish, HttpServletRequest request, Locale locale) {
        limits.take(SignInLimits.CODES, Caller.network(request));
        var destination = Destination.parse("destination", wish.destination());
        return new CodeSent(
                destination.masked(),
                codes.send(destination, Guesser.of(request), locale).orElse(null));
    }

    @Access(level = Access.Level.PUBLIC)
    @OwnIdempotency("a password must not be stored; the code is good for one use")
    @PostMapping("/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void resetPassword(@Valid @RequestBody ResetPasswordRequest wish, HttpServletRequest request) {
        limits.take(SignInLimits.ATTEMPTS, Caller.network(request));
        resetPassword.handle(
                Destination.parse("destination", wish.destination()),
                Guesser.of(request),
                wish.code(),
                wish.password());
    }

    @Access(level = Access.Level.PUBLIC)
    @OwnIdempotency("signing out twice is signing out")
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOut(
            @CookieValue(name = Sessions.COOKIE, required = false) @Nullable String token,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (token != null) {
            sessions.end(token);
        }
        response.addHeader(HttpHeaders.SET_COOKIE, SessionCookie.removed(request));
    }

    @Access(level = Access.Level.MEMBER)
    @GetMapping("/list")
    Page<SessionCard> listSessions(
            Actor actor, @CookieValue(name = Sessions.COOKIE, required = false) @Nullable String token) {
        var cards = sessions.list(actor.person(), token).stream()
                .map(session -> new SessionCard(
                        session.id(),
                        Device.name(session.userAgent()),
                        session.createdAt(),
                        session.usedAt(),
                        session.current()))
                .toList();
        return new Page<>(cards, null);
    }

    @Access(level = Access.Level.MEMBER)
    @DeleteMapping("/list/{session}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endSession(Actor actor, @PathVariable SessionId session) {
        if (!sessions.end(actor.person(), session)) {
            throw new DomainException(IdentityError.SESSION_NOT_FOUND);
        }
    }
}
