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
import java.awt.geom.Path2D;
import java.util.List;

/** Ceramics, textiles, plants, tools and the other things of a home. */
final class Home {
    private Home() {}

    static void bowl(Canvas c) {
        Color first = c.glaze();
        Vessels.bowl(c, 430, 690, 240, 140, first, () -> {});
        Vessels.bowl(c, 430, 610, 236, 140, light(first, 0.15), () -> {});
        Vessels.bowl(c, 430, 530, 232, 140, first, () -> {});
        Vessels.bowl(c, 742, 736, 120, 90, c.glaze(), () -> {});
        c.line(curve(620, 846, 890, 812), Palette.BARK, 13);
        c.line(curve(624, 868, 894, 838), Palette.BARK, 13);
    }

    static void plate(Canvas c) {
        Color glaze = c.glaze();
        Color brush = Palette.distance(glaze, Palette.INDIGO) > 120 ? Palette.INDIGO : Palette.RICE;
        c.contact(420, 800, 240);
        c.sheet(oval(420, 548, 258, 258), dark(glaze, 0.1));
        c.sheet(oval(408, 544, 256, 256), glaze);
        c.line(oval(408, 544, 232, 232), veil(brush, 0.7), 8);
        c.flat(oval(408, 544, 176, 176), light(glaze, 0.25));
        c.sprig(320, 640, 230, -46, 4, veil(brush, 0.85));
        for (int i = 0; i < 4; i++) {
            Vessels.plate(c, 680, 810 - i * 22, 170, i % 2 == 0 ? glaze : light(glaze, 0.2));
        }
    }

    static void cup(Canvas c) {
        Color glaze = c.glaze();
        Vessels.cup(
                c,
                380,
                800,
                156,
                glaze,
                Palette.any(List.of(Palette.COFFEE, new Color(0xC9983F), Palette.MOSS), c.random));
        for (int i = 0; i < 10; i++) {
            c.flat(oval(380 + c.between(-130, 90), 650 + c.between(0, 130), 6, 6), dark(glaze, 0.35));
        }
        Vessels.cup(c, 680, 826, 120, c.glaze(), new Color(0xE9D8B8));
        c.steam(380, 540, 150);
    }

    static void vase(Canvas c) {
        Color glaze = c.glaze();
        c.line(curve(490, 480, 520, 380, 470, 290, 520, 205), Palette.BARK, 12);
        c.line(curve(500, 400, 590, 300, 700, 260), Palette.BARK, 9);
        c.line(curve(486, 330, 400, 260, 330, 250), Palette.BARK, 8);
        boolean blossom = c.chance(0.5);
        double[][] ends = {
            {520, 205},
            {478, 262},
            {700, 260},
            {620, 290},
            {330, 250},
            {410, 268},
            {520, 330},
            {566, 330},
            {450, 300},
            {660, 240}
        };
        for (double[] end : ends) {
            if (blossom) {
                flower(c, end[0], end[1], 36, mix(Palette.ROSE, Palette.RICE, c.between(0, 0.5)));
            } else {
                c.leaf(end[0], end[1], 96, c.between(-150, -30), Palette.TEA);
                c.leaf(end[0], end[1], 84, c.between(-20, 50), Palette.MOSS);
            }
        }
        c.contact(490, 810, 150);
        Lathe body = c.chance(0.5)
                ? new Lathe(490, 440, 62, 470, 44, 540, 80, 640, 156, 740, 146, 800, 92, 810, 88)
                : new Lathe(490, 440, 70, 500, 60, 560, 110, 620, 132, 760, 112, 810, 96);
        c.turned(body.body(), glaze);
        c.flat(body.band(646, 660), light(glaze, 0.35));
        c.flat(body.band(674, 680), light(glaze, 0.35));
        c.flat(oval(490, 441, 60, 11), dark(glaze, 0.4));
        Vessels.bowl(c, 750, 770, 96, 62, c.glaze(), () -> {});
    }

    static void flower(Canvas c, double x, double y, double r, Color color) {
        for (int i = 0; i < 5; i++) {
            double turn = i * Math.PI * 2 / 5 + x;
            c.flat(
                    oval(x + Math.cos(turn) * r * 0.6, y + Math.sin(turn) * r * 0.6, r * 0.52, r * 0.52),
                    i > 2 ? dark(color, 0.08) : color);
        }
        c.flat(oval(x, y, r * 0.3, r * 0.3), Palette.HONEY);
    }

