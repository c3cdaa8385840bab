package linli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import linli.campaign.Terms;
import linli.community.Communities;
import linli.community.CommunityId;
import linli.community.JoinPolicy;
import linli.community.Neighbourhood;
import linli.ordering.Shop;
import linli.testing.Http;
import linli.testing.LinliTest;
import linli.testing.World;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Calls every route of a brand, as its HQ and with a body that is in order, for things that are there but are another
 * brand's: none of them may be found.
 */
@LinliTest
class ForeignThingTests {
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    /** Taking away what is not there is done already; these change nothing and tell nothing. */
    private static final Set<String> NOTHING_TO_FIND = Set.of(
            "DELETE /api/brands/{brand}/cart/items/{variant}",
            "DELETE /api/brands/{brand}/campaigns/{campaign}/waiting-list",
            "DELETE /api/brands/{brand}/posts/{post}/bookmark",
            "DELETE /api/brands/{brand}/posts/{post}/like",
            "DELETE /api/brands/{brand}/staff/{person}",
            "DELETE /api/brands/{brand}/commission-plans/{scope}/{subject}",
            "GET /api/brands/{brand}/ledger/entries/{subject}");

    /** A message is a number in its group, and a person is no brand's: whoever never sat in a community can be banned. */
    private static final Set<String> NO_BRANDS_OWN = Set.of(
            "DELETE /api/brands/{brand}/groups/{group}/feed/{message} from message",
            "DELETE /api/brands/{brand}/groups/{group}/feed/{message}/like from message",
            "PUT /api/brands/{brand}/groups/{group}/feed/{message}/like from message",
            "POST /api/brands/{brand}/communities/{community}/members/{person}/ban from person",
            "POST /api/brands/{brand}/communities/{community}/members/{person}/unban from person");

    private static final String PRICE = "{\"minor\":100,\"currency\":\"CNY\"}";

    /** What the routes ask for that do not take an empty object, by the end of their path. */
    private static final Map<String, String> BODIES = Map.ofEntries(
            Map.entry("PUT /cart/items/{variant}", "{\"store\":\"%store\",\"quantity\":1}"),
            Map.entry("PUT /communities/{community}", """
                    {"name":"厨房","nameEn":"Kitchen","theme":"INTEREST","charter":"","rules":"","welcome":"","joinPolicy":"OPEN"}
                    """),
            Map.entry("PUT /groups/{group}", "{\"name\":\"一群\",\"leader\":\"%leader\"}"),
            Map.entry("POST /communities/{community}/invitations", "{\"useLimit\":1,\"days\":1}"),
            Map.entry("POST /members/{person}/ban", "{\"reason\":\"\"}"),
            Map.entry("PUT /members/{person}/mute", "{\"minutes\":1}"),
            Map.entry("PUT /members/{person}/role", "{\"role\":\"ASKER\"}"),
            Map.entry("POST /members/{person}/transfer", "{\"group\":\"%group\"}"),
            Map.entry("POST /groups/{group}/feed", "{\"body\":\"嗨\"}"),
            Map.entry("POST /orders/{order}/refund-requests", "{\"note\":\"坏了\"}"),
            Map.entry("POST /refund-requests/decline", "{\"answer\":\"不行\"}"),
            Map.entry("POST /payment-mismatches/{mismatch}/settle", "{\"note\":\"好\"}"),
            Map.entry("PUT /personas/{persona}", """
                    {"name":"我","signature":"","values":"","story":"","postsAWeek":1}
                    """),
            Map.entry("PUT /posts/{post}", "{\"title\":\"蓝莓\",\"hook\":\"\",\"waist\":\"甜\",\"legs\":[]}"),
            Map.entry("POST /posts/{post}/hide", "{\"reason\":\"UNTRUE\",\"note\":\"\"}"),
            Map.entry("PUT /posts/{post}/feature", "{\"note\":\"好\"}"),
            Map.entry("POST /posts/{post}/comments", "{\"body\":\"好\"}"),
            Map.entry("PUT /products/{product}", """
                    {"title":"蓝莓","body":"","vendor":"","kind":"GOODS","tags":[],"scenes":[],"images":[]}
                    """),
            Map.entry("POST /products/{product}/variants", variant()),
            Map.entry("PUT /variants/{variant}", variant()),
            Map.entry("PUT /stores/{store}", """
                    {"name":"店","nameEn":"Store","address":"一号","latitude":30.1,"longitude":120.1,"hours":"","serviceRadiusMetres":1}
                    """),
            Map.entry("POST /stores/{store}/pickups", "{\"code\":\"AAAA-AAAA\"}"),
            Map.entry("PUT /stock/{variant}", "{\"available\":1}"));

