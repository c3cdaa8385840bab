package linli.art;

import java.awt.Color;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** The brand's colours, and the only ways in which they are lightened, darkened and combined. */
final class Palette {
    static final Color PERSIMMON = new Color(0xE2673A);
    static final Color TEA = new Color(0x7C9A5E);
    static final Color RICE = new Color(0xF8F0E2);
    static final Color INDIGO = new Color(0x34507A);
    static final Color OCHRE = new Color(0xDFA640);
    static final Color PLUM = new Color(0x8E3F5C);

    static final Color MOSS = new Color(0x4E6F49);
    static final Color SAGE = new Color(0xB7C6A0);
    static final Color CELADON = new Color(0xA9C4B6);
    static final Color MIST = new Color(0xBFD0D8);
    static final Color BLUSH = new Color(0xF1BFA6);
    static final Color ROSE = new Color(0xD9837F);
    static final Color RED = new Color(0xC9403A);
    static final Color CLAY = new Color(0xB5694A);
    static final Color WOOD = new Color(0xC08A58);
    static final Color BARK = new Color(0x7A4E36);
    static final Color SAND = new Color(0xE9D5B0);
    static final Color CRUST = new Color(0xCC8643);
    static final Color CRUMB = new Color(0xF5DDB0);
    static final Color HONEY = new Color(0xE9A93A);
    static final Color COFFEE = new Color(0x5B3A2B);
    static final Color INK = new Color(0x38302D);
    static final Color SHADE = new Color(0x4A2A2C);

    /** Wall, table, and the disc or arch that stands behind the subject. */
    record Scheme(Color wall, Color table, Color accent) {}

    static final List<Scheme> SCHEMES = List.of(
            scheme(0xF5EBDA, 0xE2C9A2, 0xF3C3A0),
            scheme(0xD3DDC2, 0xF4E8D2, 0xEEF0DC),
            scheme(0xF4D2BE, 0xFBEFE0, 0xEFA17B),
            scheme(0xCBDAE0, 0xF2E6D4, 0xE6EEF0),
            scheme(0x3F5A80, 0xE6D2B0, 0x5D789C),
            scheme(0xF3DCA3, 0xFCF2DF, 0xF0C062),
            scheme(0xE8CCCF, 0xF7EADF, 0xD39CA6),
            scheme(0x7F9B78, 0xEFE1C6, 0x9DB592),
            scheme(0xE79A70, 0xF9E8D2, 0xF2BD97),
            scheme(0xF8F0E1, 0xA9BD95, 0xF4D595),
            scheme(0xF6EADB, 0xB9776A, 0xF3CFC0),
            scheme(0xE9E0CF, 0x6F8AA3, 0xD3DEDD),
            scheme(0x8A4A62, 0xF0DCC6, 0xA9677D),
            scheme(0xDCE4DA, 0xD9B27E, 0xF6EFE0));

    static final List<Color> GLAZES =
            List.of(RICE, CELADON, INDIGO, CLAY, new Color(0xD9C6A5), SAGE, ROSE, new Color(0x6E8CA8), OCHRE, PLUM);

    static final List<Color> CLOTHS =
            List.of(PERSIMMON, TEA, INDIGO, OCHRE, PLUM, MIST, BLUSH, SAGE, new Color(0x5F8A8B), ROSE, RICE, CLAY);

    private Palette() {}

    private static Scheme scheme(int wall, int table, int accent) {
        return new Scheme(new Color(wall), new Color(table), new Color(accent));
    }

    static Color mix(Color from, Color to, double share) {
        return new Color(
                (int) Math.round(from.getRed() + (to.getRed() - from.getRed()) * share),
                (int) Math.round(from.getGreen() + (to.getGreen() - from.getGreen()) * share),
                (int) Math.round(from.getBlue() + (to.getBlue() - from.getBlue()) * share));
    }

    static Color dark(Color color, double share) {
        return mix(color, SHADE, share);
    }

    static Color light(Color color, double share) {
        return mix(color, new Color(0xFFF8EA), share);
    }

    static Color veil(Color color, double opacity) {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), (int) Math.round(opacity * 255));
    }

    static Color any(List<Color> colours, Random random) {
        return colours.get(random.nextInt(colours.size()));
    }

    /** A scheme from the half in which wall and table best let the subject's main colour stand out. */
    static Scheme schemeFor(Color subject, Random random) {
        List<Scheme> ranked = SCHEMES.stream()
                .sorted(Comparator.comparingDouble(
                        s -> -Math.min(distance(s.wall(), subject), 1.3 * distance(s.table(), subject))))
                .toList();
        return ranked.get(random.nextInt(ranked.size() * 3 / 5));
    }

    /** A colour from the half that best stands out in the scheme. */
    static Color standingOut(List<Color> colours, Scheme scheme, Random random) {
        List<Color> ranked = colours.stream()
                .sorted(Comparator.comparingDouble(c -> -Math.min(
                        distance(c, scheme.wall()),
                        Math.min(1.2 * distance(c, scheme.accent()), 1.2 * distance(c, scheme.table())))))
                .toList();
        return ranked.get(random.nextInt((ranked.size() + 2) * 3 / 5));
    }

    /** Distance weighted by how the eye sees red, green and blue. */
    static double distance(Color a, Color b) {
        double red = a.getRed() - b.getRed();
        double green = a.getGreen() - b.getGreen();
        double blue = a.getBlue() - b.getBlue();
        double mean = (a.getRed() + b.getRed()) / 2.0;
        return Math.sqrt((2 + mean / 256) * red * red + 4 * green * green + (2 + (255 - mean) / 256) * blue * blue)
                / 1.7;
    }
}