    static void bouquet(Canvas c) {
        Color wrap = c.cloth();
        c.contact(500, 850, 130);
        for (int i = 0; i < 9; i++) {
            c.sprig(500, 560, 330, -155 + i * 16, 4, i % 2 == 0 ? Palette.TEA : Palette.MOSS);
        }
        Color[] petals = {Palette.PERSIMMON, Palette.BLUSH, Palette.OCHRE, Palette.ROSE, Palette.RICE, Palette.PLUM};
        int first = c.random.nextInt(petals.length);
        double[][] places = {
            {360, 330},
            {500, 260},
            {640, 330},
            {290, 450},
            {430, 410},
            {570, 400},
            {710, 450},
            {500, 510},
            {380, 530},
            {620, 530}
        };
        for (int i = 0; i < places.length; i++) {
            Color petal = petals[(first + i % 3) % petals.length];
            double x = places[i][0];
            double y = places[i][1];
            if (i % 3 == 0) {
                c.ball(x, y, 70, petal);
                c.line(arc(x, y, 44, 44, 20, 250, Arc2D.OPEN), dark(petal, 0.2), 9);
                c.line(arc(x, y, 20, 20, 160, 260, Arc2D.OPEN), dark(petal, 0.2), 8);
            } else {
                flower(c, x, y, 74, petal);
            }
        }
        c.sheet(polygon(290, 560, 500, 610, 560, 850, 440, 850), wrap);
        c.sheet(polygon(710, 560, 470, 610, 440, 850, 560, 850), light(wrap, 0.18));
        c.sheet(slab(430, 716, 140, 34, 10), Palette.RICE);
    }

    static void plant(Canvas c) {
        Color glaze = c.glaze();
        int kind = c.random.nextInt(3);
        c.contact(500, 820, 170);
        if (kind == 0) {
            for (int i = 0; i < 9; i++) {
                double turn = -168 + i * 19.5;
                double reach = 250 + (i * 71) % 90;
                double x = 500 + Math.cos(Math.toRadians(turn)) * reach;
                double y = 590 + Math.sin(Math.toRadians(turn)) * reach;
                c.line(curve(500, 600, (500 + x) / 2, (600 + y) / 2 - 26, x, y), Palette.MOSS, 9);
                Color green = mix(Palette.MOSS, Palette.TEA, (i * 37 % 10) / 10.0);
                c.at(x, y, turn + 90, 1, () -> {
                    c.cast(smooth(0, -100, 78, -40, 70, 40, 0, 64, -70, 40, -78, -40));
                    c.flat(smooth(0, -100, 78, -40, 70, 40, 0, 64, -70, 40, -78, -40), green);
                    c.line(curve(0, -76, 0, 56), light(green, 0.25), 5);
                    for (int k = -1; k <= 1; k++) {
                        c.line(curve(0, k * 30, 46, k * 30 - 28), light(green, 0.22), 4);
                        c.line(curve(0, k * 30, -46, k * 30 - 28), light(green, 0.22), 4);
                    }
                });
            }
        } else if (kind == 1) {
            for (int i = 0; i < 11; i++) {
                double tip = 500 + (i - 5) * 62;
                double high = 200 + Math.abs(i - 5) * 44 + (i % 2) * 40;
                Color green = i % 2 == 0 ? Palette.TEA : Palette.MOSS;
                c.flat(
                        smooth(
                                470 + i * 6,
                                610,
                                (470 + tip) / 2,
                                high + 150,
                                tip,
                                high,
                                (540 + tip) / 2,
                                high + 170,
                                500 + i * 6,
                                610),
                        green);
                c.line(curve(485 + i * 6, 600, (500 + tip) / 2 + 6, high + 170, tip, high + 10), light(green, 0.4), 4);
            }
        } else {
            for (int i = 0; i < 8; i++) {
                c.sprig(
                        500,
                        610,
                        360,
                        -160 + i * 20,
                        6,
                        i % 2 == 0 ? Palette.TEA : mix(Palette.TEA, Palette.MOSS, 0.6));
            }
        }
        Lathe pot = new Lathe(500, 590, 168, 640, 166, 740, 146, 820, 118);
        c.turned(pot.body(), glaze);
        c.turned(new Lathe(500, 580, 182, 600, 184, 636, 180).body(), light(glaze, 0.12));
        c.flat(oval(500, 584, 164, 22), Palette.COFFEE);
        if (c.chance(0.5)) {
            c.flat(pot.band(700, 722), light(glaze, 0.4));
        }
    }