    @Autowired
    World world;

    @Autowired
    Shop shop;

    @Autowired
    Communities communities;

    @Autowired
    JdbcClient db;

    private static String variant() {
        return """
                {"optionValues":[],"sku":"F-1","price":%s,"barcode":"","grams":0,"requiresShipping":false,"policy":"DENY"}
                """.formatted(PRICE);
    }

    @Test
    void findsNothingOfAnotherBrand() throws IOException {
        var ours = shop.open(world, 5);
        var own = things(ours);
        var foreign = things(shop.open(world, 5));
        var check = new SoftAssertions();
        int called = 0;
        for (var route : Files.readAllLines(Path.of("src/test/resources/routes.tsv"))) {
            var columns = route.split("\t", -1);
            var method = columns[0];
            var path = columns[1];
            var variables = variables(path);
            if (!path.startsWith("/api/brands/{brand}/")
                    || variables.size() == 1
                    || NOTHING_TO_FIND.contains(method + " " + path)) {
                continue;
            }
            for (int first = 1; first < variables.size(); first++) {
                if (NO_BRANDS_OWN.contains("%s %s from %s".formatted(method, path, variables.get(first)))) {
                    continue;
                }
                var ids = new TreeMap<>(own);
                for (var variable : variables.subList(first, variables.size())) {
                    assertThat(foreign).as("an example for %s", path).containsKey(variable);
                    ids.put(variable, foreign.get(variable));
                }
                var answer = call(ours.hq().http(), method, path, fill(path, ids), body(method, path, own));
                called++;
                check.assertThat(answer.status())
                        .as("%s %s from {%s} on: %s", method, path, variables.get(first), answer.text())
                        .isEqualTo(404);
            }
        }
        check.assertAll();
        assertThat(called).isGreaterThan(100);
    }

    private static List<String> variables(String path) {
        return VARIABLE.matcher(path).results().map(match -> match.group(1)).toList();
    }

    private static String fill(String path, Map<String, String> ids) {
        return VARIABLE.matcher(path).replaceAll(match -> ids.getOrDefault(match.group(1), "1"));
    }

    private static String body(String method, String path, Map<String, String> own) {
        var found = BODIES.entrySet().stream()
                .filter(entry -> (method + " " + path)
                        .matches(entry.getKey().replaceFirst(" ", " .*").replace("{", "\\{")))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("{}");
        for (var thing : List.of("store", "leader", "group")) {
            found = found.replace("%" + thing, own.getOrDefault(thing, "1"));
        }
        return found;
    }

    private static Http.Answer call(Http http, String method, String route, String path, String body) {
        boolean upload = route.endsWith("/rosters") && method.equals("POST");
        var content = upload
                ? "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n昵称\n甲\n\r\n--x--\r\n"
                : body;
        boolean empty = method.equals("GET") || method.equals("DELETE");
        return http.send(http.request(upload ? path + "?mode=dry-run" : path)
                .header("Content-Type", upload ? "multipart/form-data; boundary=x" : "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .method(
                        method,
                        empty ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(content))
                .build());
    }

