package linli.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import linli.campaign.CampaignId;
import linli.campaign.Terms;
import linli.community.Communities;
import linli.community.CommunityId;
import linli.community.JoinPolicy;
import linli.community.NewCommunity;
import linli.community.Theme;
import linli.network.Touchpoint;
import linli.network.Touchpoints;
import linli.ordering.Shop;
import linli.shared.text.Bilingual;
import linli.shared.thing.Thing;
import linli.testing.Http;
import linli.testing.LinliTest;
import linli.testing.Race;
import linli.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@LinliTest
class CampaignWaysTests {
    private static final long FUNDS = 100_00;

    @Autowired
    World world;

    @Autowired
    Shop shops;

    @Autowired
    Communities communities;

    @Autowired
    Touchpoints touchpoints;

    @Autowired
    JdbcClient db;

    private Shop.Open shop;
    private CommunityId kitchen;
    private CommunityId garden;
    private World.Player member;

    @BeforeEach
    void open() {
        shop = shops.open(world, 100);
        kitchen = community("厨房");
        garden = community("花园");
        member = shops.buyer(world, shop.brand(), FUNDS);
    }

    @Test
    void aCampaignOfGroupsIsEnteredFromTheGroupOfWhoeverJoined() {
        var campaign = campaign(Set.of(Touchpoint.Space.GROUP));
        assertThat(admitted(campaign)).isFalse();
        assertThat(buy(campaign).problem()).isEqualTo("only-in-groups");
        assertThat(ways(campaign).get("groups")).hasSize(2);
        assertThat(enter(campaign, kitchen).problem()).isEqualTo("join-first");
        join(kitchen);
        var groups = ways(campaign).get("groups");
        assertThat(groups.get(0).get("community").asString()).isEqualTo(kitchen.toString());
        assertThat(groups.get(0).get("joined").asBoolean()).isTrue();
        var entered = enter(campaign, kitchen);
        assertThat(entered.status()).isEqualTo(200);
        assertThat(entered.body().get("entrance").asString()).isNotEmpty();
        assertThat(admitted(campaign)).isTrue();
        assertThat(buy(campaign).status()).isEqualTo(201);
    }

    @Test
    void anEntranceToACommunityLeadsThereFromItsGroupsOnlyAndOneToTheBrandFromAll() {
        var toKitchen = entrance(Touchpoint.Space.GROUP, kitchen.thing());
        var one = campaign(Set.of(), toKitchen);
        var all = campaign(Set.of(), entrance(Touchpoint.Space.GROUP, Thing.of(shop.brand())));
        join(garden);
        assertThat(ways(one).get("groups"))
                .singleElement()
                .satisfies(
                        group -> assertThat(group.get("community").asString()).isEqualTo(kitchen.toString()));
        assertThat(enter(one, garden).problem()).isEqualTo("no-way-in");
        assertThat(ways(all).get("groups")).hasSize(2);
        assertThat(enter(all, garden).status()).isEqualTo(200);
        assertThat(admitted(all)).isTrue();
        assertThat(soldTo(kitchen)).containsExactlyInAnyOrder(one.toString(), all.toString());
        assertThat(soldTo(garden)).containsExactly(all.toString());
    }

    @Test
    void aStoresEntranceIsShownWithItsPlaceAndOpenedByNobodyWhoIsNotThere() {
        var counter = entrance(Touchpoint.Space.STORE, Thing.of(shop.brand()));
        var campaign = campaign(Set.of(), counter);
        join(kitchen);
        assertThat(ways(campaign).get("groups")).isEmpty();
        assertThat(ways(campaign).get("entrances"))
                .singleElement()
                .satisfies(entrance -> assertThat(entrance.get("store").asString())
                        .isEqualTo(shop.store().id().toString()));
        assertThat(enter(campaign, kitchen).problem()).isEqualTo("no-way-in");
        assertThat(enter(campaign, "{\"entrance\":\"%s\"}".formatted(counter.id()))
                        .problem())
                .isEqualTo("no-way-in");
        assertThat(enter(campaign, "{}").problem()).isEqualTo("no-way-in");
        assertThat(admitted(campaign)).isFalse();
    }

