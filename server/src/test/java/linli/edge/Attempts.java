package linli.edge;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import linli.shared.access.Access;
import linli.testing.Form;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Every request that is made of one operation: the one that is in order, and those that differ from it in one place. */
final class Attempts {
    /** What is of one name is mostly bound by the same code: after so many it gets only some of what there is. */
    private static final int IN_FULL = 3;

    private static final int OTHERWISE_ONE_OF = 5;

    private static final Map<String, byte[]> LONG = Map.of(
            "deep", ascii("[".repeat(200_000)),
            "deep objects", ascii("{\"a\":".repeat(100_000)),
            "500,000 numbers", ascii("[" + "1,".repeat(499_999) + "1]"),
            "a million numbers", ascii("[" + "1,".repeat(999_999) + "1]"),
            "2 MB", ascii("{\"a\":\"" + "a".repeat(2 << 20) + "\"}"));

    /** What cursors look like that are more than a number. */
    private static final List<String> CURSORS =
            List.of("MTIzLDQ1Ng", "MTIzIDQ1Ng", "MTIzOjQ1Ng", "123_456", "123-456", "123.456", "123,456");

    /** Which headers have been tried in full on an operation of this kind. */
    private final Set<String> kinds = new HashSet<>();

    private final Map<String, Integer> met = new HashMap<>();
    private final Examples examples;
    private int turn;

    Attempts(Examples examples) {
        this.examples = examples;
    }

    /**
     * @param place which part of the request is another
     * @param isAlone whether it may leave the connection in a state that no other request should meet
     */
    record Attempt(Api.Operation operation, String place, String mutation, Draft draft, boolean isAlone) {
        /** Accept and its like decide themselves how the answer is written. */
        boolean choosesLanguage() {
            return place.equals("header Accept-Language");
        }

        static String name(Api.Operation operation, String place, String mutation) {
            return "%s | %s | %s".formatted(operation, place, printable(mutation));
        }

        @Override
        public String toString() {
            return name(operation, place, mutation);
        }
    }

    private static String printable(String text) {
        return text.codePoints()
                .mapToObj(point -> point > ' ' && point < 0xD800 && !Character.isISOControl(point) || point == ' '
                        ? Character.toString(point)
                        : "\\u%04x".formatted(point))
                .collect(Collectors.joining());
    }

    Attempt valid(Api.Operation operation) {
        return valid(operation, "");
    }

    /** @param cursor of the operation's own next page; empty for the first */
    Attempt valid(Api.Operation operation, String cursor) {
        var values = values(operation);
        values.keySet().removeIf(parameter -> parameter.name().equals("after") && cursor.isEmpty());
        values.replaceAll((parameter, value) -> switch (parameter.name()) {
            case "limit" -> "1";
            case "after" -> cursor;
            default -> value;
        });
        return new Attempt(operation, "", "in order", draft(operation).withTarget(target(operation, values)), false);
    }

    /** @param cursor of the operation's own next page; empty if there is none */
    List<Attempt> others(Api.Operation operation, String cursor) {
        var attempts = new ArrayList<Attempt>();
        var first = draft(operation);
        spoilAddress(operation, first, cursor, attempts);
        spoilHeaders(operation, first, attempts);
        if (first.body() != null && examples.bodies(operation).isEmpty()) {
            spoilForm(operation, first, attempts);
        }
        if (operation.isChange()) {
            spoilWhole(operation, first, attempts);
        }
        for (var body : examples.bodies(operation)) {
            spoilBody(operation, body, attempts);
        }
        return attempts;
    }

    /** The request in order, with the first kind of body that the operation takes. */
    private Draft draft(Api.Operation operation) {
        var bodies = examples.bodies(operation);
        return bodies.isEmpty()
                ? examples.raw(operation)
                        .map(raw -> draft(operation, raw.content()).with("Content-Type", raw.contentType()))
                        .orElseGet(() -> draft(operation, (byte[]) null))
                : draft(operation, bodies.getFirst().json());
    }

