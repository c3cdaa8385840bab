package linli.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import linli.campaign.waiting.WaitingList;
import linli.catalog.ProductKind;
import linli.catalog.VariantId;
import linli.network.StoreId;
import linli.ordering.Shop;
import linli.shared.BrandId;
import linli.shared.Currency;
import linli.shared.Ids;
import linli.shared.PaymentMethod;
import linli.shared.PersonId;
import linli.shared.VisitorId;
import linli.shared.text.Bilingual;
import linli.shared.thing.Thing;
import linli.shared.work.Jobs;
import linli.testing.Http;
import linli.testing.LinliTest;
import linli.testing.Race;
import linli.testing.SystemActs;
import linli.testing.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What may become of a campaign while it runs. */
@LinliTest
class ChangeTests {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Reserve.Team ALONE = new Reserve.Team.Alone();
    private static final Reserve.Team NEW = new Reserve.Team.NewTeam();

    @Autowired
    World world;

    @Autowired
    Campaigns campaigns;

    @Autowired
    CampaignOffice office;

    @Autowired
    WaitingList waiting;

    @Autowired
    Jobs jobs;

    @Autowired
    Ids ids;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Shop shop;

    World.Player hq;
    BrandId brand = new BrandId(1);
    VariantId variant = new VariantId(1);
    /** When the campaigns of a test close, from the beginning of it. */
    Instant closes = Instant.now().plus(Duration.ofHours(3)).truncatedTo(ChronoUnit.SECONDS);

    @BeforeEach
    void foundBrand() {
        hq = world.person("总部");
        brand = world.brand(hq).id();
        variant = shop.product(brand, ProductKind.GOODS);
    }

    @AfterEach
    void comeBack() {
        world.time().shift(Duration.ZERO);
    }

    @Test
    void endsLaterAndHasMoreSeatsWithAReasonThatBuyersRead() {
        var campaign = schedule(selling(1).build());
        reserve(campaign, ALONE);
        assertThat(reserve(campaign, ALONE)).isInstanceOf(Seat.SoldOut.class);
        var later = closes.plus(HOUR);
        assertThat(extend(campaign, later, 2).status()).isEqualTo(204);
        assertThat(reserve(campaign, ALONE)).isInstanceOf(Seat.Granted.class);
        assertThat(reserve(campaign, ALONE)).isInstanceOf(Seat.SoldOut.class);
        var shown = world.stranger().get(path(campaign)).body();
        assertThat(Instant.parse(shown.get("campaign").get("closesAt").asString()))
                .isEqualTo(later);
        assertThat(shown.get("campaign").get("quota").asInt()).isEqualTo(2);
        var notice = shown.get("notices").get(0);
        assertThat(notice.get("reason").asString()).isEqualTo("大家还想要");
        assertThat(notice.get("reasonEn").asString()).isEqualTo("You want more");
        assertThat(Instant.parse(notice.get("closesAt").asString())).isEqualTo(later);
        assertThat(notice.get("quota").asInt()).isEqualTo(2);
        assertThat(acts(campaign)).containsExactly("CAMPAIGN_EXTEND");
        assertThat(db.sql(
                                "select details from identity.audit_entry where brand = :brand and action = 'campaign.extended'")
                        .param("brand", brand.value())
                        .query(String.class)
                        .single())
                .contains("\"quotaBefore\": 1", "\"quota\": 2", closes.toString(), later.toString());
    }

