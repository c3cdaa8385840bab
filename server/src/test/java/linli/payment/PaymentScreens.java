package linli.payment;

import static linli.browser.Screen.at;

import java.util.List;
import linli.browser.ConsoleReader;
import linli.browser.Demonstration;
import linli.browser.MemberReader;
import linli.browser.Screen;
import linli.browser.Screens;
import linli.browser.Street;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a provider said otherwise than was due. */
@Component
class PaymentScreens implements Screens {
    private final Demonstration demonstration;
    private final JdbcClient db;

    PaymentScreens(Demonstration demonstration, JdbcClient db) {
        this.demonstration = demonstration;
        this.db = db;
    }

    @Override
    public void prepare() {
        db.sql("""
                insert into payment.mismatch
                       (brand, id, method, kind, merchant, order_number, reference, amount_minor, currency, result, subject,
                        expected_merchant, expected_minor, expected_currency, expected_state, times, settled_by, settled_at,
                        note, state)
                values (:brand, 1, 'SANDBOX', 'OTHER_AMOUNT', 'linli', '385088664910168580-385088664910168581', 'SBX385088664910168599', 100,
                        'CNY', 'CAPTURED', :order, 'linli', 12900, 'CNY', 'CREATED', 3, null, null, null, 'OPEN'),
                       (:brand, 2, 'SANDBOX', 'OTHER_CURRENCY', 'linli', '385088664910168580-385088664910168581', 'SBX385088664910168598', 12900,
                        'JPY', 'CAPTURED', :order, 'linli', 12900, 'CNY', 'CREATED', 1, :hq, shared.now(),
                        '渠道后台确认收到日元，已原路退回，请买家重新付款。', 'SETTLED'),
                       (0, 3, 'SANDBOX', 'UNKNOWN_ORDER', 'linli', '20261128-0815', 'SBX385088664910168600', 8800, 'CNY',
                        'CAPTURED', null, null, null, null, null, 1, null, null, null, 'OPEN')
                on conflict do nothing
                """)
                .param("brand", demonstration.brand().value())
                .param("order", demonstration.order("READY"))
                .param("hq", demonstration.person("hq").value())
                .update();
    }

    @Override
    public List<Screen> console(ConsoleReader reader) {
        return switch (reader) {
            case HEADQUARTERS ->
                List.of(
                        at("payment-mismatches", "/payment-mismatches?state=OPEN"),
                        at("payment-mismatch-settle", "/payment-mismatches?state=OPEN")
                                .opening("settle"),
                        at("payment-mismatches-all", "/payment-mismatches"));
            case OPERATOR -> List.of(at("operator-payment-mismatches", "/payment-mismatches"));
            case FRESH -> List.of(at("fresh-payment-mismatches", "/payment-mismatches"));
            default -> List.of();
        };
    }

    @Override
    public List<Screen> member(MemberReader reader, Street.Opened street) {
        return switch (reader) {
            case BUYER -> List.of(at("top-up", street.path("/top-ups/" + topUp(street))));
            default -> List.of();
        };
    }

    private String topUp(Street.Opened street) {
        var brand = db.sql("select id from network.brand where slug = :slug")
                .param("slug", street.slug())
                .query(String.class)
                .single();
        return street.member()
                .http()
                .post("/api/brands/" + brand + "/wallet/top-ups", """
                        {"amount":{"minor":5000,"currency":"CNY"},"method":"SANDBOX"}
                        """)
                .body()
                .get("id")
                .asString();
    }
}
