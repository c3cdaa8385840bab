package linli.art;

import static linli.art.Canvas.arc;
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

/** Fruit, vegetables, eggs and fish. */
final class Produce {
    private static final Color BERRY = new Color(0x3D4F86);
    private static final Color SKIN = new Color(0xF09A38);
    private static final Color PEACH = new Color(0xF4A98C);

    private Produce() {}

    static void blueberry(Canvas c) {
        Runnable fruit = () -> Vessels.heap(c, 500, 612, 235, 4, 56, (x, y) -> berry(c, x, y, c.between(50, 60)));
        if (c.chance(0.5)) {
            Vessels.bowl(c, 500, 610, 300, 190, c.glaze(), fruit);
        } else {
            Vessels.basket(c, 500, 606, 300, 190, Palette.WOOD, fruit);
        }
        berry(c, 196, 786, 50);
        berry(c, 802, 806, 54);
        c.leaf(800, 764, 130, -50, Palette.TEA);
        berry(c, 730, 838, 44);
        c.leaf(214, 742, 120, -130, Palette.MOSS);
    }

    static void berry(Canvas c, double x, double y, double r) {
        Color color = mix(BERRY, c.chance(0.3) ? Palette.PLUM : new Color(0x6F83B5), c.between(0, 0.34));
        c.ball(x, y, r, color);
        double turn = c.between(-40, 40);
        c.at(x + r * 0.16, y - r * 0.2, turn, r, () -> {
            double[] star = new double[20];
            for (int i = 0; i < 10; i++) {
                double reach = i % 2 == 0 ? 0.42 : 0.2;
                star[i * 2] = reach * Math.sin(i * Math.PI / 5);
                star[i * 2 + 1] = -reach * Math.cos(i * Math.PI / 5);
            }
            c.flat(polygon(star), dark(color, 0.45));
            c.flat(oval(0, 0, 0.14, 0.14), light(color, 0.2));
        });
    }

    static void apple(Canvas c) {
        Color color = Palette.any(java.util.List.of(Palette.RED, new Color(0xD8553F), new Color(0x9FB55A)), c.random);
        if (c.chance(0.5)) {
            Vessels.plate(c, 500, 770, 350, c.glaze());
            oneApple(c, 380, 628, 142, color);
            oneApple(c, 628, 622, 138, mix(color, Palette.OCHRE, 0.25));
            halfApple(c, 512, 720, 118);
        } else {
            c.contact(350, 790, 150);
            c.contact(640, 800, 170);
            oneApple(c, 348, 656, 146, mix(color, Palette.OCHRE, 0.2));
            oneApple(c, 632, 640, 172, color);
            halfApple(c, 420, 776, 104);
        }
    }

    private static void oneApple(Canvas c, double x, double y, double r, Color color) {
        c.at(x, y, c.between(-9, 9), r, () -> {
            var body = smooth(
                    0, -0.72, 0.42, -0.9, 0.88, -0.62, 0.98, 0, 0.74, 0.68, 0.3, 0.96, 0, 0.88, -0.3, 0.96, -0.74, 0.68,
                    -0.98, 0, -0.88, -0.62, -0.42, -0.9);
            c.orb(body, color);
            c.flat(oval(0.02, -0.7, 0.26, 0.09), dark(color, 0.3));
            c.line(curve(0, -0.68, 0.03, -0.9, 0.12, -1.08), Palette.BARK, 0.09);
            c.leaf(0.08, -0.88, 0.6, -22, Palette.TEA);
            c.at(-0.5, -0.36, -62, 1, () -> c.flat(oval(0, 0, 0.24, 0.09), veil(Color.WHITE, 0.42)));
        });
    }

    private static void halfApple(Canvas c, double x, double y, double r) {
        c.at(x, y, c.between(-14, 14), r, () -> {
            var body = smooth(
                    0, -0.72, 0.42, -0.88, 0.86, -0.6, 0.94, 0, 0.7, 0.66, 0.28, 0.92, 0, 0.84, -0.28, 0.92, -0.7, 0.66,
                    -0.94, 0, -0.86, -0.6, -0.42, -0.88);
            c.flat(body, Palette.RED);
            c.at(0, 0.02, 0, 0.9, () -> c.flat(body, new Color(0xFBEBC4)));
            c.line(curve(0, -0.6, -0.03, 0, 0, 0.66), new Color(0xE6CE96), 0.05);
            c.leaf(-0.03, 0.2, 0.36, -118, Palette.BARK);
            c.leaf(0.05, 0.2, 0.36, -62, Palette.BARK);
        });
    }

