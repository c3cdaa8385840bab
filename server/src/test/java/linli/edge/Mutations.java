package linli.edge;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What stands where something else belongs, by a name for the report. */
final class Mutations {
    static final int HUGE = 100_000;
    private static final int DEEP = 5_000;

    /** What nothing is spared. */
    static final Set<String> ALWAYS = Set.of(
            "null",
            "true",
            "x",
            "-1",
            "1.5",
            "2^63",
            "{}",
            "[]",
            "[null]",
            "\"\"",
            "\"7\"",
            "\"2^63\"",
            "lone surrogate",
            "and a lone surrogate",
            "NUL",
            "and NUL",
            "and a zero width space",
            "the number as text",
            "huge",
            "deep",
            "with null",
            "9223372036854775808",
            "%00",
            "%ED%A0%80",
            "and %00",
            "and %ED%A0%80",
            "%E2%80%AE%E2%80%8B",
            "missing");

    private static final Set<String> TIMES = Set.of("⟦now⟧", "⟦later⟧", "⟦muchLater⟧");

    private Mutations() {}

    /** What must have stood in place of such an input, made of a value that is in order unless nothing can be. */
    static String least(String place, JsonNode schema) {
        if (place.startsWith("header ")) {
            return "NUL";
        }
        if (place.matches("(path|query) .*")) {
            return "and %00";
        }
        return switch (Api.type(schema)) {
            case "string" -> "and NUL";
            case "integer", "number" -> "the number as text";
            case "array" -> "with null";
            default -> "null";
        };
    }

    /** Other values for one of JSON, written as JSON. */
    static Map<String, String> json(JsonNode value) {
        var other = new LinkedHashMap<String, String>();
        other.put("null", "null");
        other.put("true", "true");
        other.put("0", "0");
        other.put("-1", "-1");
        other.put("1.5", "1.5");
        other.put("1e9", "1e9");
        other.put("1e400", "1e400");
        other.put("2^31", "2147483648");
        other.put("2^63-1", "9223372036854775807");
        other.put("-2^63", "-9223372036854775808");
        other.put("2^63", "9223372036854775808");
        other.put("10^300", "1" + "0".repeat(300));
        other.put("100,000 digits", "9".repeat(HUGE));
        other.put("NaN", "NaN");
        other.put("{}", "{}");
        other.put("{\"a\":1}", "{\"a\":1}");
        other.put("[]", "[]");
        other.put("[[]]", "[[]]");
        other.put("[null]", "[null]");
        other.put("\"\"", "\"\"");
        other.put("blank", "\" \\t\\n\"");
        other.put("\"7\"", "\"7\"");
        other.put("\"0\"", "\"0\"");
        other.put("\"-1\"", "\"-1\"");
        other.put("\"1.5\"", "\"1.5\"");
        other.put("\"2^63\"", "\"9223372036854775808\"");
        other.put("\"19 digits\"", "\"9999999999999999999\"");
        other.put("full width digits", "\"１２３\"");
        other.put("lone surrogate", "\"\\ud800\"");
        other.put("reversed surrogates", "\"\\udc00\\ud800\"");
        other.put("NUL", "\"\\u0000\"");
        other.put("controls", "\"a\\u0001\\u001b\\u007f\\u0085b\"");
        other.put("bidi and zero width", "\"\\u202e\\u200b\\ufeff\\u2066a\"");
        other.put("noncharacter", "\"\\uffff\\ufdd0\"");
        other.put("combining", "\"e" + "\\u0301".repeat(200) + "\"");
        other.put("script", "\"<script>alert(1)</script>\"");
        other.put("percent", "\"%_\\\\%s{0}${a}'\\\"\"");
        other.put("huge", "\"" + "a".repeat(HUGE) + "\"");
        other.put("huge of emoji", "\"" + "\\ud83d\\ude00".repeat(HUGE / 12) + "\"");
        other.put("deep", "[".repeat(DEEP) + "]".repeat(DEEP));
        other.put("deep objects", "{\"a\":".repeat(DEEP) + "1" + "}".repeat(DEEP));
        other.put("many", "[" + "1,".repeat(HUGE / 2) + "1]");
        if (value.isString()) {
            spoilText(other, value.asString());
        }
        if (value.isNumber()) {
            other.put("the number as text", "\"" + value + "\"");
            other.put("with a point", value + ".0");
            other.put("in a list", "[" + value + "]");
        }
        if (value.isArray()) {
            other.put("its first element", value.isEmpty() ? "1" : value.get(0).toString());
            if (!value.isEmpty()) {
                var first = value.get(0).toString();
                other.put("the same twice", "[" + first + "," + first + "]");
                other.put("the same 2,000 times", "[" + (first + ",").repeat(1_999) + first + "]");
                other.put("with null", "[" + first + ",null]");
                other.put("nested", "[[" + first + "]]");
            }
        }
        if (value.isObject()) {
            other.put("in a list", "[" + value + "]");
            other.put("as text", Json.quote(value.toString()));
            other.put("with a part unknown", with(value, "\"x\":1"));
            other.put("with a name of a lone surrogate", with(value, "\"\\ud800\":1"));
            other.put("with a name of NUL", with(value, "\"\\u0000\":1"));
            other.put("with a name that is huge", with(value, "\"" + "n".repeat(HUGE) + "\":1"));
            other.put("with an empty name", with(value, "\"\":1"));
        }
        return other;
    }

