package linli.catalog.stock;

import linli.catalog.ProductId;
import linli.catalog.VariantId;
import linli.catalog.shelf.VariantTitle;
import linli.media.MediaId;
import linli.network.StoreId;
import linli.shared.BrandId;
import linli.shared.Page;
import linli.shared.PageRequest;
import linli.shared.sql.Columns;
import linli.shared.sql.Database;
import org.springframework.stereotype.Repository;

@Repository
class StockQueries {
    private final Database db;

    StockQueries(Database db) {
        this.db = db;
    }

    /** By stock's primary key from the cursor on, one row a variant of which somebody counts the stock. */
    Page<StockLine> list(BrandId brand, StoreId store, PageRequest page) {
        var rows = db.sql("""
                select s.variant, s.available, s.backordered, v.product, v.option_values, v.sku, p.title, p.title_en,
                       coalesce(own.picture, first.picture) as picture
                  from catalog.stock s
                  join catalog.variant v on v.brand = s.brand and v.id = s.variant
                  join catalog.product p on p.brand = v.brand and p.id = v.product
                  left join catalog.image own
                         on own.brand = v.brand and own.product = v.product and own.position = v.image
                  left join lateral (select i.picture from catalog.image i
                                      where i.brand = v.brand and i.product = v.product and i.picture is not null
                                      order by i.position limit 1) first on true
                 where s.brand = :brand and s.store = :store and s.variant > :after and v.policy <> 'UNTRACKED'
                 order by s.variant limit :limit
                """)
                .param("brand", brand)
                .param("store", store)
                .after(page)
                .query((row, _) -> new StockLine(
                        new VariantId(row.getLong("variant")),
                        new ProductId(row.getLong("product")),
                        Columns.bilingual(row, "title"),
                        VariantTitle.of(Columns.strings(row, "option_values")),
                        row.getString("sku"),
                        Columns.find(row, "picture", MediaId::new),
                        row.getInt("available"),
                        row.getInt("backordered")))
                .list();
        return Page.of(rows, page.size(), line -> line.variant().toString());
    }
}
