package linli.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LetteringTests {
    private final Lettering lettering = new Lettering();

    @Test
    void drawsChineseWithoutAnyFontOfTheMachine() {
        var picture = new BufferedImage(400, 100, BufferedImage.TYPE_INT_RGB);
        var graphics = picture.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(Color.WHITE);
        double width = lettering.draw(graphics, "邻里 Linli", 10, 70, 48, Lettering.Weight.BOLD);
        graphics.dispose();
        assertThat(width).isBetween(150.0, 300.0);
        long inked = Arrays.stream(picture.getRGB(0, 0, 400, 100, null, 0, 400))
                .filter(pixel -> (pixel & 0xff) > 128)
                .count();
        assertThat(inked).isBetween(1_500L, 12_000L);
    }

    @Test
    void keepsWordsInOnePiece() {
        assertThat(lettering.wrap("Supper for One, Properly Served", 200, 20, 3))
                .containsExactly("Supper for One,", "Properly Served");
    }

    @Test
    void breaksALongTextAndEndsItWithAnEllipsis() {
        var lines = lettering.wrap("小区门口的面包店今天出炉了新的桂花栗子面包", 200, 20, 2);
        assertThat(lines).hasSize(2);
        assertThat(lines.getLast()).endsWith("…");
        assertThat(lines)
                .allSatisfy(line -> assertThat(lettering.measure(line, 20)).isLessThanOrEqualTo(220));
    }
}
