package linli.catalog;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import linli.edge.Specimens;
import linli.edge.Town;
import org.springframework.stereotype.Component;

/** Products, their variants, stock and imports. */
@Component
class CatalogSpecimens implements Specimens.Source {
    private static final String VARIANT = "\"compareAt\":{\"minor\":200,\"currency\":\"CNY\"}";

    @Override
    public void tell(Specimens to) {
        to.thing("variant", town -> town.open().variant().toString())
                .thing("product", town -> productOf(town, town.thing("variant")))
                .thing("report", town -> town.one("""
                        with run as (
                          insert into intake.run (brand, id, kind, mode, state, started_by, finished_at)
                          values (:brand, %d, 'PRODUCTS', 'DRY_RUN', 'FINISHED', 1, now()) returning brand, id)
                        insert into catalog.product_import (brand, id, currency, file_name, bytes_total)
                        select brand, id, 'CNY', 'a.csv', 1 from run returning id
                        """.formatted(town.id())))
                .thing("file", town -> town.fileOf(town.thing("product")))
                .body("describeDelivery", "{\"note\":\"兑换码在封底\",\"link\":\"https://books.example/a\",\"termDays\":365}")
                .upload("addProductFile", "a.pdf", "一本书".getBytes(StandardCharsets.UTF_8))
                .anew("file", town -> town.fileOf(town.thing("product")), "removeProductFile")
                .value("barcode", "6901234567892")
                .value("handle", "h-⟦unique⟧")
                .value("mode", "dry-run")
                .value("sku", "S-⟦unique⟧")
                .body("addVariant", "{" + VARIANT + ",\"optionValues\":[\"⟦unique⟧\"],\"image\":null}")
                .body("changeVariant", "{" + VARIANT + ",\"optionValues\":[],\"image\":null}")
                .body(
                        "arrangeVariants",
                        "{\"options\":[\"规格\"],\"variants\":[{\"variant\":\"⟦variant⟧\",\"version\":1,\"values\":[\"⟦unique⟧\"]}]}")
                .parameter("updateProduct", "version", "1")
                .parameter("changeVariant", "version", "1")
                .anew("retireVariant", CatalogSpecimens::oneOfTwo)
                .body("moveStock", "{\"change\":1,\"reason\":\"RECEIVED\"}")
                .body("countStock", "{\"seen\":0}")
                .body("publishManagedProducts", "{\"seen\":1000,\"after\":null}")
                .body("unpublishManagedProducts", "{\"seen\":1000,\"after\":null}")
                .parameter("unpublishManagedProducts", "q", "没有这样的")
                .last("unpublishManagedProducts")
                .body("createProduct", "{\"variants\":[{" + VARIANT + "}]}")
                .parameter("listProducts", "q", "蓝莓")
                .parameter("listProducts", "tag", "水果")
                .upload("importProducts", "a.csv", "昵称,手机号\n甲,13900000000\n".getBytes(StandardCharsets.UTF_8))
                .anew(
                        "product",
                        town -> town.post(town.hq(), "/products", """
                        {"handle":"h-%s","title":"莓","titleEn":null,"body":"","vendor":"","kind":"GOODS","tags":[],"scenes":[],
                         "published":true,"images":[],"options":["规格"],"variants":[{"optionValues":["大"],"sku":"S-%s",
                         "price":{"minor":100,"currency":"CNY"},"barcode":"","grams":0,"requiresShipping":false,"policy":"DENY"}]}
                        """.formatted(town.unique(), town.unique()), "id"),
                        "addVariant");
        for (var operation : new String[] {
            "archiveProduct",
            "publishProduct",
            "unpublishProduct",
            "updateProduct",
            "changeVariant",
            "arrangeVariants",
            "moveStock",
            "countStock"
        }) {
            to.anew(operation, CatalogSpecimens::freshProduct);
        }
    }

    private static void freshProduct(Town.Standing town, Map<String, String> fresh, Town.Caller caller) {
        var variant =
                town.shop().product(town.open().brand(), ProductKind.GOODS).toString();
        fresh.put("variant", variant);
        fresh.put("product", productOf(town, variant));
    }

    private static void oneOfTwo(Town.Standing town, Map<String, String> fresh, Town.Caller caller) {
        freshProduct(town, fresh, caller);
        town.one("""
                with copied as (
                  insert into catalog.variant (brand, id, product, position, option_values, sku, price_minor, currency, barcode,
                                               grams, requires_shipping, policy)
                  select brand, %d, product, 2, array['二'], '', price_minor, currency, '', 0, false, 'DENY'
                    from catalog.variant where brand = :brand and id = %s
                  returning id)
                select id from copied
                """.formatted(town.id(), fresh.get("variant")));
    }

    private static String productOf(Town.Standing town, String variant) {
        return town.one("select product from catalog.variant where brand = :brand and id = " + variant);
    }
}
