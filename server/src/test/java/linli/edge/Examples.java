package linli.edge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Requests that are in order, made from the description; what only a person knows of an operation stands here. */
final class Examples {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** What values of a name are, wherever the name occurs. */
    private static final Map<String, String> BY_NAME = Map.ofEntries(
            Map.entry("address", "测试路 1 号"),
            Map.entry("after", "⟦after⟧"),
            Map.entry("avatar", "⟦picture⟧"),
            Map.entry("balanceFrom", "⟦later⟧"),
            Map.entry("balanceUntil", "⟦muchLater⟧"),
            Map.entry("barcode", "6901234567892"),
            Map.entry("body", "你好，邻居"),
            Map.entry("code", "123456"),
            Map.entry("cover", "⟦picture⟧"),
            Map.entry("destination", "⟦phone⟧"),
            Map.entry("handle", "h-⟦unique⟧"),
            Map.entry("image", "⟦picture⟧"),
            Map.entry("images", "⟦picture⟧"),
            Map.entry("leader", "⟦hq⟧"),
            Map.entry("matter", "AVAILABLE_BALANCE"),
            Map.entry("mentions", "⟦hq⟧"),
            Map.entry("mode", "dry-run"),
            Map.entry("ownerPhone", "⟦phone⟧"),
            Map.entry("password", "correct-horse-1"),
            Map.entry("phone", "⟦phone⟧"),
            Map.entry("replyTo", "⟦message⟧"),
            Map.entry("size", "card"),
            Map.entry("sku", "S-⟦unique⟧"),
            Map.entry("slug", "s⟦unique⟧"),
            Map.entry("stores", "⟦store⟧"),
            Map.entry("target", "⟦product⟧"),
            Map.entry("touchpoints", "⟦touchpoint⟧"));

    /** Names of things that stand for themselves. */
    private static final List<String> THINGS = List.of(
            "brand",
            "campaign",
            "comment",
            "community",
            "group",
            "invitation",
            "message",
            "mismatch",
            "order",
            "parent",
            "passkey",
            "payment",
            "person",
            "persona",
            "picture",
            "post",
            "product",
            "provider",
            "report",
            "roster",
            "session",
            "share",
            "store",
            "subject",
            "team",
            "token",
            "touchpoint",
            "variant",
            "withdrawal");

    private static final String VARIANT = "\"compareAt\":{\"minor\":200,\"currency\":\"CNY\"}";
    private static final String POST =
            "\"persona\":null,\"legs\":[{\"kind\":\"PRODUCT\",\"id\":\"⟦product⟧\",\"note\":\"好吃\"}]";
    private static final String CREDENTIAL = """
            {"id":"AQID","rawId":"AQID","type":"public-key","authenticatorAttachment":"platform","clientExtensionResults":{},
             "response":{"clientDataJSON":"e30","authenticatorData":"AQID","signature":"AQID","userHandle":"AQID",
                         "attestationObject":"AQID","transports":["internal"],"publicKey":"AQID","publicKeyAlgorithm":-7}}
            """;

