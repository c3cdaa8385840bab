package linli.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import linli.shared.DomainException;
import linli.testing.Http;
import linli.testing.LinliTest;
import linli.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@LinliTest
class MediaTests {
    /** A WebP of one pixel. */
    private static final String WEBP = "UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA";

    @Autowired
    World world;

    @Autowired
    Media media;

    @Test
    void givesTheSameIdForTheSameBytesAndServesEachSize() throws IOException {
        var member = world.person("拍照的人").http();
        var bytes = picture("png", 1600, 900, Color.ORANGE);
        var first = upload(member, bytes);
        assertThat(first.status()).isEqualTo(201);
        var id = first.body().get("id").asString();
        assertThat(upload(member, bytes).body().get("id").asString()).isEqualTo(id);

        assertThat(decode(get("/media/%s/thumb.jpg".formatted(id))).getWidth()).isEqualTo(240);
        assertThat(decode(get("/media/%s/card.jpg".formatted(id))).getWidth()).isEqualTo(640);
        var full = get("/media/%s/full.jpg".formatted(id));
        assertThat(decode(full).getWidth()).isEqualTo(1280);
        assertThat(decode(full).getHeight()).isEqualTo(720);
        var headers = full.raw().headers();
        assertThat(headers.firstValue("Cache-Control").orElse("")).contains("immutable", "public", "max-age=31536000");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Content-Type")).hasValue("image/jpeg");
        var tag = headers.firstValue("ETag").orElseThrow();
        var stranger = world.stranger();
        var again = stranger.send(stranger.request("/media/%s/full.jpg".formatted(id))
                .header("If-None-Match", tag)
                .build());
        assertThat(again.status()).isEqualTo(304);
    }

    @Test
    void storesManyAtOnceInTheirOrder() throws IOException {
        var red = picture("jpeg", 30, 20, Color.RED);
        var blue = picture("gif", 40, 20, Color.BLUE);
        var ids = media.storeAll(List.of(red, blue, red));
        assertThat(ids.get(0)).isEqualTo(ids.get(2)).isNotEqualTo(ids.get(1));
        assertThat(decode(get("/media/%s/full.jpg".formatted(ids.get(1)))).getWidth())
                .isEqualTo(40);
    }

    @Test
    void readsWebp() {
        var id = media.store(Base64.getDecoder().decode(WEBP));
        assertThat(get("/media/%s/thumb.jpg".formatted(id)).status()).isEqualTo(200);
    }

    @Test
    void showsTransparencyAsWhite() throws IOException {
        var transparent = new BufferedImage(50, 50, BufferedImage.TYPE_INT_ARGB);
        var id = media.store(encode(transparent, "png"));
        var pixel = new Color(decode(get("/media/%s/full.jpg".formatted(id))).getRGB(25, 25));
        assertThat(pixel).isEqualTo(Color.WHITE);
    }

    @Test
    void turnsAPictureUprightAndKeepsNothingOfItsMetadata() throws IOException {
        var id = media.store(withOrientation(picture("jpeg", 60, 30, Color.GREEN), 6));
        var stored = get("/media/%s/full.jpg".formatted(id));
        assertThat(decode(stored).getWidth()).isEqualTo(30);
        assertThat(decode(stored).getHeight()).isEqualTo(60);
        assertThat(new String(stored.raw().body(), StandardCharsets.ISO_8859_1)).doesNotContain("Exif");
    }

    @Test
    void refusesADecompressionBombByItsHeader() {
        assertThatThrownBy(() -> media.store(pngHeader(60_000, 60_000)))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("PICTURE_TOO_LARGE");
    }

    @Test
    void refusesWhatIsNoPicture() {
        var member = world.person("乱传的人").http();
        var svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>";
        assertThat(upload(member, svg.getBytes(StandardCharsets.UTF_8)).problem())
                .isEqualTo("picture-unreadable");
        assertThat(upload(member, new byte[0]).problem()).isEqualTo("picture-empty");
        assertThat(upload(member, new byte[(10 << 20) + 1]).problem()).isEqualTo("picture-too-large");
        assertThat(upload(world.stranger(), svg.getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void refusesTruncatedAndTwistedFilesWithoutFailing() throws IOException {
        for (var format : List.of("jpeg", "png", "gif")) {
            var whole = picture(format, 64, 64, Color.CYAN);
            var random = new java.util.Random(7);
            for (int round = 0; round < 60; round++) {
                var twisted = whole.clone();
                for (int i = 0; i < 6; i++) {
                    twisted[random.nextInt(twisted.length)] = (byte) random.nextInt(256);
                }
                try {
                    media.store(java.util.Arrays.copyOf(twisted, 1 + random.nextInt(twisted.length)));
                } catch (DomainException e) {
                    assertThat(e.code()).isInstanceOf(MediaError.class);
                }
            }
        }
    }

    @Test
    void knowsNoOtherSizesOrPictures() {
        assertThat(get("/media/1/full.jpg").status()).isEqualTo(404);
        assertThat(get("/media/1/huge.jpg").status()).isEqualTo(404);
        assertThat(get("/media/x/full.jpg").status()).isEqualTo(404);
    }

    private Http.Answer get(String path) {
        return world.stranger().get(path);
    }

    private static Http.Answer upload(Http http, byte[] bytes) {
        return http.upload("/api/media", "p", bytes);
    }

    private static byte[] picture(String format, int width, int height, Color colour) throws IOException {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = picture.createGraphics();
        graphics.setColor(colour);
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        return encode(picture, format);
    }

    private static byte[] encode(BufferedImage picture, String format) throws IOException {
        var bytes = new ByteArrayOutputStream();
        assertThat(ImageIO.write(picture, format, bytes)).isTrue();
        return bytes.toByteArray();
    }

    private static BufferedImage decode(Http.Answer answer) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(answer.raw().body()));
    }

    /** Puts an Exif segment that holds nothing but the orientation right after the start of a JPEG. */
    private static byte[] withOrientation(byte[] jpeg, int orientation) {
        var exif = ByteBuffer.allocate(36)
                .putShort((short) 0xFFE1)
                .putShort((short) 34)
                .put("Exif\0\0MM".getBytes(StandardCharsets.ISO_8859_1))
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0);
        return ByteBuffer.allocate(jpeg.length + 36)
                .put(jpeg, 0, 2)
                .put(exif.flip())
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    private static byte[] pngHeader(int width, int height) {
        var header = ByteBuffer.allocate(17)
                .put("IHDR".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        var crc = new CRC32();
        crc.update(header);
        return ByteBuffer.allocate(8 + 4 + 17 + 4)
                .putLong(0x89504E470D0A1A0AL)
                .putInt(13)
                .put(header)
                .putInt((int) crc.getValue())
                .array();
    }
}
