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
import static linli.art.Palette.veil;

import java.awt.Color;
import java.awt.geom.Arc2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Random;

/** Friendly avatars: people, animals, houses and plants; the same seed always gives the same one. */
public final class Avatars {
    private static final int SIDE = 240;
    private static final List<Color> GROUNDS = List.of(
            new Color(0xF4D2BE),
            new Color(0xD3DDC2),
            new Color(0xCBDAE0),
            new Color(0xF3DCA3),
            new Color(0xE8CCCF),
            new Color(0xE79A70),
            new Color(0x7F9B78),
            new Color(0x5F7CA3),
            new Color(0xF0E4CF),
            new Color(0xB7C9BE),
            new Color(0xA9677D),
            new Color(0xDFA85E));
    private static final List<Color> SKINS =
            List.of(new Color(0xF5D0AD), new Color(0xEDBE96), new Color(0xFADFC6), new Color(0xDDA67C));
    private static final List<Color> HAIRS = List.of(
            new Color(0x2D292B),
            new Color(0x4A352D),
            new Color(0x3B2F44),
            new Color(0x7A4E36),
            new Color(0xBDB6AE),
            new Color(0xA0603A));

    private Avatars() {}

    /** A square avatar of 240 pixels. */
    public static BufferedImage draw(long seed) {
        return draw(seed, SIDE);
    }

    public static BufferedImage draw(long seed, int side) {
        return Illustrator.paint(side, side, g -> {
            Random random = Illustrator.random(seed * 31 + 7);
            Canvas c = new Canvas(g, random, Palette.SCHEMES.getFirst(), side, side);
            Color ground = Palette.any(GROUNDS, random);
            c.flat(box(0, 0, 1000, 1000), ground);
            switch (random.nextInt(4)) {
                case 0 -> c.flat(oval(c.between(300, 700), c.between(300, 500), 360, 360), light(ground, 0.3));
                case 1 ->
                    c.flat(
                            smooth(-100, 600, 250, 420, 600, 560, 1100, 380, 1100, 1100, -100, 1100),
                            dark(ground, 0.09));
                case 2 -> {
                    for (int i = 0; i < 25; i++) {
                        c.flat(oval(100 + i % 5 * 200, 100 + i / 5 * 200, 30, 30), light(ground, 0.25));
                    }
                }
                default -> {
                    // A plain ground.
                }
            }
            switch (random.nextInt(10)) {
                case 0, 1, 2, 3, 4 -> face(c);
                case 5, 6, 7 -> animal(c);
                case 8 -> house(c);
                default -> still(c);
            }
        });
    }

    /** The avatar as a JPEG. */
    public static byte[] jpeg(long seed, int side) {
        return Illustrator.encode(draw(seed, side));
    }

