package linli.identity.passkey;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutableAuthenticationExtensionsClientOutputs;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;

/** A passkey that a browser has just made: what of W3C's RegistrationResponseJSON is needed. */
@JsonIgnoreProperties(ignoreUnknown = true)
record MadeCredential(
        @NotNull @Size(max = 1400) @Pattern(regexp = Base64Url.PATTERN)
        String rawId,

        @NotNull @Valid Attestation response) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Attestation(
            @NotNull @Size(max = 4_000) @Pattern(regexp = Base64Url.PATTERN)
            String clientDataJSON,

            @NotNull @Size(max = 20_000) @Pattern(regexp = Base64Url.PATTERN)
            String attestationObject,

            @Nullable @Size(max = 10) List<@NotNull @Size(max = 20) @Pattern(regexp = "[a-z-]+") String> transports) {}

    PublicKeyCredential<AuthenticatorAttestationResponse> credential() {
        var transports = response.transports() == null ? List.<String>of() : response.transports();
        return PublicKeyCredential.<AuthenticatorAttestationResponse>builder()
                .id(rawId)
                .rawId(Bytes.fromBase64(rawId))
                .type(PublicKeyCredentialType.PUBLIC_KEY)
                .response(AuthenticatorAttestationResponse.builder()
                        .clientDataJSON(Bytes.fromBase64(response.clientDataJSON()))
                        .attestationObject(Bytes.fromBase64(response.attestationObject()))
                        .transports(transports.stream()
                                .map(AuthenticatorTransport::valueOf)
                                .toList())
                        .build())
                .clientExtensionResults(new ImmutableAuthenticationExtensionsClientOutputs(List.of()))
                .build();
    }
}
