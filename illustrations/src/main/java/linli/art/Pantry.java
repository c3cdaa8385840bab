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

/** Bread, cakes, drinks, grain and everything that comes in a bottle, jar or sack. */
final class Pantry {
    private static final Color CREAM = new Color(0xFFF6E3);

    private Pantry() {}

    static void bread(Canvas c) {
        Vessels.board(c, 500, 780, 380);
        if (c.chance(0.5)) {
            for (int i = 0; i < 4; i++) {
                toast(c, 330 + i * 92, 770, 190 - i * 2, 4 - i * 1.5, i == 3);
            }
        } else {
            c.at(500, 640, -3, 1, () -> {
                c.cast(smooth(-290, 40, -230, -90, -60, -150, 140, -134, 270, -50, 290, 60, 200, 118, -200, 118));
                c.orb(
                        smooth(-290, 40, -230, -90, -60, -150, 140, -134, 270, -50, 290, 60, 200, 118, -200, 118),
                        Palette.CRUST);
                for (int i = -1; i <= 2; i++) {
                    c.at(
                            i * 104 - 56,
                            -30,
                            24,
                            1,
                            () -> c.flat(smooth(0, -84, 26, 0, 0, 84, -20, 0), light(Palette.CRUMB, 0.3)));
                }
            });
            toast(c, 742, 790, 116, 12, true);
        }
        c.line(curve(196, 806, 240, 770, 250, 730), Palette.HONEY, 7);
        for (int i = 0; i < 4; i++) {
            c.leaf(212 + i * 11, 792 - i * 18, 46, -20 - i * 10, Palette.HONEY);
            c.leaf(212 + i * 11, 792 - i * 18, 46, -130 + i * 10, Palette.OCHRE);
        }
    }

    private static void toast(Canvas c, double x, double base, double size, double degrees, boolean front) {
        c.at(x, base, degrees, size, () -> {
            Path2D outline = smooth(
                    -0.62, 0, -0.64, -0.8, -0.86, -1.2, -0.5, -1.62, 0, -1.7, 0.5, -1.62, 0.86, -1.2, 0.64, -0.8, 0.62,
                    0, 0, 0.03);
            c.sheet(outline, front ? Palette.CRUST : dark(Palette.CRUST, 0.1));
            c.at(0, -0.06, 0, 0.9, () -> c.flat(outline, front ? Palette.CRUMB : light(Palette.CRUST, 0.14)));
            if (front) {
                double[][] holes = {{-0.3, -1.2}, {0.2, -1.3}, {0.36, -0.8}, {-0.16, -0.6}, {-0.4, -0.4}, {0.24, -0.34}
                };
                for (double[] hole : holes) {
                    c.flat(oval(hole[0], hole[1], 0.06, 0.04), dark(Palette.CRUMB, 0.12));
                }
            }
        });
    }

    static void croissant(Canvas c) {
        Vessels.plate(c, 500, 760, 370, c.glaze());
        oneCroissant(c, 520, 610, 0.78);
        oneCroissant(c, 480, 720, 1);
        for (int i = 0; i < 14; i++) {
            c.flat(oval(c.between(280, 740), c.between(770, 812), 8, 5), Palette.CRUST);
        }
    }

    private static void oneCroissant(Canvas c, double x, double y, double scale) {
        c.at(x, y, c.between(-6, 6), scale, () -> {
            double[] turns = {-72, -48, 48, 72, -25, 25, 0};
            for (double turn : turns) {
                double bend = Math.toRadians(turn);
                double reach = 1 - Math.abs(turn) / 125;
                c.at(Math.sin(bend) * 250, 110 - Math.cos(bend) * 160, turn * 0.9, 1, () -> {
                    Path2D part =
                            smooth(-62, -96 * reach, 62, -96 * reach, 76, 0, 52, 92 * reach, -52, 92 * reach, -76, 0);
                    c.cast(part);
                    c.orb(part, mix(Palette.CRUST, Palette.HONEY, 0.25));
                    c.line(curve(-40, -78 * reach, -52, 0, -36, 74 * reach), dark(Palette.CRUST, 0.24), 6);
                    c.line(curve(6, -86 * reach, 2, 0, 6, 80 * reach), veil(light(Palette.HONEY, 0.4), 0.8), 8);
                });
            }
        });
    }

