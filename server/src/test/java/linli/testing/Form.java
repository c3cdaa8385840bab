package linli.testing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A form that uploads files. */
public final class Form {
    public static final String TYPE = "multipart/form-data; boundary=b";

    private Form() {}

    /** The body for {@link #TYPE}: each file, by its name, in a field {@code file}. */
    public static byte[] of(Map<String, byte[]> files) {
        var form = new ByteArrayOutputStream();
        files.forEach((name, content) -> {
            form.writeBytes(bytes("""
                    --b\r
                    Content-Disposition: form-data; name="file"; filename="%s"\r
                    Content-Type: application/octet-stream\r
                    \r
                    """.formatted(name)));
            form.writeBytes(content);
            form.writeBytes(bytes("\r\n"));
        });
        form.writeBytes(bytes("--b--\r\n"));
        return form.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
