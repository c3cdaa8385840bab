package linli.ordering.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import linli.activity.ActivityStream;
import linli.campaign.CampaignId;
import linli.campaign.Campaigns;
import linli.campaign.Reserve;
import linli.campaign.Terms;
import linli.catalog.Stock;
import linli.ordering.OrderError;
import linli.ordering.Shop;
import linli.ordering.order.Orders;
import linli.ordering.order.Participants;
import linli.payment.Payments;
import linli.shared.BrandId;
import linli.shared.Ids;
import linli.shared.PaymentMethod;
import linli.shared.PersonId;
import linli.shared.VisitorId;
import linli.testing.LinliTest;
import linli.testing.StatementCount;
import linli.testing.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@LinliTest
class PlaceOrdersTests {
    @Autowired
    World world;

    @Autowired
    Shop shop;

    @Autowired
    Checkout checkout;

    @Autowired
    PlaceOrders place;

    @Autowired
    JdbcClient db;

    @Autowired
    ApplicationContext beans;

    @Test
    void placesAFullBatchByAsManyStatementsAsOneOrder() {
        var open = shop.open(world, 1000);
        var campaign = shop.campaign(open, open.variant(), Terms.groupBuy(Shop.window(), 1000, 1, 2));
        place.placeAll(batch(open, campaign, 1));
        var single = batch(open, campaign, 1);
        var full = batch(open, campaign, PlaceOrders.LARGEST_BATCH);
        long one = StatementCount.during(() -> assertAccepted(place.placeAll(single)));
        long many = StatementCount.during(() -> assertAccepted(place.placeAll(full)));
        assertThat(many).isEqualTo(one).isLessThanOrEqualTo(21);
        assertThat(shop.stock(open)).isEqualTo(1000 - 2 - PlaceOrders.LARGEST_BATCH);
        assertThat(shop.seats(open, campaign)).containsExactly(0, 2 + PlaceOrders.LARGEST_BATCH);
    }

    @Test
    void drawsAnotherPickupCodeIfOneWasTaken() {
        var open = shop.open(world, 10);
        var buyer = shop.buyer(world, open.brand(), 10_000).id();
        var drawn = new AtomicInteger();
        var random = new SecureRandom();
        RandomGenerator repeating = () -> drawn.getAndIncrement() < 3 * 7 ? 0 : random.nextLong();
        var clumsy = new PlaceOrders(
                beans.getBean(PlaceRepository.class),
                beans.getBean(Campaigns.class),
                beans.getBean(Stock.class),
                beans.getBean(Payments.class),
                beans.getBean(Orders.class),
                beans.getBean(Participants.class),
                beans.getBean(ActivityStream.class),
                beans.getBean(Ids.class),
                repeating,
                beans.getBean(Clock.class),
                beans.getBean(TransactionTemplate.class));
        assertAccepted(List.of(clumsy.handle(command(open, null, buyer))));
        assertAccepted(clumsy.placeAll(List.of(command(open, null, buyer), command(open, null, buyer))));
        clumsy.close();
        assertThat(sum(open.brand(), "select count(distinct pickup_code) from ordering.orders where brand = :brand"))
                .isEqualTo(3);
        assertThat(drawn).hasValueGreaterThan(3 * 7);
    }

    @Test
    void leavesTheNeighboursOfAPoorBuyerAsTheyWouldBeWithoutThem() throws Exception {
        var open = shop.open(world, 100);
        var poor = world.person("没钱").id();
        var rich = shop.buyer(world, open.brand(), 10_000).id();
        var campaign = shop.campaign(open, open.variant(), Terms.groupBuy(Shop.window(), 2, 1, 2));
        var results = Shop.race(IntStream.range(0, 20)
                .<Callable<Placed>>mapToObj(i -> () -> place.handle(command(open, campaign, i == 10 ? rich : poor)))
                .toList());
        assertThat(results).filteredOn(Placed.Accepted.class::isInstance).hasSize(1);
        assertThat(results.get(10)).isInstanceOf(Placed.Accepted.class);
        assertThat(results)
                .filteredOn(Placed.Refused.class::isInstance)
                .allMatch(result -> ((Placed.Refused) result).code() == OrderError.BALANCE_INSUFFICIENT);
        assertThat(shop.stock(open)).isEqualTo(99);
        assertThat(shop.seats(open, campaign)).containsExactly(0, 1);
    }

    @Test
    void keepsTheBookBalancedAndEveryPaidOrderPosted() throws Exception {
        var open = shop.open(world, 30);
        var buyers = IntStream.range(0, 40)
                .mapToObj(i -> shop.buyer(world, open.brand(), i % 4 == 0 ? 10 : 10_000)
                        .id())
                .toList();
        var results = Shop.race(buyers.stream()
                .<Callable<Placed>>map(buyer -> () -> place.handle(command(open, null, buyer)))
                .toList());
        assertThat(results).filteredOn(Placed.Accepted.class::isInstance).hasSize(30);
        assertThat(sum(open.brand(), """
                select coalesce(sum(amount), 0) from ledger.posting_v1 where brand = :brand
                """)).isZero();
        assertThat(sum(open.brand(), """
                select count(*) from ordering.order_v1 o
                 where o.brand = :brand and o.state = 'READY' and o.total_minor = (
                         select sum(p.amount) from ledger.posting_v1 p
                          where p.brand = o.brand and p.owner = o.id and p.kind = 'ESCROW')
                """)).isEqualTo(30);
        assertThat(shop.stock(open)).isZero();
    }

    private long sum(BrandId brand, String sql) {
        return db.sql(sql).param("brand", brand.value()).query(Long.class).single();
    }

    private static void assertAccepted(List<Placed> results) {
        assertThat(results).allMatch(Placed.Accepted.class::isInstance);
    }

    private List<Place> batch(Shop.Open open, CampaignId campaign, int size) {
        var commands = new ArrayList<Place>();
        for (int i = 0; i < size; i++) {
            commands.add(command(
                    open, campaign, shop.buyer(world, open.brand(), 10_000).id()));
        }
        return commands;
    }

    private Place command(Shop.Open open, @Nullable CampaignId campaign, PersonId buyer) {
        return checkout.order(
                open.brand(),
                buyer,
                new VisitorId(buyer.value()),
                UUID.randomUUID().toString(),
                PaymentMethod.BALANCE,
                null,
                new Checkout.Wanted(
                        open.store().id(),
                        List.of(new Checkout.Item(open.variant(), 1)),
                        campaign,
                        campaign == null ? new Reserve.Team.Alone() : new Reserve.Team.NewTeam(),
                        null));
    }
}