    static void succulent(Canvas c) {
        for (int i = 0; i < 3; i++) {
            double x = 260 + i * 240;
            double base = 800 + (i % 2) * 30;
            Color glaze = c.glaze();
            Color green = Palette.any(
                    List.of(Palette.TEA, Palette.CELADON, Palette.MOSS, mix(Palette.SAGE, Palette.ROSE, 0.3)),
                    c.random);
            c.contact(x, base, 96);
            int kind = c.random.nextInt(3);
            if (kind == 0) {
                Path2D body = smooth(
                        x - 80,
                        base - 150,
                        x - 84,
                        base - 270,
                        x - 40,
                        base - 360,
                        x + 40,
                        base - 360,
                        x + 84,
                        base - 270,
                        x + 80,
                        base - 150);
                c.cast(body);
                c.orb(body, green);
                for (int k = -1; k <= 1; k++) {
                    c.line(
                            curve(
                                    x + k * 32,
                                    base - 350 + Math.abs(k) * 14,
                                    x + k * 46,
                                    base - 260,
                                    x + k * 40,
                                    base - 160),
                            light(green, 0.35),
                            5);
                }
                flower(c, x + 8, base - 372, 30, Palette.ROSE);
            } else {
                for (int k = 0; k < 9; k++) {
                    double turn = -170 + k * 20;
                    c.leaf(x, base - 140, 170 + (k % 2) * 40, turn, k % 2 == 0 ? green : dark(green, 0.14));
                }
                for (int k = 0; k < 5; k++) {
                    c.leaf(x, base - 140, 120, -150 + k * 30, light(green, 0.2));
                }
            }
            c.turned(new Lathe(x, base - 150, 100, base - 100, 98, base - 30, 84, base, 70).body(), glaze);
            c.flat(oval(x, base - 150, 98, 15), dark(glaze, 0.3));
        }
    }

    static void towel(Canvas c) {
        Color[] colours = {c.cloth(), c.cloth(), c.cloth()};
        c.contact(480, 806, 300);
        for (int i = 0; i < 4; i++) {
            Color color = colours[i % 3];
            double y = 716 - i * 84;
            double inset = i * 10;
            c.turned(slab(190 + inset, y, 560 - inset * 2, 86, 40), color);
            c.line(curve(240 + inset, y + 43, 726 - inset, y + 43), dark(color, 0.2), 6);
            c.flat(slab(640 - inset, y + 3, 26, 80, 4), light(color, 0.45));
            c.flat(slab(680 - inset, y + 3, 12, 80, 4), light(color, 0.45));
        }
        Color roll = c.cloth();
        c.contact(792, 836, 90);
        c.sheet(oval(792, 752, 88, 88), roll);
        c.line(arc(792, 752, 62, 62, 40, 300, Arc2D.OPEN), dark(roll, 0.22), 10);
        c.line(arc(792, 752, 34, 34, 200, 300, Arc2D.OPEN), dark(roll, 0.22), 9);
        c.sprig(390, 442, 220, -12, 4, Palette.TEA);
    }

    static void blanket(Canvas c) {
        Color color = c.cloth();
        Color band = light(color, 0.5);
        Vessels.basket(c, 500, 640, 320, 180, Palette.WOOD, () -> {
            c.sheet(
                    smooth(240, 640, 250, 500, 340, 430, 480, 450, 560, 410, 700, 440, 760, 540, 750, 650, 500, 690),
                    color);
            c.line(curve(300, 640, 330, 520, 420, 470), dark(color, 0.2), 10);
            c.line(curve(560, 650, 590, 520, 680, 470), dark(color, 0.2), 10);
        });
        Path2D fall = smooth(
                330, 560, 420, 540, 640, 550, 700, 580, 706, 760, 690, 830, 560, 820, 400, 830, 340, 810, 320, 700);
        c.sheet(fall, light(color, 0.08));
        for (int i = 0; i < 3; i++) {
            c.flat(slab(328, 620 + i * 62, 376, i == 1 ? 30 : 14, 6), band);
        }
        for (int i = 0; i < 14; i++) {
            c.line(curve(352 + i * 25, 820, 350 + i * 25 + c.between(-6, 6), 866), light(color, 0.2), 9);
        }
    }

    static void pillow(Canvas c) {
        Color back = c.cloth();
        Color front = c.cloth();
        c.contact(500, 820, 320);
        c.at(390, 600, -8, 1, () -> cushion(c, 210, back, 0));
        c.at(612, 646, 6, 1, () -> cushion(c, 200, front, 1 + c.random.nextInt(2)));
    }

