package linli.art;

import java.awt.Shape;
import java.awt.geom.Path2D;

/** The outline of a turned vessel: half widths at given heights, smoothed, mirrored about its axis. */
final class Lathe {
    private static final int STEPS = 14;
    private final double axis;
    private final double[] y;
    private final double[] half;

    /** Takes pairs of height and half width from top to bottom. */
    Lathe(double axis, double... profile) {
        this.axis = axis;
        int knots = profile.length / 2;
        int samples = (knots - 1) * STEPS + 1;
        y = new double[samples];
        half = new double[samples];
        for (int i = 0; i < samples; i++) {
            int knot = Math.min(i / STEPS, knots - 2);
            double t = (i - knot * STEPS) / (double) STEPS;
            y[i] = spline(profile, knots, knot, t, 0);
            half[i] = Math.max(0, spline(profile, knots, knot, t, 1));
        }
    }

    private static double spline(double[] profile, int knots, int knot, double t, int part) {
        double p0 = profile[Math.max(knot - 1, 0) * 2 + part];
        double p1 = profile[knot * 2 + part];
        double p2 = profile[(knot + 1) * 2 + part];
        double p3 = profile[Math.min(knot + 2, knots - 1) * 2 + part];
        return Canvas.spline(p0, p1, p2, p3, t);
    }

    Shape body() {
        return band(y[0], y[y.length - 1]);
    }

    /** The part of the body between two heights, its edges bowed like a ring seen slightly from above. */
    Shape band(double from, double to) {
        Path2D.Double path = new Path2D.Double();
        double first = halfAt(from);
        path.moveTo(axis - first, from);
        path.quadTo(axis, from + first * 0.16, axis + first, from);
        for (int i = 0; i < y.length; i++) {
            if (y[i] > from && y[i] < to) {
                path.lineTo(axis + half[i], y[i]);
            }
        }
        double last = halfAt(to);
        path.lineTo(axis + last, to);
        path.quadTo(axis, to + last * 0.16, axis - last, to);
        for (int i = y.length - 1; i >= 0; i--) {
            if (y[i] > from && y[i] < to) {
                path.lineTo(axis - half[i], y[i]);
            }
        }
        path.closePath();
        return path;
    }

    double halfAt(double height) {
        for (int i = 1; i < y.length; i++) {
            if (y[i] >= height) {
                double t = (height - y[i - 1]) / Math.max(1e-6, y[i] - y[i - 1]);
                return half[i - 1] + (half[i] - half[i - 1]) * Math.clamp(t, 0, 1);
            }
        }
        return half[half.length - 1];
    }
}
