package linli.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import linli.shared.DomainException;
import linli.testing.Mutants;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent as a picture is one, or is refused as none. */
class PictureFuzzTests {
    /** Nine by seven pixels lossy, lossless and see-through; then three by two that are to be turned, and that move. */
    private static final List<String> WEBP = List.of(
            "UklGRj4AAABXRUJQVlA4IDIAAADQAQCdASoJAAcABUB8JbACdAEOuwWOAAD+5f/Mri7qmbfzSY31LiP3wfnnQNv1xRgAAA==",
            "UklGRjYAAABXRUJQVlA4TCkAAAAvCIABALkyRPQ/dlH+6H9AQds2TMCUP8u3IRgOAklbvO2PCQC8FXD7DAA=",
            "UklGRmYAAABXRUJQVlA4WAoAAAAQAAAACAAABgAAQUxQSA4AAAABuNZ/RITtbW1tb2trG1ZQOCAyAAAA0AEAnQEqCQAHAAVAfCWwAnQBDrsF"
                    + "jgAA/uX/zK4u6pm380mN9S4f79Pp7I8geNYwAAA=",
            "UklGRl4AAABXRUJQVlA4WAoAAAAIAAAAAgAAAQAAVlA4IB4AAABwAQCdASoDAAIAB0CWJYgCdAFAAAD+7QZhVCZ8gABFWElGGgAAAE1NACoA"
                    + "AAAIAAEBEgADAAAAAQAGAAAAAAAA",
            "UklGRqAAAABXRUJQVlA4WAoAAAACAAAAAgAAAQAAQU5JTQYAAAAAAAAAAABBTk1GOAAAAAAAAAAAAAIAAAEAADIAAAJWUDggIAAAAFABAJ0B"
                    + "KgMAAgAHQJYliAAE/YAA/u0HLT2YxDTIAAAAQU5NRjQAAAAAAAAAAAACAAABAAAyAAAAVlA4IBwAAABUAQCdASoDAAIAAACWJZQABHQAAP7vdtNP"
                    + "LcAA");

    private static final List<byte[]> SEEDS = Stream.concat(
                    Stream.of("png", "jpg", "gif").map(PictureFuzzTests::picture), webp().stream())
            .toList();
    private static final PictureEncoder ENCODER = new PictureEncoder();

    @Test
    void takesEveryPictureThatTheOthersAreMadeOf() {
        SEEDS.forEach(seed -> assertThat(ENCODER.encode(seed).renditions()).containsOnlyKeys(Rendition.values()));
    }

    /** The frame claims 16,383 pixels each way, which the decoder would make room for, whatever the frame begins with. */
    @ParameterizedTest
    @ValueSource(ints = {0x9d, 0})
    void refusesAWebpWhoseFrameIsFarLargerThanItself(int start) {
        int frames = 0;
        for (var seed : webp()) {
            int frame = new String(seed, StandardCharsets.ISO_8859_1).indexOf("\u009d\u0001*");
            if (frame >= 0) {
                frames++;
                seed[frame] = (byte) start;
                Arrays.fill(seed, frame + 3, frame + 7, (byte) 0xff);
                assertThatThrownBy(() -> ENCODER.encode(seed))
                        .extracting(thrown -> ((DomainException) thrown).code())
                        .isEqualTo(MediaError.PICTURE_TOO_LARGE);
            }
        }
        assertThat(frames).isEqualTo(4);
    }

    /** Its decoder would take all the memory that there is for a good photograph. */
    @Test
    void takesAWebpOfFewerPixelsThanOthers() {
        var seed = webp().getFirst();
        int sides = new String(seed, StandardCharsets.ISO_8859_1).indexOf("\u009d\u0001*") + 3;
        seed[sides + 1] = 3072 >> 8;
        seed[sides + 3] = 3072 >> 8;
        assertThatThrownBy(() -> ENCODER.encode(seed)).hasMessageContaining("PICTURE_TOO_LARGE [10, 8]");
    }

    /** See-through pixels are packed without loss: that decoder takes what is missing for zeros, millions of times. */
    @Test
    void makesNoMillionsOfPixelsOfAFewBytes() {
        var seed = webp().get(2);
        seed[25] = 10;
        seed[28] = 10;
        assertThatThrownBy(() -> ENCODER.encode(seed))
                .extracting(thrown -> ((DomainException) thrown).code())
                .isEqualTo(MediaError.PICTURE_UNREADABLE);
    }

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

    private static List<byte[]> webp() {
        return WEBP.stream().map(Base64.getDecoder()::decode).toList();
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
