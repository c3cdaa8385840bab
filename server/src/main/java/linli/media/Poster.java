package linli.media;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws a poster for a phone's screen or an A-series print: a picture, a few words, and the QR code that leads on. */
@Component
public class Poster {
    private static final int WIDTH = 1080;
    private static final int HEIGHT = 1620;
    private static final int MARGIN = 72;
    private static final int PICTURE_HEIGHT = 864;
    private static final int QR_SIZE = 300;
    private static final int FACT = 38;
    private static final Color PAPER = new Color(0xFBF5EA);
    private static final Color INK = new Color(0x2B2320);
    private static final Color SOFT_INK = new Color(0x6E5F55);
    private static final Color PERSIMMON = new Color(0xC8502B);
    private static final Color TEA = new Color(0x4F6F52);

    private final Lettering lettering = new Lettering();

    /**
     * What stands on it.
     *
     * @param headline who speaks, small at the top
     * @param title the large words, at most three lines
     * @param facts what it leads to, what that costs and how it stands, a line each, below the title
     * @param line one line below, may be empty
     * @param call what to do with the code
     * @param address where the code leads
     * @param picture fills the upper half; a street of our own drawing stands there without one
     */
    public record Sheet(
            String headline,
            String title,
            List<String> facts,
            String line,
            String call,
            String address,
            @Nullable BufferedImage picture) {}

    /** The poster as a PNG of 1080 × 1620 pixels. */
    public byte[] draw(Sheet sheet) {
        var canvas = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var graphics = canvas.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            graphics.setColor(PAPER);
            graphics.fillRect(0, 0, WIDTH, HEIGHT);
            drawTop(graphics, sheet.picture());
            drawWords(graphics, sheet);
            drawCode(graphics, sheet);
        } finally {
            graphics.dispose();
        }
        return Png.encode(canvas);
    }

    private static void drawTop(Graphics2D graphics, @Nullable BufferedImage picture) {
        var frame = new RoundRectangle2D.Double(MARGIN, MARGIN, WIDTH - 2.0 * MARGIN, PICTURE_HEIGHT - MARGIN, 48, 48);
        var clip = graphics.getClip();
        graphics.clip(frame);
        if (picture == null) {
            drawStreet(graphics);
        } else {
            double scale = Math.max(frame.getWidth() / picture.getWidth(), frame.getHeight() / picture.getHeight());
            int width = (int) Math.ceil(picture.getWidth() * scale);
            int height = (int) Math.ceil(picture.getHeight() * scale);
            graphics.drawImage(
                    picture,
                    (int) (frame.getCenterX() - width / 2.0),
                    (int) (frame.getCenterY() - height / 2.0),
                    width,
                    height,
                    null);
        }
        graphics.setClip(clip);
    }

    /** A row of houses that share walls, under an evening sky. */
    private static void drawStreet(Graphics2D graphics) {
        graphics.setPaint(new GradientPaint(0, MARGIN, new Color(0xF6D9B8), 0, PICTURE_HEIGHT, new Color(0xF3B48B)));
        graphics.fillRect(0, 0, WIDTH, PICTURE_HEIGHT);
        graphics.setColor(new Color(0xFBEBD2));
        graphics.fillOval(690, 160, 200, 200);
        Color[] walls = {new Color(0xFBF5EA), new Color(0xE9C9A4), new Color(0xF4E3CB), new Color(0xD9B08C)};
        Color[] roofs = {PERSIMMON, TEA, new Color(0x8C4A3A), new Color(0x3E4E63)};
        int width = 236;
        for (int house = 0; house < 4; house++) {
            int x = MARGIN + house * width;
            int top = 430 + (house % 2) * 70;
            graphics.setColor(walls[house]);
            graphics.fillRect(x, top, width, PICTURE_HEIGHT - top);
            graphics.setColor(roofs[house]);
            var roof = new Path2D.Double();
            roof.moveTo(x - 18, top);
            roof.lineTo(x + width / 2.0, top - 130);
            roof.lineTo(x + width + 18, top);
            roof.closePath();
            graphics.fill(roof);
            graphics.setColor(new Color(0xF7C873));
            graphics.fillRoundRect(x + 40, top + 60, 58, 76, 10, 10);
            graphics.fillRoundRect(x + 138, top + 60, 58, 76, 10, 10);
            graphics.setColor(roofs[(house + 1) % 4]);
            graphics.fillRoundRect(x + 84, PICTURE_HEIGHT - 170, 68, 170, 34, 34);
        }
        graphics.setColor(new Color(0x8C6A54));
        graphics.fillRect(0, PICTURE_HEIGHT - 26, WIDTH, 26);
    }

    private void drawWords(Graphics2D graphics, Sheet sheet) {
        graphics.setColor(PERSIMMON);
        lettering.draw(graphics, sheet.headline(), MARGIN, PICTURE_HEIGHT + 84, 38, Lettering.Weight.BOLD);
        graphics.setColor(INK);
        double y = PICTURE_HEIGHT + 178;
        for (var line : lettering.wrap(
                sheet.title(), WIDTH - 2.0 * MARGIN, 72, sheet.facts().isEmpty() ? 3 : 2)) {
            lettering.draw(graphics, line, MARGIN, y, 72, Lettering.Weight.BOLD);
            y += 92;
        }
        graphics.setColor(PERSIMMON);
        for (var fact : sheet.facts()) {
            var line = lettering.wrap(fact, WIDTH - 2.0 * MARGIN, FACT, 1).getFirst();
            lettering.draw(graphics, line, MARGIN, y - 16, FACT, Lettering.Weight.BOLD);
            y += FACT + 18;
        }
        graphics.setColor(SOFT_INK);
        for (var line : lettering.wrap(sheet.line(), WIDTH - 3.0 * MARGIN - QR_SIZE, 34, 2)) {
            lettering.draw(graphics, line, MARGIN, y - 8, 34, Lettering.Weight.REGULAR);
            y += 48;
        }
    }

    private void drawCode(Graphics2D graphics, Sheet sheet) {
        int x = WIDTH - MARGIN - QR_SIZE - 24;
        int y = HEIGHT - MARGIN - QR_SIZE - 24;
        graphics.setColor(Color.WHITE);
        graphics.fill(new RoundRectangle2D.Double(x, y, QR_SIZE + 24.0, QR_SIZE + 24.0, 36, 36));
        var code = QrCode.draw(sheet.address(), QR_SIZE);
        int offset = (QR_SIZE + 24 - code.getWidth()) / 2;
        graphics.drawImage(code, x + offset, y + offset, null);
        graphics.setColor(TEA);
        graphics.setStroke(new BasicStroke(4, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        int base = HEIGHT - MARGIN;
        graphics.drawLine(MARGIN, base - 78, MARGIN + 96, base - 78);
        lettering.draw(graphics, sheet.call(), MARGIN, base - 24, 36, Lettering.Weight.BOLD);
    }
}
