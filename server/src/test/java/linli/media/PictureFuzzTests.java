package linli.media;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import linli.shared.DomainException;
import linli.testing.Mutants;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is sent as a picture is one, or is refused as none. */
class PictureFuzzTests {
    private static final List<byte[]> SEEDS =
            Stream.of("png", "jpg", "gif").map(PictureFuzzTests::picture).toList();
    private static final PictureEncoder ENCODER = new PictureEncoder();

    @Test
    void readsSomeHundredMutants() {
        Mutants.feed(SEEDS, PictureFuzzTests::read);
    }

    static Stream<Arguments> seeds() {
        return Mutants.seeds(SEEDS);
    }

    @Tag("fuzz")
    @MethodSource("seeds")
    @FuzzTest
    void readsAnything(byte[] bytes) {
        read(bytes);
    }

    private static byte[] picture(String format) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(9, 7, BufferedImage.TYPE_INT_RGB), format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void read(byte[] bytes) {
        try {
            assertThat(ENCODER.encode(bytes).renditions()).containsOnlyKeys(Rendition.values());
        } catch (DomainException e) {
            assertThat(Set.of(MediaError.values())).contains((MediaError) e.code());
        }
    }
}
