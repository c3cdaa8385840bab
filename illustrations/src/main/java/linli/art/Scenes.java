package linli.art;

import static linli.art.Canvas.arc;
import static linli.art.Canvas.box;
import static linli.art.Canvas.curve;
import static linli.art.Canvas.oval;
import static linli.art.Canvas.polygon;
import static linli.art.Canvas.slab;
import static linli.art.Canvas.smooth;
import static linli.art.Palette.dark;
import static linli.art.Palette.light;
import static linli.art.Palette.mix;
import static linli.art.Palette.veil;

import java.awt.Color;
import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;
import java.util.List;

/** Whole scenes that fill a cover of any width: streets, shopfronts, the lake, neighbours together. */
final class Scenes {
    private static final List<Color> SKIES = List.of(
            new Color(0xF7E6CF), new Color(0xD5E2E3), new Color(0xF6D3B8), new Color(0xE4E8D2), new Color(0x46618A));
    private static final List<Color> WALLS = List.of(
            Palette.RICE,
            Palette.BLUSH,
            Palette.SAND,
            Palette.SAGE,
            new Color(0xE7B98F),
            Palette.MIST,
            new Color(0xD98C6A));
    private static final List<Color> SKINS =
            List.of(new Color(0xF3CDA9), new Color(0xEBBB92), new Color(0xF8DBC0), new Color(0xDDA67C));
    private static final List<Color> HAIRS = List.of(
            new Color(0x2F2A2C), new Color(0x4A352D), new Color(0x3A2F3F), new Color(0x6E4A38), new Color(0xB9B2AA));

    private Scenes() {}

    private static Color sky(Canvas c) {
        Color sky = Palette.any(SKIES, c.random);
        c.flat(box(c.left, c.top, c.right - c.left, c.bottom - c.top), sky);
        boolean night = sky.getBlue() > 130 && sky.getRed() < 100;
        double x = c.left + (c.right - c.left) * c.between(0.2, 0.8);
        double y = c.top + (c.bottom - c.top) * 0.2;
        c.flat(oval(x, y, 150, 150), veil(Palette.RICE, night ? 0.1 : 0.35));
        c.flat(oval(x, y, 92, 92), night ? new Color(0xFBEBC0) : mix(sky, Palette.PERSIMMON, 0.55));
        for (int i = 0; i < 3; i++) {
            cloud(
                    c,
                    c.left + (c.right - c.left) * (0.12 + 0.33 * i) + c.between(-60, 60),
                    c.top + c.between(70, 230),
                    c.between(0.7, 1.2),
                    night ? mix(sky, Palette.RICE, 0.2) : light(sky, 0.6));
        }
        return sky;
    }

    private static void cloud(Canvas c, double x, double y, double scale, Color color) {
        c.at(x, y, 0, scale, () -> {
            c.flat(slab(-120, -14, 240, 34, 17), color);
            c.flat(slab(-60, -44, 130, 44, 22), color);
            c.flat(slab(-170, 10, 180, 24, 12), color);
        });
    }

    private static void hills(Canvas c, Color sky, double base, int layers) {
        for (int layer = 0; layer < layers; layer++) {
            double phase = c.between(0, 6);
            Path2D.Double path = new Path2D.Double();
            path.moveTo(c.left, c.bottom);
            for (double x = c.left; x <= c.right + 24; x += 24) {
                path.lineTo(x, base + layer * 66 + 62 * Math.sin(x / 240 + phase) + 22 * Math.sin(x / 90 + phase * 3));
            }
            path.lineTo(c.right + 24, c.bottom);
            path.closePath();
            c.sheet(path, mix(sky, mix(Palette.TEA, Palette.INDIGO, 0.25), 0.28 + 0.2 * layer));
        }
    }