    static void pear(Canvas c) {
        Vessels.plate(c, 500, 776, 350, c.glaze());
        onePear(c, 374, 640, 142);
        onePear(c, 640, 632, 150);
        onePear(c, 508, 676, 150);
    }

    private static void onePear(Canvas c, double x, double y, double r) {
        Color skin = mix(new Color(0xD9C25A), new Color(0xE3B95B), c.random.nextDouble());
        c.at(x, y, c.between(-9, 9), r, () -> {
            var body = smooth(
                    0, -1.16, 0.3, -1.1, 0.46, -0.66, 0.84, -0.14, 0.9, 0.42, 0.6, 0.84, 0, 0.94, -0.6, 0.84, -0.9,
                    0.42, -0.84, -0.14, -0.46, -0.66, -0.3, -1.1);
            c.cast(body);
            c.orb(body, skin);
            c.line(curve(0, -1.12, 0.04, -1.3, 0.14, -1.46), Palette.BARK, 0.08);
            c.leaf(0.06, -1.2, 0.56, -14, Palette.TEA);
            for (int i = 0; i < 14; i++) {
                c.flat(oval(c.between(-0.6, 0.6), c.between(-0.1, 0.72), 0.022, 0.022), dark(skin, 0.3));
            }
            c.at(-0.44, 0.06, -70, 1, () -> c.flat(oval(0, 0, 0.24, 0.09), veil(Color.WHITE, 0.4)));
        });
    }

    static void orange(Canvas c) {
        if (c.chance(0.5)) {
            Vessels.basket(
                    c,
                    470,
                    600,
                    300,
                    200,
                    Palette.CLAY,
                    () -> Vessels.heap(c, 470, 580, 190, 2, 112, (x, y) -> oneOrange(c, x, y, 108)));
        } else {
            c.contact(340, 790, 150);
            c.contact(610, 790, 165);
            oneOrange(c, 470, 520, 132);
            oneOrange(c, 336, 674, 138);
            oneOrange(c, 610, 664, 144);
        }
        slice(c, 742, 742, 108);
        c.leaf(250, 822, 130, -16, Palette.TEA);
    }

    private static void oneOrange(Canvas c, double x, double y, double r) {
        c.ball(x, y, r, mix(SKIN, Palette.PERSIMMON, c.between(0.05, 0.4)));
        for (int i = 0; i < 9; i++) {
            c.flat(
                    oval(x + c.between(-0.55, 0.6) * r, y + c.between(-0.3, 0.7) * r, 3.4, 3.4),
                    veil(Palette.CLAY, 0.35));
        }
        c.flat(oval(x + r * 0.1, y - r * 0.72, r * 0.1, r * 0.06), Palette.MOSS);
        if (c.chance(0.6)) {
            c.leaf(x + r * 0.1, y - r * 0.74, r * 0.8, c.between(-50, 10), Palette.TEA);
        }
    }

    private static void slice(Canvas c, double x, double y, double r) {
        c.sheet(oval(x, y, r, r), mix(SKIN, Palette.PERSIMMON, 0.3));
        c.flat(oval(x, y, r * 0.9, r * 0.9), new Color(0xFDEBC6));
        for (int i = 0; i < 9; i++) {
            c.at(
                    x,
                    y,
                    i * 40 + 8,
                    r,
                    () -> c.flat(
                            smooth(0.1, 0, 0.5, -0.21, 0.74, -0.24, 0.8, 0, 0.74, 0.24, 0.5, 0.21),
                            mix(SKIN, Palette.HONEY, 0.35)));
        }
    }

