package linli.media;

import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.imaging.jpeg.JpegProcessingException;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import linli.shared.DomainException;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.Orientation;
import org.springframework.stereotype.Component;

/**
 * Decodes what was sent and encodes it anew, so that nothing of the file but its pixels is kept. The size is read from
 * the headers and judged before any pixel is decoded.
 */
@Component
class PictureEncoder {
    static final int MAX_BYTES = 10 << 20;
    static final int MAX_MEGAPIXELS = 40;
    /** Its decoder leaves nothing out on the way, and takes up to 28 bytes for each pixel. */
    static final int MAX_MEGAPIXELS_OF_WEBP = 8;

    private static final int MILLION = 1_000_000;
    private static final String WEBP = "webp";
    private static final Set<String> FORMATS = Set.of("jpeg", "png", "gif", WEBP);
    private static final double QUALITY = 0.82;

    /** Decoding is heavy in memory: at most this many at once, or one WebP; the others wait. */
    private static final int TURNS = 2;

    private final Semaphore turns = new Semaphore(TURNS, true);

    record Encoded(int width, int height, Map<Rendition, byte[]> renditions) {}

    Encoded encode(byte[] bytes) {
        if (bytes.length == 0) {
            throw new DomainException(MediaError.PICTURE_EMPTY);
        }
        if (bytes.length > MAX_BYTES) {
            throw tooLarge(MAX_MEGAPIXELS);
        }
        try (var input = new PictureInput(bytes)) {
            var readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                throw new DomainException(MediaError.PICTURE_UNREADABLE);
            }
            var reader = readers.next();
            int taken = format(reader).equals(WEBP) ? TURNS : 1;
            turns.acquireUninterruptibly(taken);
            try {
                return encode(reader, input, bytes);
            } finally {
                turns.release(taken);
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException | NegativeArraySizeException e) {
            throw new DomainException(MediaError.PICTURE_UNREADABLE);
        }
    }

    /** Refuses a WebP, or a frame of one, that has more pixels than are decoded. */
    static void checkWebp(long pixels) {
        check(pixels, MAX_MEGAPIXELS_OF_WEBP);
    }

    private static void check(long pixels, int megapixels) {
        if (pixels > (long) megapixels * MILLION) {
            throw tooLarge(megapixels);
        }
    }

    private static String format(ImageReader reader) throws IOException {
        return reader.getFormatName().toLowerCase(Locale.ROOT);
    }

    private static Encoded encode(ImageReader reader, PictureInput input, byte[] bytes) throws IOException {
        var format = format(reader);
        if (!FORMATS.contains(format)) {
            throw new DomainException(MediaError.PICTURE_UNREADABLE);
        }
        reader.setInput(input, true, true);
        long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
        check(pixels, format.equals(WEBP) ? MAX_MEGAPIXELS_OF_WEBP : MAX_MEGAPIXELS);
        var picture = upright(flat(decode(reader)), format.equals("jpeg") ? orientation(bytes) : Orientation.TOP_LEFT);
        var renditions = new EnumMap<Rendition, byte[]>(Rendition.class);
        for (var rendition : Rendition.values()) {
            renditions.put(rendition, jpeg(picture, rendition.edge()));
        }
        return new Encoded(picture.getWidth(), picture.getHeight(), renditions);
    }

    /** Skips whole pixels of a picture far larger than needed; at least twice the largest rendition remains. */
    private static BufferedImage decode(ImageReader reader) throws IOException {
        int longest = Math.max(reader.getWidth(0), reader.getHeight(0));
        int step = Math.max(1, longest / (2 * Rendition.FULL.edge()));
        var how = reader.getDefaultReadParam();
        how.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, how);
    }

    private static BufferedImage flat(BufferedImage picture) {
        var flat = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        var graphics = flat.createGraphics();
        graphics.drawImage(picture, 0, 0, Color.WHITE, null);
        graphics.dispose();
        return flat;
    }

    /** How the camera was held; upright if the file does not say so in a readable way. */
    private static Orientation orientation(byte[] jpeg) {
        try {
            var exif = JpegMetadataReader.readMetadata(new ByteArrayInputStream(jpeg), List.of(new ExifReader()))
                    .getFirstDirectoryOfType(ExifIFD0Directory.class);
            var value = exif == null ? null : exif.getInteger(ExifDirectoryBase.TAG_ORIENTATION);
            return value == null || value < 1 || value > 8 ? Orientation.TOP_LEFT : Orientation.typeOf(value);
        } catch (JpegProcessingException | IOException e) {
            return Orientation.TOP_LEFT;
        }
    }

    private static BufferedImage upright(BufferedImage picture, Orientation orientation) {
        return ExifFilterUtils.getFilterForOrientation(orientation).apply(picture);
    }

    private static byte[] jpeg(BufferedImage picture, int edge) {
        int limit = Math.min(edge, Math.max(picture.getWidth(), picture.getHeight()));
        var bytes = new ByteArrayOutputStream(1 << 16);
        try {
            Thumbnails.of(picture)
                    .size(limit, limit)
                    .imageType(BufferedImage.TYPE_INT_RGB)
                    .outputFormat("jpg")
                    .outputQuality(QUALITY)
                    .toOutputStream(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static DomainException tooLarge(int megapixels) {
        return new DomainException(MediaError.PICTURE_TOO_LARGE, MAX_BYTES >> 20, megapixels);
    }
}
