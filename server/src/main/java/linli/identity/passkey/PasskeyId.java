package linli.identity.passkey;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.springframework.security.web.webauthn.api.Bytes;

/** The id that an authenticator gave to a passkey: base64url in JSON. */
record PasskeyId(Bytes value) {

    @JsonCreator
    public static PasskeyId valueOf(String text) {
        return new PasskeyId(Bytes.fromBase64(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toBase64UrlString();
    }
}