    static void strawberry(Canvas c) {
        if (c.chance(0.5)) {
            Vessels.bowl(
                    c,
                    500,
                    620,
                    290,
                    180,
                    c.glaze(),
                    () -> Vessels.heap(
                            c, 500, 590, 190, 3, 88, (x, y) -> oneStrawberry(c, x, y, 88, c.between(150, 210))));
            oneStrawberry(c, 800, 796, 76, 105);
        } else {
            c.contact(350, 776, 130);
            c.contact(520, 800, 150);
            c.contact(690, 780, 130);
            oneStrawberry(c, 356, 640, 132, 12);
            oneStrawberry(c, 684, 634, 136, -14);
            oneStrawberry(c, 516, 668, 150, 2);
        }
        c.leaf(190, 800, 120, -24, Palette.MOSS);
    }

    private static void oneStrawberry(Canvas c, double x, double y, double r, double degrees) {
        c.at(x, y, degrees, r, () -> {
            c.orb(
                    smooth(0, -0.72, 0.62, -0.8, 0.88, -0.3, 0.56, 0.5, 0, 1.02, -0.56, 0.5, -0.88, -0.3, -0.62, -0.8),
                    Palette.RED);
            double[][] seeds = {
                {-0.5, -0.3},
                {-0.1, -0.34},
                {0.32, -0.36},
                {-0.32, 0.06},
                {0.1, 0.04},
                {0.48, 0},
                {-0.14, 0.4},
                {0.26, 0.38},
                {0.04, 0.72}
            };
            for (double[] seed : seeds) {
                c.flat(oval(seed[0], seed[1], 0.045, 0.07), Palette.CRUMB);
            }
            for (int i = 0; i < 5; i++) {
                c.leaf(0, -0.74, 0.56, 180 - i * 45 + 6, i % 2 == 0 ? Palette.TEA : Palette.MOSS);
            }
            c.line(curve(0, -0.76, 0.04, -1, 0.12, -1.1), Palette.MOSS, 0.09);
        });
    }

    static void peach(Canvas c) {
        Vessels.plate(c, 500, 776, 350, c.glaze());
        onePeach(c, 372, 640, 146);
        onePeach(c, 640, 632, 150);
        onePeach(c, 506, 690, 138);
        c.leaf(700, 772, 150, 8, Palette.TEA);
    }

    private static void onePeach(Canvas c, double x, double y, double r) {
        c.at(x, y, c.between(-10, 10), r, () -> {
            c.leaf(0.05, -0.86, 0.7, -28, Palette.TEA);
            c.leaf(-0.05, -0.86, 0.6, -160, Palette.MOSS);
            c.orb(
                    smooth(
                            0.06, -1, 0.5, -0.8, 0.95, -0.3, 0.92, 0.4, 0.45, 0.92, 0, 0.98, -0.5, 0.9, -0.94, 0.36,
                            -0.93, -0.3, -0.5, -0.78),
                    PEACH);
            c.flat(
                    smooth(0.06, -1, -0.3, -0.86, -0.66, -0.5, -0.74, 0, -0.5, -0.2, -0.1, -0.5),
                    veil(Palette.ROSE, 0.5));
            c.line(curve(0.06, -0.98, 0.3, -0.5, 0.28, 0.1, 0.1, 0.6), veil(Palette.RED, 0.5), 0.04);
        });
    }

    static void watermelon(Canvas c) {
        Vessels.board(c, 500, 790, 370);
        wedge(c, 430, 768, 300, 0);
        wedge(c, 660, 776, 190, c.between(-14, 14));
    }

    private static void wedge(Canvas c, double x, double base, double r, double degrees) {
        c.at(x, base, degrees, 1, () -> {
            double s = r / 0.92;
            c.sheet(polygon(0, -s * 1.25, s * 0.72, -22, -s * 0.72, -22), Palette.RED);
            c.flat(polygon(s * 0.12, -s * 1.04, s * 0.72, -22, s * 0.3, -22), dark(Palette.RED, 0.1));
            c.flat(smooth(-s * 0.76, -34, 0, -20, s * 0.76, -34, s * 0.74, -4, 0, 18, -s * 0.74, -4), Palette.MOSS);
            c.flat(
                    smooth(-s * 0.735, -44, 0, -30, s * 0.735, -44, s * 0.74, -24, 0, -6, -s * 0.74, -24),
                    new Color(0xE5EBC4));
            double[][] seeds = {{0, 0.88}, {-0.14, 0.62}, {0.15, 0.58}, {-0.34, 0.34}, {0, 0.36}, {0.34, 0.34}};
            for (double[] seed : seeds) {
                c.flat(oval(seed[0] * s, -seed[1] * s, s * 0.024, s * 0.042), Palette.INK);
            }
        });
    }