    private Draft draft(Api.Operation operation, JsonNode body) {
        return draft(operation, (byte[]) null)
                .with("Content-Type", "application/json")
                .withBody(body.toString());
    }

    private Draft draft(Api.Operation operation, byte @Nullable [] body) {
        var headers = new ArrayList<Draft.Header>();
        headers.add(new Draft.Header("X-Requested-With", "linli"));
        if (operation.isChange()) {
            headers.add(new Draft.Header("Idempotency-Key", "⟦unique⟧"));
        }
        if (operation.level() != Access.Level.PUBLIC) {
            headers.add(new Draft.Header("Cookie", "linli_session=⟦cookie⟧"));
        }
        headers.addAll(examples.headers(operation));
        return new Draft(operation.method(), target(operation, values(operation)), headers, body, Draft.Framing.LENGTH);
    }

    /** Every value of the address, encoded. */
    private Map<Api.Parameter, String> values(Api.Operation operation) {
        var values = new LinkedHashMap<Api.Parameter, String>();
        for (var parameter : operation.parameters()) {
            if (!parameter.in().equals("header")) {
                values.put(parameter, Mutations.encoded(examples.parameter(operation, parameter)));
            }
        }
        return values;
    }

    private static String target(Api.Operation operation, Map<Api.Parameter, String> values) {
        var path = operation.path();
        var query = new ArrayList<String>();
        for (var value : values.entrySet()) {
            if (value.getKey().in().equals("path")) {
                path = path.replace("{" + value.getKey().name() + "}", value.getValue());
            } else {
                query.add(value.getKey().name() + "=" + value.getValue());
            }
        }
        return query.isEmpty() ? path : path + "?" + String.join("&", query);
    }

    private void spoilAddress(Api.Operation operation, Draft draft, String cursor, List<Attempt> attempts) {
        var values = values(operation);
        values.forEach((parameter, value) -> {
            var place = parameter.in() + " " + parameter.name();
            var others = new LinkedHashMap<>(Mutations.address(value));
            boolean isBoundAlike = thinOut(parameter.name(), others);
            if (parameter.name().equals("after")) {
                (cursor.isEmpty() ? CURSORS : List.of(cursor))
                        .forEach(each ->
                                Mutations.cursor(each).forEach((name, other) -> others.put(name + " " + each, other)));
            }
            others.forEach((name, other) -> {
                var changed = new LinkedHashMap<>(values);
                changed.put(parameter, other);
                attempts.add(new Attempt(operation, place, name, draft.withTarget(target(operation, changed)), false));
            });
            if (parameter.in().equals("query") && !isBoundAlike) {
                var fewer = new LinkedHashMap<>(values);
                fewer.remove(parameter);
                attempts.add(
                        new Attempt(operation, place, "left out", draft.withTarget(target(operation, fewer)), false));
                for (var more : new String[] {
                    parameter.name() + "=" + value,
                    parameter.name(),
                    parameter.name() + "[]=1",
                    parameter.name() + "%00=1",
                    "%ED%A0%80=1",
                    "%zz=1",
                    "&&&=&=",
                    (parameter.name() + "=" + value + "&").repeat(150),
                }) {
                    attempts.add(new Attempt(
                            operation,
                            place,
                            "and " + brief(more),
                            draft.withTarget(draft.target() + "&" + more),
                            false));
                }
            }
        });
        for (var query :
                new String[] {"q=%ED%A0%80", "q=%00", "%ED%A0%80", "=", "a=%", "after=x&limit=0", "x".repeat(6_000)}) {
            var mark = draft.target().contains("?") ? "&" : "?";
            attempts.add(new Attempt(
                    operation, "query", "and " + brief(query), draft.withTarget(draft.target() + mark + query), false));
        }
    }

    private static String brief(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" + text.length() : text;
    }

    /** Leaves of what there is for a name what is always tried, and some; whether it has done so. */
    private boolean thinOut(String name, Map<String, String> others) {
        boolean isMet = met.merge(name, 1, Integer::sum) > IN_FULL;
        if (isMet) {
            others.keySet().removeIf(other -> !Mutations.ALWAYS.contains(other) && turn++ % OTHERWISE_ONE_OF != 0);
        }
        return isMet;
    }

