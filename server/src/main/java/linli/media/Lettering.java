package linli.media;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.fontbox.cff.CFFFont;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.OTFParser;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * Draws Chinese and Latin text as outlines of the font that ships with the application, so that posters look the same
 * on a machine without any fonts. Characters outside of GB 2312 and Latin are left out.
 */
public final class Lettering {
    private static final String FONT = "/fonts/NotoSansSC-GB2312.otf";
    private static final double BOLD_STROKE = 0.035;

    private final OpenTypeFont font;
    private final CFFFont outlines;
    private final CmapLookup characters;
    private final double unitsPerEm;

    public Lettering() {
        try (var in = Objects.requireNonNull(Lettering.class.getResourceAsStream(FONT), FONT)) {
            font = new OTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
            outlines = font.getCFF().getFont();
            characters = font.getUnicodeCmapLookup();
            unitsPerEm = font.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public enum Weight {
        REGULAR,
        BOLD
    }

    /** Draws one line with its baseline starting at (x, y) and returns its width, all in the graphics' units. */
    public synchronized double draw(Graphics2D graphics, String line, double x, double y, double size, Weight weight) {
        double scale = size / unitsPerEm;
        double at = x;
        for (int character : line.codePoints().toArray()) {
            int glyph = characters.getGlyphId(character);
            if (glyph == 0) {
                continue;
            }
            var outline = outline(glyph);
            outline.transform(new AffineTransform(scale, 0, 0, -scale, at, y));
            graphics.fill(outline);
            if (weight == Weight.BOLD) {
                var stroke = graphics.getStroke();
                graphics.setStroke(new BasicStroke((float) (size * BOLD_STROKE)));
                graphics.draw(outline);
                graphics.setStroke(stroke);
            }
            at += advance(glyph) * scale;
        }
        return at - x;
    }

    /** Where the line may end before the next character: behind its last space if that is within a word, else at once. */
    private static int endOfWords(CharSequence line, int next) {
        int end = line.length();
        if (!isLatin(next)) {
            return end;
        }
        for (int at = end; at > 0 && (isLatin(line.charAt(at - 1)) || line.charAt(at - 1) == ' '); at--) {
            if (line.charAt(at - 1) == ' ') {
                return at;
            }
        }
        return end;
    }

    private static boolean isLatin(int character) {
        return character > ' ' && character < 0x2000;
    }

    /** Breaks the text into at most {@code most} lines of the given width, words in one piece; a longer text ends with an ellipsis. */
    public synchronized List<String> wrap(String text, double width, double size, int most) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (int character : text.codePoints().toArray()) {
            if (measure(line, size) + measure(Character.toString(character), size) > width) {
                if (lines.size() == most - 1) {
                    lines.add(line.deleteCharAt(line.length() - 1).append('…').toString());
                    return lines;
                }
                int end = endOfWords(line, character);
                lines.add(line.substring(0, end).stripTrailing());
                line.delete(0, end);
            }
            if (!line.isEmpty() || character != ' ') {
                line.appendCodePoint(character);
            }
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }

    /** The width of one line. */
    public synchronized double measure(CharSequence line, double size) {
        return line.codePoints()
                        .map(characters::getGlyphId)
                        .filter(glyph -> glyph != 0)
                        .mapToDouble(this::advance)
                        .sum()
                * size
                / unitsPerEm;
    }

    private double advance(int glyph) {
        try {
            return font.getAdvanceWidth(glyph);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The font is CID-keyed: its outlines are found by character id, which the charset maps from the glyph's number. */
    private GeneralPath outline(int glyph) {
        try {
            int cid = outlines.getCharset().getCIDForGID(glyph);
            return new GeneralPath(outlines.getType2CharString(cid).getPath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