    /** One of each thing that a brand has, by the name that it has in paths. */
    private Map<String, String> things(Shop.Open open) {
        var hq = open.hq().http();
        var ids = new TreeMap<String, String>();
        ids.put("brand", open.brand().toString());
        ids.put("store", open.store().id().toString());
        ids.put("variant", open.variant().toString());
        ids.put("product", one("select product from catalog.variant where brand = :brand limit 1", open));
        CommunityId community =
                communities.create(open.brand(), Neighbourhood.kitchen(open.hq().id(), JoinPolicy.OPEN, 50));
        ids.put("community", community.toString());
        ids.put("group", one("select seat_group from community.membership where brand = :brand limit 1", open));
        ids.put("leader", open.hq().id().toString());
        ids.put(
                "message",
                created(hq, open.path("/groups/" + ids.get("group") + "/feed"), "{\"body\":\"嗨\"}", "number"));
        created(hq, open.path("/communities/" + community + "/invitations"), "{\"useLimit\":1,\"days\":1}", "code");
        ids.put("invitation", one("select id from community.invitation where brand = :brand", open));
        ids.put("code", one("select code from community.invitation where brand = :brand", open));
        var post = "{\"title\":\"蓝莓\",\"hook\":\"\",\"waist\":\"甜\",\"legs\":[]}";
        assertThat(hq.post(open.path("/posts"), post).status()).isEqualTo(201);
        ids.put("post", one("select id from content.post where brand = :brand", open));
        hq.post(open.path("/posts/" + ids.get("post") + "/publish"), "");
        ids.put("comment", created(hq, open.path("/posts/" + ids.get("post") + "/comments"), "{\"body\":\"好\"}", "id"));
        var campaign = shop.campaign(open, open.variant(), Terms.groupBuy(Shop.window(), 5, 1, 2));
        ids.put("campaign", campaign.toString());
        var buyer = shop.buyer(world, open.brand(), 100_000);
        ids.put(
                "order",
                created(
                        buyer.http(),
                        open.path("/orders"),
                        shop.seat(open, open.variant(), campaign, "NEW", "BALANCE"),
                        "id"));
        ids.put("team", one("select team from ordering.orders where brand = :brand", open));
        ids.put("payment", one("select id from payment.payment where brand = :brand", open));
        ids.put("mismatch", one("""
                insert into payment.mismatch
                       (brand, id, method, kind, merchant, order_number, reference, amount_minor, currency, result, subject,
                        expected_merchant, expected_minor, expected_currency, expected_state)
                values (:brand, %s, 'SANDBOX', 'OTHER_AMOUNT', 'linli', '1', '1', 1, 'CNY', 'CAPTURED', 1, 'linli', 2, 'CNY',
                        'CREATED') returning id
                """.formatted(ids.get("payment")), open));
        ids.put("subject", ids.get("order"));
        ids.put("person", buyer.id().toString());
        ids.put(
                "withdrawal",
                created(
                        buyer.http(),
                        open.path("/wallet/withdrawals"),
                        "{\"amount\":{\"minor\":1000,\"currency\":\"CNY\"}}",
                        "id"));
        ids.put(
                "touchpoint",
                created(
                        hq,
                        open.path("/touchpoints"),
                        """
                {"kind":"POSTER","space":"STORE","store":"%s","name":"海报","leadsTo":"BRAND","target":"%s"}
                """.formatted(open.store().id(), open.brand()),
                        "id"));
        ids.put("persona", created(hq, open.path("/personas"), """
                {"kind":"PERSON","face":{"name":"我","signature":"","values":"","story":"","postsAWeek":1}}
                """, "id"));
        ids.put(
                "share",
                created(hq, open.path("/shares"), "{\"kind\":\"BRAND\",\"id\":\"%s\"}".formatted(open.brand()), "id"));
        ids.put("scope", "PRODUCT");
        ids.put("roster", one("""
                insert into community.roster (brand, id, community, mode, state, started_by)
                values (:brand, %s, %s, 'DRY_RUN', 'FINISHED', 1) returning id
                """.formatted(ids.get("post"), community), open));
        ids.put("report", one("""
                insert into catalog.product_import (brand, id, mode, currency, state, file_name, bytes_total, started_by)
                values (:brand, %s, 'DRY_RUN', 'CNY', 'FINISHED', 'a.csv', 1, 1) returning id
                """.formatted(ids.get("post")), open));
        return ids;
    }

    private static String created(Http http, String path, String json, String name) {
        var answer = http.post(path, json);
        assertThat(answer.status()).as("%s: %s", path, answer.text()).isBetween(200, 201);
        return answer.body().get(name).asString();
    }

    private String one(String sql, Shop.Open open) {
        return db.sql(sql)
                .param("brand", open.brand().value())
                .query((row, _) -> row.getString(1))
                .single();
    }
}