    @Test
    void theCloudStoreIsEnteredFromWhereverOneIs() {
        Shop.comeBy(member.http(), entrance(Touchpoint.Space.STORE, Thing.of(shop.brand())));
        var campaign = campaign(Set.of(Touchpoint.Space.CLOUD));
        assertThat(admitted(campaign)).isFalse();
        assertThat(ways(campaign).get("cloud").asBoolean()).isTrue();
        assertThat(enter(campaign, "{}").status()).isEqualTo(200);
        assertThat(admitted(campaign)).isTrue();
        var online = entrance(Touchpoint.Space.CLOUD, Thing.of(shop.brand()));
        var certain = campaign(Set.of(), online);
        assertThat(enter(certain, "{}").problem()).isEqualTo("no-way-in");
        assertThat(enter(certain, "{\"entrance\":\"%s\"}".formatted(online.id()))
                        .status())
                .isEqualTo(200);
        assertThat(admitted(certain)).isTrue();
    }

    @Test
    void whatIsSoldToEverybodyNeedsNoWayAndIsNoGroupsOwn() {
        var campaign = shops.campaign(
                shop, shop.variant(), Terms.selling(Shop.window(), 10).build());
        assertThat(ways(campaign).get("groups")).isEmpty();
        assertThat(soldTo(kitchen)).isEmpty();
        var card =
                world.stranger().get(shop.path("/campaigns/" + campaign)).body().get("campaign");
        assertThat(card.get("restricted").asBoolean()).isFalse();
    }

    @Test
    void manyWhoEnterAtOnceSetUpOneEntrance() {
        var campaign = campaign(Set.of(Touchpoint.Space.GROUP));
        join(kitchen);
        assertThat(Race.of(12, _ -> () -> enter(campaign, kitchen).status())).containsOnly(200);
        assertThat(db.sql("select count(*) from network.touchpoint where brand = :brand and target_kind = 'COMMUNITY'")
                        .param("brand", shop.brand().value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void theLandingPageOfAnEntranceShowsWhatIsSoldToThoseWhoComeInThere() {
        var entrance = entrance(Touchpoint.Space.GROUP, Thing.of(shop.brand()));
        var campaign = campaign(Set.of(), entrance);
        var page = world.stranger().get("/t/" + entrance.code()).text();
        assertThat(page).contains("/campaigns/%s?entrance=%s".formatted(campaign, entrance.code()));
        var other = entrance(Touchpoint.Space.STORE, Thing.of(shop.brand()));
        assertThat(world.stranger().get("/t/" + other.code()).text()).doesNotContain("/campaigns/" + campaign);
    }

    private CommunityId community(String name) {
        return communities.create(
                shop.brand(),
                new NewCommunity(
                        shop.store().id(),
                        new Bilingual(name, name),
                        Theme.INTEREST,
                        Bilingual.NONE,
                        Bilingual.NONE,
                        Bilingual.NONE,
                        JoinPolicy.OPEN,
                        null,
                        shop.owner().id(),
                        500));
    }

    private Touchpoint entrance(Touchpoint.Space space, Thing target) {
        var kind = space == Touchpoint.Space.STORE ? Touchpoint.Kind.CASHIER : Touchpoint.Kind.OUTSIDE;
        return touchpoints.setUp(
                shop.brand(),
                new Touchpoints.NewTouchpoint(kind, space, shop.store().id(), new Bilingual("入口", null), target),
                shop.hq().id());
    }

    private CampaignId campaign(Set<Touchpoint.Space> spaces, Touchpoint... entrances) {
        var ids = Arrays.stream(entrances).map(Touchpoint::id).collect(Collectors.toSet());
        return shops.campaign(
                shop,
                shop.variant(),
                Terms.selling(Shop.window(), 10).spaces(spaces).touchpoints(ids).build());
    }

    private boolean admitted(CampaignId campaign) {
        return member.http()
                .get(shop.path("/campaigns/" + campaign))
                .body()
                .get("admitted")
                .asBoolean();
    }

    private JsonNode ways(CampaignId campaign) {
        return member.http().get(shop.path("/campaigns/" + campaign + "/ways")).body();
    }

    private Http.Answer enter(CampaignId campaign, CommunityId community) {
        return enter(campaign, "{\"community\":\"%s\"}".formatted(community));
    }

    private Http.Answer enter(CampaignId campaign, String body) {
        return member.http().post(shop.path("/campaigns/" + campaign + "/ways"), body);
    }

    private void join(CommunityId community) {
        member.http().post(shop.path("/communities/" + community + "/members"), "{}");
    }

    private List<String> soldTo(CommunityId community) {
        return world.stranger()
                .get(shop.path("/communities/" + community + "/campaigns"))
                .body()
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    private Http.Answer buy(CampaignId campaign) {
        return member.http().post(shop.path("/orders"), shops.seat(shop, shop.variant(), campaign, "null", "BALANCE"));
    }
}