    static void cake(Canvas c) {
        Color cream =
                Palette.any(List.of(CREAM, new Color(0xF6CFC6), new Color(0xD8DDB4), new Color(0x7B4F3A)), c.random);
        Color sponge = c.chance(0.5) ? Palette.CRUMB : new Color(0xE7B97C);
        Color glaze = c.glaze();
        if (c.chance(0.5)) {
            c.contact(500, 856, 190);
            c.turned(new Lathe(500, 720, 60, 790, 36, 840, 120, 856, 150).body(), glaze);
            c.sheet(oval(500, 716, 340, 66), glaze);
            c.turned(new Lathe(500, 520, 262, 610, 262, 712, 262).body(), cream);
            c.flat(new Lathe(500, 600, 262, 640, 262).band(600, 634), sponge);
            c.flat(oval(500, 520, 262, 58), light(cream, 0.4));
            for (int i = 0; i < 9; i++) {
                double turn = Math.PI * (i / 8.0);
                Color drip = dark(Palette.RED, 0.05);
                c.flat(
                        slab(500 - Math.cos(turn) * 240 - 20, 524 + Math.sin(turn) * 52, 40, 30 + (i * 37) % 48, 20),
                        drip);
            }
            c.flat(oval(500, 522, 250, 52), dark(Palette.RED, 0.05));
            for (int i = 0; i < 5; i++) {
                topping(c, 330 + i * 86, 500 + (i % 2) * 26);
            }
        } else {
            Vessels.plate(c, 500, 770, 360, glaze);
            c.cast(polygon(290, 560, 660, 480, 730, 560, 730, 740, 290, 740));
            c.flat(polygon(300, 560, 640, 470, 740, 560), light(cream, 0.35));
            c.flat(slab(300, 558, 440, 186, 10), cream);
            c.flat(slab(300, 600, 440, 52, 4), sponge);
            c.flat(slab(300, 682, 440, 58, 8), sponge);
            c.flat(slab(300, 652, 440, 12, 4), Palette.ROSE);
            for (int i = 0; i < 5; i++) {
                c.flat(oval(344 + i * 90, 668, 22, 14), Palette.RED);
            }
            topping(c, 540, 520);
            topping(c, 640, 524);
            c.leaf(596, 514, 70, -54, Palette.TEA);
        }
    }

    private static void topping(Canvas c, double x, double y) {
        if (c.chance(0.5)) {
            Produce.berry(c, x, y, 40);
        } else {
            c.ball(x, y, 38, Palette.RED);
            c.line(curve(x, y - 34, x + 10, y - 70, x + 28, y - 92), Palette.MOSS, 6);
        }
    }

    static void cookie(Canvas c) {
        Vessels.plate(c, 500, 776, 360, c.glaze());
        for (int i = 0; i < 5; i++) {
            oneCookie(c, 410 + c.between(-12, 12), 752 - i * 44, 168, 0.34);
        }
        oneCookie(c, 672, 690, 126, 1);
    }

    private static void oneCookie(Canvas c, double x, double y, double r, double tilt) {
        Color dough = mix(Palette.CRUST, Palette.CRUMB, c.between(0.2, 0.45));
        c.sheet(oval(x, y + 20, r, r * tilt), dark(dough, 0.25));
        c.orb(oval(x, y, r, r * tilt), dough);
        for (int i = 0; i < 8; i++) {
            double turn = i * 2.4;
            double reach = r * (0.2 + 0.08 * i);
            c.flat(
                    oval(
                            x + Math.cos(turn) * reach,
                            y + Math.sin(turn) * reach * tilt,
                            r * 0.1,
                            r * 0.1 * Math.max(tilt, 0.6)),
                    Palette.COFFEE);
        }
    }

    static void bun(Canvas c) {
        steamer(c, c.chance(0.75) ? new Color(0xFFF7E8) : new Color(0xF3D69A));
        c.steam(500, 440, 150);
    }

