package linli.catalog.csv;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A product file of any length that is made while it is read, two rows a product. */
public final class GeneratedCsv extends InputStream {
    private final int rows;
    private int row = -1;
    private byte[] line = new byte[0];
    private int offset;
    private long position;

    public GeneratedCsv(int rows) {
        this.rows = rows;
    }

    public long position() {
        return position;
    }

    @Override
    public int read() {
        if (offset == line.length) {
            if (row == rows) {
                return -1;
            }
            line = next().getBytes(StandardCharsets.UTF_8);
            offset = 0;
            row++;
        }
        position++;
        return line[offset++] & 0xFF;
    }

    @Override
    public int read(byte[] target, int from, int length) {
        int read = 0;
        while (read < length) {
            int value = read();
            if (value < 0) {
                return read == 0 ? -1 : read;
            }
            target[from + read++] = (byte) value;
        }
        return read;
    }

    private String next() {
        if (row < 0) {
            return "Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Inventory Qty,Variant Price\n";
        }
        int product = row / 2;
        return row % 2 == 0
                ? "generated-%d,商品 %d,规格,小,S-%d-A,5,%d.90\n".formatted(product, product, product, product % 900)
                : "generated-%d,,,大,S-%d-B,5,%d.90\n".formatted(product, product, product % 900 + 1);
    }
}
