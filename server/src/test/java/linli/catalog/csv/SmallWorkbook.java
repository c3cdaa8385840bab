package linli.catalog.csv;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;

/** A workbook of a few products, with a cell of each kind. */
final class SmallWorkbook {
    private SmallWorkbook() {}

    static byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            workbook.newWorksheet("notes").inlineString(0, 0, "Nothing here");
            var sheet = workbook.newWorksheet("products");
            String[] header = {"Handle", "Title", "Variant SKU", "Variant Price", "Published"};
            for (int i = 0; i < header.length; i++) {
                sheet.inlineString(0, i, header[i]);
            }
            sheet.value(1, 0, "pear");
            sheet.inlineString(1, 1, "李子 & <梨>");
            sheet.value(1, 2, 6901234567892L);
            sheet.value(1, 3, 0.1 + 0.2);
            sheet.value(1, 4, true);
            sheet.formula(2, 0, "1+1");
            sheet.value(2, 3, 1e20);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** What is in it, by the name of each part. */
    static SortedMap<String, byte[]> parts() {
        var parts = new TreeMap<String, byte[]>();
        try {
            var file = Files.write(Files.createTempFile("workbook", ".xlsx"), bytes());
            try (var zip = new ZipFile(file.toFile())) {
                for (var entry : zip.stream().toList()) {
                    parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
                }
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    static byte[] of(SortedMap<String, byte[]> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
