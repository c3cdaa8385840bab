package linli.catalog.csv;

import java.time.ZonedDateTime;
import java.util.List;
import linli.catalog.csv.Table.Row;
import linli.shared.Currency;

/** Makes products of the rows that a {@link ProductFile} gave. */
public final class ProductReader {
    private final Header header;
    private final Currency currency;
    private final ZonedDateTime now;

    /** The rows of one product, in the file's order. */
    public record Rows(String handle, List<StoredRow> rows) {}

    public record StoredRow(long line, List<String> cells) {}

    /**
     * @param columns of the rows, as the file gave them
     * @param currency that the prices are in; one that names another is not taken
     * @param now decides whether a sale has begun, in the zone of times that name none
     */
    public ProductReader(List<String> columns, Currency currency, ZonedDateTime now) {
        this.header = Header.of(columns);
        this.currency = currency;
        this.now = now;
    }

    /**
     * Makes a product of its rows.
     *
     * @param findings gets what there is to tell
     */
    public CsvProduct read(Rows rows, List<Finding> findings) {
        var cells = new CellReader(header, currency, rows.handle(), findings);
        var read = rows.rows().stream()
                .map(row -> new Row(row.line(), row.cells(), null))
                .toList();
        return header.dialect() == Dialect.WOOCOMMERCE
                ? new WooReader(header, cells, rows.handle(), read, now).read()
                : new ShopifyReader(cells, rows.handle(), read).read();
    }
}
