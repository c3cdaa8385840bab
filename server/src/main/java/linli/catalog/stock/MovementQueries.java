package linli.catalog.stock;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import linli.catalog.ProductId;
import linli.catalog.VariantId;
import linli.catalog.shelf.VariantTitle;
import linli.identity.People;
import linli.identity.PersonCards;
import linli.network.StoreId;
import linli.shared.BrandId;
import linli.shared.DomainException;
import linli.shared.Page;
import linli.shared.PageRequest;
import linli.shared.PersonId;
import linli.shared.SharedError;
import linli.shared.listing.Matches;
import linli.shared.sql.Columns;
import linli.shared.sql.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What was moved of the stores' stock. */
@Repository
class MovementQueries {
    private final Database db;
    private final People people;

    MovementQueries(Database db, People people) {
        this.db = db;
        this.people = people;
    }

    /** In which order; stock_movement_made_idx has it. */
    enum MovementSort {
        NEWEST
    }

    /** Where a page ended. */
    private record Place(Instant at, long store, long variant, int number) {
        private static final int PARTS = 3;

        static Place of(PageRequest.Mark mark) {
            var parts = mark.value().split(" ", -1);
            if (parts.length != PARTS) {
                throw new DomainException(SharedError.INVALID_PAGE);
            }
            try {
                return new Place(
                        PageRequest.Mark.moment(parts[0]),
                        mark.place(),
                        Long.parseLong(parts[1]),
                        Integer.parseInt(parts[2]));
            } catch (NumberFormatException e) {
                throw new DomainException(SharedError.INVALID_PAGE);
            }
        }

        static String after(Row row) {
            var line = row.line();
            var movement = line.movement();
            var value = movement.at() + " " + line.variant() + " " + movement.number();
            return new PageRequest.Mark(value, line.store().value()).of(MovementSort.NEWEST);
        }
    }

    private record Row(MovementLine line, @Nullable PersonId by) {
        MovementLine named(PersonCards cards) {
            return by == null
                    ? line
                    : new MovementLine(
                            line.store(),
                            line.variant(),
                            line.product(),
                            line.title(),
                            line.variantTitle(),
                            line.sku(),
                            line.movement().by(cards.of(by)));
        }
    }

    /**
     * The newest first: of each store a page along stock_movement_made_idx, which knows the variant, merged; then each with its variant, its product
     * and the movement before it by their primary keys.
     */
    Page<MovementLine> list(BrandId brand, MovementFilter filter, PageRequest page) {
        var place = page.mark(MovementSort.NEWEST).map(Place::of).orElse(null);
        var rows = filter.bind(db.sql("""
                        select m.*, coalesce(b.after, 0) - (m.after - m.change) as sold,
                               v.product, v.option_values, v.sku, p.title, p.title_en
                          from (%s) m
                          join catalog.variant v on v.brand = m.brand and v.id = m.variant
                          join catalog.product p on p.brand = v.brand and p.id = v.product
                          left join catalog.stock_movement b
                                 on b.brand = m.brand and b.store = m.store and b.variant = m.variant
                                and b.number = m.number - 1
                         order by m.moved_at desc, m.store desc, m.variant desc, m.number desc
                        """.formatted(found(filter, place != null))))
                .param("brand", brand)
                .param("at", place == null ? null : place.at())
                .param("atStore", place == null ? null : place.store())
                .param("atVariant", place == null ? null : place.variant())
                .param("atNumber", place == null ? null : place.number())
                .param("limit", page.size() + 1)
                .query(MovementQueries::line)
                .list();
        var cut = Page.of(rows, page.size(), Place::after);
        var cards = cards(cut.items());
        return cut.map(row -> row.named(cards));
    }

    /** Along the same index, up to {@link Matches#LIMIT}. */
    Matches count(BrandId brand, MovementFilter filter) {
        return Matches.count(filter.bind(db.sql("select count(*) from (" + found(filter, false) + ") found"))
                .param("brand", brand));
    }

    private static String found(MovementFilter filter, boolean further) {
        return """
                select m.* from network.store_v1 t
                 cross join lateral (
                       select m.* from catalog.stock_movement m
                        where m.brand = :brand and m.store = t.id %s %s
                        order by m.moved_at desc, m.variant desc, m.number desc limit :limit) m
                 where t.brand = :brand %s
                 order by m.moved_at desc, m.store desc, m.variant desc, m.number desc limit :limit
                """.formatted(
                        further
                                ? "and (m.moved_at, m.store, m.variant, m.number) < (:at, :atStore, :atVariant, :atNumber)"
                                : "",
                        filter.conditions(),
                        filter.store() == null ? "" : "and t.id = :store");
    }

    private PersonCards cards(Collection<Row> rows) {
        return people.cards(
                rows.stream().flatMap(row -> Stream.ofNullable(row.by())).collect(Collectors.toSet()));
    }

    private static Row line(ResultSet row, int index) throws SQLException {
        return new Row(
                new MovementLine(
                        new StoreId(row.getLong("store")),
                        new VariantId(row.getLong("variant")),
                        new ProductId(row.getLong("product")),
                        Columns.bilingual(row, "title"),
                        VariantTitle.of(Columns.strings(row, "option_values")),
                        row.getString("sku"),
                        new StockMovement(
                                row.getInt("number"),
                                row.getInt("change"),
                                row.getInt("after"),
                                row.getInt("sold"),
                                StockReason.valueOf(row.getString("reason")),
                                row.getString("note"),
                                null,
                                Columns.instant(row, "moved_at"))),
                Columns.find(row, "moved_by", PersonId::new));
    }
}