    private static void face(Canvas c) {
        Color skin = Palette.any(SKINS, c.random);
        Color hair = Palette.any(HAIRS, c.random);
        Color coat = Palette.any(Palette.CLOTHS, c.random);
        int style = c.random.nextInt(9);
        if (style == 1 || style == 6) {
            c.flat(
                    smooth(220, 500, 240, 260, 500, 150, 760, 260, 780, 500, 770, 800, 640, 880, 360, 880, 230, 800),
                    hair);
        } else if (style == 7) {
            c.flat(oval(220, 620, 96, 190), hair);
            c.flat(oval(780, 620, 96, 190), hair);
        } else if (style == 2) {
            c.flat(oval(500, 176, 120, 112), hair);
        }
        c.turned(smooth(130, 1060, 170, 880, 330, 800, 500, 790, 670, 800, 830, 880, 870, 1060), coat);
        if (c.chance(0.4)) {
            c.flat(polygon(410, 796, 590, 796, 500, 900), Palette.RICE);
        } else if (c.chance(0.4)) {
            for (int i = 0; i < 3; i++) {
                c.flat(slab(140, 880 + i * 58, 720, 22, 10), veil(Palette.RICE, 0.6));
            }
        }
        c.flat(slab(424, 690, 152, 140, 66), dark(skin, 0.13));
        c.flat(oval(262, 510, 48, 60), dark(skin, 0.08));
        c.flat(oval(738, 510, 48, 60), dark(skin, 0.08));
        c.orb(
                smooth(
                        262, 440, 330, 280, 500, 236, 670, 280, 738, 440, 720, 600, 630, 730, 500, 774, 370, 730, 280,
                        600),
                skin);
        switch (style) {
            case 0 ->
                c.flat(
                        smooth(
                                246, 470, 240, 310, 360, 196, 520, 170, 690, 220, 764, 350, 752, 470, 700, 370, 560,
                                330, 400, 350, 300, 380),
                        hair);
            case 1 ->
                c.flat(
                        smooth(
                                236, 560, 240, 300, 400, 180, 600, 180, 760, 300, 764, 560, 716, 420, 640, 340, 500,
                                380, 360, 340, 284, 420),
                        hair);
            case 2 ->
                c.flat(
                        smooth(
                                250, 460, 270, 300, 400, 210, 600, 210, 730, 300, 750, 460, 660, 340, 500, 306, 340,
                                340),
                        hair);
            case 3 ->
                c.flat(
                        smooth(
                                240, 480, 236, 300, 330, 230, 380, 180, 470, 206, 540, 156, 620, 200, 710, 210, 760,
                                320, 756, 480, 700, 380, 600, 350, 480, 380, 380, 340, 300, 400),
                        hair);
            case 4 -> {
                Color hat = Palette.any(Palette.CLOTHS.subList(0, 6), c.random);
                c.flat(smooth(230, 390, 270, 230, 400, 150, 600, 150, 730, 230, 770, 390, 500, 350), hat);
                c.flat(slab(210, 350, 580, 74, 36), dark(hat, 0.16));
                c.flat(oval(500, 140, 56, 56), light(hat, 0.4));
            }
            case 5 -> {
                c.flat(smooth(244, 520, 256, 380, 310, 320, 300, 430, 270, 520), hair);
                c.flat(smooth(756, 520, 744, 380, 690, 320, 700, 430, 730, 520), hair);
                c.flat(smooth(300, 330, 400, 216, 600, 216, 700, 330, 500, 270), veil(hair, 0.9));
            }
            case 6 ->
                c.flat(
                        smooth(
                                246, 520, 226, 320, 380, 180, 560, 170, 740, 270, 770, 520, 700, 440, 480, 380, 420,
                                300, 330, 440),
                        hair);
            case 7 -> {
                c.flat(
                        smooth(
                                240, 480, 260, 290, 400, 190, 600, 190, 740, 290, 760, 480, 700, 390, 500, 400, 300,
                                390),
                        hair);
                c.flat(oval(240, 470, 40, 40), Palette.PERSIMMON);
                c.flat(oval(760, 470, 40, 40), Palette.PERSIMMON);
            }
            default -> {
                for (int i = 0; i < 9; i++) {
                    double turn = Math.PI + i * Math.PI / 8;
                    c.flat(oval(500 + Math.cos(turn) * 240, 420 + Math.sin(turn) * 200, 96, 96), hair);
                }
                c.flat(smooth(270, 420, 340, 300, 500, 260, 660, 300, 730, 420, 500, 350), hair);
            }
        }
        eyes(c, 400, 600, 520, c.random.nextInt(3), Palette.INK);
        c.flat(oval(344, 600, 50, 32), veil(Palette.ROSE, 0.5));
        c.flat(oval(656, 600, 50, 32), veil(Palette.ROSE, 0.5));
        c.line(curve(500, 540, 488, 590, 508, 594), dark(skin, 0.25), 11);
        switch (c.random.nextInt(3)) {
            case 0 -> c.line(arc(500, 630, 62, 46, 200, 140, Arc2D.OPEN), Palette.INK, 14);
            case 1 -> c.flat(arc(500, 640, 60, 54, 180, 180, Arc2D.CHORD), Palette.RED);
            default -> c.line(curve(456, 664, 500, 676, 548, 656), Palette.INK, 13);
        }
        int extra = c.random.nextInt(6);
        if (extra == 0 || extra == 1) {
            Color frame = extra == 0 ? Palette.INK : Palette.CLAY;
            c.line(oval(400, 520, 80, 74), frame, 13);
            c.line(oval(600, 520, 80, 74), frame, 13);
            c.line(curve(480, 508, 500, 500, 520, 508), frame, 13);
        } else if (extra == 2) {
            Home.flower(c, 700, 300, 70, Palette.any(List.of(Palette.ROSE, Palette.RICE, Palette.OCHRE), c.random));
        } else if (extra == 3 && style == 5) {
            c.flat(smooth(380, 690, 500, 650, 620, 690, 600, 790, 500, 830, 400, 790), hair);
            c.line(arc(500, 690, 50, 30, 200, 140, Arc2D.OPEN), Palette.RICE, 14);
        }
    }