    static void qingtuan(Canvas c) {
        steamer(c, new Color(0x8AA763));
        c.leaf(760, 850, 120, -20, Palette.TEA);
    }

    private static void steamer(Canvas c, Color dough) {
        double rim = 620;
        c.contact(500, 846, 330);
        c.turned(new Lathe(500, 734, 344, 790, 344, 842, 340).body(), dark(Palette.OCHRE, 0.12));
        c.turned(new Lathe(500, rim, 350, 680, 350, 736, 350).body(), Palette.OCHRE);
        c.flat(oval(500, rim, 350, 84), light(Palette.OCHRE, 0.3));
        c.flat(oval(500, rim + 4, 318, 70), dark(Palette.CRUMB, 0.14));
        oneBun(c, 500, 562, 104, dough);
        oneBun(c, 352, 590, 112, dough);
        oneBun(c, 650, 588, 112, dough);
        oneBun(c, 502, 626, 118, dough);
        c.turned(new Lathe(500, rim + 60, 349, 720, 350, 738, 350).body(), Palette.OCHRE);
        for (double x = 190; x <= 810; x += 62) {
            double bow = 52 * Math.sqrt(Math.max(0, 1 - Math.pow((x - 500) / 350, 2)));
            c.line(curve(x, 700 + bow - 18, x, 740 + bow - 16), dark(Palette.OCHRE, 0.28), 6);
        }
        c.line(arc(500, 782, 344, 54, 190, 160, Arc2D.OPEN), dark(Palette.OCHRE, 0.3), 8);
    }

    private static void oneBun(Canvas c, double x, double y, double r, Color dough) {
        Path2D body = smooth(
                x - r,
                y + r * 0.34,
                x - r * 0.8,
                y - r * 0.36,
                x,
                y - r * 0.72,
                x + r * 0.8,
                y - r * 0.36,
                x + r,
                y + r * 0.34,
                x,
                y + r * 0.62);
        c.cast(body);
        c.orb(body, dough);
        for (int i = -2; i <= 2; i++) {
            c.line(
                    curve(x, y - r * 0.62, x + i * r * 0.16, y - r * 0.44, x + i * r * 0.3, y - r * 0.16),
                    dark(dough, 0.2),
                    5);
        }
        c.flat(oval(x, y - r * 0.62, r * 0.1, r * 0.07), dark(dough, 0.24));
    }

    static void dumpling(Canvas c) {
        Vessels.plate(c, 500, 740, 390, c.glaze());
        double[][] places = {{380, 640}, {560, 632}, {300, 710}, {480, 708}, {668, 704}, {580, 764}, {390, 768}};
        for (double[] place : places) {
            c.at(place[0], place[1], c.between(-10, 10), 1, () -> {
                Path2D body = smooth(-104, 36, -84, -20, -40, -56, 0, -64, 40, -56, 84, -20, 104, 36, 40, 54, -40, 54);
                c.cast(body);
                c.orb(body, new Color(0xFBEFD6));
                c.line(curve(-100, 38, -40, 58, 40, 58, 100, 38), dark(CREAM, 0.24), 5);
                for (int i = -3; i <= 3; i++) {
                    c.line(curve(i * 24, -56 + Math.abs(i) * 12, i * 20, -20 + Math.abs(i) * 6), dark(CREAM, 0.2), 5);
                }
            });
        }
        c.flat(oval(796, 848, 88, 30), Palette.RICE);
        c.flat(oval(796, 846, 72, 21), Palette.COFFEE);
        c.leaf(772, 844, 40, -8, Palette.TEA);
    }