    private static void tree(Canvas c, double x, double base, double size, Color green) {
        c.contact(x, base, size * 0.4);
        c.line(
                curve(x, base, x - size * 0.03, base - size * 0.6, x + size * 0.04, base - size),
                Palette.BARK,
                size * 0.09);
        c.line(curve(x, base - size * 0.55, x + size * 0.2, base - size * 0.8), Palette.BARK, size * 0.05);
        c.sheet(
                smooth(
                        x - size * 0.42,
                        base - size * 0.72,
                        x - size * 0.48,
                        base - size * 1.05,
                        x - size * 0.22,
                        base - size * 1.4,
                        x + size * 0.14,
                        base - size * 1.5,
                        x + size * 0.44,
                        base - size * 1.2,
                        x + size * 0.48,
                        base - size * 0.85,
                        x + size * 0.2,
                        base - size * 0.62,
                        x - size * 0.1,
                        base - size * 0.66),
                green);
        c.flat(
                smooth(
                        x - size * 0.3,
                        base - size * 0.98,
                        x - size * 0.2,
                        base - size * 1.28,
                        x + size * 0.06,
                        base - size * 1.38,
                        x + size * 0.02,
                        base - size * 1.12),
                light(green, 0.2));
        for (int i = 0; i < 6; i++) {
            c.leaf(
                    x + c.between(-0.3, 0.3) * size,
                    base - size * c.between(0.75, 1.25),
                    size * 0.12,
                    c.between(-160, -20),
                    dark(green, 0.14));
        }
    }

    private static void house(Canvas c, double x, double base, double width, double height, boolean lit) {
        Color wall = Palette.any(WALLS, c.random);
        Color roof =
                Palette.any(List.of(new Color(0x5A5F66), new Color(0x6D5650), Palette.INDIGO, Palette.CLAY), c.random);
        c.sheet(box(x, base - height, width, height), wall);
        c.flat(box(x + width * 0.8, base - height, width * 0.2, height), dark(wall, 0.1));
        double eave = base - height;
        Path2D.Double tiles = new Path2D.Double();
        tiles.moveTo(x - 34, eave + 12);
        tiles.curveTo(x, eave, x + width * 0.1, eave - 40, x + width * 0.2, eave - 92);
        tiles.lineTo(x + width * 0.8, eave - 92);
        tiles.curveTo(x + width * 0.9, eave - 40, x + width, eave, x + width + 34, eave + 12);
        tiles.closePath();
        c.sheet(tiles, roof);
        for (int i = 1; i < 7; i++) {
            c.line(
                    curve(x + width * (0.2 + 0.6 * i / 7.0), eave - 86, x + width * i / 7.0, eave + 4),
                    dark(roof, 0.22),
                    5);
        }
        c.flat(slab(x + width * 0.16, eave - 104, width * 0.68, 18, 9), dark(roof, 0.25));
        int floors = (int) Math.max(1, Math.round(height / 190) - 1);
        Color glass = lit ? new Color(0xFBD98A) : mix(Palette.MIST, Palette.INDIGO, 0.25);
        for (int floor = 0; floor < floors; floor++) {
            for (int i = 0; i < 2; i++) {
                double wx = x + width * (0.14 + 0.42 * i);
                double wy = eave + 50 + floor * 160;
                c.flat(slab(wx - 8, wy - 8, width * 0.3 + 16, 106, 8), Palette.BARK);
                c.flat(slab(wx, wy, width * 0.3, 90, 4), c.chance(0.3) ? light(glass, 0.3) : glass);
                c.line(curve(wx + width * 0.15, wy, wx + width * 0.15, wy + 90), Palette.BARK, 6);
                c.line(curve(wx, wy + 40, wx + width * 0.3, wy + 40), Palette.BARK, 5);
                if (c.chance(0.5)) {
                    c.flat(slab(wx - 6, wy + 92, width * 0.3 + 12, 18, 4), Palette.CLAY);
                    for (int k = 0; k < 6; k++) {
                        c.leaf(
                                wx + k * width * 0.055,
                                wy + 94,
                                36,
                                -120 + k * 12,
                                k % 2 == 0 ? Palette.TEA : Palette.MOSS);
                    }
                }
            }
        }
        double door = width * 0.34;
        Color stripe = Palette.any(Palette.CLOTHS.subList(0, 6), c.random);
        c.flat(slab(x + width * 0.08, base - 150, width * 0.5, 130, 4), glass);
        c.flat(slab(x + width * 0.64, base - 160, door * 0.8, 160, 6), Palette.BARK);
        c.flat(slab(x + width * 0.67, base - 146, door * 0.62, 84, 4), light(glass, 0.2));
        awning(c, x + width * 0.02, base - 186, width * 0.96, 52, stripe);
    }

