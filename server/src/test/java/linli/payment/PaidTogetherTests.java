package linli.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import linli.campaign.CampaignId;
import linli.campaign.TeamId;
import linli.campaign.Terms;
import linli.catalog.ProductKind;
import linli.ordering.OrderId;
import linli.ordering.Shop;
import linli.payment.SettlePayment.Outcome;
import linli.payment.SettlePayment.Said;
import linli.shared.PaymentMethod;
import linli.testing.LinliTest;
import linli.testing.SystemActs;
import linli.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Orders of every sort, of two brands, whose payments are captured by one transaction. */
@LinliTest
class PaidTogetherTests {
    private static final long DEPOSIT = 300;

    @Autowired
    World world;

    @Autowired
    Shop shop;

    @Autowired
    SettlePayment settle;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient db;

    /** @param captured of the amount that is to be paid first */
    private record Placed(Shop.Open open, World.Player buyer, String order, String team, Said captured) {
        long minor() {
            return captured.notice().minor();
        }
    }

    @Test
    void makesEachWhatItWouldBeAlone() {
        var open = shop.open(world, 50);
        var other = shop.open(world, 50);
        var group = shop.campaign(open, open.variant(), Terms.groupBuy(Shop.window(), 50, 1, 3));
        var presale = shop.campaign(
                open,
                open.variant(),
                Terms.selling(Shop.window(), 20)
                        .deposit(new Terms.Deposit(
                                DEPOSIT,
                                clock.instant().plus(Duration.ofDays(20)),
                                clock.instant().plus(Duration.ofDays(22)),
                                Terms.Deposit.Unpaid.KEPT))
                        .build());
        var ebook = shop.product(open.brand(), ProductKind.DIGITAL);

        var founder = place(open, seat(open, group, "NEW"));
        assertThat(settle.settle(List.of(founder.captured()))).containsOnly(Optional.of(new Outcome.Accepted()));
        assertThat(state(founder)).isEqualTo("PAID");
        var second = place(open, seat(open, group, founder.team()));
        var last = place(open, seat(open, group, founder.team()));
        var plain = place(open, shop.order(open, 2, "SANDBOX"));
        var foreign = place(other, shop.order(other, 1, "SANDBOX"));
        var held = place(open, seat(open, presale, "null"));
        var digital = place(
                open,
                shop.order(open, 1, "SANDBOX")
                        .replace(open.variant().toString(), ebook.toString())
                        .replace("PICKUP", "DIGITAL"));
        var cancelled = place(open, shop.order(open, 1, "SANDBOX"));
        assertThat(cancelled
                        .buyer()
                        .http()
                        .post(open.path("/orders/" + cancelled.order() + "/cancel"), "")
                        .status())
                .isEqualTo(204);

        var all = List.of(second, cancelled, plain, held, foreign, last, digital);
        assertThat(settle.settle(all.stream().map(Placed::captured).toList()))
                .hasSize(all.size())
                .containsOnly(Optional.of(new Outcome.Accepted()));
        assertThat(all.stream().map(this::state))
                .containsExactly("READY", "CANCELLED", "READY", "BALANCE_DUE", "READY", "READY", "COMPLETED");
        assertThat(state(founder)).isEqualTo("READY");
        assertThat(SystemActs.of(
                        db, open.brand(), TeamId.valueOf(founder.team()).thing()))
                .containsExactly("TEAM_COMPLETE 0");
        assertThat(all.stream().map(placed -> shop.escrow(placed.open().brand(), placed.order())))
                .containsExactlyElementsOf(all.stream()
                        .map(placed -> placed == cancelled ? 0L : placed.minor())
                        .toList());
        assertThat(List.of(plain.minor(), held.minor())).containsExactly(2 * Shop.PRICE, DEPOSIT);
        assertThat(all.stream().map(this::acts))
                .containsExactly(
                        List.of("ORDER", "PAY"),
                        List.of("ORDER", "CANCEL"),
                        List.of("ORDER", "PAY"),
                        List.of("ORDER", "DEPOSIT"),
                        List.of("ORDER", "PAY"),
                        List.of("ORDER", "PAY"),
                        List.of("ORDER", "PAY"));
        assertThat(shop.seats(open, group)).containsExactly(0, 3);
        assertThat(shop.seats(open, presale)).containsExactly(0, 1);
        assertThat(shop.stock(open)).isEqualTo(50 - 3 - 2 - 1);
        assertThat(db.sql("""
                        select count(*) from (
                          select entry from ledger.posting where brand = any (:brands)
                           group by brand, entry, asset having sum(amount) <> 0) unbalanced
                        """)
                        .param(
                                "brands",
                                new long[] {open.brand().value(), other.brand().value()})
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private String seat(Shop.Open open, CampaignId campaign, String team) {
        return shop.seat(open, open.variant(), campaign, team, "SANDBOX");
    }

    private Placed place(Shop.Open open, String body) {
        var buyer = world.person("邻居");
        var order = buyer.http().post(open.path("/orders"), body);
        assertThat(order.status()).as(order.text()).isEqualTo(201);
        var id = order.body().get("id").asString();
        var payment = buyer.http().post(open.path("/orders/" + id + "/payments"), "{}");
        assertThat(payment.status()).as(payment.text()).isEqualTo(201);
        var number = PaymentId.valueOf(payment.body().get("id").asString());
        long minor = buyer.http()
                .get(open.path("/payments/" + number))
                .body()
                .get("amount")
                .get("minor")
                .asLong();
        return new Placed(
                open,
                buyer,
                id,
                order.body().get("team").asString(""),
                new Said(
                        new ProviderNotice(
                                PaymentMethod.SANDBOX,
                                "linli",
                                new MerchantOrder(open.brand(), number).toString(),
                                "SBX-" + number,
                                minor,
                                "CNY",
                                ProviderNotice.Result.CAPTURED),
                        "test"));
    }

    private String state(Placed placed) {
        return Shop.state(placed.open(), placed.buyer().http(), placed.order());
    }

    private List<String> acts(Placed placed) {
        return db.sql("""
                        select verb from activity.event_v1
                         where brand = :brand and kind = 'ORDER' and thing = :order order by transaction, id
                        """)
                .param("brand", placed.open().brand().value())
                .param("order", OrderId.valueOf(placed.order()).value())
                .query((row, _) -> row.getString("verb"))
                .list();
    }
}
