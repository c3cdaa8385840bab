package linli.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import linli.catalog.ProductKind;
import linli.catalog.VariantId;
import linli.ordering.Shop;
import linli.testing.Http;
import linli.testing.LinliTest;
import linli.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Campaigns as HQ and owners look through them. */
@LinliTest
class CampaignListTests {
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
        open = shop.open(world, 100);
        hq = open.hq().http();
    }

    @Test
    void whatTodayCountsAsEndingIsWhatTheListOfThoseShows() {
        var short1 = campaign(Duration.ofHours(20), 10);
        campaign(Duration.ofDays(3), 10);
        campaign(Duration.ofHours(20), 0);
        var waiting = hq.get(open.path("/today"))
                .body()
                .get("waiting")
                .valueStream()
                .filter(each -> each.get("name").asString().equals("campaign.ending"))
                .findFirst()
                .orElseThrow();
        assertThat(waiting.get("count").asInt()).isEqualTo(1);
        assertThat(found("ending=true")).containsExactly(short1.toString());
        assertThat(hq.get(open.path("/campaigns/count?ending=true"))
                        .body()
                        .get("count")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void findsCampaignsByTitleProductSkuKindStoreAndDays() {
        var nuts = shop.product(open.brand(), ProductKind.GOODS);
        db.sql(
                        "update catalog.product set title = '山核桃' where id = (select product from catalog.variant where id = :id)")
                .param("id", nuts.value())
                .update();
        db.sql("update catalog.variant set sku = 'NUT-7' where id = :id")
                .param("id", nuts.value())
                .update();
        var other = world.store(open.brand(), open.hq()).id();
        var team = shop.campaign(open, nuts, Terms.groupBuy(Shop.window(), 10, 1, 2));
        var flash = shop.campaign(
                open,
                open.variant(),
                Terms.selling(Shop.window(), 10).stores(Set.of(other)).build());
        db.sql("update campaign.campaign set title = '周末抢鲜', kind = 'FLASH_SALE' where id = :id")
                .param("id", flash.value())
                .update();
        for (var words : List.of("山核桃", "核桃", "nut-7")) {
            assertThat(found("q=" + words)).as(words).containsExactly(team.toString());
        }
        assertThat(found("q=抢鲜")).containsExactly(flash.toString());
        assertThat(found("kind=FLASH_SALE")).containsExactly(flash.toString());
        assertThat(found("store=" + open.store().id())).containsExactly(team.toString());
        assertThat(found("store=" + other)).containsExactly(flash.toString(), team.toString());
        assertThat(found("state=OPEN&state=SCHEDULED")).hasSize(2);
        assertThat(found("state=CLOSED")).isEmpty();
        var today = db.sql("select network.day_of(:brand, shared.now())::text")
                .param("brand", open.brand().value())
                .query(String.class)
                .single();
        assertThat(found("from=" + today + "&to=" + today)).hasSize(2);
        assertThat(found("to=2020-01-01")).isEmpty();
        var own = "/stores/" + open.store().id() + "/campaigns";
        assertThat(open.owner()
                        .http()
                        .get(open.path(own + "?store=" + other))
                        .body()
                        .get("items")
                        .findValuesAsString("id"))
                .as("an owner's own, whatever is asked")
                .containsExactly(team.toString());
        var file = open.owner()
                .http()
                .get(open.path(own + "/export?format=CSV&language=EN"))
                .text()
                .lines()
                .toList();
        assertThat(file).hasSize(2);
        assertThat(file.get(1)).contains(",Group-buy,Running,").endsWith(",CNY,10,0,0");
        for (var wrong : List.of("kind=GONE", "state=OPEN&state=GONE", "from=x", "ending=maybe")) {
            assertThat(hq.get(open.path("/campaigns?" + wrong)).status())
                    .as(wrong)
                    .isEqualTo(400);
        }
    }

    @Test
    void aCampaignOfManyThingsShowsOfAProductWhatThatCosts() {
        var dear = shop.product(open.brand(), ProductKind.GOODS);
        var both = campaign(Duration.ofDays(1), 0);
        db.sql(
                        "insert into campaign.item (brand, campaign, variant, price_minor) values (:brand, :campaign, :dear, 4990)")
                .param("brand", open.brand().value())
                .param("campaign", both.value())
                .param("dear", dear.value())
                .update();
        assertThat(priced("")).containsExactly(990, true);
        assertThat(priced("?product=" + productOf(open.variant()))).containsExactly(990, false);
        assertThat(priced("?product=" + productOf(dear))).containsExactly(4990, false);
    }

    @Test
    void whoFollowsACampaignSeesHowManyItsFullestTeamLacks() {
        var campaign = shop.campaign(open, open.variant(), Terms.groupBuy(Shop.window(), 10, 1, 3));
        var progress = open.path("/campaigns/" + campaign + "/progress");
        assertThat(hq.get(progress).body().get("missing").isNull()).isTrue();
        shop.buyer(world, open.brand(), 100_00)
                .http()
                .post(open.path("/orders"), shop.seat(open, open.variant(), campaign, "NEW", "BALANCE"));
        assertThat(hq.get(progress).body().get("missing").asInt()).isEqualTo(2);
    }

    /** The price of the only campaign that is found, and whether others of its items cost more. */
    private List<Object> priced(String filter) {
        var card = hq.get(open.path("/campaigns" + filter)).body().get("items").get(0);
        return List.of(card.get("price").get("minor").asInt(), card.get("from").asBoolean());
    }

    private long productOf(VariantId variant) {
        return db.sql("select product from catalog.variant where id = :id")
                .param("id", variant.value())
                .query(Long.class)
                .single();
    }

    private CampaignId campaign(Duration left, int threshold) {
        var window =
                new Terms.Window(Instant.now().minusSeconds(60), Instant.now().plus(left));
        return shop.campaign(
                open,
                open.variant(),
                Terms.selling(window, 20).threshold(threshold).build());
    }

    private List<String> found(String filter) {
        var answer = hq.get(open.path("/campaigns?" + encoded(filter)));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body().get("items").findValuesAsString("id");
    }

    private static String encoded(String query) {
        return query.codePoints()
                .mapToObj(Character::toString)
                .map(each -> each.length() == 1 && each.charAt(0) < 128
                        ? each
                        : URLEncoder.encode(each, StandardCharsets.UTF_8))
                .reduce("", String::concat);
    }
}
