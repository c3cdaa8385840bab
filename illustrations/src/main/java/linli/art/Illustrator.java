package linli.art;

import static java.util.Map.entry;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Draws the pictures of the demonstration: the same motif, seed and size always give the same picture. */
public final class Illustrator {
    private static final float QUALITY = 0.82f;
    private static final int LARGEST_SIDE = 4096;

    /** The middle grey of subjects whose colour the seed chooses. */
    private static final int VARIED = 0x808080;

    /** The colour a still life stands for, so that a backdrop can be chosen against it; a scene paints its own. */
    private record Motif(Color main, boolean scene, Consumer<Canvas> drawing) {}

    private static final Map<String, Motif> MOTIFS = Map.ofEntries(
            still("blueberry", 0x3D4F86, Produce::blueberry),
            still("apple", 0xC9403A, Produce::apple),
            still("pear", 0xDDBE5A, Produce::pear),
            still("orange", 0xEE8A38, Produce::orange),
            still("strawberry", 0xC9403A, Produce::strawberry),
            still("peach", 0xF4A98C, Produce::peach),
            still("watermelon", 0xC9403A, Produce::watermelon),
            still("bayberry", 0x96304F, Produce::bayberry),
            still("vegetable", 0x7C9A5E, Produce::vegetable),
            still("tomato", 0xDB4B36, Produce::tomato),
            still("mushroom", 0x8A5C40, Produce::mushroom),
            still("egg", 0xEBC9A2, Produce::egg),
            still("fish", 0x8FA7B2, Produce::fish),
            still("nut", 0xC08A58, Produce::nut),
            still("tofu", 0xF7EBD2, Produce::tofu),
            still("bread", 0xCC8643, Pantry::bread),
            still("croissant", 0xCC8643, Pantry::croissant),
            still("cake", 0xF2D5BE, Pantry::cake),
            still("cookie", 0xD39A5C, Pantry::cookie),
            still("bun", 0xD9A441, Pantry::bun),
            still("qingtuan", 0x8AA763, Pantry::qingtuan),
            still("dumpling", 0xFBEFD6, Pantry::dumpling),
            still("tea", 0x6F7F50, Pantry::tea),
            still("teapot", 0xB5694A, Pantry::teapot),
            still("coffee", 0x5B3A2B, Pantry::coffee),
            still("rice", 0xEBDBBB, Pantry::rice),
            still("grain", 0xB98B4B, Pantry::grain),
            still("oil", 0xE0A93A, Pantry::oil),
            still("sauce", 0x7A4230, Pantry::sauce),
            still("milk", 0xFFFAF0, Pantry::milk),
            still("yogurt", 0xFFF6E3, Pantry::yogurt),
            still("noodle", 0xE0B070, Pantry::noodle),
            still("honey", 0xE9A93A, Pantry::honey),
            still("jam", 0xA83A4C, Pantry::jam),
            still("pot", VARIED, Pantry::pot),
            still("bowl", VARIED, Home::bowl),
            still("plate", VARIED, Home::plate),
            still("cup", VARIED, Home::cup),
            still("vase", 0x7C7A5E, Home::vase),
            still("bouquet", 0x7C9A5E, Home::bouquet),
            still("plant", 0x5F8050, Home::plant),
            still("succulent", 0x6A8A58, Home::succulent),
            still("towel", VARIED, Home::towel),
            still("blanket", 0xB08060, Home::blanket),
            still("pillow", VARIED, Home::pillow),
            still("bed", 0xC09A70, Home::bed),
            still("lamp", VARIED, Home::lamp),
            still("candle", 0x909080, Home::candle),
            still("knife", 0xB08050, Home::knife),
            still("pan", 0x40464C, Home::pan),
            still("chopsticks", 0x7A4E36, Home::chopsticks),
            still("book", VARIED, Home::book),
            still("course", 0x38302D, Home::course),
            still("card", 0x8C5040, Home::card),
            still("clean", VARIED, Home::clean),
            still("tool", VARIED, Home::tool),
            still("toy", 0xD9BFA0, Home::toy),
            still("baby", 0xF3E3CC, Home::baby),
            still("basket", 0xC08A58, Home::basket),
            still("gift", VARIED, Home::gift),
            still("umbrella", VARIED, Home::umbrella),
            still("phone", 0x38302D, Home::phone),
            scene("street", Scenes::street),
            scene("shopfront", Scenes::shopfront),
            scene("people", Scenes::people),
            scene("table", Scenes::table),
            scene("lake", Scenes::lake),
            scene("market", Scenes::market),
            scene("garden", Scenes::garden),
            scene("pickup", Scenes::pickup));

    private static final Set<String> NAMES = Set.copyOf(MOTIFS.keySet());

    private Illustrator() {}

    private static Map.Entry<String, Motif> still(String name, int main, Consumer<Canvas> drawing) {
        return entry(name, new Motif(new Color(main), false, drawing));
    }

    private static Map.Entry<String, Motif> scene(String name, Consumer<Canvas> drawing) {
        return entry(name, new Motif(new Color(VARIED), true, drawing));
    }

    /** The names that can be drawn. */
    public static Set<String> motifs() {
        return NAMES;
    }

    /** Throws on an unknown motif or a side outside 16 to 4096 pixels. */
    public static BufferedImage picture(String motif, long seed, int width, int height) {
        Motif chosen = MOTIFS.get(motif);
        if (chosen == null) {
            throw new IllegalArgumentException("Unknown motif " + motif + "; known are " + new TreeSet<>(NAMES));
        }
        return paint(width, height, g -> {
            Random random = random(seed ^ ((long) motif.hashCode() << 21));
            Palette.Scheme scheme = Palette.schemeFor(chosen.main(), random);
            Canvas canvas = new Canvas(g, random, scheme, width, height);
            if (chosen.scene()) {
                chosen.drawing().accept(canvas);
            } else {
                Backdrop.draw(canvas, scheme);
                double offset = width > height * 1.3 ? canvas.between(-150, 150) : canvas.between(-16, 16);
                canvas.at(500 + offset, 840, 0, canvas.between(1.08, 1.15), () -> {
                    g.translate(-500, -840);
                    chosen.drawing().accept(canvas);
                });
            }
        });
    }

    /** The picture as a JPEG of about 30 to 90 kB at 800 × 800. */
    public static byte[] jpeg(String motif, long seed, int width, int height) {
        return encode(picture(motif, seed, width, height));
    }

    static BufferedImage paint(int width, int height, Consumer<Graphics2D> drawing) {
        if (Math.min(width, height) < 16 || Math.max(width, height) > LARGEST_SIDE) {
            throw new IllegalArgumentException("A picture of " + width + " × " + height + " pixels cannot be drawn");
        }
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        try {
            drawing.accept(g);
        } finally {
            g.dispose();
        }
        return image;
    }

    /** Mixes the bits, because neighbouring seeds of Random begin alike. */
    static Random random(long seed) {
        long mixed = (seed ^ (seed >>> 30)) * 0xBF58476D1CE4E5B9L + 0x9E3779B97F4A7C15L;
        return new Random((mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL);
    }

    static byte[] encode(BufferedImage image) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(64 * 1024);
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, List.of(), null), parameters);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