    private static void cushion(Canvas c, double r, Color color, int pattern) {
        Path2D body = smooth(
                -r, -r * 0.9, -r * 0.5, -r * 0.84, 0, -r * 0.82, r * 0.5, -r * 0.84, r, -r * 0.9, r * 0.9, -r * 0.4,
                r * 0.88, 0, r * 0.9, r * 0.5, r, r * 0.9, r * 0.5, r * 0.84, 0, r * 0.82, -r * 0.5, r * 0.84, -r,
                r * 0.9, -r * 0.88, r * 0.4, -r * 0.86, 0, -r * 0.9, -r * 0.5);
        c.cast(body);
        c.orb(body, color);
        if (pattern == 1) {
            c.sprig(-r * 0.5, r * 0.5, r * 1.2, -45, 5, light(color, 0.45));
        } else if (pattern == 2) {
            for (int i = -2; i <= 2; i++) {
                c.line(curve(i * r * 0.3, -r * 0.76, i * r * 0.29, 0, i * r * 0.3, r * 0.76), light(color, 0.4), 11);
            }
        } else {
            for (int i = 0; i < 16; i++) {
                c.flat(oval((i % 4 - 1.5) * r * 0.42, (i / 4 - 1.5) * r * 0.4, r * 0.06, r * 0.06), light(color, 0.4));
            }
        }
    }

    static void bed(Canvas c) {
        Color cover = c.cloth();
        c.contact(500, 830, 400);
        c.sheet(slab(150, 400, 700, 330, 60), Palette.WOOD);
        c.flat(slab(190, 440, 620, 280, 40), light(Palette.WOOD, 0.2));
        c.sheet(slab(130, 640, 740, 180, 34), Palette.RICE);
        c.at(340, 580, 0, 1, () -> cushion(c, 108, Palette.RICE, 0));
        c.at(650, 580, 0, 1, () -> cushion(c, 108, light(cover, 0.4), 2));
        c.sheet(
                smooth(
                        120, 680, 300, 644, 500, 656, 700, 640, 880, 676, 892, 780, 876, 840, 500, 850, 124, 840, 108,
                        780),
                cover);
        c.flat(
                smooth(
                        120, 680, 300, 644, 500, 656, 700, 640, 880, 676, 874, 720, 700, 690, 500, 704, 300, 690, 126,
                        724),
                light(cover, 0.5));
        for (int i = 0; i < 9; i++) {
            c.sprig(180 + i * 76, 800 - (i % 2) * 40, 60, -60, 2, light(cover, 0.35));
        }
    }

    static void lamp(Canvas c) {
        Color shade = c.cloth();
        Color glaze = c.glaze();
        c.flat(polygon(330, 470, 670, 470, 820, 860, 180, 860), veil(new Color(0xFFE9A8), 0.3));
        c.contact(500, 820, 130);
        c.turned(new Lathe(500, 480, 24, 540, 30, 600, 96, 700, 128, 780, 80, 810, 110, 822, 108).body(), glaze);
        Path2D cover = polygon(390, 190, 610, 190, 700, 470, 300, 470);
        c.turned(cover, shade);
        c.flat(oval(500, 470, 200, 30), light(shade, 0.6));
        for (int i = -2; i <= 2; i++) {
            c.line(curve(500 + i * 46, 194, 500 + i * 82, 464), dark(shade, 0.1), 5);
        }
        Vessels.cup(c, 752, 838, 72, c.glaze(), Palette.COFFEE);
    }

    static void candle(Canvas c) {
        Color wax = c.glaze();
        for (int i = 0; i < 2; i++) {
            double x = 400 + i * 220;
            double base = 806 + i * 20;
            double height = 300 - i * 110;
            c.contact(x, base, 120);
            c.turned(
                    new Lathe(x, base - height, 108, base - height * 0.5, 112, base, 104).body(),
                    i == 0 ? wax : light(wax, 0.2));
            c.flat(oval(x, base - height, 108, 22), light(wax, 0.5));
            c.line(curve(x, base - height, x + 3, base - height - 34), Palette.INK, 6);
            c.flat(oval(x, base - height - 74, 92, 92), veil(new Color(0xFFE39A), 0.3));
            c.flat(
                    smooth(
                            x,
                            base - height - 136,
                            x + 32,
                            base - height - 66,
                            x,
                            base - height - 26,
                            x - 32,
                            base - height - 66),
                    Palette.HONEY);
            c.flat(
                    smooth(
                            x,
                            base - height - 96,
                            x + 16,
                            base - height - 58,
                            x,
                            base - height - 34,
                            x - 16,
                            base - height - 58),
                    new Color(0xFFF3C4));
            Vessels.label(c, x, base - height * 0.62, 110, height * 0.45, dark(wax, 0.4));
        }
        c.sprig(170, 850, 260, -14, 4, Palette.TEA);
    }

