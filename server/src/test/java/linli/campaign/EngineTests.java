package linli.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import linli.activity.Activity;
import linli.activity.ActivityStream;
import linli.campaign.waiting.WaitingList;
import linli.catalog.ProductKind;
import linli.catalog.VariantId;
import linli.network.StoreId;
import linli.network.Touchpoint;
import linli.network.TouchpointId;
import linli.network.Touchpoints;
import linli.ordering.Shop;
import linli.shared.BrandId;
import linli.shared.Currency;
import linli.shared.DomainException;
import linli.shared.Ids;
import linli.shared.PaymentMethod;
import linli.shared.PersonId;
import linli.shared.VisitorId;
import linli.shared.text.Bilingual;
import linli.shared.thing.Thing;
import linli.shared.work.Jobs;
import linli.testing.LinliTest;
import linli.testing.StatementCount;
import linli.testing.SystemActs;
import linli.testing.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

@LinliTest
class EngineTests {
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
    Touchpoints touchpoints;

    @Autowired
    ActivityStream stream;

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

    BrandId brand = new BrandId(1);
    long variant;

    @BeforeEach
    void foundBrand() {
        brand = world.brand(world.person("总部")).id();
        variant = shop.product(brand, ProductKind.GOODS).value();
    }

    @AfterEach
    void comeBack() {
        world.time().shift(Duration.ZERO);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void doesWhatTheModelDoes(long seed) {
        var random = new Random(seed);
        boolean teams = seed % 2 == 0;
        int quota = 4 + random.nextInt(12);
        var terms = Terms.selling(window(), quota)
                .memberLimit(1 + random.nextInt(3))
                .threshold(seed % 4 < 2 ? 0 : 1 + quota / 2)
                .team(teams ? new Terms.TeamTerms(2 + random.nextInt(2), Duration.ofHours(24)) : null)
                .hold(Duration.ofMinutes(10))
                .waiting(new Terms.WaitingTerms(Duration.ofMinutes(15)))
                .build();
        var campaign = schedule(terms);
        var teamIds = new ArrayList<TeamId>();
        var model = new EngineModel(brand, terms, teamIds);
        var people =
                IntStream.range(0, 12).mapToObj(_ -> new PersonId(ids.next())).toList();
        var reservations = new LinkedHashSet<ReservationId>();
        for (int step = 0; step < 120; step++) {
            var seen = "seed %d step %d".formatted(seed, step);
            int dice = random.nextInt(10);
            if (dice < 5) {
                reserveSome(random, campaign, model, people, reservations, teamIds, seen);
            } else if (dice < 7) {
                var some = some(random, reservations);
                var confirmed = inTransaction(() -> campaigns.confirm(keys(some)));
                assertThat(confirmed.stream().map(EngineTests::inOrder).toList())
                        .as(seen)
                        .isEqualTo(model.confirm(some));
            } else if (dice < 9) {
                var some = some(random, reservations).stream().limit(1).toList();
                inTransaction(() -> {
                    campaigns.release(keys(some));
                    return true;
                });
                some.forEach(model::release);
            } else {
                var person = people.get(random.nextInt(people.size()));
                if (random.nextBoolean()) {
                    assertThat(joins(campaign, person)).as(seen).isEqualTo(model.join(person));
                } else {
                    waiting.leave(brand, campaign, person);
                    model.leave(person);
                }
            }
            assertThat(counters(campaign)).as(seen).containsExactly(model.held(), model.sold(), model.offered.size());
            assertThat(miscounted()).as(seen).isEmpty();
        }
        for (int i = 0; i < teamIds.size(); i++) {
            var team = "seed %d team %d".formatted(seed, i);
            assertThat(teamState(teamIds.get(i))).as(team).isEqualTo(model.teams.get(i).state);
            assertThat(view(teamIds.get(i)).get("paid").asInt()).as(team).isEqualTo(model.teams.get(i).paid);
        }
    }

    private static Confirmation inOrder(Confirmation confirmation) {
        return confirmation instanceof Confirmation.TeamCompleted(var team, var seats)
                ? new Confirmation.TeamCompleted(
                        team,
                        seats.stream()
                                .sorted(Comparator.comparingLong(
                                        seat -> seat.reservation().value()))
                                .toList())
                : confirmation;
    }

    private void reserveSome(
            Random random,
            CampaignId campaign,
            EngineModel model,
            List<PersonId> people,
            Set<ReservationId> reservations,
            List<TeamId> teamIds,
            String seen) {
        var wishes = new ArrayList<Reserve>();
        var joins = new ArrayList<@Nullable Integer>();
        int teams = teamIds.size();
        for (int i = random.nextInt(5); i >= 0; i--) {
            var known = List.copyOf(reservations);
            var reservation = !known.isEmpty() && random.nextInt(12) == 0
                    ? known.get(random.nextInt(known.size()))
                    : new ReservationId(ids.next());
            Integer join = model.terms.team() == null
                    ? null
                    : teams == 0 || random.nextInt(3) == 0
                            ? Integer.valueOf(-1)
                            : Integer.valueOf(random.nextInt(teams));
            joins.add(join);
            wishes.add(wish(
                    campaign,
                    reservation,
                    people.get(random.nextInt(people.size())),
                    1 + random.nextInt(2),
                    join == null ? ALONE : join < 0 ? NEW : new Reserve.Team.JoinTeam(teamIds.get(join))));
        }
        var seats = reserve(wishes);
        for (int i = 0; i < wishes.size(); i++) {
            var wish = wishes.get(i);
            assertThat(seats.get(i))
                    .as(seen)
                    .isInstanceOf(model.reserve(wish.reservation(), wish.member(), wish.quantity(), joins.get(i)));
            if (seats.get(i) instanceof Seat.Granted held) {
                reservations.add(wish.reservation());
                if (wish.team() instanceof Reserve.Team.NewTeam && held.team() != null) {
                    teamIds.add(held.team());
                }
            }
        }
    }

    @Test
    void holdsConfirmsAndSellsAnyNumberOfSeatsByTheSameNumberOfStatements() {
        var campaign = schedule(Terms.groupBuy(window(), 1000, 1, 2));
        buy(campaign, 1);
        long one = StatementCount.during(() -> buy(campaign, 1));
        long many = StatementCount.during(() -> buy(campaign, 64));
        assertThat(many).isEqualTo(one);
        assertThat(counters(campaign)).containsExactly(0, 2 * 66, 0);
    }

    /** So many seats that are held and then paid, and as many that are paid at once. */
    private void buy(CampaignId campaign, int number) {
        inTransaction(() -> {
            var held = granted(campaigns.reserve(strangers(campaign, number)));
            campaigns.hold(held);
            assertThat(campaigns.confirm(held.stream().map(Seat.Granted::key).toList()))
                    .hasSize(number)
                    .containsOnly(new Confirmation.Waiting());
            var sold = granted(campaigns.reserve(strangers(campaign, number)));
            assertThat(campaigns.sell(sold)).hasSize(number).containsOnly(new Confirmation.Waiting());
            return true;
        });
    }

    private List<Reserve> strangers(CampaignId campaign, int number) {
        return IntStream.range(0, number)
                .mapToObj(_ -> wish(campaign, new PersonId(ids.next()), 1, NEW))
                .toList();
    }

    @Test
    void sellsTheLastSeatOnceToManyAtOneGate() throws Exception {
        var campaign = schedule(flash(5));
        var seats = race(IntStream.range(0, 24)
                .<Callable<Seat>>mapToObj(_ -> () -> reserve(wish(campaign, new PersonId(ids.next()), 1, ALONE)))
                .toList());
        assertThat(seats).filteredOn(Seat.Granted.class::isInstance).hasSize(5);
        assertThat(seats).filteredOn(Seat.SoldOut.class::isInstance).hasSize(19);
        assertThat(counters(campaign)).containsExactly(5, 0, 0);
    }

    @Test
    void givesTheLastPlaceOfATeamOnce() throws Exception {
        var campaign = schedule(Terms.groupBuy(window(), 100, 1, 2));
        var founder = (Seat.Granted) reserve(wish(campaign, new PersonId(ids.next()), 1, NEW));
        confirm(founder);
        var join = new Reserve.Team.JoinTeam(Objects.requireNonNull(founder.team()));
        var seats = race(IntStream.range(0, 16)
                .<Callable<Seat>>mapToObj(_ -> () -> reserve(wish(campaign, new PersonId(ids.next()), 1, join)))
                .toList());
        assertThat(seats).filteredOn(Seat.Granted.class::isInstance).hasSize(1);
        assertThat(seats).filteredOn(Seat.TeamFull.class::isInstance).hasSize(15);
    }

    @Test
    void refusesWhatTheTermsDoNotAllow() {
        var channel = entrance(Touchpoint.Space.GROUP);
        var drive =
                schedule(Terms.membershipDrive(Instant.now().minusSeconds(60), 20_000, channel, PaymentMethod.BALANCE));
        var member = new PersonId(ids.next());
        long browser = ids.next();
        assertThat(reserve(through(drive, member, browser, 1, PaymentMethod.BALANCE)))
                .isEqualTo(new Seat.OnlyElsewhere(CampaignError.ONLY_THROUGH_ENTRANCE));
        come(browser, null, entrance(Touchpoint.Space.GROUP));
        assertThat(reserve(through(drive, member, browser, 1, PaymentMethod.BALANCE)))
                .isInstanceOf(Seat.OnlyElsewhere.class);
        come(browser, null, channel);
        assertThat(reserve(through(drive, member, browser, 1, PaymentMethod.SANDBOX)))
                .isInstanceOf(Seat.PaymentNotAllowed.class);
        assertThat(reserve(through(drive, member, browser, 2, PaymentMethod.BALANCE)))
                .isEqualTo(new Seat.LimitReached(1));
        assertThat(reserve(through(drive, member, browser, 1, PaymentMethod.BALANCE)))
                .isInstanceOf(Seat.Granted.class);
        var elsewhere = world.brand(world.person("别家")).id();
        assertThat(reserve(new Reserve(
                        elsewhere,
                        drive,
                        new ReservationId(ids.next()),
                        member,
                        new VariantId(variant),
                        1,
                        new StoreId(5),
                        new VisitorId(browser),
                        PaymentMethod.BALANCE,
                        ALONE)))
                .isInstanceOf(Seat.Unknown.class);
    }

    @Test
    void sellsOnlyToThoseWhoCameFromAnAllowedSpaceWithinThirtyDays() {
        var window =
                new Terms.Window(Instant.now().minusSeconds(60), Instant.now().plus(Duration.ofDays(60)));
        var inStores = schedule(Terms.selling(window, 100)
                .memberLimit(9)
                .spaces(Set.of(Touchpoint.Space.STORE))
                .build());
        var outside = schedule(Terms.selling(window, 100)
                .memberLimit(9)
                .spaces(Set.of(Touchpoint.Space.GROUP, Touchpoint.Space.CLOUD))
                .build());
        var member = new PersonId(ids.next());
        assertThat(reserve(through(inStores, member, 11, 1, PaymentMethod.BALANCE)))
                .isEqualTo(new Seat.OnlyElsewhere(CampaignError.ONLY_IN_STORES));
        assertThat(reserve(through(outside, member, 11, 1, PaymentMethod.BALANCE)))
                .isInstanceOf(Seat.Granted.class);
        come(12, member, entrance(Touchpoint.Space.STORE));
        assertThat(reserve(through(inStores, member, 11, 1, PaymentMethod.BALANCE)))
                .isInstanceOf(Seat.Granted.class);
        assertThat(reserve(through(outside, member, 11, 1, PaymentMethod.BALANCE)))
                .isEqualTo(new Seat.OnlyElsewhere(CampaignError.NOT_IN_STORES));
        world.time().shift(Duration.ofDays(31));
        assertThat(reserve(through(inStores, member, 11, 1, PaymentMethod.BALANCE)))
                .isInstanceOf(Seat.OnlyElsewhere.class);
    }

    private TouchpointId entrance(Touchpoint.Space space) {
        var store = space == Touchpoint.Space.STORE
                ? world.store(brand, world.person("店主")).id()
                : null;
        return touchpoints
                .setUp(
                        brand,
                        new Touchpoints.NewTouchpoint(
                                Touchpoint.Kind.GROUP_LINK, space, store, new Bilingual("入口", null), Thing.of(brand)),
                        new PersonId(ids.next()))
                .id();
    }

    private void come(long browser, @Nullable PersonId person, TouchpointId touchpoint) {
        transaction.executeWithoutResult(_ -> stream.arrived(
                brand, new VisitorId(browser), person, Activity.Where.UNKNOWN.withTouchpoint(touchpoint)));
    }

    private Reserve through(CampaignId campaign, PersonId member, long browser, int quantity, PaymentMethod payment) {
        return new Reserve(
                brand,
                campaign,
                new ReservationId(ids.next()),
                member,
                new VariantId(variant),
                quantity,
                new StoreId(5),
                new VisitorId(browser),
                payment,
                ALONE);
    }

    @Test
    void readsAndSellsByTheClockWithoutTheSweep() {
        var opensAt = Instant.now().plus(Duration.ofHours(1));
        var campaign = schedule(Terms.selling(new Terms.Window(opensAt, opensAt.plus(Duration.ofHours(1))), 10)
                .build());
        var read = new CampaignReading(world, brand, campaign);
        goTo(opensAt.minusSeconds(2));
        assertThat(reserve(wish(campaign, new PersonId(ids.next()), 1, ALONE)))
                .isEqualTo(new Seat.NotOpen(CampaignState.SCHEDULED));
        assertThat(read.states()).containsOnly("SCHEDULED");
        assertThat(read.listed("OPEN")).isFalse();
        goTo(opensAt.plusSeconds(1));
        assertThat(read.states()).containsOnly("OPEN");
        assertThat(read.listed("OPEN")).isTrue();
        assertThat(read.listed("SCHEDULED")).isFalse();
        assertThat(reserve(wish(campaign, new PersonId(ids.next()), 1, ALONE))).isInstanceOf(Seat.Granted.class);
        goTo(opensAt.plus(Duration.ofHours(1)).minusSeconds(2));
        assertThat(reserve(wish(campaign, new PersonId(ids.next()), 1, ALONE))).isInstanceOf(Seat.Granted.class);
        goTo(opensAt.plus(Duration.ofHours(1)).plusSeconds(1));
        assertThat(reserve(wish(campaign, new PersonId(ids.next()), 1, ALONE)))
                .isEqualTo(new Seat.NotOpen(CampaignState.CLOSED));
        assertThat(read.states()).containsOnly("CLOSED");
        assertThat(read.listed("OPEN")).isFalse();
        assertThat(read.listed("CLOSED")).isTrue();
        assertThatThrownBy(() -> office.cancel(brand, new PersonId(1), campaign))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.code()).isEqualTo(CampaignError.CANNOT_CANCEL));
        assertThat(state(campaign)).isEqualTo(CampaignState.OPEN);
    }

    private void goTo(Instant moment) {
        world.time().shift(Duration.between(Instant.now(), moment));
    }

    @Test
    void countsOnlyCompleteTeamsTowardsTheThreshold() {
        var campaign = schedule(Terms.selling(window(), 100)
                .team(new Terms.TeamTerms(2, Duration.ofHours(1)))
                .threshold(4)
                .build());
        var founders = IntStream.range(0, 3)
                .mapToObj(_ -> (Seat.Granted) reserve(wish(campaign, new PersonId(ids.next()), 1, NEW)))
                .toList();
        founders.forEach(founder -> assertThat(confirm(founder)).isEqualTo(new Confirmation.Waiting()));
        assertThat(confirm(join(campaign, founders.get(0)))).isEqualTo(new Confirmation.Waiting());
        assertThat(teamState(Objects.requireNonNull(founders.get(0).team()))).isEqualTo(TeamState.COMPLETED);
        assertThat(counters(campaign)).containsExactly(0, 4, 0);
        assertThat(state(campaign)).isEqualTo(CampaignState.OPEN);
        assertThat(confirm(join(campaign, founders.get(1)))).isInstanceOf(Confirmation.TeamCompleted.class);
        assertThat(state(campaign)).isEqualTo(CampaignState.SUCCEEDED);
        assertThat(confirm(join(campaign, founders.get(2)))).isInstanceOf(Confirmation.TeamCompleted.class);
    }

    @Test
    void failsWhenItsCompleteTeamsAreTooFew() {
        var campaign = schedule(Terms.selling(window(), 100)
                .team(new Terms.TeamTerms(2, Duration.ofHours(24)))
                .threshold(4)
                .build());
        var complete = (Seat.Granted) reserve(wish(campaign, new PersonId(ids.next()), 1, NEW));
        confirm(complete);
        confirm(join(campaign, complete));
        var lonely = (Seat.Granted) reserve(wish(campaign, new PersonId(ids.next()), 1, NEW));
        confirm(lonely);
        confirm((Seat.Granted) reserve(wish(campaign, new PersonId(ids.next()), 1, NEW)));
        world.time().shift(Duration.ofHours(3));
        jobs.run("campaign.sweep");
        assertThat(teamState(Objects.requireNonNull(lonely.team()))).isEqualTo(TeamState.EXPIRED);
        assertThat(state(campaign)).isEqualTo(CampaignState.FAILED);
        assertThat(counters(campaign)).containsExactly(0, 2, 0);
    }

    @Test
    void completesNoTeamByAPaymentThatComesTooLate() {
        var campaign = schedule(Terms.selling(window(), 100)
                .team(new Terms.TeamTerms(2, Duration.ofMinutes(5)))
                .build());
        var founder = (Seat.Granted) reserve(wish(campaign, new PersonId(ids.next()), 1, NEW));
        confirm(founder);
        var late = join(campaign, founder);
        world.time().shift(Duration.ofMinutes(5).plusSeconds(2));
        assertThat(confirm(late)).isEqualTo(new Confirmation.Lapsed());
        jobs.run("campaign.sweep");
        assertThat(teamState(Objects.requireNonNull(founder.team()))).isEqualTo(TeamState.EXPIRED);
        assertThat(counters(campaign)).containsExactly(0, 0, 0);
    }

    private Seat.Granted join(CampaignId campaign, Seat.Granted founder) {
        return (Seat.Granted) reserve(wish(
                campaign,
                new PersonId(ids.next()),
                1,
                new Reserve.Team.JoinTeam(Objects.requireNonNull(founder.team()))));
    }

    /** What the screens say of one campaign. */
    private record CampaignReading(World world, BrandId brand, CampaignId campaign) {
        List<String> states() {
            var path = "/api/brands/" + brand + "/campaigns/" + campaign;
            var http = world.stranger();
            return List.of(
                    http.get(path).body().get("campaign").get("state").asString(),
                    http.get(path + "/progress").body().get("state").asString());
        }

        boolean listed(String state) {
            var items = world.stranger()
                    .get("/api/brands/" + brand + "/campaigns?state=" + state)
                    .body()
                    .get("items");
            return items.valueStream()
                    .anyMatch(card -> card.get("id").asString().equals(campaign.toString()));
        }
    }

    @Test
    void opensAndEndsByTheClock() {
        var opensAt = Instant.now().plus(Duration.ofHours(1));
        var campaign = schedule(Terms.selling(new Terms.Window(opensAt, opensAt.plus(Duration.ofHours(1))), 10)
                .payments(Set.of(PaymentMethod.BALANCE))
                .hold(Duration.ofMinutes(10))
                .build());
        assertThat(reserve(wish(campaign, new PersonId(ids.next()), 1, ALONE)))
                .isEqualTo(new Seat.NotOpen(CampaignState.SCHEDULED));
        world.time().shift(Duration.ofMinutes(61));
        var held = (Seat.Granted) reserve(wish(campaign, new PersonId(ids.next()), 1, ALONE));
        confirm(held);
        assertThat(state(campaign)).isEqualTo(CampaignState.OPEN);
        jobs.run("campaign.sweep");
        assertThat(SystemActs.of(db, brand, campaign.thing())).containsExactly("CAMPAIGN_OPEN 0");
        world.time().shift(Duration.ofMinutes(121));
        assertThat(reserve(wish(campaign, new PersonId(ids.next()), 1, ALONE)))
                .isEqualTo(new Seat.NotOpen(CampaignState.CLOSED));
        jobs.run("campaign.sweep");
        assertThat(state(campaign)).isEqualTo(CampaignState.CLOSED);
    }

    @Test
    void tellsOnceOfACampaignThatOpensWithoutABuyer() {
        var opensAt = Instant.now().plus(Duration.ofHours(1));
        var campaign = schedule(Terms.selling(new Terms.Window(opensAt, opensAt.plus(Duration.ofHours(1))), 10)
                .build());
        jobs.run("campaign.sweep");
        assertThat(SystemActs.of(db, brand, campaign.thing())).isEmpty();
        world.time().shift(Duration.ofMinutes(61));
        jobs.run("campaign.sweep");
        jobs.run("campaign.sweep");
        reserve(wish(campaign, new PersonId(ids.next()), 1, ALONE));
        assertThat(SystemActs.of(db, brand, campaign.thing())).containsExactly("CAMPAIGN_OPEN 0");
    }

    @Test
    void returnsUnpaidSeatsToThoseWhoWaitInTheirOrder() {
        var campaign = schedule(flashWithWaiting(1));
        var buyer = new PersonId(ids.next());
        var seat = (Seat.Granted) reserve(wish(campaign, buyer, 1, ALONE));
        var first = new PersonId(ids.next());
        var second = new PersonId(ids.next());
        waiting.join(brand, campaign, first);
        waiting.join(brand, campaign, second);
        world.time().shift(Duration.ofMinutes(11));
        jobs.run("campaign.sweep");
        assertThat(inTransaction(() -> campaigns.confirm(List.of(seat.key()))))
                .containsExactly(new Confirmation.Lapsed());
        assertThat(reserve(wish(campaign, second, 1, ALONE))).isInstanceOf(Seat.SoldOut.class);
        world.time().shift(Duration.ofMinutes(27));
        jobs.run("campaign.sweep");
        assertThat(reserve(wish(campaign, first, 1, ALONE))).isInstanceOf(Seat.SoldOut.class);
        assertThat(reserve(wish(campaign, second, 1, ALONE))).isInstanceOf(Seat.Granted.class);
        assertThat(counters(campaign)).containsExactly(1, 0, 0);
        assertThat(toldOfPlaceOf(campaign, first)).containsExactly("SEAT_OFFER 0", "SEAT_OFFER_LAPSE 0");
        assertThat(toldOfPlaceOf(campaign, second)).containsExactly("SEAT_OFFER 0");
    }

    @Test
    void succeedsAtItsThresholdAndFailsBelowIt() {
        var reached = schedule(preSale(2));
        var missed = schedule(preSale(2));
        var seats = IntStream.range(0, 3)
                .mapToObj(_ -> (Seat.Granted) reserve(wish(reached, new PersonId(ids.next()), 1, ALONE)))
                .toList();
        assertThat(confirm(seats.get(0))).isEqualTo(new Confirmation.Waiting());
        assertThat(confirm(seats.get(1))).isEqualTo(new Confirmation.Final());
        assertThat(state(reached)).isEqualTo(CampaignState.SUCCEEDED);
        assertThat(confirm(seats.get(2))).isEqualTo(new Confirmation.Final());
        var lonely = (Seat.Granted) reserve(wish(missed, new PersonId(ids.next()), 1, ALONE));
        confirm(lonely);
        world.time().shift(Duration.ofHours(3));
        jobs.run("campaign.sweep");
        assertThat(state(reached)).isEqualTo(CampaignState.CLOSED);
        assertThat(state(missed)).isEqualTo(CampaignState.FAILED);
        inTransaction(() -> {
            campaigns.release(List.of(lonely.key()));
            return true;
        });
        jobs.run("campaign.sweep");
        assertThat(state(missed)).isEqualTo(CampaignState.CLOSED);
        assertThat(SystemActs.of(db, brand, reached.thing()))
                .containsExactly("CAMPAIGN_OPEN 0", "CAMPAIGN_SUCCEED 0", "CAMPAIGN_CLOSE 3");
        assertThat(SystemActs.of(db, brand, missed.thing()))
                .containsExactly("CAMPAIGN_OPEN 0", "CAMPAIGN_FAIL 0", "CAMPAIGN_CLOSE 0");
    }

    private List<String> toldOfPlaceOf(CampaignId campaign, PersonId member) {
        long place = db.sql(
                        "select id from campaign.waiting where brand = :brand and campaign = :campaign and member = :member")
                .param("brand", brand.value())
                .param("campaign", campaign.value())
                .param("member", member.value())
                .query(Long.class)
                .single();
        return SystemActs.of(db, brand, new WaitingId(place).thing());
    }

    /** The brand's teams that do not count their places as a recount does. */
    private List<Long> miscounted() {
        return db.sql("""
                select t.id from campaign.team t
                  left join campaign.reservation r
                    on r.brand = t.brand and r.team = t.id and r.state <> 'RELEASED'
                 where t.brand = :brand
                 group by t.brand, t.id
                having t.taken <> count(r.reference) or t.paid <> count(r.reference) filter (where r.state = 'SOLD')
                """)
                .param("brand", brand.value())
                .query((row, _) -> row.getLong("id"))
                .list();
    }

    private JsonNode view(TeamId team) {
        return world.stranger().get("/api/brands/" + brand + "/teams/" + team).body();
    }

    @Test
    void tellsOfATeamWhoIsStillInIt() {
        var campaign = schedule(Terms.groupBuy(window(), 10, 1, 2));
        var founder = (Seat.Granted) reserve(wish(campaign, new PersonId(ids.next()), 1, NEW));
        confirm(founder);
        var second = join(campaign, founder);
        confirm(second);
        inTransaction(() -> {
            campaigns.release(List.of(second.key()));
            return true;
        });
        var team = view(Objects.requireNonNull(founder.team()));
        assertThat(team.get("state").asString()).isEqualTo("COMPLETED");
        assertThat(team.get("paid").asInt()).isEqualTo(1);
        assertThat(team.get("members")).hasSize(1);
        assertThat(team.get("placesLeft").asInt()).isZero();
        assertThat(reserve(wish(
                        campaign,
                        new PersonId(ids.next()),
                        1,
                        new Reserve.Team.JoinTeam(Objects.requireNonNull(founder.team())))))
                .isInstanceOf(Seat.TeamFull.class);
        inTransaction(() -> {
            campaigns.release(List.of(founder.key(), second.key()));
            return true;
        });
        assertThat(view(Objects.requireNonNull(founder.team())).get("paid").asInt())
                .isZero();
        assertThat(teamState(Objects.requireNonNull(founder.team()))).isEqualTo(TeamState.COMPLETED);
        assertThat(miscounted()).isEmpty();
    }

    @Test
    void endsATeamThatDidNotFillAndReturnsItsSeats() {
        var campaign = schedule(Terms.groupBuy(
                new Terms.Window(Instant.now().minusSeconds(60), Instant.now().plus(Duration.ofDays(9))), 10, 1, 3));
        var founder = (Seat.Granted) reserve(wish(campaign, new PersonId(ids.next()), 1, NEW));
        confirm(founder);
        world.time().shift(Duration.ofHours(25));
        jobs.run("campaign.sweep");
        assertThat(teamState(Objects.requireNonNull(founder.team()))).isEqualTo(TeamState.EXPIRED);
        assertThat(view(Objects.requireNonNull(founder.team())).get("paid").asInt())
                .isZero();
        assertThat(miscounted()).isEmpty();
        assertThat(counters(campaign)).containsExactly(0, 0, 0);
        assertThat(state(campaign)).isEqualTo(CampaignState.OPEN);
    }

    private boolean joins(CampaignId campaign, PersonId person) {
        try {
            waiting.join(brand, campaign, person);
            return true;
        } catch (DomainException e) {
            assertThat(e.code()).isEqualTo(CampaignError.CAMPAIGN_NOT_SOLD_OUT);
            return false;
        }
    }

    private Terms flash(int quota) {
        return Terms.selling(window(), quota)
                .payments(Set.of(PaymentMethod.BALANCE))
                .hold(Terms.FLASH_HOLD)
                .build();
    }

    private Terms flashWithWaiting(int quota) {
        return Terms.selling(window(), quota)
                .payments(Set.of(PaymentMethod.BALANCE))
                .hold(Terms.FLASH_HOLD)
                .waiting(new Terms.WaitingTerms(Terms.OFFER))
                .build();
    }

    private Terms preSale(int threshold) {
        return Terms.selling(window(), 100)
                .threshold(threshold)
                .payments(Set.of(PaymentMethod.BALANCE))
                .build();
    }

    private static Terms.Window window() {
        return new Terms.Window(Instant.now().minusSeconds(60), Instant.now().plus(Duration.ofHours(2)));
    }

    private CampaignId schedule(Terms terms) {
        return office.schedule(
                brand,
                new PersonId(ids.next()),
                new NewCampaign(
                        CampaignKind.FLASH_SALE,
                        new Bilingual("活动", "Campaign"),
                        null,
                        terms,
                        Currency.CNY,
                        List.of(new NewCampaign.Item(new VariantId(variant), 1990, 2990L))));
    }

    private Reserve wish(CampaignId campaign, PersonId member, int quantity, Reserve.Team team) {
        return wish(campaign, new ReservationId(ids.next()), member, quantity, team);
    }

    private Reserve wish(
            CampaignId campaign, ReservationId reservation, PersonId member, int quantity, Reserve.Team team) {
        return new Reserve(
                brand,
                campaign,
                reservation,
                member,
                new VariantId(variant),
                quantity,
                new StoreId(5),
                new VisitorId(7),
                PaymentMethod.BALANCE,
                team);
    }

    private Seat reserve(Reserve wish) {
        return reserve(List.of(wish)).getFirst();
    }

    private List<Seat> reserve(List<Reserve> wishes) {
        return inTransaction(() -> {
            var seats = campaigns.reserve(wishes);
            campaigns.hold(granted(seats));
            return seats;
        });
    }

    private static List<Seat.Granted> granted(List<Seat> seats) {
        return seats.stream()
                .filter(Seat.Granted.class::isInstance)
                .map(Seat.Granted.class::cast)
                .toList();
    }

    private Confirmation confirm(Seat.Granted held) {
        return inTransaction(() -> campaigns.confirm(List.of(held.key()))).getFirst();
    }

    private List<SeatKey> keys(List<ReservationId> reservations) {
        return reservations.stream()
                .map(reservation -> new SeatKey(brand, reservation))
                .toList();
    }

    private static List<ReservationId> some(Random random, Set<ReservationId> reservations) {
        var all = new ArrayList<>(reservations);
        Collections.shuffle(all, random);
        return all.subList(0, Math.min(all.size(), 1 + random.nextInt(4)));
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

    private TeamState teamState(TeamId team) {
        return db.sql("select state from campaign.team where brand = :brand and id = :team")
                .param("brand", brand.value())
                .param("team", team.value())
                .query((row, _) -> TeamState.valueOf(row.getString(1)))
                .single();
    }

    private <T> T inTransaction(Callable<T> work) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            try {
                return work.call();
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }));
    }

    private static <T> List<T> race(List<Callable<T>> runners) throws Exception {
        var gate = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = runners.stream()
                    .map(runner -> threads.submit(() -> {
                        gate.await();
                        return runner.call();
                    }))
                    .toList();
            gate.countDown();
            var answers = new ArrayList<T>();
            for (var result : results) {
                answers.add(result.get());
            }
            return answers;
        }
    }
}
