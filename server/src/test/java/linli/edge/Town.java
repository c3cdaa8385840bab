package linli.edge;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import linli.campaign.CampaignId;
import linli.campaign.Terms;
import linli.catalog.ProductKind;
import linli.community.Communities;
import linli.community.JoinPolicy;
import linli.community.Neighbourhood;
import linli.identity.People;
import linli.identity.Sessions;
import linli.ordering.Shop;
import linli.shared.Ids;
import linli.shared.access.Access;
import linli.shared.access.Grant;
import linli.shared.access.Role;
import linli.testing.Http;
import linli.testing.Phones;
import linli.testing.Pictures;
import linli.testing.World;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A brand with one of each thing, and the people who may do something with it. */
@Component
class Town {
    private final Shop shop;
    private final Communities communities;
    private final People people;
    private final Sessions sessions;
    private final Ids ids;
    private final JdbcClient db;

    Town(Shop shop, Communities communities, People people, Sessions sessions, Ids ids, JdbcClient db) {
        this.people = people;
        this.shop = shop;
        this.communities = communities;
        this.sessions = sessions;
        this.ids = ids;
        this.db = db;
    }

    /** What ends the caller's account, session, membership or password. */
    private static final Set<String> ENDS = Set.of(
            "signOut",
            "endSession",
            "joinCommunity",
            "leaveCommunity",
            "changePassword",
            "proposeSecondFactor",
            "removePasskey");

    /** What members may do with what they made themselves; here HQ made it. */
    private static final Set<String> OF_AUTHORS =
            Set.of("editPost", "publishPost", "removePost", "getPostSource", "removeMessage", "removeComment");

    /** A person who calls, and the token that they call with. */
    record Caller(World.Player player, String token) {}

    /** A town that stands: its things by the names that they have in paths and bodies. */
    final class Standing {
        private final World world;
        final Shop.Open open;
        final Caller hq;
        final Caller buyer;
        final Map<String, String> things = new HashMap<>();

        private Standing(World world) {
            this.world = world;
            open = shop.open(world, 1_000_000);
            hq = caller(open.hq());
            people.grant(open.hq().id(), new Grant(Role.PLATFORM_OPERATOR, null, null));
            buyer = caller(shop.buyer(world, open.brand(), 1_000_000_000));
        }

        Caller somebody() {
            var person = world.person("路人");
            shop.fund(open.brand(), person.id(), 100_000);
            return caller(person);
        }

        /** Whoever may do what the operation does; somebody new where it ends what they are. */
        Caller caller(Api.Operation operation) {
            if (operation.id().equals("leave")) {
                return caller(world.person("两手空空"));
            }
            if (ENDS.contains(operation.id())) {
                return somebody();
            }
            return operation.level().compareTo(Access.Level.MEMBER) > 0 || OF_AUTHORS.contains(operation.id())
                    ? hq
                    : buyer;
        }

        /** With the sandbox bank's signature where one is asked for. */
        Draft sign(Draft draft) {
            if (!draft.header("X-Sandbox-Signature").equals("1") || draft.body() == null) {
                return draft;
            }
            var timestamp = draft.header("X-Sandbox-Timestamp").equals("1")
                    ? Long.toString(Instant.now().getEpochSecond())
                    : draft.header("X-Sandbox-Timestamp");
            return draft.with("X-Sandbox-Timestamp", timestamp)
                    .with("X-Sandbox-Signature", signature(timestamp, draft.body()));
        }

        private Caller caller(World.Player player) {
            return new Caller(player, sessions.open(player.id(), "test"));
        }

        String post(Caller caller, String path, String json, String name) {
            return created(caller.player().http(), open.path(path), json, name);
        }

        void put(Caller caller, String path, String json) {
            expect(caller.player().http().put(open.path(path), json), path);
        }

        String order(String payment) {
            return post(buyer, "/orders", shop.order(open, 1, payment), "id");
        }

        String one(String sql) {
            return db.sql(sql)
                    .param("brand", open.brand().value())
                    .query((row, _) -> row.getString(1))
                    .optional()
                    .orElseThrow(() -> new AssertionError("nothing: " + sql));
        }

        String community(JoinPolicy policy) {
            return communities
                    .create(open.brand(), Neighbourhood.kitchen(open.hq().id(), policy, 5000))
                    .toString();
        }

        String join(Caller caller) {
            post(caller, "/communities/" + things.get("community") + "/members", "{}", "");
            return caller.player().id().toString();
        }
    }

