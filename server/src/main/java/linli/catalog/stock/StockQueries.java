package linli.catalog.stock;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import linli.catalog.ProductId;
import linli.catalog.VariantId;
import linli.catalog.shelf.VariantTitle;
import linli.catalog.stock.StockRepository.Shelf;
import linli.identity.People;
import linli.media.MediaId;
import linli.network.StoreId;
import linli.shared.BrandId;
import linli.shared.DomainException;
import linli.shared.Page;
import linli.shared.PageRequest;
import linli.shared.PersonId;
import linli.shared.SharedError;
import linli.shared.sql.Columns;
import linli.shared.sql.Database;
import linli.shared.text.Chinese;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class StockQueries {
    private static final String LINE = """
            select t.id as store, v.id as variant, v.product, v.option_values, v.sku, p.title, p.title_en,
                   coalesce(s.available, 0) as available, coalesce(s.backordered, 0) as backordered,
                   coalesce(own.picture, first.picture) as picture
              from catalog.variant v
              join catalog.product p on p.brand = v.brand and p.id = v.product
              join network.store_v1 t on t.brand = v.brand
              left join catalog.stock s on s.brand = v.brand and s.store = t.id and s.variant = v.id
              left join catalog.image own
                     on own.brand = v.brand and own.product = v.product and own.position = v.image
              left join lateral (select i.picture from catalog.image i
                                  where i.brand = v.brand and i.product = v.product and i.picture is not null
                                  order by i.position limit 1) first on true
            """;

    private final Database db;
    private final People people;

    StockQueries(Database db, People people) {
        this.db = db;
        this.people = people;
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
     * What may run out: goods that are counted and not archived. By the primary keys of variants and stores from the cursor
     * on, each with its stock by its primary key; what is searched is looked for along them.
     *
     * @param store all of the brand's if null
     * @param none only what is not there
     */
    Page<StockLine> list(
            BrandId brand, @Nullable StoreId store, @Nullable String search, boolean none, PageRequest page) {
        var from = Cursor.parse(page.after());
        var words = search == null || search.isBlank() ? null : search;
        var rows = db.sql(LINE + """
                 where v.brand = :brand and v.id >= :variant and (v.id, t.id) > (:variant, :afterStore)
                   and p.kind = 'GOODS' and p.archived_at is null and v.policy <> 'UNTRACKED'
                   and (v.retired_at is null or s.available > 0)
                """
                        + (store == null ? "" : " and t.id = :store")
                        + (none ? " and coalesce(s.available, 0) = 0" : "")
                        + (words == null ? "" : """
                                   and (p.search like shared.search_pattern(:search)
                                        or p.search like shared.search_pattern(:simplified)
                                        or shared.search_key(v.sku) like shared.search_pattern(:search))
                                  """)
                        + " order by v.id, t.id limit :limit")
                .param("brand", brand)
                .param("variant", from.variant())
                .param("afterStore", from.store())
                .param("store", store)
                .param("search", words)
                .param("simplified", words == null ? null : Chinese.simplified(words))
                .param("limit", page.size() + 1)
                .query(StockQueries::line)
                .list();
        return Page.of(rows, page.size(), Cursor::after);
    }

    /** By primary keys; empty if there is no such store or variant. */
    Optional<StockLine> find(Shelf shelf) {
        return db.sql(LINE + " where v.brand = :brand and v.id = :variant and t.id = :store")
                .param("brand", shelf.brand())
                .param("variant", shelf.variant())
                .param("store", shelf.store())
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
                row.getInt("backordered"));
    }

    private record Row(StockMovement movement, @Nullable PersonId by) {}

    /** By primary key, the newest first; the one before the page tells what was sold up to its last. */
    Page<StockMovement> movements(Shelf shelf, PageRequest page) {
        var rows = db.sql("""
                select *, coalesce(lag(after) over (order by number), 0) - (after - change) as sold
                  from (select * from catalog.stock_movement
                         where brand = :brand and store = :store and variant = :variant and number < :before
                         order by number desc limit :limit) m
                 order by number desc
                """)
                .param("brand", shelf.brand())
                .param("store", shelf.store())
                .param("variant", shelf.variant())
                .before(page)
                .query((row, _) -> new Row(
                        new StockMovement(
                                row.getInt("number"),
                                row.getInt("change"),
                                row.getInt("after"),
                                row.getInt("sold"),
                                StockReason.valueOf(row.getString("reason")),
                                row.getString("note"),
                                null,
                                Columns.instant(row, "moved_at")),
                        Columns.find(row, "moved_by", PersonId::new)))
                .list();
        var cut = Page.of(
                rows, page.size(), row -> Integer.toString(row.movement().number()));
        return new Page<>(named(cut.items()), cut.next());
    }

    private List<StockMovement> named(List<Row> rows) {
        var cards = people.cards(
                rows.stream().flatMap(row -> Stream.ofNullable(row.by())).collect(Collectors.toSet()));
        return rows.stream()
                .map(row -> row.by() == null ? row.movement() : row.movement().by(cards.of(row.by())))
                .toList();
    }
}
