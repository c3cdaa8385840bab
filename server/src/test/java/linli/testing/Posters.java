package linli.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/** What stands on a poster, as far as its colours tell. */
public final class Posters {
    private static final int COLOUR = 0xC8502B;

    private Posters() {}

    /** How many lines of facts are below its title. */
    public static int facts(byte[] png) {
        try {
            var poster = ImageIO.read(new ByteArrayInputStream(png));
            int headline = poster.getHeight() * 61 / 100;
            var written = IntStream.range(headline, poster.getHeight())
                    .mapToObj(y -> IntStream.range(0, poster.getWidth())
                            .anyMatch(x -> (poster.getRGB(x, y) & 0xFFFFFF) == COLOUR))
                    .toList();
            return (int) IntStream.range(1, written.size())
                    .filter(y -> written.get(y) && !written.get(y - 1))
                    .count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
