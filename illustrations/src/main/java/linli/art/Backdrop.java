package linli.art;

import static linli.art.Canvas.arc;
import static linli.art.Canvas.box;
import static linli.art.Canvas.oval;
import static linli.art.Palette.dark;
import static linli.art.Palette.light;
import static linli.art.Palette.mix;
import static linli.art.Palette.veil;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;

/** What stands behind a still life: a wall with a faint pattern, a disc, niche, moon window or hills, and a table. */
final class Backdrop {
    private final Canvas c;
    private final Palette.Scheme scheme;

    private Backdrop(Canvas c, Palette.Scheme scheme) {
        this.c = c;
        this.scheme = scheme;
    }

    static void draw(Canvas c, Palette.Scheme scheme) {
        new Backdrop(c, scheme).draw();
    }

    private void draw() {
        c.flat(wall(), scheme.wall());
        pattern(c.random.nextInt(6));
        double horizon = c.between(640, 700);
        switch (c.random.nextInt(6)) {
            case 0, 1 -> c.flat(oval(c.between(420, 580), c.between(400, 450), 335, 335), scheme.accent());
            case 2 -> niche(horizon);
            case 3 -> moonWindow();
            case 4 -> hills(horizon);
            default -> daylight(horizon);
        }
        table(horizon);
    }

    private Shape wall() {
        return box(c.left, c.top, c.right - c.left, c.bottom - c.top);
    }

    private void pattern(int kind) {
        Color ink = mix(scheme.wall(), dark(scheme.wall(), 0.5), 0.09);
        switch (kind) {
            case 0 -> {
                for (double y = c.top + 40; y < 700; y += 84) {
                    double shift = Math.round(y / 84) % 2 == 0 ? 0 : 42;
                    for (double x = c.left + shift; x < c.right; x += 84) {
                        c.flat(oval(x, y, 7, 7), ink);
                    }
                }
            }
            case 1 -> {
                for (double x = c.left; x < c.right; x += 92) {
                    c.flat(box(x, c.top, 46, c.bottom - c.top), mix(scheme.wall(), ink, 0.55));
                }
            }
            case 2 -> {
                for (double y = c.top + 60; y < 720; y += 64) {
                    double shift = Math.round(y / 64) % 2 == 0 ? 0 : 64;
                    for (double x = c.left - 64 + shift; x < c.right + 64; x += 128) {
                        c.line(arc(x, y, 60, 60, 0, 180, Arc2D.OPEN), ink, 4);
                        c.line(arc(x, y, 34, 34, 0, 180, Arc2D.OPEN), ink, 4);
                    }
                }
            }
            case 3 -> {
                for (double y = c.top + 70; y < 700; y += 130) {
                    double shift = Math.round(y / 130) % 2 == 0 ? 0 : 75;
                    for (double x = c.left + shift; x < c.right; x += 150) {
                        c.leaf(x, y, 44, -60, ink);
                        c.leaf(x, y, 44, -120, ink);
                        c.leaf(x, y, 44, -90, ink);
                    }
                }
            }
            default -> {
                // A plain wall rests the eye.
            }
        }
    }

    private void niche(double horizon) {
        double half = c.between(290, 345);
        double crown = c.between(150, 190);
        Path2D.Double path = new Path2D.Double();
        path.moveTo(500 - half, horizon + 10);
        path.lineTo(500 - half, crown + half);
        path.curveTo(500 - half, crown - half * 0.32, 500 + half, crown - half * 0.32, 500 + half, crown + half);
        path.lineTo(500 + half, horizon + 10);
        path.closePath();
        c.flat(path, dark(scheme.accent(), 0.1));
        c.g.translate(14, 12);
        c.flat(path, scheme.accent());
        c.g.translate(-14, -12);
    }