    @Test
    void becomesWorseForNobody() {
        var campaign = schedule(selling(10).build());
        assertThat(extend(campaign, closes.minusSeconds(1), null).problem()).isEqualTo("change-worse");
        assertThat(extend(campaign, null, 9).problem()).isEqualTo("change-worse");
        assertThat(extend(campaign, closes.plus(HOUR), 9).problem()).isEqualTo("change-worse");
        assertThat(extend(campaign, null, null).problem()).isEqualTo("change-nothing");
        assertThat(extend(campaign, closes, 10).problem()).isEqualTo("change-nothing");
        assertThat(extend(new CampaignId(7), null, 11).problem()).isEqualTo("campaign-not-found");
        office.cancel(brand, hq.id(), campaign);
        assertThat(extend(campaign, closes.plus(HOUR), null).problem()).isEqualTo("cannot-change");
        assertThat(pause(campaign, closes.minus(HOUR)).problem()).isEqualTo("cannot-change");
        assertThat(db.sql("select count(*) from campaign.change where brand = :brand")
                        .param("brand", brand.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void takesDepositsUntilTheBalanceIsPayable() {
        var campaign = schedule(selling(10)
                .deposit(new Terms.Deposit(
                        500, closes.plus(HOUR), closes.plus(HOUR.multipliedBy(5)), Terms.Deposit.Unpaid.KEPT))
                .build());
        assertThat(extend(campaign, closes.plus(HOUR).plusMillis(1), null).problem())
                .isEqualTo("extended-into-balance");
        assertThat(extend(campaign, closes.plus(HOUR), null).status()).isEqualTo(204);
    }

    @Test
    void givesSeatsThatAreNewToThoseWhoWait() {
        var campaign =
                schedule(selling(1).waiting(new Terms.WaitingTerms(Terms.OFFER)).build());
        reserve(campaign, ALONE);
        var waiter = new PersonId(ids.next());
        waiting.join(brand, campaign, waiter);
        extend(campaign, null, 2);
        assertThat(counters(campaign)).containsExactly(1, 0, 1);
        assertThat(reserve(campaign, ALONE)).isInstanceOf(Seat.SoldOut.class);
        assertThat(reserve(campaign, waiter, ALONE)).isInstanceOf(Seat.Granted.class);
    }

    @Test
    void givesTeamsThatWouldHaveEndedWithItTheirWholeTime() {
        var campaign = schedule(
                selling(10).team(new Terms.TeamTerms(2, Duration.ofHours(24))).build());
        var founder = (Seat.Granted) reserve(campaign, NEW);
        confirm(founder);
        assertThat(ends(founder)).isEqualTo(closes);
        extend(campaign, closes.plus(HOUR.multipliedBy(5)), null);
        assertThat(ends(founder)).isEqualTo(closes.plus(HOUR.multipliedBy(5)));
        extend(campaign, closes.plus(HOUR.multipliedBy(500)), null);
        assertThat(ends(founder)).isEqualTo(closes.plus(HOUR.multipliedBy(29)));
        extend(campaign, closes.plus(HOUR.multipliedBy(600)), null);
        assertThat(ends(founder)).isEqualTo(closes.plus(HOUR.multipliedBy(29)));
    }

    @Test
    void sellsNothingWhileItPausesAndLetsWhatIsHeldBePaid() {
        var campaign = schedule(selling(10).build());
        var held = (Seat.Granted) reserve(campaign, ALONE);
        var until = Instant.now().plus(HOUR).truncatedTo(ChronoUnit.SECONDS);
        assertThat(pause(campaign, until).status()).isEqualTo(204);
        assertThat(reserve(campaign, ALONE)).isEqualTo(new Seat.Paused());
        assertThat(confirm(held)).isEqualTo(new Confirmation.Final());
        var shown = world.stranger().get(path(campaign)).body();
        assertThat(Instant.parse(shown.get("campaign").get("pausedUntil").asString()))
                .isEqualTo(until);
        assertThat(shown.get("notices").get(0).get("reason").asString()).isEqualTo("补货");
        assertThat(world.stranger()
                        .get(path(campaign) + "/progress")
                        .body()
                        .get("pausedUntil")
                        .isNull())
                .isFalse();
        world.time().shift(HOUR.plusSeconds(1));
        assertThat(reserve(campaign, ALONE)).isInstanceOf(Seat.Granted.class);
        assertThat(world.stranger().get(path(campaign)).body().get("notices")).isEmpty();
        jobs.run("campaign.sweep");
        jobs.run("campaign.sweep");
        assertThat(SystemActs.of(db, brand, campaign.thing()))
                .contains("CAMPAIGN_RESUME 0")
                .doesNotHaveDuplicates();
        assertThat(acts(campaign)).contains("CAMPAIGN_PAUSE");
    }

    @Test
    void letsUnpaidSeatsOfAPauseEndAsUsual() {
        var campaign = schedule(selling(10).hold(Duration.ofMinutes(10)).build());
        reserve(campaign, ALONE);
        pause(campaign, Instant.now().plus(HOUR));
        world.time().shift(Duration.ofMinutes(11));
        jobs.run("campaign.sweep");
        assertThat(counters(campaign)).containsExactly(0, 0, 0);
    }

    @Test
    void pausesOnlyForLongerAndNotToItsEnd() {
        var campaign = schedule(selling(10).build());
        assertThat(pause(campaign, Instant.now().minusSeconds(1)).problem()).isEqualTo("pause-unfit");
        assertThat(pause(campaign, closes).problem()).isEqualTo("pause-unfit");
        assertThat(resume(campaign).problem()).isEqualTo("not-paused");
        assertThat(pause(campaign, closes.minus(HOUR)).status()).isEqualTo(204);
        assertThat(pause(campaign, closes.minus(HOUR)).problem()).isEqualTo("pause-unfit");
        assertThat(pause(campaign, closes.minusSeconds(60)).status()).isEqualTo(204);
        assertThat(resume(campaign).status()).isEqualTo(204);
        assertThat(reserve(campaign, ALONE)).isInstanceOf(Seat.Granted.class);
        var soon = schedule(new Terms.Window(closes.minus(HOUR), closes), 10);
        assertThat(pause(soon, closes.minusSeconds(60)).problem()).isEqualTo("pause-unfit");
    }

    @Test
    void givesTeamsAsLongAsThePauseAndTakesNothingBack() {
        var campaign = schedule(
                selling(10).team(new Terms.TeamTerms(2, Duration.ofMinutes(30))).build());
        var founder = (Seat.Granted) reserve(campaign, NEW);
        confirm(founder);
        var late = (Seat.Granted) reserve(campaign, NEW);
        var before = ends(founder);
        var until = Instant.now().plus(HOUR).truncatedTo(ChronoUnit.SECONDS);
        pause(campaign, until);
        var longer = ends(founder);
        assertThat(Duration.between(before, longer)).isBetween(HOUR.minusSeconds(60), HOUR);
        confirm(late);
        assertThat(Duration.between(until, ends(late)).toMinutes()).isEqualTo(30);
        resume(campaign);
        assertThat(ends(founder)).isEqualTo(longer);
        assertThat(reserve(campaign, new Reserve.Team.JoinTeam(Objects.requireNonNull(founder.team()))))
                .isInstanceOf(Seat.Granted.class);
    }

    @Test
    void offersNobodyItsTeamsWhileItPauses() {
        var campaign = schedule(
                selling(10).team(new Terms.TeamTerms(2, Duration.ofHours(24))).build());
        confirm((Seat.Granted) reserve(campaign, NEW));
        assertThat(hq.http().get("/api/brands/" + brand + "/teams").body()).hasSize(1);
        pause(campaign, Instant.now().plus(HOUR));
        assertThat(hq.http().get("/api/brands/" + brand + "/teams").body()).isEmpty();
        resume(campaign);
        assertThat(hq.http().get("/api/brands/" + brand + "/teams").body()).hasSize(1);
    }

    @Test
    void whatSpeaksOfItAndItsTeamsInvitesNobodyWhoCannotComeIn() {
        var campaign = schedule(
                selling(10).team(new Terms.TeamTerms(2, Duration.ofHours(24))).build());
        var team = Objects.requireNonNull(((Seat.Granted) reserve(campaign, NEW)).team());
        assertThat(open(team.thing())).as("unpaid").isFalse();
        confirm((Seat.Granted) reserve(campaign, NEW));
        var joined = db.sql("select id from campaign.team where brand = :brand and paid > 0")
                .param("brand", brand.value())
                .query((row, _) -> new TeamId(row.getLong(1)).thing())
                .single();
        assertThat(open(joined)).isTrue();
        assertThat(open(campaign.thing())).isTrue();
        assertThat(landing(joined)).contains("还差 1 人", "去参加");
        assertThat(landing(campaign.thing())).contains("去参加");

        pause(campaign, Instant.now().plus(HOUR));
        assertThat(open(joined)).isFalse();
        assertThat(open(campaign.thing())).isFalse();
        assertThat(landing(joined)).contains("现在不能参加", "看看还能拼什么").doesNotContain("去参加");
        assertThat(landing(campaign.thing())).contains("去看看").doesNotContain("去参加");
        resume(campaign);
        assertThat(open(joined)).isTrue();

        office.cancel(brand, hq.id(), campaign);
        assertThat(open(joined)).isFalse();
        assertThat(landing(joined)).contains("看看还能拼什么").doesNotContain("去参加");
    }

    private boolean open(Thing thing) {
        return world.stranger()
                .get("/api/brands/%s/things?of=%s:%d".formatted(brand, thing.kind(), thing.id()))
                .body()
                .get("cards")
                .get(0)
                .get("open")
                .asBoolean();
    }

    /** What a link to it that somebody was sent opens. */
    private String landing(Thing thing) {
        var code = hq.http()
                .post(
                        "/api/brands/" + brand + "/shares",
                        "{\"kind\":\"%s\",\"id\":\"%d\"}".formatted(thing.kind(), thing.id()))
                .body()
                .get("code")
                .asString();
        return world.stranger().in("zh").get("/s/" + code).text();
    }

    @Test
    void doesNotSellAgainOnceItIsCalledOff() {
        var campaign = schedule(selling(10).build());
        pause(campaign, Instant.now().plus(HOUR));
        assertThat(hq.http().post(path(campaign) + "/cancel", "").status()).isLessThan(300);
        assertThat(resume(campaign).problem()).isEqualTo("not-paused");
        assertThat(acts(campaign)).doesNotContain("CAMPAIGN_RESUME");
    }

    @Test
    void offersNothingWhileItPausesAndEverythingAfterwards() {
        var campaign = schedule(selling(2)
                .memberLimit(1)
                .waiting(new Terms.WaitingTerms(Terms.OFFER))
                .build());
        var first = (Seat.Granted) reserve(campaign, ALONE);
        var second = (Seat.Granted) reserve(campaign, ALONE);
        waiting.join(brand, campaign, new PersonId(ids.next()));
        waiting.join(brand, campaign, new PersonId(ids.next()));
        release(first);
        assertThat(counters(campaign)).containsExactly(1, 0, 1);
        pause(campaign, Instant.now().plus(HOUR));
        release(second);
        assertThat(counters(campaign)).containsExactly(0, 0, 1);
        world.time().shift(Duration.ofMinutes(59));
        jobs.run("campaign.sweep");
        assertThat(counters(campaign))
                .as("the offer goes on by as long as the pause")
                .containsExactly(0, 0, 1);
        world.time().shift(Duration.ofMinutes(61));
        jobs.run("campaign.sweep");
        assertThat(counters(campaign)).containsExactly(0, 0, 2);
    }

    @Test
    void takesNoSeatAfterAPauseThatRacesWithItsBuyers() {
        var campaign = schedule(selling(1000).build());
        var until = Instant.now().plus(HOUR);
        var ran = Race.of(24, i -> i == 12 ? () -> pause(campaign, until) : () -> reserve(campaign, ALONE));
        assertThat(((Http.Answer) ran.get(12)).status()).isEqualTo(204);
        long granted = ran.stream().filter(Seat.Granted.class::isInstance).count();
        long paused = ran.stream().filter(Seat.Paused.class::isInstance).count();
        assertThat(granted + paused).isEqualTo(23);
        assertThat(counters(campaign)).containsExactly((int) granted, 0, 0);
        assertThat(reserve(campaign, ALONE)).isInstanceOf(Seat.Paused.class);
    }

    @Test
    void extendsOnceOfManyWhoWantTheSame() {
        var campaign = schedule(selling(10).build());
        var answers = Race.of(8, _ -> () -> extend(campaign, closes.plus(HOUR), 20));
        assertThat(answers).filteredOn(answer -> answer.status() == 204).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() == 400).hasSize(7);
        assertThat(acts(campaign)).containsExactly("CAMPAIGN_EXTEND");
    }

    /** Who is late is refused; who is in time is not closed by a sweep that looked before. */
    @Test
    void isNeitherClosedNorFailedAfterItsEndWasPutOff() {
        var names = IntStream.range(0, 6)
                .mapToObj(_ -> schedule(selling(10).threshold(5).build()))
                .toList();
        for (var campaign : names) {
            world.time().shift(Duration.between(Instant.now(), closes).minusMillis(300));
            var ran = Race.<Object>of(3, i -> (Callable<Object>) () -> {
                if (i == 0) {
                    return extend(campaign, closes.plus(HOUR.multipliedBy(9)), null);
                }
                for (int n = 0; n < 5; n++) {
                    jobs.run("campaign.sweep");
                }
                return i;
            });
            boolean extended = ((Http.Answer) ran.getFirst()).status() == 204;
            world.time().shift(Duration.between(Instant.now(), closes).plusSeconds(5));
            jobs.run("campaign.sweep");
            assertThat(state(campaign)).isEqualTo(extended ? CampaignState.OPEN : CampaignState.CLOSED);
        }
    }

    @Test
    void showsAStoreWhatIsSoldThere() {
        var owner = world.person("店主");
        var store = world.store(brand, owner).id();
        var other = world.store(brand, world.person("别的店主")).id();
        var everywhere = schedule(selling(10).build());
        var here = schedule(selling(10).stores(Set.of(store)).build());
        var elsewhere = schedule(selling(10).stores(Set.of(other)).build());
        var list = owner.http().get("/api/brands/" + brand + "/stores/" + store + "/campaigns");
        assertThat(list.status()).as(list.text()).isEqualTo(200);
        assertThat(list.body()
                        .get("items")
                        .valueStream()
                        .map(card -> card.get("id").asString()))
                .containsExactly(here.toString(), everywhere.toString());
        assertThat(owner.http()
                        .get("/api/brands/" + brand + "/stores/" + other + "/campaigns")
                        .status())
                .isEqualTo(404);
        var shown = owner.http().get("/api/brands/" + brand + "/stores/" + store + "/campaigns/" + here);
        assertThat(shown.body().get("campaign").get("id").asString()).isEqualTo(here.toString());
        assertThat(owner.http()
                        .get("/api/brands/" + brand + "/stores/" + store + "/campaigns/" + elsewhere)
                        .problem())
                .isEqualTo("campaign-not-found");
        assertThat(owner.http().post(path(here) + "/cancel", "").status()).isEqualTo(404);
    }

    private Http.Answer extend(CampaignId campaign, @Nullable Instant closesAt, @Nullable Integer quota) {
        return hq.http()
                .post(
                        path(campaign) + "/extend",
                        "{\"closesAt\":%s,\"quota\":%s,\"reason\":\"大家还想要\",\"reasonEn\":\"You want more\"}"
                                .formatted(closesAt == null ? "null" : '"' + closesAt.toString() + '"', quota));
    }

    private Http.Answer pause(CampaignId campaign, Instant until) {
        return hq.http().post(path(campaign) + "/pause", "{\"until\":\"%s\",\"reason\":\"补货\"}".formatted(until));
    }

    private Http.Answer resume(CampaignId campaign) {
        return hq.http().post(path(campaign) + "/resume", "");
    }

    private String path(CampaignId campaign) {
        return "/api/brands/" + brand + "/campaigns/" + campaign;
    }

    private Terms.Builder selling(int quota) {
        return Terms.selling(new Terms.Window(Instant.now().minusSeconds(60), closes), quota);
    }

    private CampaignId schedule(Terms.Window window, int quota) {
        return schedule(Terms.selling(window, quota).build());
    }

    private CampaignId schedule(Terms terms) {
        return office.schedule(
                brand,
                hq.id(),
                new NewCampaign(
                        CampaignKind.FLASH_SALE,
                        new Bilingual("活动", "Campaign"),
                        null,
                        terms,
                        Currency.CNY,
                        List.of(new NewCampaign.Item(variant, 1990, 2990L))));
    }

    private Seat reserve(CampaignId campaign, Reserve.Team team) {
        return reserve(campaign, new PersonId(ids.next()), team);
    }

    private Seat reserve(CampaignId campaign, PersonId member, Reserve.Team team) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            var seat = campaigns
                    .reserve(List.of(new Reserve(
                            brand,
                            campaign,
                            new ReservationId(ids.next()),
                            member,
                            variant,
                            1,
                            new StoreId(5),
                            new VisitorId(ids.next()),
                            PaymentMethod.BALANCE,
                            team)))
                    .getFirst();
            if (seat instanceof Seat.Granted granted) {
                campaigns.hold(List.of(granted));
            }
            return seat;
        }));
    }

    private Confirmation confirm(Seat.Granted seat) {
        return Objects.requireNonNull(
                transaction.execute(_ -> campaigns.confirm(List.of(seat.key())).getFirst()));
    }

    private void release(Seat.Granted seat) {
        transaction.executeWithoutResult(_ -> campaigns.release(List.of(seat.key())));
    }

    private Instant ends(Seat.Granted seat) {
        return db.sql("select expires_at from campaign.team where brand = :brand and id = :team")
                .param("brand", brand.value())
                .param("team", Objects.requireNonNull(seat.team()).value())
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    private List<Integer> counters(CampaignId campaign) {
        return db.sql("select held, sold, offered from campaign.seats where brand = :brand and campaign = :campaign")
                .param("brand", brand.value())
                .param("campaign", campaign.value())
                .query((row, _) -> List.of(row.getInt(1), row.getInt(2), row.getInt(3)))
                .single();
    }

    private CampaignState state(CampaignId campaign) {
        return db.sql("select state from campaign.campaign where brand = :brand and id = :campaign")
                .param("brand", brand.value())
                .param("campaign", campaign.value())
                .query((row, _) -> CampaignState.valueOf(row.getString(1)))
                .single();
    }

    /** What people did to it. */
    private List<String> acts(CampaignId campaign) {
        return db.sql("""
                        select verb from activity.event_v1
                         where brand = :brand and thing = :campaign and person = :hq order by transaction, id
                        """)
                .param("brand", brand.value())
                .param("campaign", campaign.value())
                .param("hq", hq.id().value())
                .query((row, _) -> row.getString(1))
                .list();
    }
}
