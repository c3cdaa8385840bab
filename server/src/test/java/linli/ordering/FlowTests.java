package linli.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import linli.testing.Http;
import linli.testing.LinliTest;
import linli.testing.StatementCount;
import linli.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a walk through the shop costs, however much is in it. */
@LinliTest
class FlowTests {
    @Autowired
    World world;

    @Autowired
    Shop shop;

    private int keys;

    @Test
    void walksThroughTheShopByAFixedNumberOfStatements() {
        var open = shop.open(world, 1000);
        var buyer = shop.buyer(world, open.brand(), 1_000_000);
        IntStream.range(0, 3).forEach(_ -> walk(open, buyer));
        var once = fewest(() -> walk(open, buyer));
        IntStream.range(0, 20).forEach(_ -> walk(open, buyer));
        assertThat(fewest(() -> walk(open, buyer)))
                .as("list, product, into the cart, cart, quote, order, what became of it")
                .isEqualTo(once)
                .containsExactly(0, 0, 2, 1, 0, 12, 2);
    }

    @Test
    void paysOnTheProvidersPageByAFixedNumberOfStatements() {
        var open = shop.open(world, 1000);
        var buyer = shop.buyer(world, open.brand(), 1_000_000);
        IntStream.range(0, 3).forEach(_ -> payOnPage(open, buyer));
        var once = fewest(() -> payOnPage(open, buyer));
        IntStream.range(0, 20).forEach(_ -> payOnPage(open, buyer));
        assertThat(fewest(() -> payOnPage(open, buyer)))
                .as("order, payment, page, the payer's choice and what the shop does when it hears of it")
                .isEqualTo(once)
                .containsExactly(7, 5, 1, 15);
    }

    /** What each step takes at least: now and then a session or a product is read anew. */
    private static List<Integer> fewest(Supplier<List<Integer>> steps) {
        var tries = Stream.generate(steps).limit(3).toList();
        return IntStream.range(0, tries.getFirst().size())
                .mapToObj(step ->
                        tries.stream().mapToInt(each -> each.get(step)).min().orElseThrow())
                .toList();
    }

    /** How many statements each step takes. */
    private List<Integer> payOnPage(Shop.Open open, World.Player buyer) {
        var order = buyer.http().post(open.path("/orders"), shop.order(open, 2, "SANDBOX"), "page-" + keys++);
        var path = open.path("/orders/" + order.body().get("id").asString());
        var payment = buyer.http().post(path + "/payments", "{}", "page-" + keys++);
        var redirect = payment.body().get("redirect").asString();
        var page = buyer.http().get(redirect);
        long chosen = StatementCount.during(
                () -> assertThat(buyer.http().submit(redirect, "choice=SUCCESS").status())
                        .isEqualTo(303));
        assertThat(buyer.http().get(path).body().get("state").asString()).isEqualTo("READY");
        return List.of(order.statements(), payment.statements(), page.statements(), (int) chosen);
    }

    /** How many statements each request takes. */
    private List<Integer> walk(Shop.Open open, World.Player buyer) {
        var quote = """
                {"store":"%s","lines":[{"variant":"%s","quantity":2}]}
                """.formatted(open.store().id(), open.variant());
        var answers = new ArrayList<Http.Answer>();
        answers.add(buyer.http().get(open.path("/products")));
        var product = answers.getFirst().body().get("items").get(0).get("id").asString();
        answers.add(buyer.http().get(open.path("/products/" + product)));
        answers.add(buyer.http()
                .put(
                        open.path("/cart/items/" + open.variant()),
                        "{\"store\":\"%s\",\"quantity\":2}"
                                .formatted(open.store().id())));
        answers.add(buyer.http().get(open.path("/cart")));
        answers.add(buyer.http().post(open.path("/checkout/quote"), quote));
        answers.add(buyer.http().post(open.path("/orders"), shop.order(open, 2, "BALANCE"), "walk-" + keys++));
        answers.add(buyer.http()
                .get(open.path("/orders/" + answers.getLast().body().get("id").asString())));
        assertThat(answers).allMatch(answer -> answer.status() < 300);
        return answers.stream().map(Http.Answer::statements).toList();
    }
}
