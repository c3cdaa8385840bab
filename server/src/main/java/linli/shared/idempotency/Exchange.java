package linli.shared.idempotency;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import linli.shared.DomainException;
import linli.shared.SharedError;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/** A state-changing request whose body can be read before the handler reads it, and the claim that it runs under. */
final class Exchange extends HttpServletRequestWrapper {
    static final String ATTRIBUTE = Exchange.class.getName();
    private static final int MAX_BODY = 1 << 20;

    private byte @Nullable [] body;
    private Claim.@Nullable Granted granted;

    Exchange(HttpServletRequest request) {
        super(request);
    }

    Optional<Claim.Granted> granted() {
        return Optional.ofNullable(granted);
    }

    void grant(Claim.Granted claim) {
        granted = claim;
    }

    /** The body if it is JSON or of no type; nothing for uploads and forms, which are too large or read otherwise. */
    byte[] body() throws IOException {
        if (!isBuffered()) {
            return new byte[0];
        }
        if (body == null) {
            var read = super.getInputStream().readNBytes(MAX_BODY + 1);
            if (read.length > MAX_BODY) {
                throw new DomainException(SharedError.TOO_LARGE);
            }
            body = read;
        }
        return body;
    }

    private boolean isBuffered() {
        var type = getContentType();
        return type == null || type.regionMatches(true, 0, MediaType.APPLICATION_JSON_VALUE, 0, 16);
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return body == null ? super.getInputStream() : new Replayed(body);
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return body == null
                ? super.getReader()
                : new BufferedReader(new InputStreamReader(new ByteArrayInputStream(body), StandardCharsets.UTF_8));
    }

    private static final class Replayed extends ServletInputStream {
        private final ByteArrayInputStream bytes;

        Replayed(byte[] body) {
            bytes = new ByteArrayInputStream(body);
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            return bytes.read(target, offset, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("the body was read already");
        }
    }
}