    private static void awning(Canvas c, double x, double y, double width, double height, Color stripe) {
        int count = (int) Math.max(5, Math.round(width / 52));
        double step = width / count;
        c.g.setColor(veil(Palette.SHADE, 0.16));
        c.g.fill(slab(x + 4, y + height * 0.6, width, height * 0.8, 14));
        for (int i = 0; i < count; i++) {
            Color color = i % 2 == 0 ? stripe : Palette.RICE;
            c.flat(box(x + i * step, y, step + 0.6, height), color);
            c.flat(
                    arc(x + (i + 0.5) * step, y + height - 1, step / 2, step * 0.4, 180, 180, Arc2D.CHORD),
                    dark(color, 0.07));
        }
        c.flat(box(x, y - 10, width, 12), dark(stripe, 0.22));
    }

    private static void ground(Canvas c, double y, Color color) {
        c.flat(box(c.left, y - 8, c.right - c.left, 14), veil(Palette.SHADE, 0.1));
        c.flat(box(c.left, y, c.right - c.left, c.bottom - y), color);
    }

    private static void crate(Canvas c, double x, double base, double width, Color fruit) {
        c.contact(x + width / 2, base, width * 0.55);
        for (int i = 0; i < 5; i++) {
            c.ball(x + width * (0.14 + 0.18 * i), base - width * 0.4 - (i % 2) * 12, width * 0.13, fruit);
        }
        c.turned(slab(x, base - width * 0.36, width, width * 0.36, 6), Palette.WOOD);
        c.flat(box(x, base - width * 0.2, width, 5), dark(Palette.WOOD, 0.25));
    }

    private static void lantern(Canvas c, double x, double y, double r) {
        c.line(curve(x, y - r * 1.9, x, y - r), Palette.BARK, 5);
        c.flat(oval(x, y, r * 1.9, r * 1.9), veil(new Color(0xFFD98A), 0.18));
        c.orb(oval(x, y, r, r * 0.84), Palette.PERSIMMON);
        c.line(arc(x, y, r * 0.5, r * 0.84, 90, 180, Arc2D.OPEN), dark(Palette.PERSIMMON, 0.2), 4);
        c.line(arc(x, y, r * 0.5, r * 0.84, -90, 180, Arc2D.OPEN), dark(Palette.PERSIMMON, 0.2), 4);
        c.flat(slab(x - r * 0.36, y - r, r * 0.72, r * 0.22, 4), Palette.OCHRE);
        c.flat(slab(x - r * 0.36, y + r * 0.78, r * 0.72, r * 0.2, 4), Palette.OCHRE);
        c.line(curve(x, y + r, x, y + r * 1.6), Palette.OCHRE, 6);
    }

