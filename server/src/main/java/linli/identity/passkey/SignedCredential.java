package linli.identity.passkey;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutableAuthenticationExtensionsClientOutputs;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;

/** A challenge that a passkey has signed: what of W3C's AuthenticationResponseJSON is needed. */
@JsonIgnoreProperties(ignoreUnknown = true)
record SignedCredential(
        @NotNull @Size(max = 1400) @Pattern(regexp = Base64Url.PATTERN)
        String rawId,

        @NotNull @Valid Assertion response) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Assertion(
            @NotNull @Size(max = 4_000) @Pattern(regexp = Base64Url.PATTERN)
            String clientDataJSON,

            @NotNull @Size(max = 4_000) @Pattern(regexp = Base64Url.PATTERN)
            String authenticatorData,

            @NotNull @Size(max = 4_000) @Pattern(regexp = Base64Url.PATTERN)
            String signature,

            @Nullable @Size(max = 100) @Pattern(regexp = Base64Url.PATTERN)
            String userHandle) {}

    PublicKeyCredential<AuthenticatorAssertionResponse> credential() {
        var answer = AuthenticatorAssertionResponse.builder()
                .clientDataJSON(Bytes.fromBase64(response.clientDataJSON()))
                .authenticatorData(Bytes.fromBase64(response.authenticatorData()))
                .signature(Bytes.fromBase64(response.signature()));
        if (response.userHandle() != null) {
            answer.userHandle(Bytes.fromBase64(response.userHandle()));
        }
        return PublicKeyCredential.<AuthenticatorAssertionResponse>builder()
                .id(rawId)
                .rawId(Bytes.fromBase64(rawId))
                .type(PublicKeyCredentialType.PUBLIC_KEY)
                .response(answer.build())
                .clientExtensionResults(new ImmutableAuthenticationExtensionsClientOutputs(List.of()))
                .build();
    }
}
