package linli.identity.signin;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Optional;
import linli.identity.IdentityError;
import linli.identity.Passwords;
import linli.identity.People;
import linli.identity.PersonCard;
import linli.identity.Sessions;
import linli.shared.DomainException;
import linli.shared.access.Access;
import linli.shared.access.Actor;
import linli.shared.access.OwnIdempotency;
import linli.shared.text.Characters;
import linli.shared.text.Verbatim;
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
    /** {@code current} is the password so far, if there is one. */
    record ChangePasswordRequest(
            @Nullable @Characters(max = 200) @Verbatim String current,
            @NotBlank @Characters(max = 200) @Verbatim String password) {
        @Override
        public String toString() {
            return "ChangePasswordRequest";
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

    MyAccessController(
            People people, Passwords passwords, SecondFactors factors, ReplacePassword replace, Guesses guesses) {
        this.people = people;
        this.passwords = passwords;
        this.factors = factors;
        this.replace = replace;
        this.guesses = guesses;
    }

    @Access(level = Access.Level.MEMBER)
    @GetMapping("/second-factor")
    SecondFactorView getSecondFactor(Actor actor) {
        return new SecondFactorView(passwords.has(actor.person()), factors.has(actor.person()));
    }

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
        }
        replace.handle(actor.person(), wish.password(), token);
    }

    private void checkCurrent(Actor actor, @Nullable String current) {
        if (current == null || !passwords.matches(Optional.of(actor.person()), current)) {
            throw new DomainException(IdentityError.CREDENTIALS_WRONG);
        }
    }

    @Access(level = Access.Level.MEMBER)
    @OwnIdempotency("a secret must not be stored; proposing another one replaces it")
    @PostMapping("/second-factor")
    SecondFactors.SecondFactorSecret proposeSecondFactor(Actor actor) {
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
