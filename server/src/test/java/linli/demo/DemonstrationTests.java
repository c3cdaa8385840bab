package linli.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import linli.Application;
import linli.identity.DemoSignIns;
import linli.identity.People;
import linli.identity.Sessions;
import linli.network.Network;
import linli.testing.TestDatabase;
import linli.testing.World;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/** Plays a twentieth of the demonstration in an application and a database of its own. */
@SpringBootTest(
        classes = Application.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "linli.demo=true",
            "linli.demo-scale=0.05",
            "linli.rate-limits.enabled=false",
            "logging.file.name=",
            TestDatabase.OWN_DATABASE + "=linli_demo"
        })
@ContextConfiguration(initializers = TestDatabase.class)
@Import(World.Configuration.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DirtiesContext
class DemonstrationTests {
    @Autowired
    private JdbcClient db;

    @Autowired
    private Demonstration demonstration;

    @Autowired
    private RealTime realTime;

    @Autowired
    private Network network;

    @Autowired
    private DemoSignIns signIns;

    @Autowired
    private Sessions sessions;

    @Autowired
    private People people;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private World world;

    @Test
    void hasAWholeNeighbourhood() {
        assertThat(count("network.store")).isEqualTo(3);
        assertThat(count("community.community")).isEqualTo(3);
        assertThat(count("community.seat_group")).isEqualTo(33);
        assertThat(count("community.membership")).isGreaterThan(270);
        assertThat(count("catalog.product")).isEqualTo(70);
        assertThat(count("content.post")).isEqualTo(26);
        assertThat(count("content.comment")).isGreaterThan(100);
        assertThat(count("content.post_like")).isGreaterThan(20);
        assertThat(count("ordering.orders")).isGreaterThan(150);
        assertThat(count("campaign.campaign")).isEqualTo(15);
        assertThat(count("activity.event")).isGreaterThan(1_500);
        assertThat(count("catalog.image where picture is null")).isZero();
    }

    @Test
    void everySumIsZeroAndEveryPaidOrderIsInTheBook() {
        assertThat(one("select coalesce(max(abs(sum)), 0) from"
                        + " (select sum(amount) as sum from ledger.posting group by asset) s"))
                .isZero();
        assertThat(count("ordering.orders o where state not in ('AWAITING_PAYMENT', 'CANCELLED')"
                        + " and not exists (select from ledger.entry e where e.brand = o.brand and e.subject = o.id)"))
                .isZero();
        assertThat(count("campaign.campaign c join campaign.seats s on s.brand = c.brand and s.campaign = c.id"
                        + " where s.held + s.sold > c.quota or s.sold <> (select coalesce(sum(r.quantity),"
                        + " 0) from campaign.reservation r where r.brand = c.brand and r.campaign = c.id"
                        + " and r.state = 'SOLD')"))
                .isZero();
    }

    @Test
    void teamsStandInEveryState() {
        for (var state : new String[] {"OPEN", "COMPLETED", "EXPIRED"}) {
            assertThat(count("campaign.team where state = '%s'".formatted(state)))
                    .as(state)
                    .isPositive();
        }
        assertThat(count("ordering.orders where state = 'REFUNDED'")).isPositive();
        assertThat(count("ordering.orders where state = 'SETTLED'")).isPositive();
        assertThat(count("ordering.orders where state = 'READY'")).isPositive();
    }

    @Test
    void everyGroupTalksOnMostDaysOfAMonthAndTodayAndNothingIsSaidTwiceInIt() {
        var settled = "(select count(*) from community.membership p where p.brand = g.brand and p.seat_group = g.id"
                + " and p.joined_at < shared.now() - interval '31 days') >= 5";
        assertThat(count("community.seat_group g where " + settled)).isGreaterThan(10);
        assertThat(count("community.seat_group g where " + settled
                        + " and (select count(distinct network.day_of(m.brand, m.posted_at))"
                        + " from community.message m where m.brand = g.brand and m.seat_group = g.id"
                        + " and m.posted_at > shared.now() - interval '31 days') < 15"))
                .isZero();
        assertThat(count("community.seat_group g where " + settled + " and not exists (select from community.message m"
                        + " where m.brand = g.brand and m.seat_group = g.id"
                        + " and m.posted_at > shared.now() - interval '2 hours')"))
                .isZero();
        assertThat(count("community.message m join community.message l using (brand, seat_group)"
                        + " where l.number = m.number + 1 and l.posted_at < m.posted_at"))
                .isZero();
        assertThat(count("community.message where posted_at > shared.now()")).isZero();
        assertThat(count("(select from community.message where char_length(body) > 12"
                        + " group by seat_group, body having count(*) > 1) twice"))
                .isZero();
        for (var what : new String[] {
            "reply_to is not null", "likes > 0", "cardinality(images) > 0", "card_kind = 'TEAM'", "card_kind = 'POST'"
        }) {
            assertThat(count("community.message where " + what)).as(what).isPositive();
        }
        assertThat(count("community.message m where likes <> (select count(*) from community.message_like l"
                        + " where l.brand = m.brand and l.seat_group = m.seat_group and l.message = m.number)"))
                .isZero();
        assertThat(count("community.pin where seat_group is null and until > shared.now()"))
                .isEqualTo(3);
    }

    @Test
    void campaignsEndInEveryWay() {
        for (var state : new String[] {"SCHEDULED", "OPEN", "CLOSED", "CANCELLED"}) {
            assertThat(count("campaign.campaign_v1 where state = '%s'".formatted(state)))
                    .as(state)
                    .isPositive();
        }
        assertThat(count("campaign.campaign_v1 where state = 'OPEN' and sold = quota"
                        + " and (select count(*) from campaign.waiting w where w.campaign = campaign_v1.id) = 3"))
                .isEqualTo(1);
        assertThat(openUntil("shared.now() + interval '2 hours'"))
                .as("today, or soon")
                .isPositive();
        assertThat(openUntil("shared.now() + interval '1 day'")).as("tomorrow").isPositive();
        assertThat(openUntil("shared.now() + interval '7 days'"))
                .as("in a week")
                .isPositive();
        var ofFailed = "ordering.orders o join campaign.campaign_v1 c on c.brand = o.brand and c.id = o.campaign"
                + " where (c.title = '庆元香菇产地直发' or c.state = 'CANCELLED')";
        assertThat(count(ofFailed + " and o.state = 'REFUNDED'")).isPositive();
        assertThat(count(ofFailed + " and o.state not in ('REFUNDED', 'CANCELLED')"))
                .isZero();
    }

    /** How many campaigns that sell end on the day of that moment. */
    private long openUntil(String moment) {
        return count("campaign.campaign_v1 where state in ('OPEN', 'SUCCEEDED')"
                + " and network.day_of(brand, closes_at) = network.day_of(brand, %s)".formatted(moment));
    }

    @Test
    void sharesFormTreesOfThreeDegrees() {
        assertThat(one("select max(degree) from referral.path_v1")).isEqualTo(3);
    }

    @Test
    void whatWasPaidOutIsTransferredToAnAccountOfEachOnesOwn() {
        assertThat(count("ledger.withdrawal where state = 'PAID_OUT'")).isZero();
        assertThat(count("ledger.withdrawal where state = 'REQUESTED' and expires_at < shared.now()"))
                .as("nobody is left waiting for longer than is promised")
                .isZero();
        assertThat(one("select count(*) - count(distinct (kind, account_hint)) from ledger.payee"))
                .isZero();
    }

    @Test
    void theTimeIsTheRealOneAfterwards() {
        assertThat(one("select extract(epoch from shift) from shared.clock")).isZero();
        assertThat(count("ordering.orders where placed_at > shared.now()")).isZero();
        assertThat(one("select extract(day from max(placed_at) - min(placed_at)) from ordering.orders"))
                .isGreaterThan(80);
    }

    @Test
    void everybodyOfferedCanLookAtTheirPage() {
        assertThat(signIns.list()).hasSize(9);
        var brand = network.findBrand("linli").orElseThrow().id();
        var hq = world.as(sessions.open(signIns.get("hq"), "test"));
        var board = hq.get("/api/brands/%s/board".formatted(brand));
        assertThat(board.status()).isEqualTo(200);
        assertThat(board.body().path("totals").path("orders").asLong()).isPositive();
        var clerk = world.as(sessions.open(signIns.get("kefu"), "test"));
        assertThat(clerk.get("/api/brands/%s/all-orders".formatted(brand)).status())
                .isEqualTo(200);
        assertThat(clerk.get("/api/brands/%s/board".formatted(brand)).status()).isEqualTo(404);
        var finance = world.as(sessions.open(signIns.get("caiwu"), "test"));
        assertThat(finance.get("/api/brands/%s/withdrawals".formatted(brand)).status())
                .isEqualTo(200);
        assertThat(board.body().path("influencers").size()).isPositive();
    }

    /** One that named somebody by a number that is none; the play has no rosters. */
    private long aRoster() {
        return one("""
                with run as (
                  insert into intake.run (brand, id, kind, mode, state, lines, started_by, finished_at)
                  select brand, 1, 'ROSTERS', 'DRY_RUN', 'FINISHED', 1, 1, shared.now()
                    from community.community where id = (select min(id) from community.community)
                  returning brand, id),
                line as (
                  insert into intake.line (brand, run, number, file, line, subject, code, arguments)
                  select brand, id, 1, 'a.csv', 2, '', 'BAD_PHONE', array['12345'] from run)
                insert into community.roster (brand, id, community, files, rows, rows_refused)
                select brand, id, (select min(id) from community.community), 1, 1, 1 from run returning id
                """);
    }

    @Test
    void everyFileIsInTheReadersLanguageButForWhatPeopleWrote() {
        var hq = world.as(sessions.open(signIns.get("hq"), "test"));
        var operator = world.person("平台");
        people.makeOperator(operator.id());
        var path = Map.of(
                "brand", network.findBrand("linli").orElseThrow().id().toString(),
                "store",
                        Long.toString(
                                one("select store from ordering.orders group by store order by count(*) desc limit 1")),
                "community", Long.toString(one("select min(id) from community.community")),
                "report", Long.toString(one("select max(id) from catalog.product_import")),
                "roster", Long.toString(aRoster()));
        var files = new FilesInEnglish(context);
        var addresses =
                FilesInEnglish.addresses(world.stranger().get("/api/openapi").body(), path);
        assertThat(addresses).hasSizeGreaterThan(25);
        int filled = 0;
        for (var address : addresses) {
            var reader = address.startsWith("/api/brands/") ? hq : operator.http();
            var answer = reader.get(address);
            assertThat(answer.status()).as(address).isEqualTo(200);
            var reading = files.read(answer);
            assertThat(reading.chinese()).as(address).isEmpty();
            filled += reading.rows() > 0 ? 1 : 0;
        }
        assertThat(filled).isGreaterThan(18);
    }

    @Test
    @Order(Integer.MAX_VALUE - 1)
    void playedAgainItChangesNothing() {
        long events = count("activity.event");
        demonstration.playOnce();
        assertThat(count("activity.event")).isEqualTo(events);
        assertThat(count("network.brand")).isEqualTo(1);
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void cutOffItIsRefusedAtTheRealTime() {
        db.sql("update demo.play set finished_at = null").update();
        world.time().shift(Duration.ofDays(-5));
        realTime.start();
        assertThatThrownBy(() -> demonstration.playOnce()).isInstanceOf(CutOffException.class);
        assertThat(one("select extract(epoch from shift) from shared.clock")).isZero();
    }

    private long count(String what) {
        return one("select count(*) from " + what);
    }

    private long one(String sql) {
        return db.sql(sql).query(Long.class).single();
    }
}