    static void knife(Canvas c) {
        Vessels.board(c, 500, 800, 390);
        Produce.carrot(c, 330, 730, -8);
        for (int i = 0; i < 4; i++) {
            c.sheet(oval(480 + i * 54, 760 + (i % 2) * 12, 36, 26), new Color(0xEB8A3C));
            c.flat(oval(480 + i * 54, 758 + (i % 2) * 12, 18, 12), light(new Color(0xEB8A3C), 0.4));
        }
        c.at(560, 500, -32, 1, () -> {
            Path2D blade = new Path2D.Double();
            blade.moveTo(-330, -56);
            blade.lineTo(90, -56);
            blade.lineTo(90, 70);
            blade.curveTo(-100, 84, -280, 60, -330, -56);
            c.sheet(blade, new Color(0xC6CFD2));
            c.flat(polygon(-330, -56, 90, -56, 90, -10, -300, -20), new Color(0xE4EAEA));
            Color grip = Palette.any(List.of(Palette.BARK, Palette.INDIGO, Palette.PERSIMMON), c.random);
            c.turned(slab(84, -62, 240, 74, 30), grip);
            for (int i = 0; i < 3; i++) {
                c.flat(oval(140 + i * 62, -25, 9, 9), Palette.SAND);
            }
        });
    }

    static void pan(Canvas c) {
        Color enamel = Palette.any(List.of(Palette.INK, new Color(0x46525C), Palette.INDIGO), c.random);
        c.contact(430, 800, 300);
        c.at(700, 690, -18, 1, () -> c.turned(slab(0, -26, 204, 54, 26), Palette.WOOD));
        c.cast(oval(430, 700, 320, 120));
        c.flat(oval(430, 724, 312, 112), dark(enamel, 0.45));
        c.flat(oval(430, 696, 320, 112), enamel);
        c.flat(oval(430, 700, 286, 94), light(enamel, 0.13));
        c.flat(
                smooth(290, 700, 320, 640, 420, 630, 520, 650, 560, 700, 500, 752, 380, 756, 310, 740),
                new Color(0xFFFAEE));
        c.orb(oval(420, 686, 62, 42), Palette.HONEY);
        c.sprig(540, 730, 130, -24, 3, Palette.TEA);
        c.steam(420, 560, 150);
    }

    static void chopsticks(Canvas c) {
        Color glaze = c.glaze();
        for (int i = 0; i < 6; i++) {
            double tip = 300 + i * 62;
            Color lacquer = i % 2 == 0 ? Palette.BARK : Palette.RED;
            c.line(curve(430 + i * 14, 640, tip, 210 + (i % 3) * 24), lacquer, 17);
            c.line(curve(tip + 2, 214 + (i % 3) * 24, tip + 10, 262 + (i % 3) * 24), Palette.OCHRE, 17);
        }
        c.contact(470, 806, 140);
        Lathe holder = new Lathe(470, 520, 130, 620, 134, 740, 130, 806, 116);
        c.turned(holder.body(), glaze);
        c.line(arc(470, 522, 128, 20, 180, 180, Arc2D.OPEN), light(glaze, 0.4), 10);
        c.sprig(400, 730, 170, -30, 4, Palette.distance(glaze, Palette.INDIGO) > 120 ? Palette.INDIGO : Palette.RICE);
        Vessels.bowl(c, 740, 760, 110, 78, c.glaze(), () -> {});
    }

    static void book(Canvas c) {
        c.contact(480, 820, 300);
        double y = 820;
        for (int i = 0; i < 4; i++) {
            double height = 52 + (i * 29) % 30;
            y -= height;
            book(c, 480 + c.between(-30, 30), y + height, 560 - i * 30, height, c.cloth());
        }
        double top = y;
        Color cover = c.cloth();
        c.at(470, top, 0, 1, () -> {
            c.sheet(
                    smooth(
                            -210, -70, -110, -100, 0, -64, 110, -100, 210, -70, 220, -8, 110, -34, 0, 2, -110, -34,
                            -220, -8),
                    Palette.RICE);
            c.line(curve(0, -64, 0, 0), dark(Palette.RICE, 0.25), 6);
            for (int i = 0; i < 3; i++) {
                c.line(curve(-170, -64 + i * 15, -100, -80 + i * 15, -30, -58 + i * 15), dark(Palette.RICE, 0.2), 4);
                c.line(curve(170, -64 + i * 15, 100, -80 + i * 15, 30, -58 + i * 15), dark(Palette.RICE, 0.2), 4);
            }
            c.flat(polygon(60, -84, 90, -94, 90, 40, 75, 22, 60, 40), cover);
        });
        Vessels.cup(c, 830, 840, 66, c.glaze(), Palette.COFFEE);
    }