    /** A neighbour from head to hem; the origin is between the feet, the height about 400 units. */
    static void person(Canvas c, double x, double base, double scale) {
        Color skin = Palette.any(SKINS, c.random);
        Color hair = Palette.any(HAIRS, c.random);
        Color coat = Palette.any(Palette.CLOTHS, c.random);
        Color legs = Palette.any(List.of(Palette.INDIGO, Palette.INK, Palette.BARK, new Color(0x7D8A86)), c.random);
        int style = c.random.nextInt(5);
        boolean apron = c.chance(0.25);
        boolean bag = c.chance(0.45);
        c.contact(x, base, 90 * scale);
        c.at(x, base, 0, scale, () -> {
            c.flat(slab(-46, -130, 40, 126, 14), legs);
            c.flat(slab(8, -130, 40, 126, 14), dark(legs, 0.12));
            c.flat(slab(-56, -20, 54, 24, 12), Palette.BARK);
            c.flat(slab(6, -20, 54, 24, 12), Palette.BARK);
            if (style == 1 || style == 4) {
                c.flat(smooth(-74, -360, -60, -440, 0, -466, 60, -440, 76, -360, 70, -280, -70, -280), hair);
            }
            c.turned(
                    smooth(-86, -110, -88, -220, -70, -286, -30, -304, 30, -304, 70, -286, 88, -220, 86, -110, 0, -98),
                    coat);
            c.line(curve(-72, -262, -100, -190, -84, -136), dark(coat, 0.14), 36);
            c.line(curve(72, -262, 100, -190, 84, -136), dark(coat, 0.2), 36);
            c.flat(oval(-84, -124, 19, 19), skin);
            c.flat(oval(84, -124, 19, 19), skin);
            if (apron) {
                c.flat(slab(-46, -230, 92, 130, 18), Palette.RICE);
                c.leaf(-6, -150, 44, -60, Palette.PERSIMMON);
            }
            c.flat(slab(-18, -320, 36, 36, 14), dark(skin, 0.12));
            c.flat(oval(0, -372, 60, 64), skin);
            switch (style) {
                case 0 ->
                    c.flat(
                            smooth(
                                    -64, -366, -66, -420, -20, -450, 40, -446, 66, -410, 64, -368, 44, -402, -10, -410,
                                    -46, -398),
                            hair);
                case 1 ->
                    c.flat(
                            smooth(-66, -350, -64, -424, 0, -452, 64, -424, 66, -350, 44, -398, 4, -420, -40, -396),
                            hair);
                case 2 -> {
                    c.flat(oval(6, -456, 34, 32), hair);
                    c.flat(smooth(-64, -372, -56, -424, 0, -446, 56, -424, 64, -372, 34, -408, -30, -408), hair);
                }
                case 3 -> {
                    c.flat(
                            smooth(-66, -380, -58, -430, 0, -456, 58, -430, 66, -380, 0, -394),
                            coat.equals(Palette.OCHRE) ? Palette.INDIGO : Palette.OCHRE);
                    c.flat(slab(-78, -396, 156, 16, 8), coat.equals(Palette.OCHRE) ? Palette.INDIGO : Palette.OCHRE);
                }
                default ->
                    c.flat(
                            smooth(
                                    -66, -340, -68, -420, -10, -450, 60, -430, 68, -340, 50, -390, 20, -416, -30, -404,
                                    -52, -380),
                            hair);
            }
            c.flat(oval(-22, -366, 6, 7), Palette.INK);
            c.flat(oval(22, -366, 6, 7), Palette.INK);
            c.flat(oval(-36, -348, 12, 8), veil(Palette.ROSE, 0.55));
            c.flat(oval(36, -348, 12, 8), veil(Palette.ROSE, 0.55));
            c.line(arc(0, -352, 14, 11, 200, 140, Arc2D.OPEN), Palette.INK, 4.5);
            if (bag) {
                c.line(arc(92, -104, 24, 44, 0, 180, Arc2D.OPEN), Palette.BARK, 6);
                c.leaf(84, -96, 66, -100, Palette.TEA);
                c.leaf(98, -96, 60, -66, Palette.MOSS);
                c.turned(slab(52, -104, 82, 84, 10), Palette.SAND);
            }
        });
    }

    static void street(Canvas c) {
        Color sky = sky(c);
        boolean lit = sky.getRed() < 100;
        hills(c, sky, 430, 2);
        double base = 800;
        double x = c.left - c.between(20, 120);
        while (x < c.right) {
            double width = c.between(230, 330);
            house(c, x, base, width, c.between(300, 560), lit);
            x += width + (c.chance(0.3) ? 110 : 12);
        }
        ground(c, base, lit ? new Color(0x8B8495) : new Color(0xE2CFAE));
        c.flat(box(c.left, 872, c.right - c.left, c.bottom - 872), lit ? new Color(0x6E6A80) : new Color(0xCDB894));
        for (double tx = c.left + c.between(60, 260); tx < c.right; tx += c.between(440, 620)) {
            tree(c, tx, 866, c.between(230, 300), c.chance(0.5) ? Palette.TEA : mix(Palette.TEA, Palette.OCHRE, 0.5));
        }
        for (double px = c.left + c.between(160, 300); px < c.right - 80; px += c.between(260, 480)) {
            person(c, px, 938, c.between(0.56, 0.66));
        }
    }

