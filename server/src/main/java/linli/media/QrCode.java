package linli.media;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.util.Map;

/** A QR code of an address, with the quiet zone that scanners need. */
public final class QrCode {
    private static final int QUIET_ZONE = 2;
    private static final int DARK = 0xff2b2320;
    private static final int LIGHT = 0xffffffff;

    private QrCode() {}

    /** Draws it as a square of about the given size in pixels, at error correction level M. */
    public static BufferedImage draw(String text, int size) {
        var matrix = encode(text);
        int scale = Math.max(1, size / matrix.getWidth());
        int side = scale * matrix.getWidth();
        var picture = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                picture.setRGB(x, y, matrix.get(x / scale, y / scale) ? DARK : LIGHT);
            }
        }
        return picture;
    }

    public static byte[] png(String text, int size) {
        return Png.encode(draw(text, size));
    }

    private static BitMatrix encode(String text) {
        try {
            return new QRCodeWriter()
                    .encode(
                            text,
                            com.google.zxing.BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M,
                                    EncodeHintType.MARGIN,
                                    QUIET_ZONE,
                                    EncodeHintType.CHARACTER_SET,
                                    "UTF-8"));
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code: " + text, e);
        }
    }
}