    private static void book(Canvas c, double x, double base, double width, double height, Color color) {
        c.sheet(slab(x - width / 2, base - height, width, height, 9), color);
        c.flat(slab(x - width / 2 + 34, base - height + 9, width - 40, height - 18, 4), Palette.RICE);
        c.line(
                curve(x - width / 2 + 40, base - height / 2, x + width / 2 - 12, base - height / 2),
                dark(Palette.RICE, 0.12),
                4);
        c.flat(slab(x - width / 2, base - height, 60, height, 9), color);
        c.flat(slab(x - width / 2 + 18, base - height, 8, height, 2), light(color, 0.4));
    }

    static void course(Canvas c) {
        Color ink = c.cloth();
        c.contact(500, 826, 330);
        c.sheet(slab(200, 330, 600, 430, 34), Palette.INK);
        c.flat(slab(226, 356, 548, 378, 14), light(ink, 0.55));
        c.flat(oval(620, 470, 70, 70), light(Palette.HONEY, 0.2));
        c.flat(smooth(226, 640, 330, 560, 450, 610, 580, 540, 774, 620, 774, 734, 226, 734), ink);
        c.flat(smooth(226, 700, 380, 640, 560, 690, 774, 660, 774, 734, 226, 734), dark(ink, 0.15));
        c.sheet(oval(500, 540, 76, 76), Palette.RICE);
        c.flat(polygon(478, 500, 478, 580, 546, 540), Palette.PERSIMMON);
        c.flat(slab(262, 702, 476, 10, 5), veil(Palette.RICE, 0.7));
        c.flat(slab(262, 702, 200, 10, 5), Palette.PERSIMMON);
        c.turned(slab(150, 760, 700, 44, 22), new Color(0xB9B3A8));
        c.line(curve(810, 846, 890, 780), Palette.OCHRE, 20);
    }

    static void card(Canvas c) {
        Color color = Palette.any(List.of(Palette.PERSIMMON, Palette.MOSS, Palette.INDIGO, Palette.PLUM), c.random);
        c.contact(500, 830, 320);
        c.at(520, 520, 9, 1, () -> face(c, light(color, 0.5), color));
        c.at(486, 590, -7, 1, () -> face(c, color, Palette.CRUMB));
    }

    private static void face(Canvas c, Color color, Color mark) {
        c.sheet(slab(-310, -190, 620, 380, 36), color);
        c.flat(slab(-310, 74, 620, 116, 36), dark(color, 0.12));
        c.flat(polygon(-190, -110, -90, -30, -290 + 10, -30), mark);
        c.flat(slab(-258, -32, 146, 86, 6), mark);
        c.flat(slab(-210, -2, 50, 56, 22), color);
        c.sprig(40, 110, 230, -34, 5, light(mark, 0.1));
        c.flat(slab(-258, 110, 190, 18, 9), veil(mark, 0.85));
        c.flat(slab(-258, 142, 110, 14, 7), veil(mark, 0.55));
        c.flat(oval(236, -124, 34, 34), veil(mark, 0.9));
    }

    static void clean(Canvas c) {
        Color bucket = c.cloth();
        c.at(640, 560, 12, 1, () -> {
            c.line(curve(0, -420, 0, 130), Palette.WOOD, 22);
            c.turned(slab(-70, 120, 140, 56, 14), bucket.equals(Palette.OCHRE) ? Palette.INDIGO : Palette.OCHRE);
            for (int i = 0; i < 7; i++) {
                c.line(curve(-58 + i * 19, 176, -80 + i * 27, 280), Palette.SAND, 17);
            }
        });
        c.contact(390, 820, 190);
        c.line(arc(390, 590, 186, 190, 20, 140, Arc2D.OPEN), Palette.INK, 9);
        c.flat(oval(390, 570, 196, 44), dark(bucket, 0.35));
        for (int i = 0; i < 9; i++) {
            c.flat(oval(250 + i * 35, 558 - (i % 3) * 20, 36, 36), veil(Color.WHITE, 0.85));
        }
        c.turned(new Lathe(390, 576, 196, 680, 180, 820, 148).body(), bucket);
        c.flat(new Lathe(390, 576, 196, 680, 180, 820, 148).band(640, 662), light(bucket, 0.4));
        c.contact(806, 836, 66);
        c.turned(new Lathe(806, 620, 40, 660, 66, 836, 66).body(), Palette.CELADON);
        c.flat(slab(776, 560, 96, 40, 12), Palette.PERSIMMON);
        c.flat(slab(790, 590, 30, 40, 4), Palette.RICE);
        c.flat(oval(720, 470, 20, 20), veil(Color.WHITE, 0.6));
        c.flat(oval(770, 400, 30, 30), veil(Color.WHITE, 0.5));
    }