    static void tea(Canvas c) {
        Color tin = Palette.any(List.of(Palette.MOSS, Palette.PLUM, Palette.INDIGO, Palette.CLAY), c.random);
        c.contact(350, 800, 150);
        c.turned(new Lathe(350, 400, 132, 430, 140, 600, 140, 800, 140).body(), tin);
        c.turned(new Lathe(350, 330, 116, 346, 134, 430, 136).body(), light(tin, 0.16));
        c.flat(oval(350, 330, 116, 22), light(tin, 0.32));
        Vessels.label(c, 350, 500, 160, 210, tin);
        gaiwan(c, 650, 800, c.glaze());
        for (int i = 0; i < 9; i++) {
            c.leaf(
                    c.between(430, 800),
                    c.between(826, 862),
                    34,
                    c.between(-180, 180),
                    c.chance(0.5) ? Palette.TEA : Palette.MOSS);
        }
        c.steam(650, 540, 130);
    }

    private static void gaiwan(Canvas c, double x, double base, Color glaze) {
        c.contact(x, base, 150);
        c.sheet(oval(x, base - 12, 156, 32), glaze);
        c.flat(oval(x, base - 16, 120, 22), dark(glaze, 0.14));
        c.turned(
                new Lathe(x, base - 196, 148, base - 160, 140, base - 90, 112, base - 30, 66, base - 18, 62).body(),
                glaze);
        c.flat(oval(x, base - 196, 148, 34), light(glaze, 0.4));
        c.flat(oval(x, base - 192, 134, 27), new Color(0xC9A24B));
        c.leaf(x - 50, base - 190, 60, 8, Palette.TEA);
        c.leaf(x + 10, base - 186, 54, -14, Palette.MOSS);
        Color brush = Palette.distance(glaze, Palette.INDIGO) > 120 ? Palette.INDIGO : Palette.RICE;
        c.sprig(x - 64, base - 84, 120, -14, 3, veil(brush, 0.8));
    }

    static void teapot(Canvas c) {
        Color clay = c.chance(0.5) ? Palette.CLAY : c.glaze();
        c.contact(460, 800, 240);
        c.line(arc(244, 640, 92, 104, 70, 220, Arc2D.OPEN), dark(clay, 0.12), 32);
        c.flat(
                smooth(620, 660, 690, 630, 724, 560, 762, 512, 796, 516, 778, 562, 752, 640, 706, 720, 640, 760),
                dark(clay, 0.16));
        Lathe pot = new Lathe(460, 520, 110, 550, 168, 640, 222, 730, 206, 790, 140, 800, 130);
        c.turned(pot.body(), clay);
        c.flat(pot.band(596, 608), light(clay, 0.3));
        c.turned(new Lathe(460, 456, 30, 480, 84, 520, 118, 534, 122).body(), light(clay, 0.08));
        c.ball(460, 440, 30, light(clay, 0.1));
        c.sprig(360, 720, 190, -22, 4, light(clay, 0.38));
        Vessels.cup(c, 742, 836, 84, clay, new Color(0xC9983F));
        c.steam(470, 400, 110);
    }

    static void coffee(Canvas c) {
        Color bag =
                Palette.any(List.of(Palette.CLAY, Palette.INDIGO, Palette.RICE, Palette.MOSS, Palette.PLUM), c.random);
        c.contact(340, 800, 150);
        c.turned(polygon(216, 396, 464, 396, 480, 800, 200, 800), bag);
        c.flat(polygon(216, 396, 464, 396, 460, 340, 220, 340), dark(bag, 0.15));
        c.flat(slab(210, 372, 260, 26, 8), light(bag, 0.25));
        Vessels.label(c, 340, 490, 176, 220, bag.equals(Palette.RICE) ? Palette.COFFEE : bag);
        Vessels.cup(c, 650, 806, 150, c.glaze(), new Color(0xB07A4C));
        c.at(650, 614, 0, 1, () -> {
            c.flat(smooth(-62, 0, -34, -14, 0, -6, 34, -14, 62, 0, 0, 19), CREAM);
            c.line(curve(-30, -1, 0, 7, 30, -1), new Color(0xB07A4C), 4);
        });
        for (int i = 0; i < 8; i++) {
            double x = 400 + i * 36;
            c.at(x, 838 + (i * 53) % 26, i * 47, 1, () -> {
                c.orb(oval(0, 0, 25, 17), Palette.COFFEE);
                c.line(curve(-20, 0, 0, 4, 20, -2), dark(Palette.COFFEE, 0.5), 4);
            });
        }
        c.steam(650, 570, 150);
    }

