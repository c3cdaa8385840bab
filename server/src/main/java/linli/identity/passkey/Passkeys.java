package linli.identity.passkey;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import linli.identity.Audit;
import linli.identity.IdentityError;
import linli.identity.People;
import linli.identity.PersonCard;
import linli.shared.DomainException;
import linli.shared.PersonId;
import linli.shared.web.WebOrigin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.webauthn.api.AuthenticatorResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Passkeys (W3C WebAuthn 3). Each proves possession and, by the device's own lock, the person, so that it needs no
 * second factor. A challenge is good for five minutes and one use.
 */
@Service
class Passkeys {
    private static final Logger LOG = LoggerFactory.getLogger(Passkeys.class);
    private static final Duration CHALLENGE_LIFETIME = Duration.ofMinutes(5);

    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();
    private final PasskeyRepository passkeys;
    private final People people;
    private final Audit audit;

    Passkeys(PasskeyRepository passkeys, People people, Audit audit) {
        this.passkeys = passkeys;
        this.people = people;
        this.audit = audit;
    }

    /** What the browser needs to make a passkey for the person. */
    @Transactional
    JsonNode offerRegistration(PersonId person, WebOrigin origin) {
        var options = creationOptions(person, origin, Bytes.random());
        passkeys.saveChallenge(options.getChallenge(), person, CHALLENGE_LIFETIME);
        return json.valueToTree(options);
    }

    @Transactional
    CredentialRecord register(PersonId person, WebOrigin origin, String label, MadeCredential made) {
        var credential = read(made::credential);
        var challenge = claimChallenge(credential.getResponse().getClientDataJSON(), Optional.of(person));
        var options = creationOptions(person, origin, challenge);
        try {
            var record = operations(origin)
                    .registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                            options, new RelyingPartyPublicKey(credential, label)));
            audit.record(null, person, "passkey.added", Map.of());
            return record;
        } catch (RuntimeException e) {
            throw refused(e);
        }
    }

    /** What the browser needs to let somebody choose a passkey of theirs. */
    @Transactional
    JsonNode offerSignIn(WebOrigin origin) {
        var options = requestOptions(origin, Bytes.random());
        passkeys.saveChallenge(options.getChallenge(), null, CHALLENGE_LIFETIME);
        return json.valueToTree(options);
    }

    /** Finds out whose passkey has signed the challenge. */
    @Transactional(noRollbackFor = DomainException.class)
    PersonId signIn(WebOrigin origin, SignedCredential signed) {
        var credential = read(signed::credential);
        var challenge = claimChallenge(credential.getResponse().getClientDataJSON(), Optional.empty());
        try {
            var user = operations(origin)
                    .authenticate(new RelyingPartyAuthenticationRequest(requestOptions(origin, challenge), credential));
            return PersonId.valueOf(user.getName());
        } catch (RuntimeException e) {
            throw refused(e);
        }
    }

    List<CredentialRecord> list(PersonId person) {
        return passkeys.list(person);
    }

    /** One that is the person's last way in stays, also when two are removed at once. */
    @Transactional
    void remove(PersonId person, Bytes passkey) {
        people.lockWaysIn(person);
        if (!passkeys.delete(person, passkey)) {
            throw new DomainException(IdentityError.PASSKEY_NOT_FOUND);
        }
        if (!people.hasWayIn(person)) {
            throw new DomainException(IdentityError.LAST_WAY_IN);
        }
        audit.record(null, person, "passkey.removed", Map.of());
    }

    private PublicKeyCredentialCreationOptions creationOptions(PersonId person, WebOrigin origin, Bytes challenge) {
        var operations = operations(origin);
        var name = people.findCard(person)
                .map(PersonCard::name)
                .orElseThrow(() -> new DomainException(IdentityError.PERSON_NOT_FOUND));
        var user =
                Optional.ofNullable(passkeys.findByUsername(person.toString())).orElseGet(() -> newUser(person));
        operations.setCustomizeCreationOptions(options -> options.challenge(challenge)
                .timeout(CHALLENGE_LIFETIME)
                .user(ImmutablePublicKeyCredentialUserEntity.builder()
                        .id(user.getId())
                        .name(name)
                        .displayName(name)
                        .build())
                .authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build()));
        return operations.createPublicKeyCredentialCreationOptions(
                new ImmutablePublicKeyCredentialCreationOptionsRequest(
                        UsernamePasswordAuthenticationToken.authenticated(
                                person.toString(), "", AuthorityUtils.NO_AUTHORITIES)));
    }

    private org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity newUser(PersonId person) {
        passkeys.save(ImmutablePublicKeyCredentialUserEntity.builder()
                .id(Bytes.random())
                .name(person.toString())
                .displayName(person.toString())
                .build());
        return Optional.ofNullable(passkeys.findByUsername(person.toString())).orElseThrow();
    }

    private PublicKeyCredentialRequestOptions requestOptions(WebOrigin origin, Bytes challenge) {
        var operations = operations(origin);
        operations.setCustomizeRequestOptions(options -> options.challenge(challenge)
                .timeout(CHALLENGE_LIFETIME)
                .userVerification(UserVerificationRequirement.REQUIRED));
        return operations.createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(
                new AnonymousAuthenticationToken("anybody", "anybody", AuthorityUtils.createAuthorityList("anybody"))));
    }

    private Webauthn4JRelyingPartyOperations operations(WebOrigin origin) {
        return new Webauthn4JRelyingPartyOperations(
                passkeys,
                passkeys,
                PublicKeyCredentialRpEntity.builder()
                        .id(origin.host())
                        .name("Linli 邻里")
                        .build(),
                Set.of(origin.toString()));
    }

    private Bytes claimChallenge(Bytes clientData, Optional<PersonId> person) {
        try {
            var text = json.readTree(new String(clientData.getBytes(), StandardCharsets.UTF_8))
                    .path("challenge")
                    .asString("");
            var challenge = Bytes.fromBase64(text);
            if (passkeys.claimChallenge(challenge, person.orElse(null))) {
                return challenge;
            }
        } catch (JacksonException | IllegalArgumentException e) {
            throw refused(e);
        }
        throw new DomainException(IdentityError.PASSKEY_REFUSED);
    }

    private static <R extends AuthenticatorResponse> PublicKeyCredential<R> read(
            Supplier<PublicKeyCredential<R>> sent) {
        try {
            return sent.get();
        } catch (IllegalArgumentException e) {
            throw refused(e);
        }
    }

    private static DomainException refused(RuntimeException cause) {
        LOG.debug("A passkey was refused", cause);
        return new DomainException(IdentityError.PASSKEY_REFUSED);
    }
}
