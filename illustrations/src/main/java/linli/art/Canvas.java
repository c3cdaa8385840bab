package linli.art;

import static linli.art.Palette.dark;
import static linli.art.Palette.light;
import static linli.art.Palette.veil;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.LinearGradientPaint;
import java.awt.Paint;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Random;

/** Paper-cut drawing on a 1000-unit square centred in a picture of any shape; light falls from the upper left. */
final class Canvas {
    final Graphics2D g;
    final Random random;
    final Palette.Scheme scheme;
    final double left;
    final double right;
    final double top;
    final double bottom;
    private final double unit;

    Canvas(Graphics2D g, Random random, Palette.Scheme scheme, int width, int height) {
        this.g = g;
        this.random = random;
        this.scheme = scheme;
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        double scale = Math.min(width, height) / 1000.0;
        unit = scale;
        left = 500 - width / scale / 2;
        right = 500 + width / scale / 2;
        top = 500 - height / scale / 2;
        bottom = 500 + height / scale / 2;
        g.scale(scale, scale);
        g.translate(-left, -top);
    }

    boolean chance(double share) {
        return random.nextDouble() < share;
    }

    /** A glaze that stands out against wall and table. */
    Color glaze() {
        return Palette.standingOut(Palette.GLAZES, scheme, random);
    }

    /** A cloth colour that stands out against wall and table. */
    Color cloth() {
        return Palette.standingOut(Palette.CLOTHS, scheme, random);
    }

    double between(double from, double to) {
        return from + (to - from) * random.nextDouble();
    }

    /** Draws with the origin moved, turned (degrees) and scaled. */
    void at(double x, double y, double degrees, double scale, Runnable drawing) {
        AffineTransform before = g.getTransform();
        g.translate(x, y);
        g.rotate(Math.toRadians(degrees));
        g.scale(scale, scale);
        drawing.run();
        g.setTransform(before);
    }

    /** A soft shadow that a cut-out throws on what lies behind it. */
    void cast(Shape shape) {
        AffineTransform before = g.getTransform();
        g.setColor(veil(Palette.SHADE, 0.055));
        for (int step = 1; step <= 3; step++) {
            AffineTransform moved = AffineTransform.getTranslateInstance(3.5 * unit * step, 5 * unit * step);
            moved.concatenate(before);
            g.setTransform(moved);
            g.fill(shape);
        }
        g.setTransform(before);
    }

    /** The shadow where something stands on the table. */
    void contact(double x, double y, double half) {
        AffineTransform before = g.getTransform();
        g.translate(x + half * 0.12, y);
        g.scale(half * 1.12, half * 0.2);
        g.setPaint(new RadialGradientPaint(new Point2D.Double(0, 0), 1f, new float[] {0f, 0.6f, 1f}, new Color[] {
            veil(Palette.SHADE, 0.36), veil(Palette.SHADE, 0.2), veil(Palette.SHADE, 0)
        }));
        g.fill(new Ellipse2D.Double(-1, -1, 2, 2));
        g.setTransform(before);
    }

    void flat(Shape shape, Color color) {
        g.setPaint(color);
        g.fill(shape);
    }

    /** A flat cut-out with its shadow. */
    void sheet(Shape shape, Color color) {
        cast(shape);
        flat(shape, color);
    }

    /** An upright turned body: lit on the left, in shade on the right. */
    void turned(Shape shape, Color color) {
        cast(shape);
        Rectangle2D box = shape.getBounds2D();
        g.setPaint(banded(box, color));
        g.fill(shape);
    }

    private static Paint banded(Rectangle2D box, Color color) {
        return new LinearGradientPaint(
                new Point2D.Double(box.getX(), box.getY()),
                new Point2D.Double(box.getMaxX(), box.getY() + box.getWidth() * 0.12),
                new float[] {0f, 0.16f, 0.2f, 0.68f, 0.71f, 1f},
                new Color[] {light(color, 0.16), light(color, 0.12), color, color, dark(color, 0.13), dark(color, 0.17)
                });
    }

    /** A round body: a crescent of shade at the lower right, and a small light. */
    void orb(Shape shape, Color color) {
        Rectangle2D box = shape.getBounds2D();
        double radius = Math.max(box.getWidth(), box.getHeight()) * 0.66;
        g.setPaint(new RadialGradientPaint(
                new Point2D.Double(box.getCenterX() - radius * 0.26, box.getCenterY() - radius * 0.3),
                (float) (radius * 1.3),
                new float[] {0f, 0.34f, 0.74f, 0.77f, 1f},
                new Color[] {light(color, 0.16), color, color, dark(color, 0.16), dark(color, 0.24)}));
        g.fill(shape);
    }