    static void rice(Canvas c) {
        Color ink = Palette.any(List.of(Palette.PERSIMMON, Palette.MOSS, Palette.INDIGO, Palette.PLUM), c.random);
        Color sack = c.chance(0.6) ? new Color(0xEBDBBB) : light(ink, 0.62);
        c.contact(390, 806, 220);
        c.turned(
                smooth(
                        210, 470, 240, 440, 390, 420, 540, 440, 570, 470, 606, 640, 590, 790, 500, 810, 280, 810, 190,
                        790, 174, 640),
                sack);
        c.turned(
                smooth(300, 330, 390, 350, 480, 330, 500, 380, 450, 420, 470, 450, 310, 450, 330, 420, 280, 380), sack);
        c.line(curve(318, 426, 390, 438, 462, 426), ink, 16);
        Vessels.label(c, 390, 520, 190, 220, ink);
        Vessels.bowl(c, 694, 700, 170, 130, c.glaze(), () -> {
            c.orb(
                    smooth(536, 704, 570, 620, 640, 560, 700, 548, 764, 570, 824, 630, 852, 704, 694, 730),
                    new Color(0xFFFAEE));
            for (int i = 0; i < 40; i++) {
                double x = c.between(570, 820);
                c.at(
                        x,
                        c.between(600 + Math.abs(x - 694) * 0.5, 710),
                        c.between(-60, 60),
                        1,
                        () -> c.flat(oval(0, 0, 11, 5), new Color(0xE9DFC8)));
            }
        });
    }

    static void grain(Canvas c) {
        Color[] grains = {
            new Color(0xE9C25B), new Color(0xA6483C), new Color(0x6F8B4B), new Color(0x4B3B3B), new Color(0xEBD9B4)
        };
        int first = c.random.nextInt(5);
        for (int i = 0; i < 3; i++) {
            double x = 270 + i * 230;
            Color grain = grains[(first + i) % 5];
            double height = i == 1 ? 380 : 300;
            Vessels.jar(c, x, 790 + (i == 1 ? 0 : 16), 100, height, 0.72, grain);
            for (int k = 0; k < 30; k++) {
                c.flat(
                        oval(x + c.between(-76, 66), 780 - c.between(10, height * 0.62), 7, 6),
                        k % 2 == 0 ? light(grain, 0.3) : dark(grain, 0.18));
            }
            c.sheet(slab(x - 82, 790 - height - 40 + (i == 1 ? 0 : 16), 164, 56, 16), Palette.WOOD);
        }
    }

    static void oil(Canvas c) {
        Color oil = Palette.any(
                List.of(Palette.HONEY, new Color(0xC9A53C), new Color(0xC7762F), new Color(0x8C9A3E)), c.random);
        c.contact(440, 806, 130);
        Lathe bottle = new Lathe(440, 300, 40, 400, 42, 450, 90, 500, 118, 640, 120, 790, 118, 806, 104);
        c.cast(bottle.body());
        c.flat(bottle.body(), light(oil, 0.6));
        c.turned(bottle.band(430, 800), oil);
        c.line(curve(352, 500, 346, 640, 350, 770), veil(java.awt.Color.WHITE, 0.5), 12);
        c.turned(new Lathe(440, 232, 44, 250, 48, 316, 48).body(), Palette.BARK);
        Vessels.label(c, 440, 540, 170, 200, dark(oil, 0.3));
        Vessels.bowl(c, 680, 746, 130, 84, c.glaze(), () -> c.flat(oval(680, 752, 114, 24), oil));
        for (int i = 0; i < 6; i++) {
            c.at(250 + i * 24 - (i % 2) * 60, 820 + (i % 3) * 16, i * 40, 1, () -> {
                c.orb(
                        smooth(-40, 0, -20, -20, 0, -12, 22, -21, 42, 0, 22, 20, 0, 12, -20, 20),
                        mix(Palette.WOOD, Palette.CRUMB, 0.35));
            });
        }
    }