    private static void eyes(Canvas c, double left, double right, double y, int kind, Color ink) {
        for (double x : new double[] {left, right}) {
            switch (kind) {
                case 0 -> {
                    c.flat(oval(x, y, 22, 27), ink);
                    c.flat(oval(x - 7, y - 9, 8, 8), Color.WHITE);
                }
                case 1 -> c.line(arc(x, y + 10, 34, 28, 20, 140, Arc2D.OPEN), ink, 14);
                default -> {
                    c.flat(oval(x, y, 18, 20), ink);
                    c.line(curve(x - 36, y - 56, x, y - 68, x + 36, y - 58), ink, 11);
                }
            }
        }
    }

    private static void animal(Canvas c) {
        int kind = c.random.nextInt(7);
        Color[] furs = {
            new Color(0xE8A862),
            new Color(0x9A8F88),
            new Color(0xF6ECDC),
            new Color(0x6B5448),
            new Color(0xD9B48C),
            new Color(0x3E3A3C)
        };
        Color fur = kind == 3
                ? new Color(0xFBF5EA)
                : kind == 4
                        ? new Color(0xDD7A3E)
                        : kind == 6 ? new Color(0xF6CF6A) : furs[c.random.nextInt(furs.length)];
        Color inner = light(Palette.ROSE, 0.3);
        Color coat = Palette.any(Palette.CLOTHS, c.random);
        c.turned(smooth(160, 1060, 220, 880, 500, 820, 780, 880, 840, 1060), coat);
        for (int side = -1; side <= 1; side += 2) {
            double s = side;
            switch (kind) {
                case 0, 4 -> {
                    c.flat(polygon(500 + s * 300, 160, 500 + s * 90, 330, 500 + s * 320, 480), fur);
                    c.flat(
                            polygon(500 + s * 270, 230, 500 + s * 150, 340, 500 + s * 286, 420),
                            kind == 4 ? Palette.RICE : inner);
                }
                case 1 ->
                    c.flat(
                            smooth(
                                    500 + s * 210,
                                    290,
                                    500 + s * 330,
                                    270,
                                    500 + s * 390,
                                    420,
                                    500 + s * 370,
                                    600,
                                    500 + s * 280,
                                    590),
                            dark(fur, 0.3));
                case 2 -> {
                    c.flat(oval(500 + s * 130, 230, 76, 210), fur);
                    c.flat(oval(500 + s * 130, 236, 40, 160), inner);
                }
                case 3 -> c.flat(oval(500 + s * 240, 310, 100, 100), Palette.INK);
                case 5 -> {
                    c.flat(oval(500 + s * 240, 310, 100, 100), fur);
                    c.flat(oval(500 + s * 240, 310, 58, 58), light(fur, 0.35));
                }
                default -> c.flat(smooth(500 + s * 60, 300, 500 + s * 40, 170, 500 + s * 120, 240), fur);
            }
        }
        c.orb(smooth(210, 520, 260, 340, 500, 256, 740, 340, 790, 520, 700, 740, 500, 800, 300, 740), fur);
        Color ink = Palette.distance(fur, Palette.INK) < 120 ? Palette.RICE : Palette.INK;
        if (kind == 3) {
            c.at(385, 510, 24, 1, () -> c.flat(oval(0, 0, 72, 90), Palette.INK));
            c.at(615, 510, -24, 1, () -> c.flat(oval(0, 0, 72, 90), Palette.INK));
            eyes(c, 392, 608, 508, 0, new Color(0x1F1B1A));
            c.flat(oval(392, 500, 17, 17), Color.WHITE);
            c.flat(oval(608, 500, 17, 17), Color.WHITE);
        } else if (kind == 6) {
            eyes(c, 390, 610, 490, 0, ink);
            c.flat(polygon(430, 560, 570, 560, 500, 660), Palette.HONEY);
            c.flat(oval(300, 580, 54, 34), veil(Palette.ROSE, 0.55));
            c.flat(oval(700, 580, 54, 34), veil(Palette.ROSE, 0.55));
            return;
        } else {
            if (kind == 4) {
                c.flat(
                        smooth(214, 560, 360, 560, 500, 640, 640, 560, 786, 560, 700, 740, 500, 800, 300, 740),
                        Palette.RICE);
            }
            eyes(c, 380, 620, 500, c.random.nextInt(2), kind == 4 ? Palette.INK : ink);
        }
        c.flat(oval(500, 640, 120, 90), veil(light(fur, 0.6), 0.85));
        c.flat(smooth(450, 590, 550, 590, 500, 640), kind == 0 || kind == 2 ? Palette.ROSE : Palette.INK);
        c.line(curve(500, 640, 496, 680, 440, 684), Palette.INK, 12);
        c.line(curve(500, 640, 504, 680, 560, 684), Palette.INK, 12);
        if (kind == 0) {
            for (int side = -1; side <= 1; side += 2) {
                c.line(curve(500 + side * 190, 610, 500 + side * 330, 586), ink, 9);
                c.line(curve(500 + side * 190, 650, 500 + side * 330, 660), ink, 9);
            }
            for (int i = -1; i <= 1; i++) {
                c.line(curve(500 + i * 70, 290, 500 + i * 56, 370), dark(fur, 0.25), 20);
            }
        } else {
            c.flat(oval(290, 610, 50, 32), veil(Palette.ROSE, 0.5));
            c.flat(oval(710, 610, 50, 32), veil(Palette.ROSE, 0.5));
        }
    }