    /** What differs from what the description alone would have; a null takes away what may be missing. */
    private static final Map<String, String> BODIES = Map.ofEntries(
            Map.entry("recordActivities", """
                    {"beacons":[{"id":"⟦post⟧","kind":"POST","verb":"READ_SECTION","section":1,"share":"⟦share⟧"}]}"""),
            Map.entry("scheduleCampaign", """
                    {"kind":"GROUP_BUY","items":[{"price":100,"variant":"⟦variant⟧","was":200}],
                     "terms":{"opensAt":"⟦now⟧","closesAt":"⟦later⟧","deposit":null,"teamSize":2,"teamHours":24,"threshold":0,"tiers":null,
                              "memberLimit":1,"quota":10,"touchpoints":null,"spaces":["STORE"],"waitingList":false,"payments":["BALANCE"]}}"""),
            Map.entry("addVariant", "{" + VARIANT + ",\"optionValues\":[\"⟦unique⟧\"],\"image\":null}"),
            Map.entry("changeVariant", "{" + VARIANT + ",\"optionValues\":[],\"image\":null}"),
            Map.entry("createProduct", "{\"variants\":[{" + VARIANT + "}]}"),
            Map.entry("joinCommunity", "{\"invitation\":\"⟦code⟧\",\"share\":null,\"touchpoint\":null}"),
            Map.entry("placeOrder", "{\"campaign\":null,\"team\":null,\"touchpoint\":null,\"payment\":\"BALANCE\"}"),
            Map.entry("quoteOrder", "{\"campaign\":null,\"team\":null,\"touchpoint\":null}"),
            Map.entry("writePost", "{" + POST + ",\"origin\":null}"),
            Map.entry("editPost", "{" + POST + ",\"origin\":null}"),
            Map.entry("commentOnPost", "{\"parent\":\"⟦comment⟧\"}"),
            Map.entry("postMessage", "{\"card\":{\"kind\":\"PRODUCT\",\"id\":\"⟦product⟧\"}}"),
            Map.entry("shareThing", "{\"kind\":\"PRODUCT\",\"id\":\"⟦product⟧\",\"post\":\"⟦post⟧\"}"),
            Map.entry("setCommissionPlan", "{\"scope\":\"PRODUCT\",\"subject\":\"⟦product⟧\"}"),
            Map.entry("setUpTouchpoint", "{\"kind\":\"POSTER\",\"space\":\"STORE\",\"leadsTo\":\"PRODUCT\"}"),
            Map.entry("appointStaff", "{\"role\":\"STORE_OWNER\",\"scope\":\"⟦store⟧\"}"),
            Map.entry("openStore", "{\"owner\":\"⟦hq⟧\",\"ownerName\":null,\"ownerPhone\":null}"),
            Map.entry("pickUpOrder", "{\"code\":\"⟦pickup⟧\"}"),
            Map.entry("requestRefund", "{\"amount\":null}"),
            Map.entry("refundOrder", "{\"amount\":null}"),
            Map.entry("refundStoreOrder", "{\"amount\":null}"),
            Map.entry("withdraw", "{\"amount\":{\"minor\":1000,\"currency\":\"CNY\"}}"),
            Map.entry("foundCommunity", "{\"terms\":{\"capacity\":50}}"),
            Map.entry("changeCommunity", "{\"capacity\":5000,\"joinPolicy\":\"OPEN\"}"),
            Map.entry("setMemberRole", "{\"role\":\"ASKER\"}"),
            Map.entry("changeBrand", "{\"zone\":\"Asia/Shanghai\"}"),
            Map.entry("leave", "{\"givesUp\":[],\"code\":null}"),
            Map.entry("changePassword", "{\"current\":null}"),
            Map.entry("addPasskey", "{\"credential\":" + CREDENTIAL + "}"),
            Map.entry("signInByPasskey", "{\"credential\":" + CREDENTIAL + "}"));

    /** A body that the description knows nothing of. */
    private static final Map<String, String> WHOLE_BODIES = Map.of("receiveCallback", """
            {"merchant":"linli","order":"⟦brand⟧-⟦payment⟧","transaction":"SBX⟦unique⟧",
             "amount":{"minor":1990,"currency":"CNY"},"result":"FAILED"}""");

    private static final Map<String, Map<String, String>> PARAMETERS = Map.of(
            "getStorefront", Map.of("slug", "⟦brandSlug⟧"),
            "getInvitation", Map.of("code", "⟦code⟧"),
            "openShare", Map.of("code", "⟦shareCode⟧"),
            "openTouchpoint", Map.of("code", "⟦touchpointCode⟧"),
            "endCommissionPlan", Map.of("scope", "PRODUCT", "subject", "⟦product⟧"),
            "showFunnel", Map.of("id", "⟦store⟧"),
            "dismissStaff", Map.of("role", "STORE_OWNER", "scope", "⟦store⟧"),
            "listBrandOrders", Map.of("refundRequested", "false", "state", "READY"),
            "listStoreOrders", Map.of("refundRequested", "false", "state", "READY"),
            "listProducts", Map.of("q", "蓝莓", "tag", "水果"));

