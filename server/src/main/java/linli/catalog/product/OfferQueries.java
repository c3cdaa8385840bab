package linli.catalog.product;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import linli.catalog.Offer;
import linli.catalog.ProductId;
import linli.catalog.ProductKind;
import linli.catalog.ProductSummary;
import linli.catalog.VariantId;
import linli.catalog.shelf.VariantTitle;
import linli.media.MediaId;
import linli.shared.BrandId;
import linli.shared.sql.Columns;
import linli.shared.sql.Database;
import org.springframework.stereotype.Repository;

@Repository
class OfferQueries {
    private final Database db;

    OfferQueries(Database db) {
        this.db = db;
    }

    /** By the variants' primary key, then each one's product and image by theirs; one row a variant. */
    Map<VariantId, Offer> offers(BrandId brand, Collection<VariantId> variants) {
        var offers = new HashMap<VariantId, Offer>();
        db.sql("""
                select v.id, v.product, p.title, p.title_en, v.option_values, v.price_minor, v.compare_at_minor,
                       v.currency, v.requires_shipping, p.kind, p.term_days, p.published and p.archived_at is null and v.retired_at is null as published,
                       coalesce(own.picture, first.picture) as picture
                  from catalog.variant v
                  join catalog.product p on p.brand = v.brand and p.id = v.product
                  left join catalog.image own
                         on own.brand = v.brand and own.product = v.product and own.position = v.image
                  left join lateral (select i.picture from catalog.image i
                                      where i.brand = v.brand and i.product = v.product and i.picture is not null
                                      order by i.position limit 1) first on true
                 where v.brand = :brand and v.id = any (:variants)
                """).param("brand", brand).ids("variants", variants).query(row -> {
            var offer = new Offer(
                    new ProductId(row.getLong("product")),
                    new VariantId(row.getLong("id")),
                    Columns.bilingual(row, "title"),
                    VariantTitle.of(Columns.strings(row, "option_values")),
                    Columns.money(row, "price"),
                    Columns.findMoney(row, "compare_at"),
                    Columns.find(row, "picture", MediaId::new),
                    ProductKind.valueOf(row.getString("kind")),
                    row.getInt("term_days"),
                    row.getBoolean("requires_shipping"),
                    row.getBoolean("published"));
            offers.put(offer.variant(), offer);
        });
        return offers;
    }

    /** By the unique index of handles. */
    Map<String, List<VariantId>> variants(BrandId brand, Collection<String> handles) {
        var variants = new HashMap<String, List<VariantId>>();
        db.sql("""
                select p.handle, v.id
                  from catalog.product p join catalog.variant v on v.brand = p.brand and v.product = p.id
                 where p.brand = :brand and p.handle = any (:handles) and v.retired_at is null
                 order by p.handle, v.position
                """).param("brand", brand).texts("handles", handles).query(row -> {
            variants.computeIfAbsent(row.getString("handle"), _ -> new ArrayList<>())
                    .add(new VariantId(row.getLong("id")));
        });
        return variants;
    }

    /** By the products' primary key; one row a product. */
    Map<ProductId, ProductSummary> summaries(BrandId brand, Collection<ProductId> products) {
        var summaries = new HashMap<ProductId, ProductSummary>();
        db.sql("""
                select p.id, p.handle, p.title, p.title_en, p.published and p.archived_at is null as published,
                       v.price_minor, v.currency, i.picture
                  from catalog.product p
                  cross join lateral (select price_minor, currency from catalog.variant
                                       where brand = p.brand and product = p.id and retired_at is null
                                       order by price_minor limit 1) v
                  left join lateral (select picture from catalog.image
                                      where brand = p.brand and product = p.id and picture is not null
                                      order by position limit 1) i on true
                 where p.brand = :brand and p.id = any (:products)
                """).param("brand", brand).ids("products", products).query(row -> {
            var summary = new ProductSummary(
                    new ProductId(row.getLong("id")),
                    row.getString("handle"),
                    Columns.bilingual(row, "title"),
                    Columns.find(row, "picture", MediaId::new),
                    Columns.money(row, "price"),
                    row.getBoolean("published"));
            summaries.put(summary.id(), summary);
        });
        return summaries;
    }
}