    static void bayberry(Canvas c) {
        Vessels.basket(c, 500, 612, 310, 190, Palette.mix(Palette.WOOD, Palette.TEA, 0.25), () -> {
            c.leaf(260, 610, 230, -125, Palette.MOSS);
            c.leaf(730, 610, 230, -50, Palette.TEA);
            Vessels.heap(c, 500, 600, 225, 3, 82, (x, y) -> bumpy(c, x, y, 80));
        });
        bumpy(c, 800, 800, 70);
        c.leaf(820, 770, 110, -40, Palette.TEA);
    }

    private static void bumpy(Canvas c, double x, double y, double r) {
        Color color = mix(new Color(0xA22F4B), Palette.PLUM, c.between(0, 0.6));
        c.ball(x, y, r, color);
        for (int ring = 0; ring < 3; ring++) {
            int count = 6 + ring * 6;
            for (int i = 0; i < count; i++) {
                double turn = i * 2 * Math.PI / count + ring;
                double reach = r * (0.26 + ring * 0.29);
                double px = Math.cos(turn) * reach;
                double py = Math.sin(turn) * reach;
                c.flat(oval(x + px, y + py, r * 0.1, r * 0.1), px + py < 0 ? light(color, 0.2) : dark(color, 0.22));
            }
        }
    }

    static void vegetable(Canvas c) {
        Vessels.basket(c, 500, 626, 320, 170, Palette.WOOD, () -> {
            carrot(c, 330, 600, -62);
            cabbage(c, 440, 560, 150);
            cabbage(c, 640, 570, 130);
            corn(c, 730, 600);
            tomato(c, 330, 620, 84);
            tomato(c, 560, 628, 76);
        });
        tomato(c, 806, 800, 66);
    }

    static void carrot(Canvas c, double x, double y, double degrees) {
        c.at(x, y, degrees, 1, () -> {
            c.orb(smooth(-150, -30, 40, -46, 86, 0, 40, 46, -150, 30), new Color(0xEB8A3C));
            for (int i = -1; i <= 1; i++) {
                c.leaf(80, 0, 170, i * 26, i == 0 ? Palette.TEA : Palette.MOSS);
            }
        });
    }

    private static void cabbage(Canvas c, double x, double y, double r) {
        c.at(x, y, c.between(-8, 8), r, () -> {
            c.flat(smooth(-0.34, 0.6, -0.8, 0, -0.92, -0.7, -0.4, -1.06, -0.1, -0.4, 0, 0.5), Palette.MOSS);
            c.flat(smooth(0.34, 0.6, 0.8, 0, 0.92, -0.7, 0.4, -1.06, 0.1, -0.4, 0, 0.5), dark(Palette.TEA, 0.1));
            c.flat(smooth(-0.2, 0.6, -0.5, -0.5, -0.36, -1.1, 0, -1.3, 0.36, -1.1, 0.5, -0.5, 0.2, 0.6), Palette.TEA);
            c.flat(
                    smooth(-0.42, 0.9, -0.34, 0.2, -0.08, -0.2, 0, -0.9, 0.08, -0.2, 0.34, 0.2, 0.42, 0.9),
                    new Color(0xEFF2DA));
            c.line(curve(0, -0.7, 0, 0.6), veil(Palette.SAGE, 0.9), 0.04);
        });
    }

    private static void corn(Canvas c, double x, double y) {
        c.at(x, y, 22, 1, () -> {
            c.flat(smooth(0, -230, 52, -150, 56, 40, -56, 40, -52, -150), Palette.HONEY);
            for (int row = 0; row < 10; row++) {
                for (int i = -1; i <= 1; i++) {
                    c.flat(oval(i * 26, -180 + row * 22, 11, 9), light(Palette.HONEY, 0.35));
                }
            }
            c.leaf(-8, 60, 230, -112, Palette.TEA);
            c.leaf(8, 60, 220, -66, Palette.MOSS);
        });
    }