    static void sauce(Canvas c) {
        Color sauce = Palette.any(List.of(Palette.COFFEE, Palette.RED, new Color(0xB8742F)), c.random);
        c.contact(430, 806, 120);
        Lathe bottle = new Lathe(430, 330, 44, 430, 50, 500, 112, 560, 122, 790, 118, 806, 100);
        c.turned(bottle.body(), sauce);
        c.line(curve(342, 560, 338, 760), veil(java.awt.Color.WHITE, 0.35), 10);
        c.turned(new Lathe(430, 276, 50, 290, 54, 346, 54).body(), Palette.RED);
        Vessels.label(c, 430, 570, 180, 180, sauce);
        Vessels.plate(c, 680, 800, 150, c.glaze());
        c.flat(oval(684, 804, 96, 24), sauce);
        c.sprig(600, 786, 160, -14, 3, Palette.TEA);
    }

    static void milk(Canvas c) {
        Color ink = Palette.any(List.of(Palette.INDIGO, Palette.TEA, Palette.PERSIMMON, Palette.ROSE), c.random);
        c.contact(410, 806, 132);
        Lathe bottle = new Lathe(410, 330, 60, 400, 62, 470, 112, 540, 134, 700, 134, 800, 130, 808, 118);
        c.cast(bottle.body());
        c.flat(bottle.body(), veil(light(Palette.MIST, 0.55), 0.9));
        c.turned(bottle.band(420, 800), new Color(0xFFFAF0));
        c.turned(new Lathe(410, 288, 70, 300, 74, 344, 72).body(), ink);
        Vessels.label(c, 410, 550, 180, 190, ink);
        Vessels.jar(c, 660, 808, 92, 230, 0.74, new Color(0xFFFAF0));
        oneBiscuit(c, 250, 838);
        oneBiscuit(c, 800, 842);
    }

    private static void oneBiscuit(Canvas c, double x, double y) {
        c.sheet(oval(x, y, 62, 24), Palette.CRUST);
        c.flat(oval(x, y - 8, 62, 24), Palette.CRUMB);
        c.flat(oval(x - 18, y - 10, 7, 4), Palette.CRUST);
        c.flat(oval(x + 18, y - 6, 7, 4), Palette.CRUST);
    }

    static void yogurt(Canvas c) {
        Color cloth = c.cloth();
        for (int i = 0; i < 2; i++) {
            double x = 350 + i * 270;
            double base = 790 + i * 20;
            Vessels.jar(c, x, base, 120, 280, 0.84, CREAM);
            c.flat(
                    slab(x - 100, base - 120, 200, 44, 14),
                    i == 0 ? Palette.ROSE : mix(Palette.INDIGO, Palette.PLUM, 0.4));
            if (i == 0) {
                Path2D cap = smooth(
                        x - 118,
                        base - 262,
                        x - 90,
                        base - 330,
                        x,
                        base - 346,
                        x + 90,
                        base - 330,
                        x + 118,
                        base - 262,
                        x + 60,
                        base - 246,
                        x,
                        base - 258,
                        x - 60,
                        base - 246);
                c.sheet(cap, cloth);
                c.line(curve(x - 96, base - 284, x, base - 274, x + 96, base - 284), dark(cloth, 0.35), 9);
            } else {
                c.line(curve(x + 30, base - 240, x + 90, base - 400), Palette.WOOD, 18);
                c.flat(oval(x, base - 236, 96, 18), CREAM);
                Produce.berry(c, x - 30, base - 252, 34);
                Produce.berry(c, x + 32, base - 246, 30);
            }
        }
    }