    static void shopfront(Canvas c) {
        Color sky = sky(c);
        boolean lit = sky.getRed() < 100;
        Color wall = Palette.any(WALLS, c.random);
        Color trim = Palette.any(
                List.of(Palette.PERSIMMON, Palette.MOSS, Palette.INDIGO, Palette.PLUM, Palette.CLAY), c.random);
        hills(c, sky, 420, 2);
        house(c, c.left - 60, 820, Math.max(240, 40 - c.left), 430, lit);
        house(c, 960, 820, Math.max(260, c.right - 900), 500, lit);
        c.sheet(box(60, 210, 880, 620), wall);
        c.flat(box(60, 210, 880, 30), dark(wall, 0.14));
        c.sheet(slab(100, 262, 800, 108, 14), trim);
        c.flat(polygon(430, 316, 466, 284, 502, 316), Palette.RICE);
        c.flat(slab(440, 314, 52, 36, 4), Palette.RICE);
        c.flat(polygon(498, 322, 532, 292, 566, 322), Palette.CRUMB);
        c.flat(slab(508, 320, 48, 30, 4), Palette.CRUMB);
        c.sprig(392, 316, 110, 180, 3, Palette.CRUMB);
        c.sprig(606, 316, 110, 0, 3, Palette.CRUMB);
        Color glass = lit ? new Color(0xFCE0A0) : light(Palette.MIST, 0.25);
        c.flat(slab(104, 440, 420, 300, 8), Palette.BARK);
        c.flat(slab(118, 454, 392, 272, 4), glass);
        for (int shelf = 0; shelf < 2; shelf++) {
            double y = 580 + shelf * 130;
            for (int i = 0; i < 7; i++) {
                Color good = Palette.any(Palette.CLOTHS, c.random);
                double h = c.between(44, 86);
                if (c.chance(0.5)) {
                    c.flat(slab(134 + i * 54, y - h, 38, h, 10), good);
                } else {
                    c.flat(oval(153 + i * 54, y - 22, 22, 22), good);
                }
            }
            c.flat(box(118, y, 392, 12), Palette.WOOD);
        }
        c.flat(polygon(118, 454, 250, 454, 118, 640), veil(Color.WHITE, 0.25));
        c.flat(slab(590, 430, 250, 400, 10), dark(trim, 0.2));
        c.flat(slab(612, 456, 206, 250, 6), glass);
        c.line(curve(715, 456, 715, 706), dark(trim, 0.2), 12);
        c.flat(slab(612, 726, 206, 84, 6), dark(trim, 0.05));
        c.flat(oval(796, 620, 10, 24), Palette.OCHRE);
        awning(c, 76, 380, 848, 76, trim);
        lantern(c, 566, 520, 34);
        lantern(c, 880, 520, 34);
        ground(c, 830, lit ? new Color(0x8B8495) : new Color(0xE2CFAE));
        Color[] fruit = {Palette.PERSIMMON, Palette.RED, Palette.HONEY, Palette.TEA, new Color(0x4C5C92)};
        int first = c.random.nextInt(fruit.length);
        for (int i = 0; i < 3; i++) {
            crate(c, 96 + i * 146, 866, 132, fruit[(first + i) % fruit.length]);
        }
        tree(c, c.left + (60 - c.left) * 0.45, 880, 300, Palette.TEA);
        person(c, 890, 900, 0.74);
        if (c.chance(0.6)) {
            person(c, 560, 936, 0.78);
        }
        if (c.right > 1200) {
            person(c, 1080, 940, 0.72);
            tree(c, c.right - 130, 900, 280, mix(Palette.TEA, Palette.OCHRE, 0.4));
        }
    }

    static void people(Canvas c) {
        Palette.Scheme scheme = c.scheme;
        c.flat(box(c.left, c.top, c.right - c.left, c.bottom - c.top), scheme.wall());
        c.flat(oval(500, 430, 400, 400), scheme.accent());
        for (double x = c.left - 40; x < c.right + 40; x += 104) {
            double y = c.top + 60 + 50 * Math.sin((x - c.left) / (c.right - c.left) * Math.PI * 2.2);
            c.flat(polygon(x, y, x + 74, y + 8, x + 34, y + 84), Palette.any(Palette.CLOTHS, c.random));
        }
        ground(c, 820, scheme.table());
        int count = (int) Math.max(4, (c.right - c.left) / 235);
        double step = (c.right - c.left - 140) / count;
        for (int i = 0; i < count; i++) {
            person(c, c.left + 70 + step * (i + 0.5), 850, c.between(0.88, 1.02));
        }
        for (int i = 0; i < count - 1; i++) {
            if (c.chance(0.5)) {
                person(c, c.left + 70 + step * (i + 1), 930, c.between(0.6, 0.78));
            }
        }
    }