    private static void spoilText(Map<String, String> other, String text) {
        var inner = Json.quote(text);
        inner = inner.substring(1, inner.length() - 1);
        other.put("and a lone surrogate", "\"" + inner + "\\ud800\"");
        other.put("and NUL", "\"" + inner + "\\u0000\"");
        other.put("and a zero width space", "\"" + inner + "\\u200b\"");
        other.put("and a control character", "\"" + inner + "\\u0007\"");
        other.put("and blanks around", "\" " + inner + " \"");
        other.put("in lower case", Json.quote(text.toLowerCase(java.util.Locale.ROOT)));
        other.put("in a list", "[\"" + inner + "\"]");
        other.put("in an object", "{\"value\":\"" + inner + "\"}");
        if (TIMES.contains(text)) {
            other.put("the last instant", "\"+1000000000-12-31T23:59:59.999999999Z\"");
            other.put("the first instant", "\"-1000000000-01-01T00:00:00Z\"");
            other.put("the year 10000", "\"+10000-01-01T00:00:00Z\"");
            other.put("the year 0", "\"0000-01-01T00:00:00Z\"");
            other.put("the 30th of February", "\"2026-02-30T00:00:00Z\"");
            other.put("with an offset", "\"2026-12-01T00:00:00+08:00\"");
            other.put("with an offset that is none", "\"2026-12-01T00:00:00+99:00\"");
            other.put("only a date", "\"2026-12-01\"");
        }
    }

    private static String with(JsonNode object, String member) {
        var text = object.toString();
        return text.substring(0, text.length() - 1) + (object.isEmpty() ? "" : ",") + member + "}";
    }

    /** Other values for a part of an address, encoded as they are sent. */
    static Map<String, String> address(String encoded) {
        var other = new LinkedHashMap<String, String>();
        for (var text : new String[] {
            "null",
            "undefined",
            "x",
            "true",
            "0",
            "-1",
            "1.5",
            "1e9",
            "1e400",
            "2147483648",
            "9223372036854775807",
            "9223372036854775808",
            "-9223372036854775808",
            "99999999999999999999",
            "NaN",
            "%20",
            "%2B1",
            "%EF%BC%91",
            "%D9%A3",
            "{}",
            "%7B%7D",
            "%5B%5D",
            "%ED%A0%80",
            "%ED%B0%80%ED%A0%80",
            "%00",
            "%01%1B%7F",
            "%0D%0AX-Evil:%201",
            "%E2%80%AE%E2%80%8B",
            "%EF%BB%BF",
            "%EF%BF%BF",
            "%FF",
            "%E9",
            "%C0%AF",
            "%F4%90%80%80",
            "%F0%9F%98%80",
            "%25",
            "%25_%5C",
            "%27%22%3B--",
            "%3Cscript%3E",
            "..",
            "%2e%2e",
            "%2F",
            "%5C",
            ";",
            ";a=b",
            "0000-00-00",
            "2026-02-30",
            "-999999999-01-01",
            "%2B999999999-12-31",
            "0001-01-01",
            "9999-12-31",
            "%zz",
            "%",
        }) {
            other.put(text, text);
        }
        other.put("missing", "");
        other.put("6 kB", "a".repeat(6_000));
        other.put("3 kB of digits", "9".repeat(3_000));
        other.put("huge", "a".repeat(HUGE));
        for (var more :
                new String[] {"%00", "%ED%A0%80", "%E2%80%8B", "%20", "%07", "x", "'", ";a=b", ".json", "/", "%FF"}) {
            other.put("and " + more, encoded + more);
        }
        other.put("leading zero", "0" + encoded);
        return other;
    }

