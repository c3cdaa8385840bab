package linli.catalog.shelf;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import linli.catalog.ProductId;
import linli.catalog.ProductKind;
import linli.catalog.SearchListing;
import linli.catalog.StockPolicy;
import linli.catalog.VariantId;
import linli.catalog.WeightUnit;
import linli.catalog.shelf.ProductDetail.ProductImage;
import linli.catalog.shelf.ProductDetail.StoreStock;
import linli.catalog.shelf.ProductDetail.VariantView;
import linli.catalog.shelf.ProductViews.ManagedProductCard;
import linli.catalog.shelf.ProductViews.ProductCard;
import linli.catalog.shelf.ProductViews.ProductTag;
import linli.catalog.shelf.ProductViews.SceneCard;
import linli.media.MediaId;
import linli.network.StoreId;
import linli.shared.BrandId;
import linli.shared.Currency;
import linli.shared.Money;
import linli.shared.Page;
import linli.shared.PageRequest;
import linli.shared.listing.Matches;
import linli.shared.sql.Columns;
import linli.shared.sql.Database;
import linli.shared.sql.Statement;
import linli.shared.text.Chinese;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class ProductQueries {
    private static final int TRIGRAM = 3;

    private static final String CARD = """
            select p.id, p.handle, p.title, p.title_en, p.kind, p.tags, p.scenes, p.published,
                   p.archived_at is not null as archived, i.picture, v.low_minor, v.high_minor, v.compare_at_minor,
                   v.currency, v.stock, v.stock > 0 or v.endless or p.kind <> 'GOODS' as available
              from catalog.product p
              cross join lateral (
                select min(v.price_minor) as low_minor, max(v.price_minor) as high_minor, min(v.currency) as currency,
                       (array_agg(v.compare_at_minor order by v.price_minor, v.position))[1] as compare_at_minor,
                       bool_or(v.policy <> 'DENY') as endless, coalesce(sum(s.available), 0) as stock
                  from catalog.variant v
                  left join lateral (select sum(s.available) as available from catalog.stock s
                                      where s.brand = v.brand and s.variant = v.id %s) s on true
                 where v.brand = p.brand and v.product = p.id and v.retired_at is null having count(*) > 0) v
              left join lateral (select picture from catalog.image
                                  where brand = p.brand and product = p.id and picture is not null
                                  order by position limit 1) i on true
            """;

    private final Database db;

    ProductQueries(Database db) {
        this.db = db;
    }

    /** What a shelf shows; a part that is null narrows nothing. */
    record Filter(
            @Nullable StoreId store,
            @Nullable String tag,
            @Nullable String scene,
            @Nullable String search) {}

    /**
     * By the index over published products, the newest first, as many rows as the page; by the trigram index when
     * searching. Each row adds its variants and their stock by their indexes.
     */
    Page<ProductCard> shelf(BrandId brand, Filter filter, PageRequest page) {
        var rows = cards(brand, filter, page, "and p.published and p.archived_at is null");
        var cards = rows.stream().map(ManagedProductCard::card).toList();
        return Page.of(cards, page.size(), card -> card.id().toString());
    }

    /**
     * By the products' primary key, the newest first, whatever their state; by the trigram indexes of products and SKUs
     * when searching.
     */
    Page<ManagedProductCard> managed(BrandId brand, ManagedFilter filter, PageRequest page) {
        var shelf = new Filter(filter.store(), filter.tag(), null, null);
        var rows = bound(db.sql(sql(shelf, filter.conditions())).before(page), brand, shelf, filter.q())
                .param("kind", filter.kind())
                .query(ProductQueries::card)
                .list();
        return Page.of(rows, page.size(), managed -> managed.card().id().toString());
    }

    /** Along the same indexes, up to {@link Matches#LIMIT}. */
    Matches count(BrandId brand, ManagedFilter filter) {
        var shelf = new Filter(filter.store(), filter.tag(), null, null);
        var sql = "select count(*) from (select from catalog.product p where p.brand = :brand" + tagged(shelf)
                + filter.conditions() + " limit :limit) found";
        return Matches.count(bound(db.sql(sql), brand, shelf, filter.q()).param("kind", filter.kind()));
    }

    private List<ManagedProductCard> cards(BrandId brand, Filter filter, PageRequest page, String condition) {
        return bound(
                        db.sql(sql(filter, condition + search(filter.search()))).before(page),
                        brand,
                        filter,
                        filter.search())
                .query(ProductQueries::card)
                .list();
    }

    private static String sql(Filter filter, String condition) {
        return CARD.formatted(filter.store() == null ? "" : "and s.store = :store")
                + " where p.brand = :brand and p.id < :before " + condition + tagged(filter)
                + " order by p.id desc limit :limit";
    }

    private static String tagged(Filter filter) {
        return (filter.tag() == null ? "" : " and p.tags @> array[:tag]::text[]")
                + (filter.scene() == null
                        ? ""
                        : " and (p.scenes @> array[:scene]::text[] or p.tags @> array[:scene]::text[])");
    }

    private static Statement bound(Statement statement, BrandId brand, Filter filter, @Nullable String search) {
        return statement
                .param("brand", brand)
                .param("store", filter.store())
                .param("tag", filter.tag())
                .param("scene", filter.scene())
                .param("search", search)
                .param("simplified", search == null ? null : Chinese.simplified(search));
    }

    /** What is shorter has no trigram, so that the index would be read from end to end: it is looked for along the shelf. */
    private static String search(@Nullable String search) {
        if (search == null) {
            return "";
        }
        var text = search.codePointCount(0, search.length()) < TRIGRAM ? "(p.search || '')" : "p.search";
        var written = text + " like shared.search_pattern(:search)";
        return Chinese.simplified(search).equals(search)
                ? " and " + written
                : " and (" + written + " or " + text + " like shared.search_pattern(:simplified))";
    }

    /** By primary key, with its images and variants by their indexes: three statements. */
    Optional<ProductDetail> detail(BrandId brand, ProductId product, @Nullable StoreId store) {
        var images = images(brand, product);
        return db.sql("select * from catalog.product where brand = :brand and id = :id")
                .param("brand", brand)
                .param("id", product)
                .query((row, _) -> new ProductDetail(
                        product,
                        row.getInt("version"),
                        row.getString("handle"),
                        Columns.bilingual(row, "title"),
                        Columns.bilingual(row, "body"),
                        row.getString("vendor"),
                        row.getString("category"),
                        row.getString("taxonomy"),
                        new SearchListing(row.getString("seo_title"), row.getString("seo_description")),
                        ProductKind.valueOf(row.getString("kind")),
                        Columns.strings(row, "tags"),
                        Columns.strings(row, "scenes"),
                        row.getBoolean("published"),
                        row.getObject("archived_at") != null,
                        Columns.strings(row, "options"),
                        List.copyOf(images.values()),
                        variants(brand, product, store, images, ProductKind.valueOf(row.getString("kind")))))
                .optional();
    }

    private Map<Integer, ProductImage> images(BrandId brand, ProductId product) {
        var images = new TreeMap<Integer, ProductImage>();
        db.sql("""
                select position, picture, alt, source, problem from catalog.image
                 where brand = :brand and product = :product order by position
                """).param("brand", brand).param("product", product).query(row -> {
            images.put(
                    row.getInt("position"),
                    new ProductImage(
                            Columns.find(row, "picture", MediaId::new),
                            row.getString("alt"),
                            row.getString("source"),
                            row.getString("problem")));
        });
        return images;
    }

    private List<VariantView> variants(
            BrandId brand,
            ProductId product,
            @Nullable StoreId store,
            Map<Integer, ProductImage> images,
            ProductKind kind) {
        return db.sql("""
                select v.*, s.stores, s.amounts
                  from catalog.variant v
                  cross join lateral (
                    select coalesce(array_agg(s.store order by s.store), '{}') as stores,
                           coalesce(array_agg(s.available order by s.store), '{}') as amounts
                      from (select s.store, s.available from catalog.stock s
                             where s.brand = v.brand and s.variant = v.id %s
                             order by s.store limit 200) s) s
                 where v.brand = :brand and v.product = :product and v.retired_at is null
                 order by v.position, v.id limit 2048
                """.formatted(store == null ? "" : "and s.store = :store"))
                .param("brand", brand)
                .param("product", product)
                .param("store", store)
                .query((row, _) -> variant(row, images, kind))
                .list();
    }

    private static VariantView variant(ResultSet row, Map<Integer, ProductImage> images, ProductKind kind)
            throws SQLException {
        var stores = Columns.longs(row, "stores");
        var amounts = (Integer[]) row.getArray("amounts").getArray();
        var stock = new ArrayList<StoreStock>();
        for (int i = 0; i < amounts.length; i++) {
            stock.add(new StoreStock(new StoreId(stores.get(i)), amounts[i]));
        }
        var values = Columns.strings(row, "option_values");
        var policy = StockPolicy.valueOf(row.getString("policy"));
        var image = images.get(row.getInt("image"));
        return new VariantView(
                new VariantId(row.getLong("id")),
                row.getInt("version"),
                VariantTitle.of(values),
                values,
                row.getString("sku"),
                row.getBoolean("sku_shared"),
                Columns.money(row, "price"),
                Columns.findMoney(row, "compare_at"),
                Columns.findMoney(row, "cost"),
                row.getString("barcode"),
                row.getInt("grams"),
                WeightUnit.valueOf(row.getString("weight_unit")),
                row.getBoolean("requires_shipping"),
                row.getBoolean("taxable"),
                policy,
                image == null ? null : image.picture(),
                stock,
                !kind.isStocked()
                        || policy != StockPolicy.DENY
                        || stock.stream().anyMatch(here -> here.available() > 0));
    }

    /**
     * The scenes that the brand named; if it named none, the tags that two published products share. One scan of the
     * published products' index, the 100 most used.
     */
    List<SceneCard> scenes(BrandId brand) {
        return db.sql("""
                with shown as (
                  select tags, scenes from catalog.product where brand = :brand and published and archived_at is null
                ), named as (
                  select scene as name, count(*) as products from shown, unnest(scenes) scene group by scene
                ), shared as (
                  select tag as name, count(*) as products from shown, unnest(tags) tag group by tag having count(*) > 1
                )
                select name, products from (
                  select * from named union all select * from shared where not exists (select from named)) s
                 order by products desc, name limit 100
                """)
                .param("brand", brand)
                .query((row, _) -> new SceneCard(row.getString("name"), row.getLong("products")))
                .list();
    }

    /** One scan of the brand's products by their primary key; the twenty most used. */
    List<ProductTag> tags(BrandId brand, @Nullable String words) {
        return db.sql("""
                select tag, count(*)::int as products
                  from catalog.product p cross join unnest(p.tags) tag
                 where p.brand = :brand %s
                 group by tag order by products desc, tag limit 20
                """.formatted(
                                words == null ? "" : "and shared.search_key(tag) like shared.search_pattern(:words)"))
                .param("brand", brand)
                .param("words", words)
                .query((row, _) -> new ProductTag(row.getString("tag"), row.getInt("products")))
                .list();
    }

    private static ManagedProductCard card(ResultSet row, int index) throws SQLException {
        var currency = Currency.valueOf(row.getString("currency"));
        @Nullable MediaId picture = Columns.find(row, "picture", MediaId::new);
        return new ManagedProductCard(
                new ProductCard(
                        new ProductId(row.getLong("id")),
                        row.getString("handle"),
                        Columns.bilingual(row, "title"),
                        picture,
                        new Money(row.getLong("low_minor"), currency),
                        new Money(row.getLong("high_minor"), currency),
                        Columns.findMoney(row, "compare_at"),
                        ProductKind.valueOf(row.getString("kind")),
                        Columns.strings(row, "tags"),
                        Columns.strings(row, "scenes"),
                        row.getLong("stock"),
                        row.getBoolean("available")),
                row.getBoolean("published"),
                row.getBoolean("archived"));
    }
}
