package linli.art;

import static linli.art.Canvas.arc;
import static linli.art.Canvas.curve;
import static linli.art.Canvas.oval;
import static linli.art.Canvas.slab;
import static linli.art.Palette.dark;
import static linli.art.Palette.light;
import static linli.art.Palette.veil;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;

/** The dishes, baskets and boards that other motifs are served in. */
final class Vessels {
    private Vessels() {}

    /** A bowl whose contents are drawn between its far rim and its near wall. */
    static void bowl(Canvas c, double x, double rim, double half, double depth, Color color, Runnable contents) {
        c.contact(x, rim + depth, half * 0.72);
        c.flat(slab(x - half * 0.36, rim + depth - 22, half * 0.72, 26, 8), dark(color, 0.26));
        c.flat(oval(x, rim, half, half * 0.24), dark(color, 0.34));
        contents.run();
        Path2D.Double body = new Path2D.Double();
        body.moveTo(x - half, rim);
        body.curveTo(x - half * 0.55, rim + half * 0.32, x + half * 0.55, rim + half * 0.32, x + half, rim);
        body.curveTo(x + half * 0.97, rim + depth * 0.72, x + half * 0.62, rim + depth, x + half * 0.4, rim + depth);
        body.lineTo(x - half * 0.4, rim + depth);
        body.curveTo(x - half * 0.62, rim + depth, x - half * 0.97, rim + depth * 0.72, x - half, rim);
        c.turned(body, color);
        c.line(arc(x, rim, half - 4, half * 0.24, 182, 176, Arc2D.OPEN), light(color, 0.45), 8);
        Color brush = Palette.distance(color, Palette.INDIGO) > 120 ? Palette.INDIGO : Palette.RICE;
        switch (c.random.nextInt(4)) {
            case 0 -> {
                c.line(
                        arc(x, rim + depth * 0.42, half * 0.94, half * 0.22, 192, 156, Arc2D.OPEN),
                        veil(brush, 0.75),
                        9);
                c.line(arc(x, rim + depth * 0.56, half * 0.88, half * 0.2, 194, 152, Arc2D.OPEN), veil(brush, 0.6), 5);
            }
            case 1 -> {
                for (int i = -3; i <= 3; i++) {
                    double along = i / 4.0;
                    double y = rim + depth * 0.44 + half * 0.2 * Math.sqrt(1 - along * along);
                    c.flat(oval(x + along * half * 0.9, y, 11, 11), veil(brush, 0.7));
                }
            }
            case 2 -> {
                for (int i = -4; i <= 4; i++) {
                    double along = i / 5.0;
                    double y = rim + depth * 0.3 + half * 0.2 * Math.sqrt(1 - along * along);
                    c.line(
                            curve(x + along * half * 0.92, y, x + along * half * 0.7, y + depth * 0.34),
                            veil(brush, 0.55),
                            7);
                }
            }
            default -> {
                // A plain glaze.
            }
        }
    }

    static void plate(Canvas c, double x, double y, double half, Color color) {
        c.contact(x, y + half * 0.1, half);
        c.flat(oval(x, y + 14, half * 0.98, half * 0.27), dark(color, 0.25));
        c.sheet(oval(x, y, half, half * 0.28), color);
        c.flat(oval(x, y + 3, half * 0.76, half * 0.2), dark(color, 0.09));
        c.flat(oval(x + 4, y + 8, half * 0.74, half * 0.185), light(color, 0.2));
    }

    /** A woven basket whose contents are drawn before its near wall. */
    static void basket(Canvas c, double x, double rim, double half, double depth, Color color, Runnable contents) {
        c.contact(x, rim + depth, half * 0.9);
        c.flat(oval(x, rim, half, half * 0.2), dark(color, 0.45));
        contents.run();
        Path2D.Double body = new Path2D.Double();
        body.moveTo(x - half, rim);
        body.curveTo(x - half * 0.5, rim + half * 0.26, x + half * 0.5, rim + half * 0.26, x + half, rim);
        body.curveTo(
                x + half * 0.98, rim + depth * 0.6, x + half * 0.88, rim + depth * 0.9, x + half * 0.8, rim + depth);
        body.curveTo(
                x + half * 0.4, rim + depth * 1.06, x - half * 0.4, rim + depth * 1.06, x - half * 0.8, rim + depth);
        body.curveTo(x - half * 0.88, rim + depth * 0.9, x - half * 0.98, rim + depth * 0.6, x - half, rim);
        c.turned(body, color);
        int rows = (int) Math.max(2, depth / 44);
        for (int row = 0; row < rows; row++) {
            double y = rim + half * 0.17 + row * (depth - half * 0.1) / rows;
            for (int i = -5; i <= 5; i++) {
                double along = (i + (row % 2) * 0.5) / 6.0;
                if (Math.abs(along) < 0.88) {
                    double bow = half * 0.1 * Math.sqrt(1 - along * along) - half * 0.06;
                    c.flat(
                            slab(x + along * half * 0.93 - half * 0.06, y + bow, half * 0.12, 20, 9),
                            dark(color, along > 0.3 ? 0.34 : 0.22));
                }
            }
        }
        c.line(arc(x, rim, half, half * 0.2, 180, 180, Arc2D.OPEN), light(color, 0.25), 20);
        c.line(arc(x, rim + 4, half, half * 0.2, 180, 180, Arc2D.OPEN), dark(color, 0.12), 5);
    }

