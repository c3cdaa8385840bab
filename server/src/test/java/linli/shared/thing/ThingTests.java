package linli.shared.thing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import linli.campaign.Terms;
import linli.catalog.ProductId;
import linli.catalog.ProductKind;
import linli.community.Communities;
import linli.community.JoinPolicy;
import linli.community.JoinSource;
import linli.community.Neighbourhood;
import linli.ordering.Shop;
import linli.shared.BrandId;
import linli.shared.text.Bilingual;
import linli.testing.Http;
import linli.testing.LinliTest;
import linli.testing.StatementCount;
import linli.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@LinliTest
class ThingTests {
    @Autowired
    World world;

    @Autowired
    Shop shop;

    @Autowired
    Things things;

    @Autowired
    List<ThingSource> sources;

    @Autowired
    Communities communities;

    @Autowired
    JdbcClient db;

    private Shop.Open open;
    private World.Player buyer;

    @BeforeEach
    void open() {
        open = shop.open(world, 100);
        buyer = shop.buyer(world, open.brand(), 100_000);
    }

    @Test
    void showsCardsOfManyKindsInTheOrderAskedFor() {
        var product = product();
        var cards = cards(world.stranger(), open.store().id().thing(), product, Thing.of(open.brand()));
        assertThat(cards).extracting(card -> card.get("kind").asString()).containsExactly("STORE", "PRODUCT", "BRAND");
        assertThat(cards.get(1).get("title").asString()).isEqualTo("蓝莓");
        assertThat(cards.get(1).get("titleEn").asString()).isEqualTo("Blueberries");
        assertThat(cards.get(1).at("/price/minor").asLong()).isEqualTo(Shop.PRICE);
        assertThat(cards.get(1).get("path").asString()).isEqualTo("/products/" + product.id());
        assertThat(cards.get(1).has("audience")).isFalse();
        assertThat(cards.get(1).has("words")).isFalse();
    }

    @Test
    void costsOneStatementAKindHoweverManyThings() {
        var one = List.of(product(), open.store().id().thing());
        var many = new ArrayList<>(one);
        IntStream.range(0, 30).forEach(_ -> {
            shop.product(open.brand(), ProductKind.GOODS);
            many.add(product());
        });
        assertThat(StatementCount.during(() -> things.cards(open.brand(), one))).isEqualTo(2);
        assertThat(StatementCount.during(
                        () -> assertThat(things.cards(open.brand(), many)).hasSize(32)))
                .isEqualTo(2);
    }

    @Test
    void showsWhatIsNotForEverybodyOnlyToWhomItIsFor() {
        var order = new Thing(
                new Kind("ORDER"),
                Long.parseLong(buyer.http()
                        .post(open.path("/orders"), shop.order(open, 1, "BALANCE"), "things")
                        .body()
                        .get("id")
                        .asString()));
        var place = placeOnAWaitingList();
        var product = product();
        db.sql("update catalog.product set published = false where brand = :brand and id = :id")
                .param("brand", open.brand().value())
                .param("id", product.id())
                .update();
        assertSeenBy(product, open.hq(), open.owner());

        var neighbour = world.person("安娜");
        var kitchen =
                communities.create(open.brand(), Neighbourhood.kitchen(open.hq().id(), JoinPolicy.OPEN, 100));
        communities.join(open.brand(), kitchen, neighbour.id(), JoinSource.DIRECT);
        var group = communities
                .membershipOf(open.brand(), kitchen, neighbour.id())
                .orElseThrow()
                .group()
                .thing();
        assertSeenBy(group, open.hq(), neighbour);

        assertSeenBy(order, open.hq(), buyer);
        assertSeenBy(place, open.hq(), buyer);
    }

    private Thing placeOnAWaitingList() {
        var window = Shop.window();
        var campaign = shop.campaign(
                open,
                open.variant(),
                Terms.selling(window, 1)
                        .waiting(new Terms.WaitingTerms(Duration.ofMinutes(15)))
                        .build());
        return new Thing(
                new Kind("WAITING"),
                db.sql("""
                        insert into campaign.waiting (brand, id, campaign, member) values (:brand, 41, :campaign, :member)
                        returning id
                        """)
                        .param("brand", open.brand().value())
                        .param("campaign", campaign.value())
                        .param("member", buyer.id().value())
                        .query(Long.class)
                        .single());
    }

