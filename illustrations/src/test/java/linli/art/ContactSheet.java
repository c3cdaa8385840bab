package linli.art;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import javax.imageio.ImageIO;

/** Writes sheets of every motif and many avatars into a directory, to be looked at after a change of a drawing. */
final class ContactSheet {
    private ContactSheet() {}

    public static void main(String[] arguments) throws IOException {
        Path directory = Files.createDirectories(Path.of(arguments[0]));
        List<String> motifs = List.copyOf(new TreeSet<>(Illustrator.motifs()));
        for (int page = 0; page * 24 < motifs.size(); page++) {
            List<String> rows = motifs.subList(page * 24, Math.min(motifs.size(), page * 24 + 24));
            write(
                    directory.resolve("motifs-" + page + ".png"),
                    8,
                    6,
                    240,
                    240,
                    cell -> Illustrator.picture(rows.get(cell / 2 % rows.size()), cell % 2 + 1, 480, 480));
        }
        List<String> scenes = List.of(
                "street",
                "shopfront",
                "people",
                "table",
                "lake",
                "market",
                "garden",
                "pickup",
                "blueberry",
                "tea",
                "bread",
                "plant");
        write(
                directory.resolve("covers.png"),
                4,
                6,
                480,
                270,
                cell -> Illustrator.picture(scenes.get(cell / 2), 7 + cell % 2, 960, 540));
        write(directory.resolve("avatars.png"), 16, 12, 120, 120, cell -> Avatars.draw(cell));
    }

    private interface Cell {
        BufferedImage draw(int index);
    }

    private static void write(Path file, int columns, int rows, int width, int height, Cell cell) throws IOException {
        BufferedImage sheet = new BufferedImage(columns * width, rows * height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = sheet.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        for (int i = 0; i < columns * rows; i++) {
            g.drawImage(cell.draw(i), i % columns * width, i / columns * height, width - 3, height - 3, null);
        }
        g.dispose();
        ImageIO.write(sheet, "png", file.toFile());
    }
}