    void ball(double x, double y, double radius, Color color) {
        Shape shape = oval(x, y, radius, radius);
        cast(shape);
        orb(shape, color);
        at(
                x - radius * 0.42,
                y - radius * 0.46,
                -38,
                1,
                () -> flat(oval(0, 0, radius * 0.2, radius * 0.1), veil(Color.WHITE, 0.45)));
    }

    void line(Shape shape, Color color, double width) {
        g.setPaint(color);
        g.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(shape);
    }

    /** A pointed leaf from its stalk, half of it in shade. */
    void leaf(double x, double y, double length, double degrees, Color color) {
        at(x, y, degrees, length, () -> {
            Path2D.Double whole = new Path2D.Double();
            whole.moveTo(0, 0);
            whole.curveTo(0.18, -0.3, 0.62, -0.34, 1, 0);
            whole.curveTo(0.62, 0.3, 0.2, 0.26, 0, 0);
            flat(whole, color);
            Path2D.Double half = new Path2D.Double();
            half.moveTo(0, 0);
            half.curveTo(0.3, -0.04, 0.7, -0.04, 1, 0);
            half.curveTo(0.62, 0.3, 0.2, 0.26, 0, 0);
            flat(half, dark(color, 0.16));
        });
    }

    void sprig(double x, double y, double length, double degrees, int pairs, Color color) {
        at(x, y, degrees, length, () -> {
            line(curve(0, 0, 0.5, -0.05, 1, 0.02), dark(color, 0.2), 0.022);
            for (int i = 0; i < pairs; i++) {
                double along = 0.18 + 0.76 * i / pairs;
                leaf(along, -0.03, 0.3, -48, color);
                leaf(along + 0.06, -0.03, 0.3, 44, dark(color, 0.06));
            }
            leaf(0.97, 0, 0.28, 0, color);
        });
    }

    void steam(double x, double y, double height) {
        for (int i = -1; i <= 1; i++) {
            double s = i * height * 0.28;
            double h = i == 0 ? height : height * 0.72;
            line(
                    curve(
                            x + s,
                            y,
                            x + s + h * 0.14,
                            y - h * 0.33,
                            x + s - h * 0.1,
                            y - h * 0.66,
                            x + s + h * 0.06,
                            y - h),
                    veil(Color.WHITE, 0.6),
                    10);
        }
    }

    static Ellipse2D oval(double x, double y, double halfWidth, double halfHeight) {
        return new Ellipse2D.Double(x - halfWidth, y - halfHeight, 2 * halfWidth, 2 * halfHeight);
    }

    static RoundRectangle2D slab(double x, double y, double width, double height, double radius) {
        return new RoundRectangle2D.Double(x, y, width, height, radius * 2, radius * 2);
    }

    static Rectangle2D box(double x, double y, double width, double height) {
        return new Rectangle2D.Double(x, y, width, height);
    }

    static Arc2D arc(double x, double y, double halfWidth, double halfHeight, double start, double extent, int type) {
        return new Arc2D.Double(x - halfWidth, y - halfHeight, 2 * halfWidth, 2 * halfHeight, start, extent, type);
    }

    static Path2D polygon(double... points) {
        Path2D.Double path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            path.lineTo(points[i], points[i + 1]);
        }
        path.closePath();
        return path;
    }

    /** A closed outline that runs smoothly through the points. */
    static Path2D smooth(double... points) {
        int count = points.length / 2;
        Path2D.Double path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int i = 0; i < count; i++) {
            segment(path, points, Math.floorMod(i - 1, count), i, (i + 1) % count, (i + 2) % count);
        }
        path.closePath();
        return path;
    }

    /** An open line that runs smoothly through the points. */
    static Path2D curve(double... points) {
        int count = points.length / 2;
        Path2D.Double path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int i = 0; i < count - 1; i++) {
            segment(path, points, Math.max(i - 1, 0), i, i + 1, Math.min(i + 2, count - 1));
        }
        return path;
    }

    private static void segment(Path2D path, double[] p, int before, int from, int to, int after) {
        path.curveTo(
                p[from * 2] + (p[to * 2] - p[before * 2]) / 6,
                p[from * 2 + 1] + (p[to * 2 + 1] - p[before * 2 + 1]) / 6,
                p[to * 2] - (p[after * 2] - p[from * 2]) / 6,
                p[to * 2 + 1] - (p[after * 2 + 1] - p[from * 2 + 1]) / 6,
                p[to * 2],
                p[to * 2 + 1]);
    }

    /** Catmull-Rom interpolation between the second and third value. */
    static double spline(double p0, double p1, double p2, double p3, double t) {
        return 0.5
                * (2 * p1
                        + (p2 - p0) * t
                        + (2 * p0 - 5 * p1 + 4 * p2 - p3) * t * t
                        + (3 * p1 - p0 - 3 * p2 + p3) * t * t * t);
    }
}
