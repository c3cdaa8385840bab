package linli.identity.passkey;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import linli.identity.Sessions;
import linli.identity.SignInLimits;
import linli.identity.signin.OpenSession;
import linli.shared.access.Access;
import linli.shared.access.Actor;
import linli.shared.access.OwnIdempotency;
import linli.shared.text.Name;
import linli.shared.web.Caller;
import linli.shared.web.PublicAddress;
import linli.shared.web.RateLimits;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/**
 * Passkeys of the signed-in person, and signing in by one. Options are as the browser's
 * {@code parseCreationOptionsFromJSON} and {@code parseRequestOptionsFromJSON} have them, credentials are what is needed
 * of its {@code toJSON}.
 */
@RestController
class PasskeyController {
    record AddPasskeyRequest(
            @NotNull @Name(max = 40) String label,
            @NotNull @Valid MadeCredential credential) {}

    record PasskeySignInRequest(@NotNull @Valid SignedCredential credential) {}

    record PasskeyCard(PasskeyId id, String label, Instant createdAt, Instant usedAt) {}

    private final Passkeys passkeys;
    private final OpenSession openSession;
    private final Sessions sessions;
    private final RateLimits limits;
    private final PublicAddress address;

    PasskeyController(
            Passkeys passkeys, OpenSession openSession, Sessions sessions, RateLimits limits, PublicAddress address) {
        this.passkeys = passkeys;
        this.openSession = openSession;
        this.sessions = sessions;
        this.limits = limits;
        this.address = address;
    }

    @Access(level = Access.Level.MEMBER)
    @GetMapping("/api/me/passkeys")
    List<PasskeyCard> listPasskeys(Actor actor) {
        return passkeys.list(actor.person()).stream()
                .map(PasskeyController::card)
                .toList();
    }

    @Access(level = Access.Level.MEMBER)
    @OwnIdempotency("each challenge is good for one use")
    @PostMapping("/api/me/passkeys/options")
    JsonNode offerPasskey(
            Actor actor,
            @CookieValue(name = Sessions.COOKIE, required = false) @Nullable String token,
            HttpServletRequest request) {
        sessions.requireRecent(actor.person(), token);
        return passkeys.offerRegistration(actor.person(), address.asking(request));
    }

    @Access(level = Access.Level.MEMBER)
    @OwnIdempotency("the challenge is good for one use")
    @PostMapping("/api/me/passkeys")
    @ResponseStatus(HttpStatus.CREATED)
    PasskeyCard addPasskey(Actor actor, @Valid @RequestBody AddPasskeyRequest wish, HttpServletRequest request) {
        return card(passkeys.register(actor.person(), address.asking(request), wish.label(), wish.credential()));
    }

    @Access(level = Access.Level.MEMBER)
    @DeleteMapping("/api/me/passkeys/{passkey}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removePasskey(
            Actor actor,
            @PathVariable PasskeyId passkey,
            @CookieValue(name = Sessions.COOKIE, required = false) @Nullable String token) {
        sessions.requireRecent(actor.person(), token);
        passkeys.remove(actor.person(), passkey.value());
    }

    @Access(level = Access.Level.PUBLIC)
    @OwnIdempotency("each challenge is good for one use")
    @PostMapping("/api/session/passkey/options")
    JsonNode offerPasskeySignIn(HttpServletRequest request) {
        limits.take(SignInLimits.ATTEMPTS, Caller.network(request));
        return passkeys.offerSignIn(address.asking(request));
    }

    @Access(level = Access.Level.PUBLIC)
    @OwnIdempotency("the challenge is good for one use, and a token must not be stored")
    @ApiResponse(responseCode = "201", description = "Signed in", useReturnTypeSchema = true)
    @PostMapping("/api/session/passkey")
    ResponseEntity<OpenSession.SessionView> signInByPasskey(
            @Valid @RequestBody PasskeySignInRequest wish, HttpServletRequest request, HttpServletResponse response) {
        limits.take(SignInLimits.ATTEMPTS, Caller.network(request));
        return openSession.handle(passkeys.signIn(address.asking(request), wish.credential()), request, response);
    }

    private static PasskeyCard card(CredentialRecord passkey) {
        return new PasskeyCard(
                new PasskeyId(passkey.getCredentialId()),
                passkey.getLabel(),
                passkey.getCreated(),
                passkey.getLastUsed());
    }
}