    static void table(Canvas c) {
        Color wood = c.chance(0.5) ? Palette.WOOD : mix(Palette.WOOD, Palette.SAND, 0.5);
        c.flat(box(c.left, c.top, c.right - c.left, c.bottom - c.top), wood);
        for (double y = c.top + 90; y < c.bottom; y += 140) {
            c.flat(box(c.left, y, c.right - c.left, 6), dark(wood, 0.12));
        }
        Color runner = c.cloth();
        c.sheet(box(c.left, 330, c.right - c.left, 340), runner);
        c.flat(box(c.left, 352, c.right - c.left, 12), light(runner, 0.45));
        c.flat(box(c.left, 636, c.right - c.left, 12), light(runner, 0.45));
        int index = c.random.nextInt(6);
        for (double x = c.left + 120; x < c.right - 60; x += 290) {
            dish(c, x + c.between(-14, 14), 500 + c.between(-14, 14), 128, index++);
            dish(c, x + 130, 212, 96, index + 2);
            dish(c, x + 10, 812, 100, index + 4);
            c.line(curve(x + 150, 760, x + 172, 930), Palette.BARK, 11);
            c.line(curve(x + 176, 758, x + 200, 928), Palette.BARK, 11);
        }
    }

    private static void dish(Canvas c, double x, double y, double r, int kind) {
        Color glaze = Palette.any(Palette.GLAZES.subList(0, 6), c.random);
        c.sheet(oval(x, y, r, r), glaze);
        c.flat(oval(x, y, r * 0.86, r * 0.86), dark(glaze, 0.14));
        c.flat(oval(x + 3, y + 4, r * 0.82, r * 0.82), light(glaze, 0.2));
        switch (Math.floorMod(kind, 6)) {
            case 0 -> {
                for (int i = 0; i < 6; i++) {
                    double turn = i * Math.PI / 3;
                    c.ball(x + Math.cos(turn) * r * 0.46, y + Math.sin(turn) * r * 0.46, r * 0.23, new Color(0xFFF7E8));
                }
                c.ball(x, y, r * 0.23, new Color(0xFFF7E8));
            }
            case 1 -> {
                c.flat(oval(x, y, r * 0.74, r * 0.74), new Color(0xD98F4A));
                for (int i = 0; i < 8; i++) {
                    c.leaf(
                            x + c.between(-0.4, 0.3) * r,
                            y + c.between(-0.4, 0.4) * r,
                            r * 0.36,
                            i * 50,
                            i % 2 == 0 ? Palette.TEA : Palette.MOSS);
                }
                c.flat(oval(x + r * 0.2, y - r * 0.2, r * 0.24, r * 0.22), Color.WHITE);
                c.orb(oval(x + r * 0.2, y - r * 0.2, r * 0.13, r * 0.13), Palette.HONEY);
            }
            case 2 -> {
                for (int i = 0; i < 9; i++) {
                    double turn = i * 2.4;
                    Produce.berry(
                            c,
                            x + Math.cos(turn) * r * 0.08 * i * 0.85,
                            y + Math.sin(turn) * r * 0.08 * i * 0.85,
                            r * 0.17);
                }
            }
            case 3 -> {
                c.flat(oval(x, y, r * 0.7, r * 0.7), new Color(0xC9A24B));
                c.leaf(x - r * 0.3, y, r * 0.4, -20, Palette.TEA);
                c.leaf(x + r * 0.1, y + r * 0.2, r * 0.36, 40, Palette.MOSS);
            }
            case 4 -> {
                for (int i = 0; i < 7; i++) {
                    double turn = i * Math.PI * 2 / 7;
                    c.at(
                            x + Math.cos(turn) * r * 0.4,
                            y + Math.sin(turn) * r * 0.4,
                            Math.toDegrees(turn),
                            r,
                            () -> c.orb(smooth(-0.2, -0.1, 0, -0.2, 0.24, 0, 0, 0.2, -0.2, 0.1), Palette.PERSIMMON));
                }
            }
            default -> {
                for (int i = 0; i < 8; i++) {
                    c.leaf(x, y, r * 0.7, i * 45, i % 2 == 0 ? Palette.TEA : Palette.MOSS);
                }
                c.ball(x - r * 0.2, y + r * 0.1, r * 0.2, Palette.RED);
                c.ball(x + r * 0.26, y - r * 0.16, r * 0.18, Palette.RED);
            }
        }
    }