    static void tool(Canvas c) {
        Color box = c.cloth();
        c.at(360, 520, -22, 1, () -> {
            c.line(curve(0, -190, 0, 110), Palette.WOOD, 28);
            c.flat(slab(-96, -226, 180, 70, 14), new Color(0x7D868A));
        });
        c.at(620, 500, 18, 1, () -> {
            c.line(curve(0, -120, 0, 140), new Color(0x9AA3A6), 26);
            c.line(arc(0, -170, 54, 54, -60, 300, Arc2D.OPEN), new Color(0x9AA3A6), 30);
        });
        c.line(curve(500, 560, 500, 420), new Color(0x9AA3A6), 15);
        c.turned(slab(478, 290, 44, 140, 18), Palette.PERSIMMON.equals(box) ? Palette.INDIGO : Palette.PERSIMMON);
        c.contact(500, 824, 330);
        c.turned(slab(190, 560, 620, 260, 26), box);
        c.flat(slab(190, 560, 620, 66, 26), light(box, 0.2));
        c.sheet(slab(450, 602, 100, 66, 12), Palette.OCHRE.equals(box) ? Palette.RICE : Palette.OCHRE);
        c.flat(slab(230, 700, 540, 12, 6), dark(box, 0.2));
    }

    static void toy(Canvas c) {
        Color fur =
                Palette.any(List.of(new Color(0xE9CDA8), Palette.BLUSH, new Color(0xD9D3C8), Palette.CLAY), c.random);
        c.contact(420, 816, 190);
        for (int side = -1; side <= 1; side += 2) {
            int s = side;
            c.at(420 + side * 66, 400, side * 10, 1, () -> {
                c.orb(oval(0, -90, 46, 140), fur);
                c.flat(oval(0, -86, 22, 100), light(Palette.ROSE, 0.35));
            });
            c.orb(oval(420 + s * 120, 770, 74, 50), dark(fur, 0.06));
        }
        c.orb(oval(420, 700, 150, 132), fur);
        c.flat(oval(420, 718, 88, 88), light(fur, 0.5));
        c.cast(oval(420, 480, 146, 126));
        c.orb(oval(420, 480, 146, 126), fur);
        c.flat(oval(372, 470, 13, 16), Palette.INK);
        c.flat(oval(468, 470, 13, 16), Palette.INK);
        c.flat(oval(334, 512, 26, 16), veil(Palette.ROSE, 0.6));
        c.flat(oval(506, 512, 26, 16), veil(Palette.ROSE, 0.6));
        c.flat(smooth(404, 506, 436, 506, 420, 524), Palette.ROSE);
        c.line(curve(420, 524, 408, 540, 396, 536), Palette.INK, 5);
        c.line(curve(420, 524, 432, 540, 444, 536), Palette.INK, 5);
        Color scarf = c.cloth();
        c.sheet(slab(320, 582, 200, 46, 22), scarf);
        c.sheet(slab(470, 600, 50, 110, 14), dark(scarf, 0.1));
        Color[] blocks = {Palette.PERSIMMON, Palette.TEA, Palette.OCHRE};
        double[][] at = {{620, 700}, {744, 716}, {676, 586}};
        for (int i = 0; i < 3; i++) {
            c.turned(slab(at[i][0], at[i][1], 116, 116, 12), blocks[i]);
            c.flat(oval(at[i][0] + 58, at[i][1] + 58, 28, 28), Palette.RICE);
        }
    }

    static void baby(Canvas c) {
        Color cap = Palette.any(List.of(Palette.BLUSH, Palette.CELADON, Palette.OCHRE, Palette.MIST), c.random);
        c.contact(420, 812, 120);
        Lathe bottle = new Lathe(420, 446, 84, 500, 112, 600, 100, 700, 114, 800, 108, 812, 100);
        c.cast(bottle.body());
        c.flat(bottle.body(), veil(light(Palette.MIST, 0.6), 0.95));
        c.turned(bottle.band(560, 808), new Color(0xFFF8EA));
        for (int i = 0; i < 4; i++) {
            c.flat(slab(470, 600 + i * 46, 36, 8, 4), dark(cap, 0.2));
        }
        c.turned(slab(322, 388, 196, 74, 20), cap);
        c.orb(
                smooth(366, 390, 372, 340, 398, 316, 402, 270, 420, 254, 438, 270, 442, 316, 468, 340, 474, 390),
                new Color(0xF0CDA0));
        Color cloth = c.cloth();
        c.contact(690, 830, 150);
        c.turned(slab(560, 740, 290, 84, 36), cloth);
        c.turned(slab(574, 664, 262, 80, 36), light(cloth, 0.35));
        for (int i = 0; i < 5; i++) {
            c.flat(oval(620 + i * 44, 704, 9, 9), dark(cloth, 0.12));
        }
        c.ball(700, 604, 56, Palette.OCHRE);
        c.line(arc(700, 604, 56, 18, 190, 160, Arc2D.OPEN), Palette.PERSIMMON, 10);
    }

