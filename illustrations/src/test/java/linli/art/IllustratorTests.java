package linli.art;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IllustratorTests {
    @Test
    void drawsTheSamePictureForTheSameSeed() {
        for (String motif : Illustrator.motifs()) {
            assertThat(Illustrator.jpeg(motif, 42, 200, 200))
                    .as(motif)
                    .isEqualTo(Illustrator.jpeg(motif, 42, 200, 200));
        }
    }

    @Test
    void drawsDifferentPicturesForDifferentSeedsAndMotifs() {
        Set<Integer> seen = new HashSet<>();
        for (String motif : Illustrator.motifs()) {
            for (long seed = 1; seed <= 4; seed++) {
                assertThat(seen.add(Arrays.hashCode(pixels(Illustrator.picture(motif, seed, 120, 120)))))
                        .as("%s, seed %d", motif, seed)
                        .isTrue();
            }
        }
        assertThat(Illustrator.motifs()).hasSizeGreaterThanOrEqualTo(24);
    }

    @Test
    void keepsEveryPictureWithinNinetyKilobytes() {
        for (String motif : Illustrator.motifs()) {
            for (long seed = 1; seed <= 3; seed++) {
                assertThat(Illustrator.jpeg(motif, seed, 800, 800).length)
                        .as("%s, seed %d", motif, seed)
                        .isBetween(5_000, 90_000);
            }
        }
    }

    @Test
    void fillsCoversOfAnyShapeToTheEdges() {
        for (String motif : Illustrator.motifs()) {
            BufferedImage cover = Illustrator.picture(motif, 5, 640, 360);
            assertThat(cover.getWidth()).isEqualTo(640);
            assertThat(cover.getHeight()).isEqualTo(360);
            for (int[] corner : new int[][] {{0, 0}, {639, 0}, {0, 359}, {639, 359}}) {
                assertThat(cover.getRGB(corner[0], corner[1]) & 0xFFFFFF)
                        .as(motif)
                        .isNotZero();
            }
        }
    }

    @Test
    void refusesUnknownMotifsAndAbsurdSizes() {
        assertThatThrownBy(() -> Illustrator.picture("unknown", 1, 100, 100))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Illustrator.picture("tea", 1, 0, 100)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Illustrator.picture("tea", 1, 100_000, 100))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void givesFiveHundredSeedsNearlyAsManyVisiblyDifferentAvatars() {
        Set<String> seen = new HashSet<>();
        for (long seed = 0; seed < 700; seed++) {
            seen.add(coarse(Avatars.draw(seed, 96)));
        }
        assertThat(seen).hasSizeGreaterThanOrEqualTo(500);
        assertThat(Avatars.jpeg(9, 96)).isEqualTo(Avatars.jpeg(9, 96));
    }

    /** A 6 × 6 mosaic of six levels a channel: pictures that share it look alike. */
    private static String coarse(BufferedImage image) {
        StringBuilder mosaic = new StringBuilder();
        int side = image.getWidth() / 6;
        for (int cell = 0; cell < 36; cell++) {
            long[] sum = new long[3];
            for (int i = 0; i < side * side; i++) {
                int rgb = image.getRGB(cell % 6 * side + i % side, cell / 6 * side + i / side);
                for (int channel = 0; channel < 3; channel++) {
                    sum[channel] += (rgb >> (8 * channel)) & 0xFF;
                }
            }
            for (long total : sum) {
                mosaic.append(total / ((long) side * side) / 43);
            }
        }
        return mosaic.toString();
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }
}
