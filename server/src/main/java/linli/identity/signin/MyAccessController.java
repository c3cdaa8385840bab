package linli.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import linli.identity.Destination;
import linli.identity.IdentityError;
import linli.identity.Passwords;
import linli.identity.People;
import linli.identity.PersonCard;
import linli.identity.Sessions;
import linli.identity.SignInLimits;
import linli.shared.DomainException;
import linli.shared.access.Access;
import linli.shared.access.Actor;
import linli.shared.access.OwnIdempotency;
import linli.shared.text.Characters;
import linli.shared.text.Verbatim;
import linli.shared.web.Caller;
import linli.shared.web.RateLimits;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How the signed-in person signs in. */
@RestController
@RequestMapping("/api/me")
class MyAccessController {
    private static final String DESTINATION = "destination";

    /** {@code current} is the password so far, if there is one. */
    record ChangePasswordRequest(
            @Nullable @Characters(max = 200) @Verbatim String current,
            @NotBlank @Characters(max = 200) @Verbatim String password) {
        @Override
        public String toString() {
            return "ChangePasswordRequest";
        }
    }

    record BindingCodeRequest(
            @NotBlank @Characters(max = 254) String destination) {}

    record BindDestinationRequest(
            @NotBlank @Characters(max = 254) String destination,
            @NotNull @Pattern(regexp = "[0-9]{6}") String code) {
        @Override
        public String toString() {
            return "BindDestinationRequest";
        }
    }

    record SecondFactorView(boolean password, boolean generator) {}

    record SecondFactorCodeRequest(
            @NotBlank @Characters(min = 6, max = 20) String code) {}

    record RecoveryCodes(List<String> codes) {}

    private final People people;
    private final Passwords passwords;
    private final SecondFactors factors;
    private final ReplacePassword replace;
    private final Guesses guesses;
    private final Codes codes;
    private final BindDestination bind;
    private final ConfirmByCode confirm;
    private final Sessions sessions;
    private final RateLimits limits;

    MyAccessController(
            People people,
            Passwords passwords,
            SecondFactors factors,
            ReplacePassword replace,
            Guesses guesses,
            Codes codes,
            BindDestination bind,
            ConfirmByCode confirm,
            Sessions sessions,
            RateLimits limits) {
        this.people = people;
        this.passwords = passwords;
        this.factors = factors;
        this.replace = replace;
        this.guesses = guesses;
        this.codes = codes;
        this.bind = bind;
        this.confirm = confirm;
        this.sessions = sessions;
        this.limits = limits;
    }

    @Access(level = Access.Level.MEMBER)
    @GetMapping("/second-factor")
    SecondFactorView getSecondFactor(Actor actor) {
        return new SecondFactorView(passwords.has(actor.person()), factors.has(actor.person()));
    }

    /** Sends a code to a phone or an e-mail that shall become the person's. Refused unless they have signed in lately. */
    @Access(level = Access.Level.MEMBER)
    @OwnIdempotency("a code must not be stored; the number of codes is limited")
    @PostMapping("/destination/codes")
    @ResponseStatus(HttpStatus.ACCEPTED)
    SessionController.CodeSent sendBindingCode(
            Actor actor,
            @Valid @RequestBody BindingCodeRequest wish,
            @CookieValue(name = Sessions.COOKIE, required = false) @Nullable String token,
            HttpServletRequest request,
            Locale locale) {
        limits.take(SignInLimits.CODES, Caller.network(request));
        var destination = Destination.parse(DESTINATION, wish.destination());
        sessions.requireRecent(actor.person(), token);
        return new SessionController.CodeSent(
                destination.masked(),
                codes.sendToBind(destination, actor.person(), Guesser.of(request), locale)
                        .orElse(null));
    }

    /** Makes it theirs by that code, in the place of the phone, or of the e-mail, so far. */
    @Access(level = Access.Level.MEMBER)
    @OwnIdempotency("the code is good for one use")
    @PutMapping("/destination")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void bindDestination(
            Actor actor,
            @Valid @RequestBody BindDestinationRequest wish,
            @CookieValue(name = Sessions.COOKIE, required = false) @Nullable String token,
            HttpServletRequest request,
            Locale locale) {
        limits.take(SignInLimits.ATTEMPTS, Caller.network(request));
        var destination = Destination.parse(DESTINATION, wish.destination());
        sessions.requireRecent(actor.person(), token);
        bind.handle(actor.person(), destination, Guesser.of(request), wish.code(), locale);
    }

    /** Sends a code by which the person confirms what asks for one. Refused unless they have signed in lately. */
    @Access(level = Access.Level.MEMBER)
    @OwnIdempotency("a code must not be stored; the number of codes is limited")
    @PostMapping("/confirmation/codes")
    @ResponseStatus(HttpStatus.ACCEPTED)
    SessionController.CodeSent sendConfirmationCode(
            Actor actor,
            @CookieValue(name = Sessions.COOKIE, required = false) @Nullable String token,
            HttpServletRequest request,
            Locale locale) {
        limits.take(SignInLimits.CODES, Caller.network(request));
        return confirm.send(actor.person(), token, request, locale);
    }

    /** Asks for the password so far, or without one for a sign-in of late; every other session ends. */
    @Access(level = Access.Level.MEMBER)
    @OwnIdempotency("setting the same password again changes nothing")
    @PutMapping("/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changePassword(
            Actor actor,
            @Valid @RequestBody ChangePasswordRequest wish,
            @CookieValue(name = Sessions.COOKIE, required = false) @Nullable String token) {
        if (passwords.has(actor.person())) {
            guesses.judge(actor.person(), () -> checkCurrent(actor, wish.current()));
        } else {
            sessions.requireRecent(actor.person(), token);
        }
        replace.handle(actor.person(), wish.password(), token);
    }

    private void checkCurrent(Actor actor, @Nullable String current) {
        if (current == null || !passwords.matches(Optional.of(actor.person()), current)) {
            throw DomainException.of("current", IdentityError.CREDENTIALS_WRONG);
        }
    }

    @Access(level = Access.Level.MEMBER)
    @OwnIdempotency("a secret must not be stored; proposing another one replaces it")
    @PostMapping("/second-factor")
    SecondFactors.SecondFactorSecret proposeSecondFactor(
            Actor actor, @CookieValue(name = Sessions.COOKIE, required = false) @Nullable String token) {
        sessions.requireRecent(actor.person(), token);
        return factors.propose(
                actor.person(),
                people.findCard(actor.person()).map(PersonCard::name).orElse(""));
    }

    @Access(level = Access.Level.MEMBER)
    @OwnIdempotency("recovery codes must not be stored; confirming works once")
    @PostMapping("/second-factor/confirm")
    RecoveryCodes confirmSecondFactor(Actor actor, @Valid @RequestBody SecondFactorCodeRequest wish) {
        return new RecoveryCodes(guesses.judge(actor.person(), () -> factors.confirm(actor.person(), wish.code())));
    }

    @Access(level = Access.Level.MEMBER)
    @DeleteMapping("/second-factor")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeSecondFactor(Actor actor, @RequestParam @Characters(min = 6, max = 20) String code) {
        guesses.judge(actor.person(), () -> factors.remove(actor.person(), code));
    }
}
