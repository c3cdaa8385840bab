package linli.payment;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import linli.edge.Specimens;
import linli.edge.Town;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Payments, the sandbox bank and what it says that does not fit. */
@Component
class PaymentSpecimens implements Specimens.Source {
    private static final String TOP_UP = """
            {"amount":{"minor":100,"currency":"CNY"},"method":"SANDBOX"}""";

    private static final String TIMESTAMP = "X-Sandbox-Timestamp";
    private static final String SIGNATURE = "X-Sandbox-Signature";

    private final JdbcClient db;

    PaymentSpecimens(JdbcClient db) {
        this.db = db;
    }

    @Override
    public void tell(Specimens to) {
        to.thing("payment", town -> paymentOf(town, town.thing("order")))
                .thing("subject", town -> town.thing("order"))
                .thing("mismatch", PaymentSpecimens::mismatch)
                .thing("provider", _ -> "sandbox")
                .thing("token", PaymentSpecimens::charge)
                .thing("topUp", PaymentSpecimens::topUp)
                .body("topUpWallet", TOP_UP)
                .caller(Town.Standing::hq, "topUpWallet", "myTopUp")
                .anew("topUpWallet", (town, _, _) -> end(town))
                .wholeBody("receiveCallback", """
                        {"merchant":"linli","order":"⟦brand⟧-⟦payment⟧","transaction":"SBX⟦unique⟧",
                         "amount":{"minor":1990,"currency":"CNY"},"result":"FAILED"}""")
                .header("receiveCallback", TIMESTAMP, "1")
                .header("receiveCallback", SIGNATURE, "1")
                .signed("receiveCallback", this::sign)
                .raw(
                        "POST /pay/sandbox/{token}",
                        "application/x-www-form-urlencoded",
                        "choice=SUCCESS".getBytes(StandardCharsets.UTF_8))
                .anew("mismatch", PaymentSpecimens::mismatch, "settleMismatch")
                .anew("mismatch", PaymentSpecimens::strayMismatch, "settleStrayMismatch")
                .anew(
                        "payment",
                        town -> {
                            var order = town.order("SANDBOX");
                            pay(town, order);
                            return paymentOf(town, order);
                        },
                        "receiveCallback")
                .anew("token", PaymentSpecimens::charge, "POST /pay/sandbox/{token}");
    }

    private static String paymentOf(Town.Standing town, String order) {
        return town.one("select id from payment.payment where brand = :brand and subject = " + order);
    }

    private static String topUp(Town.Standing town) {
        return town.post(town.hq(), "/wallet/top-ups", TOP_UP, "id");
    }

    /** What is on its way counts towards what a wallet may hold. */
    private static void end(Town.Standing town) {
        town.one("""
                with ended as (
                  update payment.top_up set expires_at = opened_at
                   where (brand, id) in (select brand, id from payment.top_up
                                          where brand = :brand and credited_at is null for update skip locked)
                  returning id)
                select count(*) from ended
                """);
    }

    private static void pay(Town.Standing town, String order) {
        town.post(town.buyer(), "/orders/" + order + "/payments", "{\"method\":\"SANDBOX\"}", "");
    }

    /** The token of a charge that nobody has decided. */
    private static String charge(Town.Standing town) {
        var order = town.order("SANDBOX");
        pay(town, order);
        return town.one("select redirect from payment.payment where brand = :brand and subject = " + order)
                .replaceFirst(".*/", "");
    }

    private static String mismatch(Town.Standing town) {
        return mismatch(town, ":brand", "OTHER_AMOUNT", "1, 'linli', 100, 'CNY', 'CREATED'");
    }

    private static String strayMismatch(Town.Standing town) {
        return mismatch(town, "0", "UNKNOWN_ORDER", "null, null, null, null, null");
    }

    private static String mismatch(Town.Standing town, String brand, String kind, String expected) {
        long id = town.id();
        return town.one("""
                insert into payment.mismatch
                       (brand, id, method, kind, merchant, order_number, reference, amount_minor, currency, result,
                        subject, expected_merchant, expected_minor, expected_currency, expected_state)
                select %s, %d, 'SANDBOX', '%s', 'linli', '1', '%d', 1, 'CNY', 'CAPTURED', %s
                 where :brand > 0 returning id
                """.formatted(brand, id, kind, id, expected));
    }

    /** As the sandbox bank would, unless the request has a signature of its own. */
    private Map<String, String> sign(UnaryOperator<String> header, byte[] body) {
        if (!header.apply(SIGNATURE).equals("1")) {
            return Map.of();
        }
        var told = header.apply(TIMESTAMP);
        var timestamp = told.equals("1") ? Long.toString(Instant.now().getEpochSecond()) : told;
        try {
            var secret = db.sql("select secret from payment_sandbox.merchant where name = 'linli'")
                    .query(byte[].class)
                    .single();
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            mac.update((timestamp + ".").getBytes(StandardCharsets.ISO_8859_1));
            return Map.of(TIMESTAMP, timestamp, SIGNATURE, HexFormat.of().formatHex(mac.doFinal(body)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