    static void lake(Canvas c) {
        Color sky = sky(c);
        hills(c, sky, 420, 3);
        Color water = mix(sky, Palette.CELADON, 0.55);
        c.flat(box(c.left, 620, c.right - c.left, c.bottom - 620), water);
        for (int i = 0; i < 26; i++) {
            double x = c.between(c.left, c.right);
            double y = c.between(650, 960);
            c.flat(slab(x, y, c.between(60, 190), 6, 3), light(water, 0.4));
        }
        pagoda(c, c.left + (c.right - c.left) * 0.24, 600);
        double bx = c.left + (c.right - c.left) * 0.62;
        Path2D.Double bridge = new Path2D.Double();
        bridge.moveTo(bx - 330, 660);
        bridge.curveTo(bx - 150, 520, bx + 150, 520, bx + 330, 660);
        bridge.lineTo(bx + 110, 660);
        bridge.curveTo(bx + 90, 570, bx - 90, 570, bx - 110, 660);
        bridge.closePath();
        c.sheet(bridge, new Color(0xE9DFCC));
        c.line(curve(bx - 330, 640, bx - 160, 548, bx, 520, bx + 160, 548, bx + 330, 640), new Color(0xBFB09A), 9);
        double boat = c.left + (c.right - c.left) * 0.45;
        c.flat(smooth(boat - 150, 806, boat, 826, boat + 150, 800, boat + 90, 860, boat - 90, 862), Palette.BARK);
        c.flat(smooth(boat - 60, 812, boat - 50, 756, boat, 742, boat + 50, 756, boat + 60, 812), Palette.CLAY);
        for (int i = 0; i < 5; i++) {
            double x = c.right - 330 + i * 84;
            c.flat(oval(x, 930 - (i % 2) * 36, 92, 26), i % 2 == 0 ? Palette.TEA : Palette.MOSS);
        }
        lotus(c, c.right - 250, 866);
        lotus(c, c.right - 90, 890);
        for (int i = 0; i < 9; i++) {
            double x = c.left + 20 + i * 34;
            c.line(curve(x, c.top - 10, x + 10, c.top + 150, x - 14, c.top + 260 + (i % 3) * 60), Palette.MOSS, 5);
            for (int k = 0; k < 7; k++) {
                double y = c.top + 20 + k * 38 + (i * 47) % 38;
                c.leaf(x + 4, y, 50, k % 2 == 0 ? 62 : 116, (i + k) % 2 == 0 ? Palette.TEA : Palette.MOSS);
            }
        }
    }

    private static void pagoda(Canvas c, double x, double base) {
        for (int floor = 0; floor < 5; floor++) {
            double half = 74 - floor * 10;
            double y = base - floor * 62;
            c.flat(box(x - half * 0.7, y - 52, half * 1.4, 56), new Color(0xC88F6C));
            c.flat(
                    polygon(
                            x - half * 1.24,
                            y - 44,
                            x - half * 0.6,
                            y - 72,
                            x + half * 0.6,
                            y - 72,
                            x + half * 1.24,
                            y - 44),
                    new Color(0x5F5A60));
        }
        c.line(curve(x, base - 310, x, base - 390), new Color(0x5F5A60), 9);
    }

    private static void lotus(Canvas c, double x, double y) {
        c.line(curve(x, y + 70, x, y), Palette.MOSS, 9);
        for (int i = 0; i < 5; i++) {
            c.leaf(x, y + 10, 90, -150 + i * 30, i % 2 == 0 ? Palette.BLUSH : Palette.ROSE);
        }
        c.leaf(x, y + 10, 84, -90, light(Palette.ROSE, 0.5));
    }