    /** Cursors are texts that the application wrote itself; here are such with another text in them. */
    static Map<String, String> cursor(String cursor) {
        var other = new LinkedHashMap<String, String>();
        try {
            var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            other.put("cursor of larger numbers", encode(text.replaceAll("\\d+", "99999999999999999999")));
            other.put("cursor of the largest numbers", encode(text.replaceAll("\\d+", "9223372036854775807")));
            other.put("cursor of smaller numbers", encode(text.replaceAll("\\d+", "-1")));
            other.put("cursor of words", encode(text.replaceAll("\\d+", "x")));
            other.put("cursor and NUL", encode(text + "\0"));
            other.put("cursor of NUL", encode("\0" + text));
            other.put("cursor without its end", encode(text.substring(0, text.length() / 2)));
            other.put("cursor of nothing", encode(""));
        } catch (IllegalArgumentException plain) {
            // It is a number, which has been another already.
        }
        other.put("cursor without its last character", cursor.substring(0, Math.max(0, cursor.length() - 1)));
        return other;
    }

    private static String encode(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    static String encoded(String text) {
        return text.indexOf('⟦') >= 0
                ? text
                : URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Other values for any header; characters are bytes. */
    static Map<String, String> header() {
        var other = new LinkedHashMap<String, String>();
        for (var text : new String[] {
            "null",
            "x",
            "-1",
            "0",
            "1.5",
            "1e9",
            "1e400",
            "abc",
            "9223372036854775808",
            "99999999999999999999",
            "{}",
            "[]",
            ",,,",
            ";;;",
            "\"",
            "=",
            "/",
            "*",
            "%00",
            "%ED%A0%80",
            "a/b;c=\"",
            "<script>",
            "[::1",
            "\t",
        }) {
            other.put(text, text);
        }
        other.put("empty", "");
        other.put("latin 1", "\u00e9\u00ff");
        other.put("UTF-8", new String("中文".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
        other.put("lone surrogate", "a\u00ed\u00a0\u0080");
        other.put("NUL", "a\0b");
        other.put("control", "a\u0001\u001b\u007fb");
        other.put("carriage return", "a\rb");
        other.put("6 kB", "a".repeat(6_000));
        other.put("huge", "a".repeat(HUGE));
        return other;
    }

    /** Other values for headers that mean something, by their names. */
    static final Map<String, String[]> HEADERS = headers();

    private static Map<String, String[]> headers() {
        var all = new LinkedHashMap<String, String[]>();
        all.put("Idempotency-Key", new String[] {"a".repeat(100), "a".repeat(101), "a b", "~"});
        all.put("Accept", new String[] {
            "*/*;q=x",
            "text/html",
            "text/event-stream",
            "application/xml",
            "application/*+json",
            "image/png;q=9",
            "a",
            "application/json;charset=\"",
            "*",
            "text/*, */*;q=0",
        });
        all.put("Accept-Language", new String[] {
            "zz-ZZ;q=9",
            "*",
            "en;q=x",
            "en-US-x-very-long-private-use-subtag",
            "i-klingon",
            "zh-CN,en;q=0.1,,",
            "-",
            "en_US",
            "en;q=0.5;q=0.4",
            "x".repeat(300),
        });
        all.put("Accept-Encoding", new String[] {"gzip;q=x", "br, gzip, *;q=0", "identity;q=0", "gzip, gzip"});
        all.put("Content-Type", new String[] {
            "application/vnd.x+json",
            "application/json;charset=utf-16",
            "application/json;charset=nonsense",
            "application/json;charset=\"utf-8",
            "application/json; charset=",
            "text/plain",
            "application/x-www-form-urlencoded",
            "application/x-www-form-urlencoded;charset=nonsense",
            "multipart/form-data",
            "multipart/form-data; boundary=",
            "multipart/form-data; boundary=" + "b".repeat(200),
            "multipart/form-data; boundary=\"a\u00e9\"",
            "multipart/mixed; boundary=b",
            "multipart/form-data; boundary=b; charset=nonsense",
            "application/octet-stream",
            "application/xml",
            "*/*",
            "application/*",
            "application",
            "application/json/json",
        });
        all.put("Content-Encoding", new String[] {"gzip", "deflate", "br", "identity"});
        all.put("Cookie", new String[] {
            "linli_session=",
            "linli_session=x",
            "linli_session=" + "a".repeat(4_000),
            "linli_session=\"x",
            "linli_session=a; linli_session=b",
            "linli_session=%00",
            "linli_session=\u00ed\u00a0\u0080",
            "linli_visitor=x",
            "linli_visitor=9223372036854775808",
            "linli_visitor=-1",
            "linli_visitor=",
            "linli_visitor=\u00ff",
            "linli_visitor=" + "9".repeat(4_000),
            "JSESSIONID=x",
            "$Version=1; a=b",
            "=;=;=",
            "a".repeat(3_000) + "=b",
        });
        all.put("If-None-Match", new String[] {"*", "\"x\"", "W/\"x\"", "W/", "\"x\", \"y\",", "\"\u00e9\""});
        all.put("If-Match", new String[] {"*", "\"x\""});
        all.put("If-Modified-Since", new String[] {"Thu, 32 Foo 99999 99:99:99 GMT", "Thu, 01 Jan 1970 00:00:00 GMT"});
        all.put("If-Unmodified-Since", new String[] {"yesterday", "Thu, 01 Jan 1970 00:00:00 GMT"});
        all.put("If-Range", new String[] {"\"x\"", "yesterday"});
        all.put("Range", new String[] {
            "bytes=0-",
            "bytes=-1",
            "bytes=5-1",
            "bytes=0-0,1-1,2-2",
            "bytes=9223372036854775808-",
            "bytes=a-b",
            "bytes=",
            "lines=1-2",
            "bytes=" + "0-0,".repeat(1_000) + "1-1",
        });
        all.put("Origin", new String[] {
            "null", "https://[", "http://127.0.0.1", "http://evil.example", "://", "http://a b", "file:///"
        });
        all.put("Referer", new String[] {"https://[", "about:blank", "http://evil.example/%ED%A0%80"});
        all.put("Sec-Fetch-Site", new String[] {"cross-site", "none", "same-origin"});
        all.put("X-Requested-With", new String[] {"XMLHttpRequest", "LINLI"});
        all.put("Forwarded", new String[] {
            "for=203.0.113.9",
            "for=\"[2001:db8::1]:99999\"",
            "for=_x;host=evil.example;proto=https",
            "for=unknown",
            "proto=ftp",
            "host=\"a b\"",
            "for=\"",
        });
        all.put("X-Forwarded-For", new String[] {
            "203.0.113.9",
            "unknown",
            "300.300.300.300",
            "1.2.3",
            "203.0.113.9:8080",
            "[2001:db8::1]:443",
            "2001:db8::1",
            "fe80::1%eth0",
            "::ffff:1.2.3.4",
            "evil.example",
            "203.0.113.9, , 1",
            "127.0.0.1",
            "a".repeat(300),
            "_hidden",
            "0x7f.1",
            "2130706433",
        });
        all.put("X-Forwarded-Host", new String[] {
            "evil.example",
            "evil.example:99999",
            "evil.example:x",
            "[::1",
            "a b",
            "a/b",
            "a@b",
            "evil.example, other.example",
            "\u00e9.example",
            ":80",
        });
        all.put("X-Forwarded-Proto", new String[] {"https", "ftp", "HTTPS", "https,http", "javascript"});
        all.put("X-Forwarded-Port", new String[] {"443", "99999", "-1", "x", "2147483648", "443,80"});
        all.put("X-Forwarded-Prefix", new String[] {"/evil", "//evil.example", "https://evil.example"});
        all.put("X-Forwarded-By", new String[] {"203.0.113.9"});
        all.put("X-Real-IP", new String[] {"203.0.113.9"});
        all.put("Host", new String[] {
            "evil.example",
            "a b",
            "a:99999",
            "a:x",
            "[::1",
            "",
            "127.0.0.1:1",
            "\u00e9.example",
            "a_b",
            "x".repeat(300),
            "a,b",
            "a@b",
        });
        all.put("Last-Event-ID", new String[] {"-1", "0", "9223372036854775807", "9223372036854775808", "1.5", "abc"});
        all.put("User-Agent", new String[] {"Googlebot/2.1", "Mozilla/5.0 MicroMessenger"});
        all.put("X-HTTP-Method-Override", new String[] {"DELETE", "GET"});
        all.put("Authorization", new String[] {"Basic", "Basic x", "Bearer x", "Digest a=\"", "Basic /////w=="});
        all.put("Expect", new String[] {"100-continue", "200-ok"});
        all.put("TE", new String[] {"trailers", "gzip"});
        all.put("Upgrade", new String[] {"h2c", "websocket"});
        all.put("Cache-Control", new String[] {"max-age=x", "no-cache"});
        all.put("X-Request-Id", new String[] {"a\u0001"});
        all.put("traceparent", new String[] {"00-x-y-z", "00-" + "f".repeat(32) + "-" + "f".repeat(16) + "-ff"});
        all.put("Prefer", new String[] {"return=minimal", "wait=9999999999"});
        return all;
    }
}