    private final Api api;

    Examples(Api api) {
        this.api = api;
    }

    record Body(Api.Body described, JsonNode json) {}

    /** A body for each kind of body that the operation takes; none if it takes no JSON. */
    List<Body> bodies(Api.Operation operation) {
        var whole = WHOLE_BODIES.get(operation.id());
        return whole != null
                ? List.of(new Body(new Api.Body("", operation.schema()), Api.read(whole)))
                : api.bodies(operation).stream()
                        .map(body -> new Body(body, body(operation, body.schema())))
                        .toList();
    }

    /** What the description alone would have at a place where the body in order has nothing. */
    JsonNode filling(Api.Body body, Json.Place place) {
        var schema = body.schema();
        var name = "";
        for (var step : place.steps()) {
            schema = api.resolve(schema);
            if (schema.has("items")) {
                schema = schema.path("items");
            } else {
                schema = schema.path("properties").path(step);
                name = step;
            }
        }
        return value(name, schema);
    }

    private JsonNode body(Api.Operation operation, JsonNode schema) {
        var body = value("", schema);
        var known = BODIES.get(operation.id());
        if (known != null) {
            merge((ObjectNode) body, (ObjectNode) Api.read(known));
        }
        return body;
    }

    /** Lists take the place of lists, but the first element goes on knowing what is not said of it. */
    private static void merge(ObjectNode body, ObjectNode known) {
        known.properties().forEach(each -> {
            var there = body.path(each.getKey());
            var value = each.getValue();
            if (there instanceof ObjectNode object && value instanceof ObjectNode more) {
                merge(object, more);
            } else if (there.isArray()
                    && value.size() == 1
                    && there.path(0) instanceof ObjectNode object
                    && value.path(0) instanceof ObjectNode more) {
                merge(object, more);
            } else {
                body.set(each.getKey(), value);
            }
        });
    }

    String parameter(Api.Operation operation, Api.Parameter parameter) {
        var known = PARAMETERS.getOrDefault(operation.id(), Map.of()).get(parameter.name());
        if (known != null) {
            return known;
        }
        var value = value(parameter.name(), parameter.schema());
        var first = value.isArray() ? value.path(0) : value;
        return first.isString() ? first.asString() : first.toString();
    }

    private JsonNode value(String name, JsonNode described) {
        var schema = api.resolve(described);
        var choices = api.choices(schema);
        if (!choices.isEmpty()) {
            return value(name, choices.getFirst());
        }
        if (schema.has("enum")) {
            return schema.get("enum").get(0);
        }
        return switch (Api.type(schema)) {
            case "object" -> object(schema);
            case "array" -> NODES.arrayNode().add(value(name, schema.path("items")));
            case "boolean" -> NODES.booleanNode(false);
            case "integer" ->
                NODES.numberNode(Math.max(1, schema.path("minimum").asLong(1)));
            case "number" -> NODES.numberNode(30.5);
            default -> NODES.stringNode(text(name, schema));
        };
    }

    private JsonNode object(JsonNode schema) {
        var object = JsonMapper.shared().createObjectNode();
        schema.path("properties")
                .properties()
                .forEach(each -> object.set(each.getKey(), value(each.getKey(), each.getValue())));
        return object;
    }

    private static String text(String name, JsonNode schema) {
        var known = BY_NAME.get(name);
        if (known != null) {
            return known;
        }
        if (THINGS.contains(name)) {
            return "⟦" + name + "⟧";
        }
        return switch (schema.path("format").asString("")) {
            case "date-time" -> "⟦now⟧";
            case "date" -> "⟦today⟧";
            default -> "样例";
        };
    }

    /** Every part of a form that an operation takes, one file each. */
    List<String> parts(Api.Operation operation) {
        var names = new ArrayList<String>();
        api.resolve(operation.schema()).path("properties").properties().forEach(each -> names.add(each.getKey()));
        return names;
    }
}