    static void noodle(Canvas c) {
        Color soup = c.chance(0.5) ? new Color(0xD98F4A) : new Color(0xE9C98B);
        Vessels.bowl(c, 500, 600, 340, 230, c.glaze(), () -> {
            c.flat(oval(500, 606, 316, 66), soup);
            for (int i = 0; i < 7; i++) {
                double x = 290 + i * 60;
                c.line(
                        curve(x, 620 + (i % 3) * 10, x + 40, 576, x + 90, 600, x + 140, 640),
                        i % 2 == 0 ? Palette.CRUMB : dark(Palette.CRUMB, 0.1),
                        15);
            }
            c.flat(oval(360, 588, 76, 44), Color.WHITE);
            c.orb(oval(362, 588, 40, 26), Palette.HONEY);
            c.flat(smooth(560, 560, 640, 540, 700, 570, 690, 610, 600, 600), Palette.ROSE);
            c.flat(smooth(580, 572, 640, 556, 684, 578, 676, 596, 610, 590), light(Palette.ROSE, 0.4));
            c.leaf(450, 580, 130, -10, Palette.MOSS);
            c.leaf(460, 604, 120, 12, Palette.TEA);
            for (int i = 0; i < 12; i++) {
                c.flat(oval(c.between(330, 680), c.between(576, 640), 12, 8), Palette.TEA);
            }
        });
        c.line(curve(560, 560, 880, 380), Palette.BARK, 15);
        c.line(curve(590, 574, 906, 412), Palette.BARK, 15);
        c.steam(400, 500, 140);
    }

    static void honey(Canvas c) {
        Vessels.jar(c, 430, 806, 168, 360, 0.86, Palette.HONEY);
        Color cloth = c.cloth();
        c.sheet(
                smooth(
                        248, 478, 290, 420, 430, 396, 570, 420, 612, 478, 560, 500, 500, 474, 430, 496, 360, 474, 300,
                        500),
                cloth);
        c.line(curve(290, 460, 430, 476, 570, 460), dark(cloth, 0.35), 12);
        for (int i = 0; i < 3; i++) {
            double[] hexagon = new double[12];
            double x = 380 + (i % 2) * 100 + (i == 2 ? 50 : 0);
            double y = i == 2 ? 700 : 620;
            for (int k = 0; k < 6; k++) {
                hexagon[k * 2] = x + 54 * Math.sin(k * Math.PI / 3);
                hexagon[k * 2 + 1] = y + 54 * Math.cos(k * Math.PI / 3);
            }
            c.flat(polygon(hexagon), light(Palette.HONEY, i == 2 ? 0.55 : 0.4));
        }
        c.contact(730, 820, 110);
        c.at(724, 770, 34, 1, () -> {
            c.line(curve(0, 40, 0, -330), Palette.WOOD, 22);
            for (int i = 0; i < 4; i++) {
                c.orb(oval(0, 30 - i * 28, 54 - Math.abs(i - 1.5) * 9, 17), i % 2 == 0 ? Palette.WOOD : Palette.HONEY);
            }
        });
    }

    static void jam(Canvas c) {
        Color jam = Palette.any(List.of(Palette.RED, Palette.PLUM, new Color(0xEB8A3C), new Color(0x46507F)), c.random);
        Vessels.jar(c, 400, 800, 130, 300, 0.82, jam);
        c.sheet(slab(290, 470, 220, 56, 16), Palette.RICE);
        Vessels.label(c, 400, 590, 150, 150, jam);
        Vessels.board(c, 680, 820, 170);
        toast(c, 680, 806, 116, 0, true);
        c.flat(smooth(616, 700, 650, 650, 700, 640, 744, 680, 736, 756, 690, 778, 630, 760), jam);
        c.flat(smooth(636, 690, 656, 664, 690, 658, 676, 680), light(jam, 0.35));
    }

    static void pot(Canvas c) {
        Color enamel = c.cloth();
        c.contact(500, 806, 290);
        c.flat(slab(170, 588, 110, 56, 22), dark(enamel, 0.25));
        c.flat(slab(720, 588, 110, 56, 22), dark(enamel, 0.25));
        c.turned(new Lathe(500, 560, 280, 600, 284, 720, 272, 790, 232, 806, 200).body(), enamel);
        c.turned(new Lathe(500, 436, 70, 460, 176, 520, 272, 566, 296).body(), light(enamel, 0.12));
        c.ball(500, 410, 40, Palette.WOOD);
        c.sprig(400, 710, 210, -10, 4, light(enamel, 0.45));
        Produce.carrot(c, 690, 846, -8);
        c.steam(640, 400, 130);
    }
}
