package linli.shared.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import linli.shared.DomainException;
import linli.shared.SharedError;
import org.jspecify.annotations.Nullable;

/** A request whose body has at most so many bytes; it is read when first asked for and may be read again. */
public final class BoundedRequest extends HttpServletRequestWrapper {
    private static final String ATTRIBUTE = BoundedRequest.class.getName();

    private final int longest;
    private byte @Nullable [] body;

    /** @throws DomainException if the request says itself that its body is longer */
    BoundedRequest(HttpServletRequest request, int longest) {
        super(request);
        this.longest = longest;
        if (request.getContentLengthLong() > longest) {
            throw new DomainException(SharedError.TOO_LARGE);
        }
        request.setAttribute(ATTRIBUTE, this);
    }

    /**
     * The body of a request; nothing of an upload or a form, which are read otherwise.
     *
     * @throws DomainException if it is too long
     */
    public static byte[] body(HttpServletRequest request) throws IOException {
        return request.getAttribute(ATTRIBUTE) instanceof BoundedRequest bounded ? bounded.body() : new byte[0];
    }

    private byte[] body() throws IOException {
        if (body == null) {
            var read = super.getInputStream().readNBytes(longest + 1);
            if (read.length > longest) {
                throw new DomainException(SharedError.TOO_LARGE);
            }
            refuseZeros(read);
            body = read;
        }
        return body;
    }

    /** JSON of another encoding has zeros in it, and its reader would follow it. */
    private static void refuseZeros(byte[] read) {
        for (byte octet : read) {
            if (octet == 0) {
                throw new DomainException(SharedError.INVALID_TEXT);
            }
        }
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return new Buffered(body());
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return new BufferedReader(new InputStreamReader(new ByteArrayInputStream(body()), StandardCharsets.UTF_8));
    }

    private static final class Buffered extends ServletInputStream {
        private final ByteArrayInputStream bytes;

        Buffered(byte[] body) {
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