    private void assertSeenBy(Thing thing, World.Player... few) {
        assertThat(cards(world.stranger(), thing))
                .as("a stranger sees %s", thing)
                .isEmpty();
        assertThat(cards(world.person("外人").http(), thing))
                .as("a member sees %s", thing)
                .isEmpty();
        for (var player : few) {
            assertThat(cards(player.http(), thing)).as("%s", thing).hasSize(1);
        }
    }

    @Test
    void showsNothingOfAnotherBrandAndNothingThatIsNotThere() {
        var other = shop.open(world, 1);
        assertThat(cards(other.hq().http(), other.brand(), product(), Thing.of(open.brand())))
                .isEmpty();
        assertThat(cards(open.hq().http(), new Thing(ProductId.KIND, 77), new Thing(new Kind("UNICORN"), 77)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "PRODUCT", "PRODUCT:", "PRODUCT:-1", "PRODUCT:01", "product:1", ":1", "PRODUCT:1:2", "P:1"})
    void refusesWhatIsNoReference(String reference) {
        assertThat(world.stranger().get(open.path("/things?of=" + reference)).status())
                .isEqualTo(400);
    }

    @Test
    void refusesMoreAtOnceThanAScreenShows() {
        var many = IntStream.rangeClosed(1, 101).mapToObj(id -> "PRODUCT:" + id).collect(Collectors.joining(","));
        assertThat(world.stranger().get(open.path("/things?of=" + many)).status())
                .isEqualTo(400);
        assertThat(world.stranger().get(open.path("/things")).status()).isEqualTo(400);
    }

    @Test
    void takesAKindOfItsOwnFromAModuleThatNobodyKnows() {
        var poem = new Kind("POEM");
        var beans = new StaticListableBeanFactory();
        var all = new ArrayList<>(sources);
        all.add(new ThingSource() {
            @Override
            public Map<Kind, Set<Use>> kinds() {
                return Map.of(poem, Set.of(Use.CARD));
            }

            @Override
            public List<ThingCard> cards(BrandId brand, Kind kind, Collection<Long> ids) {
                return ids.stream()
                        .map(id -> ThingCard.of(new Thing(kind, id), new Bilingual("春晓", "Spring Dawn"), "/poems/" + id)
                                .build())
                        .toList();
            }
        });
        var directory = new Things(all, beans.getBeanProvider(Neighbourhoods.class));
        assertThat(directory.kinds(Use.CARD)).contains(poem, ProductId.KIND);
        assertThat(directory.kinds(Use.LEG)).doesNotContain(poem);
        assertThat(directory.findPublic(open.brand(), new Thing(poem, 7)))
                .hasValueSatisfying(card -> assertThat(card.title().in(false)).isEqualTo("Spring Dawn"));
        all.add(all.getLast());
        assertThatThrownBy(() -> new Things(all, beans.getBeanProvider(Neighbourhoods.class)))
                .hasMessageContaining("POEM");
    }

    private List<JsonNode> cards(Http caller, Thing... wanted) {
        return cards(caller, open.brand(), wanted);
    }

    private static List<JsonNode> cards(Http caller, BrandId brand, Thing... wanted) {
        var references = Arrays.stream(wanted).map(Thing::toString).collect(Collectors.joining(","));
        var answer = caller.get("/api/brands/%s/things?of=%s".formatted(brand, references));
        assertThat(answer.status()).isEqualTo(200);
        return List.copyOf(answer.body().get("cards").values());
    }

    /** The newest one. */
    private Thing product() {
        return new Thing(
                ProductId.KIND,
                db.sql("select max(id) from catalog.product where brand = :brand")
                        .param("brand", open.brand().value())
                        .query(Long.class)
                        .single());
    }
}
