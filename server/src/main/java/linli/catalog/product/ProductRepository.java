package linli.catalog.product;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import linli.catalog.ProductId;
import linli.catalog.ProductKind;
import linli.catalog.StockPolicy;
import linli.catalog.VariantId;
import linli.catalog.WeightUnit;
import linli.shared.BrandId;
import linli.shared.Currency;
import linli.shared.sql.Columns;
import linli.shared.sql.Database;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Writes products set-based: many rows go in as one JSON parameter, because arrays of arrays cannot be unnested. */
@Repository
class ProductRepository {
    private final Database db;
    private final JsonMapper json;

    ProductRepository(Database db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    private static final String PRODUCT = """
            jsonb_to_recordset(:rows::jsonb) as r (brand bigint, id bigint, handle text, title text, "titleEn" text,
              body text, "bodyEn" text, vendor text, category text, taxonomy text, "seoTitle" text, "seoDescription" text, kind text,
              tags text[], scenes text[], options text[], published boolean, archived boolean)""";

    private static final String VARIANT = """
            jsonb_to_recordset(:rows::jsonb) as r (brand bigint, id bigint, product bigint, position int,
              "optionValues" text[], sku text, "skuShared" boolean, price bigint, "compareAt" bigint, cost bigint,
              currency text, barcode text, grams int, "weightUnit" text, "requiresShipping" boolean, taxable boolean,
              policy text, image int)""";

    private static final String IMAGE = """
            jsonb_to_recordset(:rows::jsonb) as r (brand bigint, product bigint, position int, picture bigint,
              source text, alt text)""";

    void insertProducts(Collection<ProductRow> rows) {
        write("""
                insert into catalog.product (brand, id, handle, title, title_en, body, body_en, vendor, category, taxonomy,
                                             seo_title, seo_description, kind, tags, scenes, options, published,
                                             archived_at)
                select r.brand, r.id, r.handle, r.title, r."titleEn", r.body, r."bodyEn", r.vendor, r.category, r.taxonomy,
                       r."seoTitle", r."seoDescription", r.kind, r.tags, r.scenes, r.options, r.published,
                       case when r.archived then shared.now() end
                  from
                """ + PRODUCT, rows);
    }

    void updateProducts(Collection<ProductRow> rows) {
        write("""
                update catalog.product p
                   set title = r.title, title_en = r."titleEn", body = r.body, body_en = r."bodyEn", vendor = r.vendor,
                       category = r.category, taxonomy = r.taxonomy, seo_title = r."seoTitle",
                       seo_description = r."seoDescription", kind = r.kind, tags = r.tags, scenes = r.scenes,
                       options = r.options, published = r.published,
                       archived_at = case when r.archived then coalesce(p.archived_at, shared.now()) end,
                       updated_at = shared.now(), version = p.version + 1
                  from %s
                 where p.brand = r.brand and p.id = r.id
                """.formatted(PRODUCT), rows);
    }

    void insertVariants(Collection<VariantRow> rows) {
        write("""
                insert into catalog.variant (brand, id, product, position, option_values, sku, sku_shared, price_minor,
                                             compare_at_minor, cost_minor, currency, barcode, grams, weight_unit,
                                             requires_shipping, taxable, policy, image)
                select r.* from
                """ + VARIANT, rows);
    }

    void updateVariants(Collection<VariantRow> rows) {
        write("""
                update catalog.variant v
                   set position = r.position, option_values = r."optionValues", sku = r.sku, sku_shared = r."skuShared",
                       price_minor = r.price, compare_at_minor = r."compareAt", cost_minor = r.cost,
                       currency = r.currency, barcode = r.barcode, grams = r.grams, weight_unit = r."weightUnit",
                       requires_shipping = r."requiresShipping", taxable = r.taxable, policy = r.policy,
                       image = r.image, updated_at = shared.now(), version = v.version + 1
                  from %s
                 where v.brand = r.brand and v.id = r.id
                """.formatted(VARIANT), rows);
    }

    void insertImages(Collection<ImageRow> rows) {
        write("""
                insert into catalog.image (brand, product, position, picture, source, alt)
                select r.* from
                """ + IMAGE, rows);
    }

    void updateImages(Collection<ImageRow> rows) {
        write("""
                update catalog.image i set picture = r.picture, source = r.source, alt = r.alt, problem = null
                  from %s
                 where i.brand = r.brand and i.product = r.product and i.position = r.position
                """.formatted(IMAGE), rows);
    }

    /** Removes the images of a product beyond a position; variants that showed one of them show the first. */
    void trimImages(BrandId brand, ProductId product, int keep) {
        db.sql("""
                update catalog.variant set image = null
                 where brand = :brand and product = :product and image > :keep
                """)
                .param("brand", brand)
                .param("product", product)
                .param("keep", keep)
                .update();
        db.sql("delete from catalog.image where brand = :brand and product = :product and position > :keep")
                .param("brand", brand)
                .param("product", product)
                .param("keep", keep)
                .update();
    }

    private void write(String sql, Collection<?> rows) {
        if (!rows.isEmpty()) {
            db.sql(sql).param("rows", json.writeValueAsString(rows)).update();
        }
    }

    /** By the unique handle, as many rows as handles at most; locked in key order against other writers. */
    List<ProductRow> lockProducts(BrandId brand, Collection<String> handles) {
        return db.sql("""
                select * from catalog.product where brand = :brand and handle = any (:handles)
                 order by id for no key update
                """)
                .param("brand", brand)
                .texts("handles", handles)
                .query(ProductRepository::product)
                .list();
    }

    /** By primary key, in its order, whatever their state. */
    List<ProductRow> productsAfter(BrandId brand, long after, int most) {
        return db.sql("""
                select * from catalog.product where brand = :brand and id > :after
                 order by id limit :most
                """)
                .param("brand", brand)
                .param("after", after)
                .param("most", most)
                .query(ProductRepository::product)
                .list();
    }

    Optional<ProductRow> lockProduct(BrandId brand, ProductId product) {
        return db.sql("select * from catalog.product where brand = :brand and id = :id for no key update")
                .param("brand", brand)
                .param("id", product)
                .query(ProductRepository::product)
                .optional();
    }

    /** Of a locked product, by the primary key. */
    int version(BrandId brand, ProductId product) {
        return db.sql("select version from catalog.product where brand = :brand and id = :id")
                .param("brand", brand)
                .param("id", product)
                .query(Integer.class)
                .single();
    }

    /** Of the variants of a locked product that are not retired, by the variants' product index. */
    Map<VariantId, Integer> variantVersions(BrandId brand, ProductId product) {
        var versions = new HashMap<VariantId, Integer>();
        db.sql("""
                select id, version from catalog.variant where brand = :brand and product = :product and retired_at is null
                """).param("brand", brand).param("product", product).query(row -> {
            versions.put(new VariantId(row.getLong("id")), row.getInt("version"));
        });
        return versions;
    }

    /** Those that are not retired, by the variants' product index; a product has at most 2,048. */
    List<VariantRow> variants(BrandId brand, Collection<Long> products) {
        return db.sql("""
                select * from catalog.variant where brand = :brand and product = any (:products) and retired_at is null
                 order by product, position, id
                """)
                .param("brand", brand)
                .longs("products", products)
                .query(ProductRepository::variant)
                .list();
    }

    /** By the images' primary key; a product has at most 250. */
    List<ImageRow> images(BrandId brand, Collection<Long> products) {
        return db.sql("""
                select * from catalog.image where brand = :brand and product = any (:products)
                 order by product, position
                """)
                .param("brand", brand)
                .longs("products", products)
                .query((row, _) -> new ImageRow(
                        row.getLong("brand"),
                        row.getLong("product"),
                        row.getInt("position"),
                        Columns.findLong(row, "picture"),
                        row.getString("source"),
                        row.getString("alt")))
                .list();
    }

    /** The products that now have another state of publication. */
    int publish(BrandId brand, ProductId product, boolean published) {
        return db.sql("""
                update catalog.product set published = :published, updated_at = shared.now()
                 where brand = :brand and id = :id and archived_at is null
                """)
                .param("published", published)
                .param("brand", brand)
                .param("id", product)
                .update();
    }

    int archive(BrandId brand, ProductId product) {
        return db.sql("""
                update catalog.product set published = false, archived_at = coalesce(archived_at, shared.now())
                 where brand = :brand and id = :id
                """).param("brand", brand).param("id", product).update();
    }

    /** Names the options of a product anew; what its variants are by them is changed in the same transaction. */
    void nameOptions(BrandId brand, ProductId product, List<String> options) {
        db.sql(
                        "update catalog.product set options = :options, updated_at = shared.now() where brand = :brand and id = :id")
                .param("brand", brand)
                .param("id", product)
                .texts("options", options)
                .update();
    }

    void retireVariant(BrandId brand, long variant) {
        db.sql(
                        "update catalog.variant set retired_at = shared.now(), sku_shared = false where brand = :brand and id = :id")
                .param("brand", brand)
                .param("id", variant)
                .update();
    }

    /** Gives SKUs that their owner has given up to the oldest variant that shares them, by the index of SKUs. */
    void settleSkus(BrandId brand, Collection<String> skus) {
        if (skus.isEmpty()) {
            return;
        }
        db.sql("""
                update catalog.variant v set sku_shared = false
                  from (select min(id) as id from catalog.variant
                         where brand = :brand and sku <> '' and sku = any (:skus) and retired_at is null
                         group by sku having bool_and(sku_shared)) oldest
                 where v.brand = :brand and v.id = oldest.id
                """).param("brand", brand).texts("skus", skus).update();
    }

    /** Which variant of the brand each of these SKUs names, by the index of SKUs. */
    Map<String, Long> skuOwners(BrandId brand, Collection<String> skus) {
        var owners = new HashMap<String, Long>();
        db.sql("""
                select sku, id from catalog.variant
                 where brand = :brand and sku <> '' and sku = any (:skus) and not sku_shared and retired_at is null
                """).param("brand", brand).texts("skus", skus).query(row -> {
            owners.put(row.getString("sku"), row.getLong("id"));
        });
        return owners;
    }

    private static ProductRow product(ResultSet row, int index) throws SQLException {
        return new ProductRow(
                row.getLong("brand"),
                row.getLong("id"),
                row.getString("handle"),
                Columns.bilingual(row, "title"),
                Columns.bilingual(row, "body"),
                row.getString("vendor"),
                row.getString("category"),
                row.getString("taxonomy"),
                row.getString("seo_title"),
                row.getString("seo_description"),
                ProductKind.valueOf(row.getString("kind")),
                Columns.strings(row, "tags"),
                Columns.strings(row, "scenes"),
                Columns.strings(row, "options"),
                row.getBoolean("published"),
                row.getObject("archived_at") != null);
    }

    private static VariantRow variant(ResultSet row, int index) throws SQLException {
        int image = row.getInt("image");
        boolean noImage = row.wasNull();
        return new VariantRow(
                row.getLong("brand"),
                row.getLong("id"),
                row.getLong("product"),
                row.getInt("position"),
                Columns.strings(row, "option_values"),
                row.getString("sku"),
                row.getBoolean("sku_shared"),
                row.getLong("price_minor"),
                Columns.findLong(row, "compare_at_minor"),
                Columns.findLong(row, "cost_minor"),
                Currency.valueOf(row.getString("currency")),
                row.getString("barcode"),
                row.getInt("grams"),
                WeightUnit.valueOf(row.getString("weight_unit")),
                row.getBoolean("requires_shipping"),
                row.getBoolean("taxable"),
                StockPolicy.valueOf(row.getString("policy")),
                noImage ? null : image);
    }
}