    private void spoilHeaders(Api.Operation operation, Draft draft, List<Attempt> attempts) {
        boolean inFull = !operation.path().endsWith(".png") && kinds.add(kind(operation));
        Mutations.HEADERS.forEach((header, own) -> {
            var others = new LinkedHashMap<String, String>();
            Mutations.header().forEach(others::put);
            for (var each : own) {
                others.put(brief(each), each);
            }
            boolean described = operation.parameters().stream()
                    .anyMatch(each -> each.in().equals("header") && each.name().equals(header));
            if (!inFull && !described) {
                int chosen = turn++ % others.size();
                var names = List.copyOf(others.keySet());
                others.keySet().retainAll(Set.of(names.get(chosen)));
            }
            var place = "header " + header;
            others.forEach((name, other) ->
                    attempts.add(new Attempt(operation, place, name, draft.with(header, other), isFraming(header))));
            if (inFull || described) {
                attempts.add(new Attempt(operation, place, "left out", draft.without(header), false));
                attempts.add(new Attempt(
                        operation, place, "twice", draft.and(header, "a").and(header, "b"), isFraming(header)));
            }
        });
        for (var own : examples.headers(operation)) {
            var place = "header " + own.name();
            Mutations.header()
                    .forEach((name, other) ->
                            attempts.add(new Attempt(operation, place, name, draft.with(own.name(), other), false)));
            attempts.add(new Attempt(operation, place, "left out", draft.without(own.name()), false));
        }
        if (inFull) {
            var many = draft;
            for (int i = 0; i < 150; i++) {
                many = many.and("X-" + i, "1");
            }
            attempts.add(new Attempt(operation, "headers", "150 more", many, true));
            attempts.add(
                    new Attempt(operation, "headers", "a name of control characters", draft.and("X\u0001", "1"), true));
            attempts.add(new Attempt(operation, "headers", "an empty name", draft.and("", "1"), true));
            attempts.add(new Attempt(operation, "headers", "a name with a blank", draft.and("X y", "1"), true));
            for (var length : new String[] {"-1", "x", "9223372036854775808", "1e3", "", "+5", "0x10"}) {
                attempts.add(new Attempt(
                        operation, "header Content-Length", length, draft.and("Content-Length", length), true));
            }
            attempts.add(new Attempt(
                    operation,
                    "header Content-Length",
                    "twice",
                    draft.and("Content-Length", "1").and("Content-Length", "2"),
                    true));
            for (var coding : new String[] {"x", "gzip", "chunked, chunked", "identity", ""}) {
                attempts.add(new Attempt(
                        operation, "header Transfer-Encoding", coding, draft.and("Transfer-Encoding", coding), true));
            }
        }
    }

    private static boolean isFraming(String header) {
        return Set.of("Expect", "Upgrade", "TE", "Host").contains(header);
    }

    /** Operations of a kind differ in nothing that headers are read for. */
    private static String kind(Api.Operation operation) {
        return "%s %s %s %s"
                .formatted(
                        operation.isChange(),
                        operation.contentType(),
                        operation.path().replaceFirst("(/\\w+).*", "$1"),
                        operation.id().replaceFirst("[A-Z].*", "").equals("stream"));
    }

    /** Where the body in order has nothing, it is spoiled with something in that place, and so is what is within. */
    private void spoilBody(Api.Operation operation, Examples.Body body, List<Attempt> attempts) {
        for (var place : Json.places(body.json())) {
            if (Json.isEmpty(place.value())) {
                var fuller = Json.fill(body.json(), place, examples.filling(body.described(), place));
                var places = Json.places(fuller).stream()
                        .filter(each -> each.isIn(place))
                        .toList();
                spoilPlaces(operation, body.described(), fuller, places, attempts);
            } else {
                spoilPlaces(operation, body.described(), body.json(), List.of(place), attempts);
            }
        }
    }