    static void tomato(Canvas c) {
        c.contact(350, 790, 150);
        c.contact(640, 796, 170);
        tomato(c, 500, 560, 124);
        tomato(c, 350, 680, 136);
        tomato(c, 634, 664, 160);
        c.sprig(180, 836, 240, -12, 3, Palette.TEA);
    }

    private static void tomato(Canvas c, double x, double y, double r) {
        c.at(x, y, c.between(-14, 14), r, () -> {
            c.orb(
                    smooth(0, -0.78, 0.6, -0.8, 1, -0.1, 0.76, 0.66, 0, 0.86, -0.76, 0.66, -1, -0.1, -0.6, -0.8),
                    new Color(0xDB4B36));
            for (int i = 0; i < 5; i++) {
                c.leaf(0, -0.7, 0.46, i * 72 + 18, Palette.MOSS);
            }
            c.line(curve(0, -0.7, 0.05, -0.98), Palette.MOSS, 0.1);
            c.at(-0.52, -0.32, -58, 1, () -> c.flat(oval(0, 0, 0.2, 0.08), veil(Color.WHITE, 0.45)));
        });
    }

    static void mushroom(Canvas c) {
        Vessels.board(c, 500, 800, 360);
        oneMushroom(c, 350, 780, 150, Palette.BARK);
        oneMushroom(c, 670, 780, 140, Palette.mix(Palette.BARK, Palette.WOOD, 0.4));
        oneMushroom(c, 506, 796, 190, Palette.mix(Palette.BARK, Palette.WOOD, 0.2));
    }

    private static void oneMushroom(Canvas c, double x, double base, double r, Color color) {
        c.at(x, base, c.between(-7, 7), r, () -> {
            c.turned(smooth(-0.24, -0.9, 0.24, -0.9, 0.28, -0.4, 0.36, 0, -0.36, 0, -0.28, -0.4), new Color(0xF6E7CC));
            c.flat(oval(0, -0.86, 0.78, 0.18), new Color(0xDCC09A));
            c.orb(
                    smooth(
                            -0.98, -0.86, -0.86, -1.34, -0.4, -1.68, 0.1, -1.72, 0.6, -1.56, 0.94, -1.16, 0.98, -0.86,
                            0.5, -0.82, 0, -0.8, -0.5, -0.82),
                    color);
            double[][] marks = {{-0.4, -1.3}, {0.06, -1.46}, {0.42, -1.2}, {-0.06, -1.1}};
            for (double[] mark : marks) {
                c.flat(oval(mark[0], mark[1], 0.1, 0.06), light(color, 0.4));
            }
        });
    }

    static void egg(Canvas c) {
        boolean green = c.chance(0.4);
        Vessels.basket(c, 500, 640, 320, 160, Palette.OCHRE, () -> {
            for (int i = 0; i < 26; i++) {
                double x = c.between(220, 780);
                c.line(
                        curve(x, 640, x + c.between(-50, 50), 560 + Math.abs(x - 500) * 0.14),
                        mix(Palette.HONEY, Palette.CRUMB, c.random.nextDouble()),
                        9);
            }
            Vessels.heap(c, 500, 590, 185, 2, 100, (x, y) -> oneEgg(c, x, y, 92, green));
        });
        c.contact(800, 838, 62);
        c.at(800, 806, 74, 1, () -> oneEgg(c, 0, 0, 62, green));
    }

    private static void oneEgg(Canvas c, double x, double y, double r, boolean green) {
        Color color = green
                ? mix(Palette.CELADON, Palette.RICE, c.between(0.3, 0.7))
                : mix(new Color(0xE2A97C), Palette.RICE, c.between(0.1, 0.55));
        c.at(x, y, c.between(-16, 16), r, () -> {
            c.orb(
                    smooth(0, -1.16, 0.5, -0.9, 0.84, -0.1, 0.72, 0.6, 0, 0.96, -0.72, 0.6, -0.84, -0.1, -0.5, -0.9),
                    color);
            c.at(-0.32, -0.46, -60, 1, () -> c.flat(oval(0, 0, 0.22, 0.09), veil(Color.WHITE, 0.6)));
        });
    }

