package linli.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import linli.ordering.Shop;
import linli.testing.Http;
import linli.testing.LinliTest;
import linli.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What HQ does to all products that a filter finds. */
@LinliTest
class ProductListTests {
    @Autowired
    World world;

    @Autowired
    Shop shop;

    @Autowired
    JdbcClient db;

    Shop.Open open;
    Http hq;

    @BeforeEach
    void openShop() {
        open = shop.open(world, 1);
        hq = open.hq().http();
    }

    @Test
    void takesAllThatIsFilteredOffSaleInStepsAndLeavesTheRest() {
        for (int i = 0; i < 101; i++) {
            shop.product(open.brand(), ProductKind.GOODS);
        }
        var service = shop.product(open.brand(), ProductKind.SERVICE);
        var path = open.path("/managed-products/unpublish?kind=GOODS&state=ON_SALE");
        var key = UUID.randomUUID().toString();
        var first = hq.post(path, "{\"seen\":102,\"after\":null}", key);
        assertThat(first.body().get("done").asInt()).isEqualTo(100);
        assertThat(hq.post(path, "{\"seen\":102,\"after\":null}", key).text())
                .as("a second click")
                .isEqualTo(first.text());
        var next = first.body().get("next").asString();
        var second = hq.post(path, "{\"seen\":102,\"after\":\"%s\"}".formatted(next));
        assertThat(second.body().get("done").asInt()).isEqualTo(2);
        assertThat(second.body().get("next").isNull()).isTrue();
        assertThat(onSale()).containsExactly(service.value());
    }

    @Test
    void tellsOfEachThatCannotBeSoldYetWhyAndSellsTheOthers() {
        shop.product(open.brand(), ProductKind.DIGITAL);
        db.sql("update catalog.product set published = false where brand = :brand")
                .param("brand", open.brand().value())
                .update();
        var outcome = hq.post(open.path("/managed-products/publish"), "{\"seen\":2,\"after\":null}")
                .body();
        assertThat(outcome.get("done").asInt()).isOne();
        assertThat(outcome.get("refused").size()).isOne();
        assertThat(outcome.at("/refused/0/title").asString()).isEqualTo("蓝莓");
        assertThat(outcome.at("/refused/0/reason").asString()).contains("买家");
        assertThat(onSale()).containsExactly(open.variant().value());
    }

    @Test
    void refusesWhenTheFilterFindsMuchMoreThanWasSeen() {
        for (int i = 0; i < 10; i++) {
            shop.product(open.brand(), ProductKind.GOODS);
        }
        var refused = hq.post(open.path("/managed-products/unpublish"), "{\"seen\":5,\"after\":null}");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("list-changed");
        assertThat(onSale()).hasSize(11);
        var owner = open.owner().http();
        assertThat(owner.post(open.path("/managed-products/unpublish"), "{\"seen\":11,\"after\":null}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void offersTheTagsOfAllProductsTheMostUsedFirst() {
        shop.product(open.brand(), ProductKind.GOODS);
        db.sql("update catalog.product set tags = '{水果}' where brand = :brand")
                .param("brand", open.brand().value())
                .update();
        db.sql(
                        "update catalog.product set tags = '{水果,春天}' where id = (select product from catalog.variant where id = :id)")
                .param("id", open.variant().value())
                .update();
        var tags = hq.get(open.path("/managed-products/tags")).body();
        assertThat(tags.findValuesAsString("tag")).containsExactly("水果", "春天");
        assertThat(tags.at("/0/products").asInt()).isEqualTo(2);
        assertThat(hq.get(open.path("/managed-products/tags?q=%E6%98%A5"))
                        .body()
                        .findValuesAsString("tag"))
                .containsExactly("春天");
    }

    /** The variants of what is on sale. */
    private List<Long> onSale() {
        return db.sql("""
                select v.id from catalog.variant v join catalog.product p on p.brand = v.brand and p.id = v.product
                 where p.brand = :brand and p.published order by v.id
                """)
                .param("brand", open.brand().value())
                .query((row, _) -> row.getLong(1))
                .list();
    }
}