    private void moonWindow() {
        double x = c.between(430, 570);
        double y = 385;
        c.sheet(oval(x, y, 335, 335), light(mix(scheme.wall(), Palette.WOOD, 0.35), 0.1));
        Color sky = light(scheme.accent(), 0.35);
        c.flat(oval(x, y, 305, 305), sky);
        c.flat(arc(x, y, 305, 305, 196, 148, Arc2D.CHORD), mix(sky, Palette.TEA, 0.22));
        c.flat(arc(x, y, 305, 305, 212, 116, Arc2D.CHORD), mix(sky, Palette.TEA, 0.38));
        c.flat(oval(x - 120, y - 140, 44, 44), mix(sky, Palette.PERSIMMON, 0.4));
        Color branch = mix(Palette.BARK, sky, 0.35);
        c.line(Canvas.curve(x + 262, y - 150, x + 170, y - 110, x + 90, y - 130, x + 10, y - 96), branch, 11);
        c.line(Canvas.curve(x + 170, y - 110, x + 130, y - 60, x + 84, y - 40), branch, 7);
        for (int i = 0; i < 9; i++) {
            double bx = x + 20 + i * 24;
            c.flat(oval(bx, y - 112 + c.between(-34, 30), 12, 12), mix(Palette.ROSE, sky, 0.25));
        }
    }

    private void hills(double horizon) {
        c.flat(oval(c.between(260, 740), 250, 92, 92), mix(scheme.accent(), Palette.PERSIMMON, 0.25));
        for (int layer = 0; layer < 3; layer++) {
            double base = 400 + layer * 92;
            Path2D.Double path = new Path2D.Double();
            path.moveTo(c.left, horizon + 20);
            double phase = c.between(0, 6);
            for (double x = c.left; x <= c.right + 30; x += 30) {
                path.lineTo(x, base + 46 * Math.sin(x / 170 + phase) + 18 * Math.sin(x / 71 + phase * 2));
            }
            path.lineTo(c.right, horizon + 20);
            path.closePath();
            c.flat(path, mix(scheme.accent(), dark(scheme.wall(), 0.32), 0.14 + 0.17 * layer));
        }
    }

    private void daylight(double horizon) {
        Color glow = mix(scheme.wall(), light(scheme.accent(), 0.3), 0.75);
        double x = c.between(200, 330);
        for (int row = 0; row < 2; row++) {
            for (int column = 0; column < 2; column++) {
                double px = x + column * 235;
                double py = 70 + row * 255;
                c.flat(Canvas.polygon(px, py, px + 215, py + 46, px + 215, py + 280, px, py + 234), glow);
            }
        }
        c.flat(box(c.left, horizon - 16, c.right - c.left, 16), mix(scheme.wall(), Color.WHITE, 0.25));
    }

    private void table(double horizon) {
        double width = c.right - c.left;
        c.flat(box(c.left, horizon - 12, width, 24), veil(Palette.SHADE, 0.06));
        c.flat(box(c.left, horizon - 6, width, 12), veil(Palette.SHADE, 0.07));
        c.flat(box(c.left, horizon, width, c.bottom - horizon), scheme.table());
        switch (c.random.nextInt(5)) {
            case 0 -> cloth(horizon);
            case 1 -> {
                Color grain = dark(scheme.table(), 0.07);
                for (double y = horizon + 70; y < c.bottom; y += 84) {
                    c.flat(box(c.left, y, width, 5), grain);
                }
            }
            default -> c.flat(box(c.left, horizon, width, 12), light(scheme.table(), 0.4));
        }
    }

    private void cloth(double horizon) {
        Color stripe = mix(
                scheme.table(),
                Palette.distance(scheme.table(), scheme.accent()) > 60 ? scheme.accent() : dark(scheme.table(), 0.35),
                0.55);
        for (double x = c.left - 1000; x < c.right + 1000; x += 110) {
            double near = 500 + (x - 500) * 1.3;
            c.flat(Canvas.polygon(x, horizon, x + 34, horizon, near + 46, c.bottom, near, c.bottom), veil(stripe, 0.6));
        }
        double y = horizon + 20;
        for (double gap = 46; y < c.bottom; gap += 14) {
            c.flat(box(c.left, y, c.right - c.left, gap * 0.36), veil(stripe, 0.6));
            y += gap;
        }
    }
}
