package linli.browser;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import linli.campaign.Terms;
import linli.catalog.Catalog;
import linli.catalog.ProductKind;
import linli.catalog.VariantId;
import linli.community.Communities;
import linli.community.CommunityId;
import linli.community.JoinPolicy;
import linli.community.JoinSource;
import linli.community.NewCommunity;
import linli.community.Theme;
import linli.network.Network;
import linli.ordering.Shop;
import linli.shared.PaymentMethod;
import linli.shared.text.Bilingual;
import linli.shared.work.Jobs;
import linli.testing.World;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Opens a street of its own beside the demonstration's, in which one member has met whatever can happen to a buyer. */
@Component
public final class Street {
    private final Shop shop;
    private final Catalog catalog;
    private final Communities communities;
    private final Network network;
    private final Jobs jobs;

    Street(Shop shop, Catalog catalog, Communities communities, Network network, Jobs jobs) {
        this.shop = shop;
        this.catalog = catalog;
        this.communities = communities;
        this.network = network;
        this.jobs = jobs;
    }

    /**
     * @param slug of its brand
     * @param joins a community that everybody may join, where the member sits
     * @param invites one that takes only who is invited, where the member sits too
     */
    public record Opened(
            String slug,
            World.Player member,
            World.Player newcomer,
            String unpaid,
            String cancelled,
            String ready,
            String asked,
            String refunded,
            String digital,
            String forming,
            String openTeam,
            String completed,
            String fullTeam,
            String soldOut,
            String draft,
            String hidden,
            String featured,
            CommunityId joins,
            CommunityId invites) {
        /** An address in the member app below the street's. */
        public String path(String rest) {
            return "/b/" + slug + rest;
        }
    }

    Opened open(World world) {
        var open = shop.open(world, 100);
        var member = shop.buyer(world, open.brand(), 500_00);
        var friend = shop.buyer(world, open.brand(), 100_00);
        var team = shop.campaign(open, open.variant(), Terms.groupBuy(Shop.window(), 100, 5, 2));
        var scarce = shop.product(open.brand(), ProductKind.MEMBERSHIP);
        var drive = shop.campaign(
                open,
                scarce,
                Terms.selling(new Terms.Window(Instant.now().minusSeconds(60), later()), 1)
                        .payments(Set.of(PaymentMethod.BALANCE, PaymentMethod.SANDBOX))
                        .waiting(new Terms.WaitingTerms(Terms.OFFER))
                        .build());
        jobs.run("campaign.sweep");
        var course = shop.product(open.brand(), ProductKind.DIGITAL);

        var unpaid = place(open, member, shop.order(open, 1, "SANDBOX"));
        var cancelled = place(open, member, shop.order(open, 1, "SANDBOX"));
        member.http().post(open.path("/orders/" + cancelled + "/cancel"), "");
        var ready = place(open, member, shop.order(open, 2, "BALANCE"));
        var asked = place(open, member, shop.order(open, 1, "BALANCE"));
        member.http().post(open.path("/orders/" + asked + "/refund-requests"), "{\"note\":\"压坏了几颗\"}");
        var refunded = place(open, member, shop.order(open, 1, "BALANCE"));
        open.owner()
                .http()
                .post(
                        open.path("/stores/" + open.store().id() + "/orders/" + refunded + "/refunds"),
                        "{\"refunded\":0,\"amount\":null}");
        var digital = place(open, member, digital(open, course, "null"));
        place(open, friend, digital(open, scarce, "\"" + drive + "\""));

        var completed = place(open, member, shop.seat(open, open.variant(), team, "NEW", "BALANCE"));
        var full = teamOf(open, member, completed);
        place(open, friend, shop.seat(open, open.variant(), team, full, "BALANCE"));
        var forming = place(open, member, shop.seat(open, open.variant(), team, "NEW", "BALANCE"));
        return new Opened(
                network.getBrand(open.brand()).slug(),
                member,
                world.person("新来的邻居"),
                unpaid,
                cancelled,
                ready,
                asked,
                refunded,
                digital,
                forming,
                teamOf(open, member, forming),
                completed,
                full,
                drive.toString(),
                draft(open, member),
                hidden(open, member),
                featured(open, member),
                community(open, member, JoinPolicy.OPEN),
                community(open, member, JoinPolicy.INVITE));
    }

    private static Instant later() {
        return Instant.now().plus(Duration.ofDays(1));
    }

    private static String digital(Shop.Open open, VariantId variant, String campaign) {
        return """
                {"store":"%s","lines":[{"variant":"%s","quantity":1}],"campaign":%s,"payment":"BALANCE"}
                """.formatted(open.store().id(), variant, campaign);
    }

    private static String place(Shop.Open open, World.Player buyer, String order) {
        return body(buyer, open.path("/orders"), order).get("id").asString();
    }

    private static String teamOf(Shop.Open open, World.Player buyer, String order) {
        return buyer.http()
                .get(open.path("/orders/" + order))
                .body()
                .get("team")
                .asString();
    }

    private static String draft(Shop.Open open, World.Player author) {
        return body(author, open.path("/posts"), """
                        {"title":"阳台上的薄荷","hook":"掐了又长","waist":"**每天**一杯水。","legs":[]}
                        """)
                .get("post")
                .get("head")
                .get("id")
                .asString();
    }

    private static String hidden(Shop.Open open, World.Player author) {
        var post = draft(open, author);
        body(author, open.path("/posts/" + post + "/publish"), "");
        body(open.hq(), open.path("/posts/" + post + "/hide"), "{\"reason\":\"ADVERTISING\",\"note\":\"请去掉文末的电话。\"}");
        return post;
    }

    private static String featured(Shop.Open open, World.Player author) {
        var post = draft(open, author);
        body(author, open.path("/posts/" + post + "/publish"), "");
        var answer = open.hq().http().put(open.path("/posts/" + post + "/feature"), "{\"note\":\"写得真仔细\"}");
        if (answer.status() >= 300) {
            throw new AssertionError(answer.text());
        }
        return post;
    }

    private static JsonNode body(World.Player player, String path, String json) {
        var answer = player.http().post(path, json);
        if (answer.status() >= 300) {
            throw new AssertionError(answer.text());
        }
        return answer.body();
    }

    private CommunityId community(Shop.Open open, World.Player member, JoinPolicy policy) {
        var community = communities.create(
                open.brand(),
                new NewCommunity(
                        open.store().id(),
                        new Bilingual("早餐桌", "Breakfast table"),
                        Theme.NEIGHBOURHOOD,
                        new Bilingual("好好吃早饭", null),
                        new Bilingual("不刷屏", null),
                        new Bilingual("欢迎,先吃点什么?", null),
                        policy,
                        null,
                        open.owner().id(),
                        500));
        communities.join(open.brand(), community, member.id(), JoinSource.DIRECT);
        return community;
    }
}