    static void fish(Canvas c) {
        Vessels.plate(c, 500, 720, 400, c.glaze());
        Color back =
                Palette.any(java.util.List.of(new Color(0x5D7C96), Palette.PERSIMMON, new Color(0x6F8F86)), c.random);
        c.at(480, 650, -4, 1, () -> {
            c.flat(polygon(230, 0, 350, -92, 326, 6, 356, 96), dark(back, 0.14));
            c.flat(smooth(-60, -92, 40, -160, 110, -80), dark(back, 0.2));
            c.sheet(
                    smooth(-330, 0, -240, -82, -40, -112, 150, -62, 262, 0, 150, 62, -40, 104, -240, 74),
                    light(back, 0.62));
            c.flat(smooth(-330, -2, -240, -82, -40, -112, 150, -62, 262, 0, 60, -22, -120, -30), back);
            for (int i = 0; i < 4; i++) {
                for (int j = 0; j < 3 - i / 2; j++) {
                    c.line(
                            arc(-90 + i * 72 + j * 30, -26 + j * 34, 26, 26, -70, 140, Arc2D.OPEN),
                            veil(dark(back, 0.25), 0.6),
                            6);
                }
            }
            c.line(arc(-226, 0, 40, 66, -80, 160, Arc2D.OPEN), dark(back, 0.2), 8);
            c.flat(oval(-262, -22, 22, 22), Palette.RICE);
            c.flat(oval(-264, -22, 11, 11), Palette.INK);
            c.flat(smooth(-110, 20, -30, 34, -60, 84), dark(back, 0.1));
        });
        for (int i = 0; i < 3; i++) {
            double x = 300 + i * 70;
            c.sheet(oval(x, 772 + i * 8, 48, 40), new Color(0xF2D25A));
            c.flat(oval(x, 772 + i * 8, 39, 32), new Color(0xFBEDB0));
        }
        c.sprig(520, 812, 250, -8, 4, Palette.TEA);
    }

    static void nut(Canvas c) {
        Vessels.bowl(
                c,
                500,
                630,
                290,
                170,
                c.glaze(),
                () -> Vessels.heap(c, 500, 620, 215, 3, 66, (x, y) -> walnut(c, x, y, 66)));
        walnut(c, 214, 806, 64);
        walnut(c, 806, 800, 58);
    }

    private static void walnut(Canvas c, double x, double y, double r) {
        c.ball(x, y, r, mix(Palette.WOOD, Palette.CRUST, c.random.nextDouble()));
        c.line(
                curve(
                        x - r * 0.1,
                        y - r,
                        x + r * 0.1,
                        y - r * 0.3,
                        x - r * 0.06,
                        y + r * 0.3,
                        x + r * 0.06,
                        y + r * 0.96),
                dark(Palette.WOOD, 0.3),
                6);
        c.line(
                curve(x - r * 0.6, y - r * 0.4, x - r * 0.36, y, x - r * 0.56, y + r * 0.4),
                dark(Palette.WOOD, 0.22),
                5);
        c.line(curve(x + r * 0.5, y - r * 0.5, x + r * 0.4, y, x + r * 0.56, y + r * 0.4), dark(Palette.WOOD, 0.28), 5);
    }

    static void tofu(Canvas c) {
        Vessels.plate(c, 500, 760, 370, c.glaze());
        for (int i = 0; i < 3; i++) {
            double x = 290 + i * 148;
            double y = 596 + (i % 2) * 34;
            c.cast(slab(x, y, 132, 140, 12));
            c.flat(polygon(x, y, x + 40, y - 44, x + 170, y - 44, x + 132, y), new Color(0xFFF9EA));
            c.flat(polygon(x + 132, y, x + 170, y - 44, x + 170, y + 92, x + 132, y + 138), new Color(0xDECBA8));
            c.flat(slab(x, y, 134, 140, 8), new Color(0xF7EBD2));
        }
        for (int i = 0; i < 12; i++) {
            c.flat(oval(c.between(300, 700), c.between(566, 640), 11, 7), c.chance(0.5) ? Palette.TEA : Palette.MOSS);
        }
    }
}
