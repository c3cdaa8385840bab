package linli.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ThreadLocalRandom;
import javax.imageio.ImageIO;

/** Small pictures to upload. */
public final class Pictures {
    private static final int SIDE = 40;

    private Pictures() {}

    /** One that hardly anybody has stored before. */
    public static byte[] png() {
        var picture = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < SIDE; x++) {
            picture.setRGB(x, 0, ThreadLocalRandom.current().nextInt(1 << 24));
        }
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Brings one as whoever is signed in, and returns its id. */
    public static String bring(Http http) {
        return bring(http, png());
    }

    public static String bring(Http http, byte[] picture) {
        var answer = http.upload("/api/media", "a.png", picture);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.body().get("id").asString();
    }
}