    static void basket(Canvas c) {
        c.line(arc(500, 600, 250, 330, 14, 152, Arc2D.OPEN), dark(Palette.WOOD, 0.12), 28);
        Vessels.basket(c, 500, 620, 310, 190, Palette.WOOD, () -> {
            c.at(360, 560, -24, 1, () -> c.orb(slab(-50, -190, 100, 330, 50), Palette.CRUST));
            c.sprig(470, 620, 260, -100, 4, Palette.TEA);
            c.ball(600, 570, 92, Palette.PERSIMMON);
            c.ball(450, 600, 78, Palette.RED);
            c.ball(700, 610, 66, Palette.HONEY);
            c.at(660, 480, 16, 1, () -> c.orb(slab(-40, -130, 80, 260, 26), Palette.RICE));
        });
    }

    static void gift(Canvas c) {
        Color paper = c.cloth();
        Color ribbon = Palette.distance(paper, Palette.PERSIMMON) > 90 ? Palette.PERSIMMON : Palette.RICE;
        c.contact(500, 820, 270);
        c.turned(slab(250, 500, 500, 320, 14), paper);
        for (int i = 0; i < 20; i++) {
            c.leaf(290 + (i % 5) * 96, 610 + (i / 5) * 56, 34, -50 + (i % 2) * 30, light(paper, 0.3));
        }
        c.flat(slab(462, 500, 76, 320, 2), ribbon);
        c.turned(slab(228, 436, 544, 96, 14), light(paper, 0.15));
        c.flat(slab(462, 436, 76, 96, 2), ribbon);
        c.sheet(smooth(500, 430, 400, 330, 330, 340, 340, 410, 420, 436), ribbon);
        c.sheet(smooth(500, 430, 600, 330, 670, 340, 660, 410, 580, 436), dark(ribbon, 0.1));
        c.ball(500, 426, 32, ribbon);
    }

    static void umbrella(Canvas c) {
        Color paper = c.cloth();
        c.contact(520, 820, 300);
        c.at(480, 520, -16, 1, () -> {
            c.line(curve(0, -240, 0, 300), Palette.BARK, 16);
            Path2D cover = new Path2D.Double();
            cover.moveTo(-350, 0);
            cover.curveTo(-240, -190, -80, -230, 0, -236);
            cover.curveTo(80, -230, 240, -190, 350, 0);
            cover.curveTo(230, 44, -230, 44, -350, 0);
            c.turned(cover, paper);
            for (int i = -3; i <= 3; i++) {
                c.line(
                        curve(0, -234, i * 62, -130 + Math.abs(i) * 14, i * 104, 26 - Math.abs(i) * 6),
                        dark(paper, 0.18),
                        5);
            }
            for (int i = 0; i < 4; i++) {
                flower(c, -170 + i * 110, -90 + (i % 2) * 46, 32, light(Palette.ROSE, 0.45));
            }
            c.flat(slab(-14, -272, 28, 46, 10), Palette.BARK);
        });
    }

    static void phone(Canvas c) {
        Color ink = c.cloth();
        c.contact(470, 838, 190);
        c.at(470, 540, -7, 1, () -> {
            c.sheet(slab(-160, -300, 320, 600, 46), Palette.INK);
            c.flat(slab(-142, -280, 284, 560, 30), Palette.RICE);
            c.flat(slab(-120, -250, 240, 190, 20), light(ink, 0.3));
            c.flat(oval(0, -150, 60, 60), ink);
            for (int i = 0; i < 4; i++) {
                c.flat(
                        slab(i % 2 == 0 ? -120 : -40, -36 + i * 72, 160, 52, 24),
                        i % 2 == 0 ? light(Palette.TEA, 0.4) : light(Palette.PERSIMMON, 0.4));
            }
        });
        c.at(720, 400, 8, 1, () -> {
            c.sheet(
                    smooth(-110, -70, 0, -92, 110, -70, 120, 0, 100, 60, 0, 72, -50, 66, -96, 112, -92, 54, -122, 0),
                    Palette.PERSIMMON);
            for (int i = -1; i <= 1; i++) {
                c.flat(oval(i * 50, -8, 16, 16), Palette.RICE);
            }
        });
    }
}
