package linli.catalog.product;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import linli.catalog.CatalogPermission;
import linli.catalog.ProductId;
import linli.catalog.VariantId;
import linli.shared.BrandId;
import linli.shared.Currency;
import linli.shared.Money;
import linli.shared.sql.Columns;
import linli.shared.sql.Database;
import linli.shared.thing.Audience;
import linli.shared.thing.Kind;
import linli.shared.thing.ThingCard;
import linli.shared.thing.ThingSource;
import linli.shared.thing.Use;
import org.springframework.stereotype.Repository;

/**
 * Products: at the price of the cheapest variant, with their scenes below; drafts are their staff's. Variants: by the names of
 * product and options, also those that are retired.
 */
@Repository
class CatalogThings implements ThingSource {
    private final Database db;

    CatalogThings(Database db) {
        this.db = db;
    }

    @Override
    public Map<Kind, Set<Use>> kinds() {
        return Map.of(
                ProductId.KIND, Set.of(Use.SHARE, Use.CARD, Use.LEG, Use.ENTRANCE),
                VariantId.KIND, Set.of());
    }

    @Override
    public List<ThingCard> cards(BrandId brand, Kind kind, Collection<Long> ids) {
        return kind.equals(VariantId.KIND) ? variants(brand, ids) : products(brand, ids);
    }

    /** By primary keys. */
    private List<ThingCard> variants(BrandId brand, Collection<Long> ids) {
        return db.sql("""
                select v.id, p.id as product, p.title, p.title_en, p.published and p.archived_at is null as published,
                       array_to_string(v.option_values, ' · ') as options,
                       catalog.in_english(v.brand, v.option_values) as options_en
                  from catalog.variant v
                  join catalog.product p on p.brand = v.brand and p.id = v.product
                 where v.brand = :brand and v.id = any (:ids)
                """)
                .param("brand", brand)
                .longs("ids", ids)
                .query((row, _) -> {
                    var title = Columns.bilingual(row, "title");
                    var options = Columns.bilingual(row, "options");
                    return ThingCard.of(
                                    new VariantId(row.getLong("id")).thing(),
                                    options.zh().isEmpty() ? title : title.and(options),
                                    "/products/" + row.getLong("product"))
                            .audience(audience(row.getBoolean("published")))
                            .build();
                })
                .list();
    }

    /** By primary keys; the first picture and the cheapest variant of each. */
    private List<ThingCard> products(BrandId brand, Collection<Long> ids) {
        return db.sql("""
                select p.id, p.title, p.title_en, p.kind, p.published and p.archived_at is null as published,
                       array_to_string(p.scenes[1\\:3], ' · ') as line, catalog.in_english(p.brand, p.scenes[1\\:3]) as line_en,
                       array_to_string(p.tags || p.scenes, ' ') as words,
                       i.picture, v.price_minor, v.compare_at_minor, v.currency, v.dearer
                  from catalog.product p
                  left join lateral (
                    select picture from catalog.image
                     where brand = p.brand and product = p.id and picture is not null
                     order by position limit 1) i on true
                  left join lateral (
                    select price_minor, compare_at_minor, currency, max(price_minor) over () > price_minor as dearer
                      from catalog.variant
                     where brand = p.brand and product = p.id and retired_at is null
                     order by price_minor, position limit 1) v on true
                 where p.brand = :brand and p.id = any (:ids)
                """)
                .param("brand", brand)
                .longs("ids", ids)
                .query((row, _) -> {
                    var id = new ProductId(row.getLong("id"));
                    var currency = row.getString("currency");
                    var before = Columns.findLong(row, "compare_at_minor");
                    return ThingCard.of(id.thing(), Columns.bilingual(row, "title"), "/products/" + id)
                            .line(Columns.bilingual(row, "line"))
                            .picture(Columns.findLong(row, "picture"))
                            .price(
                                    currency == null ? null : Columns.money(row, "price"),
                                    before == null ? null : new Money(before, Currency.valueOf(currency)))
                            .from(row.getBoolean("dearer"))
                            .form(row.getString("kind"))
                            .audience(audience(row.getBoolean("published")))
                            .words(row.getString("words"))
                            .build();
                })
                .list();
    }

    private static Audience audience(boolean published) {
        return published ? Audience.EVERYBODY : new Audience.Staff(CatalogPermission.READ_PRODUCTS);
    }
}