    Standing build(World world) {
        var town = new Standing(world);
        var open = town.open;
        var hq = town.hq;
        var things = town.things;
        things.put("brand", open.brand().toString());
        things.put("brandSlug", town.one("select slug from network.brand where id = :brand"));
        things.put("hq", open.hq().id().toString());
        things.put("store", open.store().id().toString());
        things.put("variant", open.variant().toString());
        things.put("product", town.one("select product from catalog.variant where brand = :brand limit 1"));
        var picture = Pictures.png();
        things.put("picture", Pictures.bring(hq.player().http(), picture));
        Pictures.bring(town.buyer.player().http(), picture);
        things.put("community", town.community(JoinPolicy.OPEN));
        things.put("group", town.one("select seat_group from community.membership where brand = :brand limit 1"));
        things.put("message", town.post(hq, "/groups/" + things.get("group") + "/feed", "{\"body\":\"嗨\"}", "number"));
        town.post(
                hq,
                "/communities/" + things.get("community") + "/invitations",
                "{\"useLimit\":10000,\"days\":1}",
                "code");
        things.put("invitation", town.one("select id from community.invitation where brand = :brand"));
        things.put("code", town.one("select code from community.invitation where brand = :brand"));
        town.post(hq, "/posts", POST, "");
        things.put("post", town.one("select id from content.post where brand = :brand"));
        town.post(hq, "/posts/" + things.get("post") + "/publish", "", "");
        things.put("comment", town.post(hq, "/posts/" + things.get("post") + "/comments", "{\"body\":\"好\"}", "id"));
        things.put("parent", things.get("comment"));
        things.put(
                "campaign",
                shop.campaign(open, open.variant(), Terms.groupBuy(Shop.window(), 1000, 100, 2))
                        .toString());
        things.put(
                "order",
                town.post(
                        town.buyer,
                        "/orders",
                        shop.seat(
                                open,
                                open.variant(),
                                new CampaignId(Long.parseLong(things.get("campaign"))),
                                "NEW",
                                "BALANCE"),
                        "id"));
        things.put("team", town.one("select team from ordering.orders where brand = :brand"));
        things.put("payment", town.one("select id from payment.payment where brand = :brand"));
        things.put("subject", things.get("order"));
        things.put("person", town.join(town.buyer));
        things.put(
                "withdrawal",
                town.post(
                        town.buyer,
                        "/wallet/withdrawals",
                        "{\"amount\":{\"minor\":200000,\"currency\":\"CNY\"}}",
                        "id"));
        things.put("touchpoint", town.post(hq, "/touchpoints", touchpoint(things), "id"));
        things.put("touchpointCode", town.one("select code from network.touchpoint where brand = :brand"));
        things.put("persona", town.post(hq, "/personas", """
                {"kind":"PERSON","face":{"name":"我","signature":"","values":"","story":"","postsAWeek":1}}
                """, "id"));
        things.put(
                "share",
                town.post(town.buyer, "/shares", "{\"kind\":\"BRAND\",\"id\":\"%s\"}".formatted(open.brand()), "id"));
        things.put("shareCode", town.one("select code from referral.share where brand = :brand"));
        things.put("roster", town.one("""
                insert into community.roster (brand, id, community, mode, state, started_by)
                values (:brand, %s, %s, 'DRY_RUN', 'FINISHED', 1) returning id
                """.formatted(things.get("post"), things.get("community"))));
        things.put("report", town.one("""
                insert into catalog.product_import (brand, id, mode, currency, state, file_name, bytes_total, started_by)
                values (:brand, %s, 'DRY_RUN', 'CNY', 'FINISHED', 'a.csv', 1, 1) returning id
                """.formatted(things.get("post"))));
        things.put("mismatch", mismatch(town, ":brand"));
        things.put("provider", "sandbox");
        things.put("passkey", "AQID");
        things.put("session", "1");
        things.put("after", "1");
        things.put("token", charge(town));
        things.put("now", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        things.put(
                "later",
                Instant.now()
                        .plus(10, ChronoUnit.DAYS)
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toString());
        things.put(
                "muchLater",
                Instant.now()
                        .plus(20, ChronoUnit.DAYS)
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toString());
        things.put("today", LocalDate.now(ZoneOffset.UTC).toString());
        return town;
    }

    private static final String POST = "{\"title\":\"蓝莓\",\"hook\":\"\",\"waist\":\"甜\",\"legs\":[]}";

    private static String touchpoint(Map<String, String> things) {
        return """
                {"kind":"POSTER","space":"STORE","store":"%s","name":"海报","leadsTo":"BRAND","target":"%s"}
                """.formatted(things.get("store"), things.get("brand"));
    }

    private static String published(Standing town) {
        var post = town.post(town.hq, "/posts", POST, "/post/head/id");
        town.post(town.hq, "/posts/" + post + "/publish", "", "");
        return post;
    }

    /** What a provider said that does not fit, of a brand or of none. */
    private String mismatch(Standing town, String brand) {
        long id = ids.next();
        var expected = brand.equals("0") ? "null, null, null, null, null" : "1, 'linli', 100, 'CNY', 'CREATED'";
        return town.one("""
                insert into payment.mismatch
                       (brand, id, method, kind, merchant, order_number, reference, amount_minor, currency, result,
                        subject, expected_merchant, expected_minor, expected_currency, expected_state)
                select %s, %d, 'SANDBOX', '%s', 'linli', '1', '%d', 1, 'CNY', 'CAPTURED', %s
                 where :brand > 0 returning id
                """.formatted(brand, id, brand.equals("0") ? "UNKNOWN_ORDER" : "OTHER_AMOUNT", id, expected));
    }

    /** The token of a charge that nobody has decided. */
    private String charge(Standing town) {
        var order = town.order("SANDBOX");
        town.post(town.buyer, "/orders/" + order + "/payments", "{\"method\":\"SANDBOX\"}", "");
        return town.one("select redirect from payment.payment where brand = :brand and subject = " + order)
                .replaceFirst(".*/", "");
    }

    /** What a request of an operation uses up, made anew. */
    Map<String, String> renew(Standing town, String operation, Caller caller) {
        var fresh = new HashMap<String, String>();
        var hq = town.hq;
        var things = town.things;
        switch (operation) {
            case "settleMismatch" -> fresh.put("mismatch", mismatch(town, ":brand"));
            case "settleStrayMismatch" -> fresh.put("mismatch", mismatch(town, "0"));
            case "cancelOrder", "payOrder" -> fresh.put("order", town.order("SANDBOX"));
            case "requestRefund", "refundOrder", "refundStoreOrder" -> fresh.put("order", town.order("BALANCE"));
            case "declineRefund", "declineStoreRefund" -> {
                fresh.put("order", town.order("BALANCE"));
                town.post(town.buyer, "/orders/" + fresh.get("order") + "/refund-requests", "{\"note\":\"坏了\"}", "");
            }
            case "pickUpOrder" -> {
                fresh.put("order", town.order("BALANCE"));
                fresh.put(
                        "pickup",
                        town.one("select pickup_code from ordering.orders where brand = :brand and id = "
                                + fresh.get("order")));
            }
            case "approveWithdrawal", "refuseWithdrawal" ->
                fresh.put(
                        "withdrawal",
                        town.post(
                                town.buyer,
                                "/wallet/withdrawals",
                                "{\"amount\":{\"minor\":200000,\"currency\":\"CNY\"}}",
                                "id"));
            case "approveJoinRequest", "declineJoinRequest" -> {
                fresh.put("community", town.community(JoinPolicy.APPROVAL));
                var person = town.somebody();
                town.post(person, "/communities/" + fresh.get("community") + "/members", "{}", "");
                fresh.put("person", person.player().id().toString());
            }
            case "banMember", "removeMember", "muteMember", "setMemberRole", "transferMember" ->
                fresh.put("person", town.join(town.somebody()));
            case "unbanMember" -> {
                fresh.put("person", town.join(town.somebody()));
                town.post(
                        hq,
                        "/communities/%s/members/%s/ban".formatted(things.get("community"), fresh.get("person")),
                        "{\"reason\":\"\"}",
                        "");
            }
            case "removeMessage" ->
                fresh.put(
                        "message",
                        town.post(hq, "/groups/" + things.get("group") + "/feed", "{\"body\":\"嗨\"}", "number"));
            case "removeComment" ->
                fresh.put(
                        "comment",
                        town.post(hq, "/posts/" + things.get("post") + "/comments", "{\"body\":\"好\"}", "id"));
            case "expireInvitation" -> {
                var code = town.post(
                        hq,
                        "/communities/" + things.get("community") + "/invitations",
                        "{\"useLimit\":1,\"days\":1}",
                        "code");
                fresh.put(
                        "invitation",
                        town.one("select id from community.invitation where brand = :brand and code = '" + code + "'"));
            }
            case "publishPost", "editPost" -> fresh.put("post", town.post(hq, "/posts", POST, "/post/head/id"));
            case "removePost", "hidePost", "featurePost" -> fresh.put("post", published(town));
            case "unhidePost" -> {
                fresh.put("post", published(town));
                town.post(
                        hq, "/posts/" + fresh.get("post") + "/hide", "{\"reason\":\"ADVERTISING\",\"note\":\"\"}", "");
            }
            case "unfeaturePost" -> {
                fresh.put("post", published(town));
                town.put(hq, "/posts/" + fresh.get("post") + "/feature", "{\"note\":\"好看\"}");
            }
            case "addVariant" ->
                fresh.put("product", town.post(hq, "/products", """
                    {"handle":"h-%s","title":"莓","titleEn":null,"body":"","vendor":"","kind":"GOODS","tags":[],"scenes":[],
                     "published":true,"images":[],"options":["规格"],"variants":[{"optionValues":["大"],"sku":"S-%s",
                     "price":{"minor":100,"currency":"CNY"},"barcode":"","grams":0,"requiresShipping":false,"policy":"DENY"}]}
                    """.formatted(unique(), unique()), "/id"));
            case "archiveProduct",
                    "publishProduct",
                    "unpublishProduct",
                    "updateProduct",
                    "changeVariant",
                    "setStock" -> {
                var variant = shop.product(town.open.brand(), ProductKind.GOODS);
                fresh.put("variant", variant.toString());
                fresh.put(
                        "product",
                        town.one("select product from catalog.variant where brand = :brand and id = " + variant));
            }
            case "changeCommunity" -> fresh.put("community", town.community(JoinPolicy.OPEN));
            case "joinWaitingList" -> {
                var campaign = shop.campaign(
                        town.open,
                        town.open.variant(),
                        Terms.selling(Shop.window(), 1)
                                .memberLimit(1)
                                .waiting(new Terms.WaitingTerms(Terms.OFFER))
                                .build());
                town.post(hq, "/orders", shop.seat(town.open, town.open.variant(), campaign, "null", "SANDBOX"), "");
                fresh.put("campaign", campaign.toString());
            }
            case "receiveCallback" -> {
                var order = town.order("SANDBOX");
                town.post(town.buyer, "/orders/" + order + "/payments", "{\"method\":\"SANDBOX\"}", "");
                fresh.put(
                        "payment",
                        town.one("select id from payment.payment where brand = :brand and subject = " + order));
            }
            case "cancelCampaign" ->
                fresh.put(
                        "campaign",
                        shop.campaign(town.open, town.open.variant(), Terms.groupBuy(Shop.window(), 10, 1, 2))
                                .toString());
            case "retireTouchpoint" -> fresh.put("touchpoint", town.post(hq, "/touchpoints", touchpoint(things), "id"));
            case "dismissStaff" -> {
                var phone = Phones.next();
                fresh.put("person", town.post(hq, "/staff", """
                        {"phone":"%s","name":"店员","role":"STORE_OWNER","scope":"%s"}
                        """.formatted(phone, things.get("store")), "person"));
            }
            case "POST /pay/sandbox/{token}" -> fresh.put("token", charge(town));
            case "leaveCommunity" -> town.join(caller);
            case "endSession" ->
                fresh.put(
                        "session",
                        Long.toString(sessions.list(caller.player().id(), caller.token())
                                .getFirst()
                                .id()));
            default -> {}
        }
        return fresh;
    }

    private static String created(Http http, String path, String json, String name) {
        var answer =
                json.isEmpty() ? http.send("POST", path, null, UUID.randomUUID().toString()) : http.post(path, json);
        expect(answer, path);
        var value =
                name.startsWith("/") ? answer.body().at(name) : answer.body().path(name);
        return value.asString("");
    }

    private static void expect(Http.Answer answer, String path) {
        if (answer.status() >= 300) {
            throw new AssertionError(path + ": " + answer.text());
        }
    }

    private String signature(String timestamp, byte[] body) {
        try {
            var secret = db.sql("select secret from payment_sandbox.merchant where name = 'linli'")
                    .query(byte[].class)
                    .single();
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            mac.update((timestamp + ".").getBytes(StandardCharsets.ISO_8859_1));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What each request has of its own. */
    String unique() {
        return Long.toString(ids.next(), Character.MAX_RADIX);
    }
}