    private void spoilPlaces(
            Api.Operation operation,
            Api.Body described,
            JsonNode body,
            List<Json.Place> places,
            List<Attempt> attempts) {
        var draft = draft(operation, body);
        for (var place : places) {
            var where = described.place(place.toString());
            var name = place.steps().getLast();
            boolean inObject = !name.matches("\\d+");
            var prefix = inObject ? Json.quote(name) + ":" : "";
            var others = Mutations.json(place.value());
            thinOut("body " + (inObject ? name : place), others);
            others.forEach((mutation, other) -> attempts.add(new Attempt(
                    operation,
                    where,
                    mutation,
                    draft.withBody(Json.write(body, place, List.of(prefix + other))),
                    false)));
            attempts.add(new Attempt(
                    operation, where, "left out", draft.withBody(Json.write(body, place, List.of())), false));
            var same = prefix + place.value();
            attempts.add(new Attempt(
                    operation, where, "twice", draft.withBody(Json.write(body, place, List.of(same, same))), false));
        }
    }

    private void spoilWhole(Api.Operation operation, Draft draft, List<Attempt> attempts) {
        var json = draft.with("Content-Type", "application/json");
        var body = draft.body() == null || !draft.header("Content-Type").equals("application/json")
                ? "{}"
                : new String(draft.body(), StandardCharsets.UTF_8);
        var wholes = new LinkedHashMap<String, Draft>();
        wholes.put("none", json.withBody((byte[]) null));
        wholes.put("none, of no type", json.withBody((byte[]) null).without("Content-Type"));
        for (var text : new String[] {
            "",
            "null",
            "[]",
            "{}",
            "\"x\"",
            "1",
            "true",
            "x",
            "{",
            "{\"",
            "\u0000",
            "[1",
            "{\"a\":1}{\"a\":1}",
            "/**/{}"
        }) {
            wholes.put(text, json.withBody(text));
        }
        wholes.put("cut off", json.withBody(body.substring(0, body.length() / 2)));
        wholes.put("in a list", json.withBody("[" + body + "]"));
        wholes.put("twice", json.withBody(body + body));
        wholes.put("UTF-16", json.withBody(body.getBytes(StandardCharsets.UTF_16)));
        wholes.put("UTF-16LE", json.withBody(body.getBytes(StandardCharsets.UTF_16LE)));
        wholes.put("UTF-32", json.withBody(body.getBytes(Charset.forName("UTF-32"))));
        wholes.put("GB18030", json.withBody("{\"名\":1}".getBytes(Charset.forName("GB18030"))));
        wholes.put("byte order mark", json.withBody("\uFEFF" + body));
        wholes.put(
                "bytes that are no UTF-8",
                json.withBody(new byte[] {'{', '"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"', ':', '1', '}'}));
        wholes.put("overlong", json.withBody(new byte[] {'"', (byte) 0xC0, (byte) 0x80, '"'}));
        for (var type : new String[] {
            "application/vnd.x+json",
            "text/plain",
            "text/json",
            "application/x-www-form-urlencoded",
            "application/octet-stream",
            "application/xml",
            "application/cbor",
            "application/json;charset=utf-16",
        }) {
            wholes.put("as " + type, json.with("Content-Type", type).withBody(body));
        }
        wholes.put("of no type", json.without("Content-Type").withBody(body));
        wholes.put(
                "as a form",
                json.with("Content-Type", "application/x-www-form-urlencoded").withBody("a=%ED%A0%80&b=%zz&=&%00"));
        wholes.put(
                "as a form of 5,000 fields",
                json.with("Content-Type", "application/x-www-form-urlencoded").withBody("a=1&".repeat(5_000)));
        wholes.put(
                "a form of parts without boundary",
                json.with("Content-Type", "multipart/form-data").withBody("--b\r\n\r\nx\r\n--b--\r\n"));
        wholes.put("a form of broken parts", multipart(json, "--b\r\nContent-Disposition"));
        wholes.put("a form of no parts", multipart(json, "--b--\r\n"));
        wholes.put("a form of other bytes", multipart(json, "x".repeat(100)));
        wholes.put("a form with another name", multipart(json, part("name=\"other\"") + "--b--\r\n"));
        wholes.put("a form without a name", multipart(json, part("") + "--b--\r\n"));
        wholes.put(
                "a form with a name of NUL",
                multipart(json, part("name=\"file\"; filename=\"a\0.csv\"") + "--b--\r\n"));
        wholes.put(
                "a form of 500 parts",
                multipart(json, part("name=\"file\"; filename=\"a.csv\"").repeat(500) + "--b--\r\n"));
        wholes.put(
                "a form whose part has 10 kB of headers",
                multipart(
                        json,
                        "--b\r\nContent-Disposition: form-data; name=\"file\"\r\nX: " + "x".repeat(10_000)
                                + "\r\n\r\nx\r\n--b--\r\n"));
        wholes.put("gzip that is none", json.with("Content-Encoding", "gzip").withBody(body));
        LONG.forEach((name, text) -> wholes.put(name, json.withBody(text)));
        wholes.put("2 MB as text", json.with("Content-Type", "text/plain").withBody(LONG.get("2 MB")));
        wholes.forEach(
                (name, whole) -> attempts.add(new Attempt(operation, "body", brief(name), whole, isLong(whole))));
        var text = json.withBody(body);
        attempts.add(new Attempt(operation, "body", "in chunks", text.with(Draft.Framing.CHUNKS), true));
        attempts.add(new Attempt(
                operation, "body", "in chunks without an end", text.with(Draft.Framing.CHUNKS_WITHOUT_END), true));
        attempts.add(new Attempt(
                operation,
                "body",
                "in chunks of no size",
                json.with("Transfer-Encoding", "chunked").withBody("zz\r\n" + body),
                true));
        attempts.add(new Attempt(
                operation,
                "body",
                "longer than it says",
                text.and("Content-Length", Integer.toString(Math.max(0, body.length() / 2))),
                true));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static boolean isLong(Draft draft) {
        return draft.body() != null && draft.body().length > Mutations.HUGE;
    }

    private static Draft multipart(Draft draft, String body) {
        return draft.with("Content-Type", Form.TYPE).withBody(body);
    }

    private static String part(String about) {
        return "--b\r\nContent-Disposition: form-data; " + about + "\r\n\r\nx\r\n";
    }

    private void spoilForm(Api.Operation operation, Draft draft, List<Attempt> attempts) {
        if (!operation.takesFile()) {
            for (var form : new String[] {
                "",
                "choice=",
                "choice=x",
                "choice",
                "choice=%00",
                "choice=%ED%A0%80",
                "choice=SUCCESS&choice=FAILURE",
                "choice=1"
            }) {
                attempts.add(new Attempt(operation, "form", form, draft.withBody(form), false));
            }
            return;
        }
        var contents = new LinkedHashMap<String, String>();
        contents.put("empty", "");
        contents.put("NUL", "\0");
        contents.put("quotes that do not end", "\"a,b\n\"c");
        contents.put("no columns that are known", "a,b\n1,2\n");
        contents.put("binary", new String(new char[] {1, 2, 3, 255, 254}));
        contents.put("a column twice", "Handle,Handle\na,b\n");
        contents.put("a huge cell", "Handle,Title\n" + "a".repeat(Mutations.HUGE) + ",b\n");
        contents.put("many columns", "a,".repeat(20_000) + "\n");
        contents.put("nickname of NUL", "昵称,手机号\n\0,13900000000\n");
        contents.forEach((name, content) ->
                attempts.add(new Attempt(operation, "file", name, file(draft, "a.csv", content), false)));
        for (var name : new String[] {
            "",
            "a",
            "../../a.csv",
            "a.exe",
            "长".repeat(300) + ".csv",
            "a\u0001.csv",
            "a\u202e.csv",
            "CON.csv",
            "a.csv%00"
        }) {
            attempts.add(new Attempt(operation, "file name", brief(name), file(draft, name, "昵称\n甲\n"), false));
        }
    }

    private static Draft file(Draft draft, String name, String content) {
        return draft.withBody(Form.of(Map.of(name, content.getBytes(StandardCharsets.UTF_8))));
    }
}