    static void market(Canvas c) {
        Color sky = sky(c);
        hills(c, sky, 470, 2);
        ground(c, 780, sky.getRed() < 100 ? new Color(0x8B8495) : new Color(0xE2CFAE));
        Color[] fruit = {Palette.PERSIMMON, Palette.RED, Palette.HONEY, Palette.TEA, new Color(0x4C5C92), Palette.ROSE};
        int index = c.random.nextInt(6);
        double width = c.right - c.left;
        int stalls = (int) Math.max(2, Math.round(width / 560));
        double step = width / stalls;
        for (int i = 0; i < stalls; i++) {
            double x = c.left + step * i + step * 0.1;
            double wide = step * 0.8;
            c.flat(box(x + 10, 400, 18, 450), Palette.BARK);
            c.flat(box(x + wide - 28, 400, 18, 450), Palette.BARK);
            person(c, x + wide * 0.5, 830, 0.82);
            awning(c, x - 20, 360, wide + 40, 80, Palette.CLOTHS.get(Math.floorMod(index * 5 + i, 6)));
            c.turned(slab(x, 720, wide, 150, 10), Palette.WOOD);
            int crates = (int) (wide / 150);
            for (int k = 0; k < crates; k++) {
                crate(c, x + 12 + k * (wide - 20) / crates, 752, (wide - 20) / crates - 14, fruit[(index++) % 6]);
            }
            lantern(c, x + wide * 0.16, 520, 30);
        }
        for (double x = c.left + 130; x < c.right - 60; x += c.between(300, 470)) {
            person(c, x, 948, c.between(0.7, 0.78));
        }
    }

    static void garden(Canvas c) {
        Color sky = sky(c);
        hills(c, sky, 520, 1);
        ground(c, 760, mix(Palette.TEA, Palette.SAND, 0.35));
        for (double x = c.left - 30; x < c.right; x += 66) {
            c.sheet(slab(x, 560, 44, 230, 20), Palette.RICE);
        }
        c.flat(box(c.left, 620, c.right - c.left, 18), Palette.RICE);
        for (double x = c.left + 40; x < c.right; x += 74) {
            double y = 800 + c.between(-20, 150);
            double height = c.between(90, 190);
            c.line(curve(x, y, x + 6, y - height), Palette.MOSS, 8);
            c.leaf(x + 2, y - height * 0.4, 64, -34, Palette.TEA);
            c.leaf(x + 2, y - height * 0.5, 60, -150, Palette.MOSS);
            Home.flower(
                    c,
                    x + 6,
                    y - height,
                    c.between(34, 54),
                    Palette.any(
                            List.of(Palette.PERSIMMON, Palette.OCHRE, Palette.ROSE, Palette.RICE, Palette.PLUM),
                            c.random));
        }
        tree(c, c.left + (c.right - c.left) * 0.82, 800, 380, mix(Palette.TEA, Palette.OCHRE, 0.25));
        person(c, c.left + (c.right - c.left) * 0.38, 890, 0.92);
        person(c, c.left + (c.right - c.left) * 0.56, 900, 0.72);
    }

    static void pickup(Canvas c) {
        Palette.Scheme scheme = c.scheme;
        c.flat(box(c.left, c.top, c.right - c.left, c.bottom - c.top), scheme.wall());
        for (int row = 0; row < 3; row++) {
            double y = 250 + row * 190;
            double x = c.left + 40;
            while (x < c.right - 150) {
                double width = c.between(80, 150);
                double height = c.between(70, 128);
                Color parcel = Palette.any(
                        List.of(Palette.SAND, Palette.WOOD, Palette.CRUMB, Palette.BLUSH, Palette.SAGE, Palette.MIST),
                        c.random);
                c.sheet(slab(x, y - height, width, height, 8), parcel);
                c.flat(box(x + width * 0.42, y - height, width * 0.16, height), dark(parcel, 0.1));
                if (c.chance(0.5)) {
                    c.flat(slab(x + width * 0.1, y - height * 0.5, width * 0.28, height * 0.3, 3), Palette.RICE);
                }
                x += width + c.between(10, 40);
            }
            c.sheet(box(c.left, y, c.right - c.left, 18), Palette.WOOD);
        }
        c.sheet(box(c.left, 760, c.right - c.left, c.bottom - 760), scheme.table());
        c.flat(box(c.left, 760, c.right - c.left, 22), light(scheme.table(), 0.4));
        person(c, 330, 880, 1.05);
        person(c, 690, 960, 1.12);
        c.turned(slab(430, 700, 150, 130, 10), Palette.SAND);
        c.flat(slab(490, 700, 30, 130, 2), Palette.PERSIMMON);
    }
}