    private static void house(Canvas c) {
        Color wall =
                Palette.any(List.of(Palette.RICE, Palette.BLUSH, Palette.SAGE, Palette.SAND, Palette.MIST), c.random);
        Color roof = Palette.any(
                List.of(Palette.PERSIMMON, Palette.INDIGO, Palette.MOSS, Palette.PLUM, Palette.CLAY), c.random);
        c.flat(smooth(-100, 820, 300, 760, 700, 800, 1100, 740, 1100, 1100, -100, 1100), Palette.TEA);
        c.flat(slab(640, 220, 86, 190, 8), dark(roof, 0.3));
        c.sheet(slab(240, 430, 520, 420, 10), wall);
        c.sheet(
                c.chance(0.5) ? polygon(160, 460, 500, 180, 840, 460) : polygon(150, 470, 300, 250, 700, 250, 850, 470),
                roof);
        Color glass = new Color(0xFBD98A);
        c.flat(slab(430, 620, 140, 230, c.chance(0.5) ? 68 : 10), Palette.BARK);
        c.flat(oval(540, 740, 12, 12), Palette.HONEY);
        c.flat(slab(290, 540, 100, 110, 8), glass);
        c.flat(slab(610, 540, 100, 110, 8), glass);
        c.line(curve(340, 540, 340, 650), Palette.BARK, 10);
        c.line(curve(660, 540, 660, 650), Palette.BARK, 10);
        if (c.chance(0.5)) {
            c.flat(oval(500, 380, 46, 46), glass);
        }
        c.flat(oval(150, 740, 110, 130), Palette.MOSS);
        c.flat(oval(860, 780, 90, 100), Palette.MOSS);
    }

    private static void still(Canvas c) {
        c.flat(box(0, 790, 1000, 210), veil(Palette.SHADE, 0.12));
        switch (c.random.nextInt(5)) {
            case 0 -> Home.plant(c);
            case 1 -> Vessels.cup(c, 480, 830, 230, c.glaze(), Palette.COFFEE);
            case 2 -> Home.vase(c);
            case 3 -> {
                c.contact(500, 820, 240);
                c.ball(500, 560, 270, Palette.PERSIMMON);
                for (int i = 0; i < 4; i++) {
                    c.leaf(500, 320, 150, i * 90 + 30, Palette.MOSS);
                }
            }
            default -> Home.bouquet(c);
        }
    }
}
