package linli.demo;

import java.util.Optional;
import java.util.regex.Pattern;
import linli.art.Illustrator;
import linli.catalog.PictureSource;

/** Draws what the catalogue names as {@code demo:<motif>:<seed>}. */
@DemoComponent
class DrawnPictures implements PictureSource {
    private static final Pattern SOURCE = Pattern.compile("demo:([a-z]+):([0-9]{1,18})");
    private static final int SIDE = 800;

    @Override
    public Optional<byte[]> find(String source) {
        var matcher = SOURCE.matcher(source);
        return matcher.matches() && Illustrator.motifs().contains(matcher.group(1))
                ? Optional.of(Illustrator.jpeg(matcher.group(1), Long.parseLong(matcher.group(2)), SIDE, SIDE))
                : Optional.empty();
    }
}
