package linli.identity.passkey;

/** How bytes are written in WebAuthn's JSON (RFC 4648, section 5, without padding). */
final class Base64Url {
    static final String PATTERN = "(?:[A-Za-z0-9_-]{4})*(?:[A-Za-z0-9_-]{2,3})?";

    private Base64Url() {}
}
