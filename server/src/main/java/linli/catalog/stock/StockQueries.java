package linli.catalog.stock;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import linli.catalog.ProductId;
import linli.catalog.Stock;
import linli.catalog.VariantId;
import linli.catalog.shelf.VariantTitle;
import linli.catalog.stock.StockRepository.Shelf;
import linli.media.MediaId;
import linli.network.StoreId;
import linli.shared.BrandId;
import linli.shared.DomainException;
import linli.shared.Page;
import linli.shared.PageRequest;
import linli.shared.SharedError;
import linli.shared.listing.Matches;
import linli.shared.sql.Columns;
import linli.shared.sql.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class StockQueries {
    private static final String PLACES = """
              from catalog.variant v
              join catalog.product p on p.brand = v.brand and p.id = v.product
              join network.store_v1 t on t.brand = v.brand
              left join catalog.stock s on s.brand = v.brand and s.store = t.id and s.variant = v.id
            """;

    private static final String LINE = """
            select t.id as store, v.id as variant, v.product, v.option_values, v.sku, p.title, p.title_en,
                   coalesce(s.available, 0) as available, coalesce(s.backordered, 0) as backordered,
                   case when %s then :few else 0 end as few, coalesce(own.picture, first.picture) as picture
            """.formatted(StockFilter.SELLING) + PLACES + """
              left join catalog.image own
                     on own.brand = v.brand and own.product = v.product and own.position = v.image
              left join lateral (select i.picture from catalog.image i
                                  where i.brand = v.brand and i.product = v.product and i.picture is not null
                                  order by i.position limit 1) first on true
            """;

    /** What may run out: goods that are counted and not archived. */
    private static final String COUNTED =
            " where v.brand = :brand and p.kind = 'GOODS' and p.archived_at is null and v.policy <> 'UNTRACKED'"
                    + " and (v.retired_at is null or s.available > 0)";

    private final Database db;

    StockQueries(Database db) {
        this.db = db;
    }

    /** The last row of a page. */
    private record Cursor(long variant, long store) {
        static Cursor parse(@Nullable String text) {
            if (text == null) {
                return new Cursor(0, 0);
            }
            var parts = text.split("-", -1);
            try {
                if (parts.length == 2) {
                    return new Cursor(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
                }
            } catch (NumberFormatException e) {
                throw new DomainException(SharedError.INVALID_PAGE);
            }
            throw new DomainException(SharedError.INVALID_PAGE);
        }

        static String after(StockLine line) {
            return line.variant() + "-" + line.store();
        }
    }

    /**
     * By the primary keys of variants and stores from the cursor on, each with its stock by its primary key; what is
     * searched is found by the trigram indexes of products and SKUs.
     */
    Page<StockLine> list(BrandId brand, StockFilter filter, PageRequest page) {
        var from = Cursor.parse(page.after());
        var rows = filter.bind(db.sql(LINE + COUNTED + " and v.id >= :from and (v.id, t.id) > (:from, :fromStore)"
                        + filter.conditions() + " order by v.id, t.id limit :limit"))
                .param("brand", brand)
                .param("from", from.variant())
                .param("fromStore", from.store())
                .param("limit", page.size() + 1)
                .query(StockQueries::line)
                .list();
        return Page.of(rows, page.size(), Cursor::after);
    }

    /** Along the same, up to {@link Matches#LIMIT}. */
    Matches count(BrandId brand, StockFilter filter) {
        return Matches.count(filter.bind(db.sql("select count(*) from (select " + PLACES + COUNTED + filter.conditions()
                        + " limit :limit) found"))
                .param("brand", brand));
    }

    /** By primary keys; empty if there is no such store or variant. */
    Optional<StockLine> find(Shelf shelf) {
        return db.sql(LINE + " where v.brand = :brand and v.id = :variant and t.id = :store")
                .param("brand", shelf.brand())
                .param("variant", shelf.variant())
                .param("store", shelf.store())
                .param("few", Stock.FEW)
                .query(StockQueries::line)
                .optional();
    }

    private static StockLine line(ResultSet row, int index) throws SQLException {
        return new StockLine(
                new StoreId(row.getLong("store")),
                new VariantId(row.getLong("variant")),
                new ProductId(row.getLong("product")),
                Columns.bilingual(row, "title"),
                VariantTitle.of(Columns.strings(row, "option_values")),
                row.getString("sku"),
                Columns.find(row, "picture", MediaId::new),
                row.getInt("available"),
                row.getInt("backordered"),
                row.getInt("few"));
    }
}