    static void board(Canvas c, double x, double y, double half) {
        Color color = c.chance(0.5) ? Palette.WOOD : Palette.mix(Palette.WOOD, Palette.BARK, 0.45);
        c.contact(x, y + 26, half * 1.02);
        Shape edge = slab(x - half, y - 14, half * 2, 56, 26);
        c.sheet(edge, dark(color, 0.3));
        c.flat(slab(x - half, y - 34, half * 2, 58, 28), color);
        c.line(curve(x - half * 0.8, y - 12, x - half * 0.1, y - 18, x + half * 0.5, y - 10), dark(color, 0.12), 4);
        c.line(curve(x - half * 0.2, y + 6, x + half * 0.3, y, x + half * 0.85, y + 6), dark(color, 0.12), 4);
    }

    /** A straight jar or glass with something in it up to a level. */
    static void jar(Canvas c, double x, double base, double half, double height, double level, Color content) {
        c.contact(x, base, half * 1.05);
        Lathe glass = new Lathe(
                x,
                base - height,
                half * 0.78,
                base - height * 0.86,
                half * 0.98,
                base - height * 0.5,
                half,
                base - height * 0.1,
                half,
                base,
                half * 0.9);
        c.cast(glass.body());
        c.flat(glass.body(), veil(light(Palette.MIST, 0.45), 0.78));
        Lathe inside = new Lathe(
                x,
                base - height,
                half * 0.7,
                base - height * 0.86,
                half * 0.9,
                base - height * 0.5,
                half * 0.92,
                base - height * 0.1,
                half * 0.92,
                base - 10,
                half * 0.84);
        c.turned(inside.band(base - height * level, base - 10), content);
        c.flat(
                oval(x, base - height * level + 4, inside.halfAt(base - height * level), half * 0.1),
                light(content, 0.3));
        c.line(
                curve(x - half * 0.72, base - height * 0.78, x - half * 0.76, base - height * 0.2),
                veil(Color.WHITE, 0.6),
                9);
    }

    static void cup(Canvas c, double x, double base, double half, Color color, Color drink) {
        double height = half * 1.35;
        double rim = base - height;
        c.contact(x, base, half);
        c.line(
                arc(x + half * 0.98, rim + height * 0.45, half * 0.42, height * 0.28, -110, 220, Arc2D.OPEN),
                dark(color, 0.16),
                half * 0.17);
        Lathe body = new Lathe(
                x, rim, half, rim + height * 0.5, half * 0.96, rim + height * 0.85, half * 0.82, base, half * 0.58);
        c.turned(body.body(), color);
        c.flat(oval(x, rim, half, half * 0.24), light(color, 0.35));
        c.flat(oval(x, rim + 3, half * 0.9, half * 0.19), dark(drink, 0.2));
        c.flat(oval(x, rim + 7, half * 0.86, half * 0.155), drink);
    }

    /** A small paper label with a cut-out mark in place of words. */
    static void label(Canvas c, double x, double y, double width, double height, Color ink) {
        c.flat(slab(x - width / 2, y, width, height, 8), Palette.RICE);
        c.flat(oval(x, y + height * 0.36, width * 0.2, width * 0.2), ink);
        c.leaf(x - width * 0.02, y + height * 0.44, width * 0.24, -58, Palette.RICE);
        c.flat(slab(x - width * 0.3, y + height * 0.7, width * 0.6, 7, 3), veil(ink, 0.75));
        c.flat(slab(x - width * 0.2, y + height * 0.82, width * 0.4, 6, 3), veil(ink, 0.45));
    }

    /** Rows of round things, the far ones first, piled in a pyramid. */
    static void heap(Canvas c, double x, double base, double half, int rows, double radius, Piece piece) {
        for (int row = rows - 1; row >= 0; row--) {
            double width = half * (1 - row / (rows + 0.6));
            int count = 1 + (int) Math.round(2 * width / (radius * 1.72));
            for (int i = 0; i < count; i++) {
                double along = count == 1 ? 0 : -width + 2 * width * i / (count - 1);
                piece.draw(
                        x + along + c.between(-0.12, 0.12) * radius,
                        base - row * radius * 1.18 + c.between(-0.14, 0.14) * radius);
            }
        }
    }

    /** One piece of a heap at its place. */
    @FunctionalInterface
    interface Piece {
        void draw(double x, double y);
    }
}
