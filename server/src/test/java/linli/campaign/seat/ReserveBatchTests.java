package linli.campaign.seat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import linli.campaign.CampaignError;
import linli.campaign.CampaignId;
import linli.campaign.CampaignState;
import linli.campaign.ReservationId;
import linli.campaign.Reserve;
import linli.campaign.Seat;
import linli.campaign.SeatKey;
import linli.campaign.TeamId;
import linli.campaign.TeamState;
import linli.campaign.Terms;
import linli.campaign.WaitingId;
import linli.campaign.counter.CampaignKey;
import linli.campaign.counter.Counter;
import linli.catalog.VariantId;
import linli.network.StoreId;
import linli.network.Touchpoint.Space;
import linli.shared.BrandId;
import linli.shared.Ids;
import linli.shared.Money;
import linli.shared.PaymentMethod;
import linli.shared.PersonId;
import linli.shared.VisitorId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** How one wish is judged after another, without a database. */
class ReserveBatchTests {
    private static final Instant OPENS = Instant.parse("2026-11-22T12:00:00Z");
    private static final Instant CLOSES = OPENS.plus(Duration.ofHours(2));
    private static final BrandId BRAND = new BrandId(1);
    private static final CampaignKey CAMPAIGN = new CampaignKey(BRAND, new CampaignId(2));
    private static final TeamId TEAM = new TeamId(3);
    private static final StoreId STORE = new StoreId(4);
    private static final Money PRICE = Money.cny(1990);
    private static final Way CLOUD = Way.UNKNOWN;
    private static final Reserve.Team ALONE = new Reserve.Team.Alone();
    private static final Reserve.Team NEW = new Reserve.Team.NewTeam();
    private static final Reserve.Team JOIN = new Reserve.Team.JoinTeam(TEAM);

    private final Ids ids = new Ids(Clock.fixed(OPENS, ZoneOffset.UTC), 0);
    private long references;

    /** What is usual of a wish, to be changed one by one. */
    private static final class Known {
        @Nullable
        CampaignState state = CampaignState.OPEN;

        Instant closesAt = CLOSES;

        @Nullable
        Instant pausedUntil;

        Instant now = OPENS;

        @Nullable
        Money price = PRICE;

        boolean taken;
        int used;

        @Nullable
        WaitingId offer;

        ReserveBatch.@Nullable OpenTeam team;
        boolean inTeam;
        Way way = CLOUD;

        ReserveBatch.Facts facts() {
            var standing = state == null ? null : new ReserveBatch.Standing(state, closesAt, pausedUntil);
            return new ReserveBatch.Facts(standing, now, price, taken, used, offer, team, inTeam, way);
        }
    }

    private static Known known() {
        return new Known();
    }

    private static Known team(TeamState state, int places, boolean alive) {
        var known = new Known();
        known.team = new ReserveBatch.OpenTeam(state, places, alive);
        return known;
    }

    private static Terms.Builder selling(int quota) {
        return Terms.selling(new Terms.Window(OPENS, CLOSES), quota).memberLimit(quota);
    }

    private static Terms teams(int quota) {
        return selling(quota).team(new Terms.TeamTerms(3, Duration.ofHours(1))).build();
    }

    private ReserveBatch batch(Terms terms, Counter counter) {
        return new ReserveBatch(Map.of(CAMPAIGN, counter), Map.of(CAMPAIGN, terms), ids);
    }

    private ReserveBatch batch(Terms terms) {
        return batch(terms, new Counter(terms.quota(), 0, 0, 0));
    }

    private Reserve wish(long member, int quantity, Reserve.Team team) {
        return new Reserve(
                BRAND,
                CAMPAIGN.campaign(),
                new ReservationId(++references),
                new PersonId(member),
                new VariantId(5),
                quantity,
                STORE,
                new VisitorId(6),
                PaymentMethod.BALANCE,
                team);
    }

    private Seat alone(Terms terms, Known known) {
        return batch(terms).judge(wish(1, 1, ALONE), known.facts());
    }

    private Seat joining(Known known) {
        return batch(teams(10)).judge(wish(1, 1, JOIN), known.facts());
    }

    @Test
    void grantsASeatAtThePriceForAsLongAsItIsHeld() {
        var wish = wish(1, 2, ALONE);
        var seat = batch(selling(10).build()).judge(wish, known().facts());
        assertThat(seat)
                .isEqualTo(new Seat.Granted(
                        wish, OPENS.plus(Duration.ofMinutes(30)), PRICE, null, null, null, null, false));
        assertThat(((Seat.Granted) seat).key()).isEqualTo(new SeatKey(BRAND, wish.reservation()));
        assertThat(CampaignKey.of((Seat.Granted) seat)).isEqualTo(CAMPAIGN);
    }

    @Test
    void letsTheFirstSeatOpenTheCampaign() {
        var known = known();
        known.state = CampaignState.SCHEDULED;
        assertThat(alone(selling(10).build(), known))
                .isInstanceOfSatisfying(
                        Seat.Granted.class, seat -> assertThat(seat.opens()).isTrue());
    }

    @ParameterizedTest
    @CsvSource({"SCHEDULED, true", "OPEN, true", "SUCCEEDED, true", "FAILED, false", "CLOSED, false", "CANCELLED, false"
    })
    void sellsWhereTheStateAllows(CampaignState state, boolean sells) {
        var known = known();
        known.state = state;
        assertThat(alone(selling(10).build(), known))
                .isInstanceOf(sells ? Seat.Granted.class : Seat.NotOpen.class)
                .matches(seat -> sells || seat.equals(new Seat.NotOpen(state)));
    }

    @ParameterizedTest
    @CsvSource({"-1, SCHEDULED", "0,", "7199, ", "7200, CLOSED"})
    void sellsFromTheOpeningUntilJustBeforeTheEnd(long seconds, @Nullable CampaignState refused) {
        var known = known();
        known.state = CampaignState.SCHEDULED;
        known.now = OPENS.plusSeconds(seconds);
        var seat = alone(selling(10).build(), known);
        if (refused == null) {
            assertThat(seat).isInstanceOf(Seat.Granted.class);
        } else {
            assertThat(seat).isEqualTo(new Seat.NotOpen(refused));
        }
    }

    @Test
    void sellsUntilTheEndToWhichItHasBeenExtended() {
        var known = known();
        known.now = CLOSES;
        known.closesAt = CLOSES.plusSeconds(60);
        assertThat(alone(selling(10).build(), known)).isInstanceOf(Seat.Granted.class);
        known.now = CLOSES.plusSeconds(60);
        assertThat(alone(selling(10).build(), known)).isEqualTo(new Seat.NotOpen(CampaignState.CLOSED));
    }

    @ParameterizedTest
    @CsvSource({"0, true", "59, true", "60, false"})
    void givesNoSeatUntilItsPauseIsOver(long seconds, boolean paused) {
        var known = known();
        known.pausedUntil = OPENS.plusSeconds(60);
        known.now = OPENS.plusSeconds(seconds);
        assertThat(alone(selling(10).build(), known)).isInstanceOf(paused ? Seat.Paused.class : Seat.Granted.class);
    }

    @Test
    void knowsNothingOfACampaignThatTheBrandDoesNotHave() {
        var terms = selling(10).build();
        var counter = new Counter(10, 0, 0, 0);
        var wish = wish(1, 1, ALONE);
        var facts = known().facts();
        assertThat(new ReserveBatch(Map.of(), Map.of(CAMPAIGN, terms), ids).judge(wish, facts))
                .isEqualTo(new Seat.Unknown());
        assertThat(new ReserveBatch(Map.of(CAMPAIGN, counter), Map.of(), ids).judge(wish, facts))
                .isEqualTo(new Seat.Unknown());
        var stateless = known();
        stateless.state = null;
        assertThat(alone(terms, stateless)).isEqualTo(new Seat.Unknown());
    }

    @Test
    void sellsOnlyWhatWhereAndHowTheTermsSay() {
        var priceless = known();
        priceless.price = null;
        assertThat(alone(selling(10).build(), priceless)).isEqualTo(new Seat.NotAllowedHere());
        assertThat(alone(selling(10).stores(Set.of(new StoreId(5))).build(), known()))
                .isEqualTo(new Seat.NotAllowedHere());
        assertThat(alone(selling(10).stores(Set.of(STORE)).build(), known())).isInstanceOf(Seat.Granted.class);
        assertThat(alone(selling(10).spaces(Set.of(Space.STORE)).build(), known()))
                .isEqualTo(new Seat.OnlyElsewhere(CampaignError.ONLY_IN_STORES));
        assertThat(alone(selling(10).payments(Set.of(PaymentMethod.SANDBOX)).build(), known()))
                .isEqualTo(new Seat.PaymentNotAllowed());
    }

    @Test
    void givesAReferenceOneSeatWhetherItsFirstStandsInTheDatabaseOrInTheBatch() {
        var taken = known();
        taken.taken = true;
        assertThat(alone(selling(10).build(), taken)).isEqualTo(new Seat.AlreadyTaken());
        var batch = batch(selling(10).build());
        var wish = wish(1, 1, ALONE);
        assertThat(batch.judge(wish, known().facts())).isInstanceOf(Seat.Granted.class);
        assertThat(batch.judge(wish, known().facts())).isEqualTo(new Seat.AlreadyTaken());
    }

    @Test
    void countsAMembersSeatsInTheDatabaseAndInTheBatch() {
        var terms = selling(10).memberLimit(4).build();
        var batch = batch(terms);
        var known = known();
        known.used = 1;
        assertThat(batch.judge(wish(1, 2, ALONE), known.facts())).isInstanceOf(Seat.Granted.class);
        assertThat(batch.judge(wish(1, 2, ALONE), known.facts())).isEqualTo(new Seat.LimitReached(4));
        assertThat(batch.judge(wish(1, 1, ALONE), known.facts())).isInstanceOf(Seat.Granted.class);
        assertThat(batch.judge(wish(1, 1, ALONE), known.facts())).isEqualTo(new Seat.LimitReached(4));
        assertThat(batch.judge(wish(2, 4, ALONE), known().facts())).isInstanceOf(Seat.Granted.class);
        assertThat(batch(terms).judge(wish(3, Integer.MAX_VALUE, ALONE), known.facts()))
                .isEqualTo(new Seat.LimitReached(4));
    }

    @Test
    void sellsEverySeatOnceAndSaysWhetherOneCanWait() {
        var terms = selling(10).build();
        var counter = new Counter(10, 2, 3, 1);
        var batch = batch(terms, counter);
        assertThat(batch.judge(wish(1, 5, ALONE), known().facts())).isEqualTo(new Seat.SoldOut(false));
        assertThat(batch.judge(wish(1, 3, ALONE), known().facts())).isInstanceOf(Seat.Granted.class);
        assertThat(batch.judge(wish(2, 1, ALONE), known().facts())).isInstanceOf(Seat.Granted.class);
        assertThat(batch.judge(wish(3, 1, ALONE), known().facts())).isEqualTo(new Seat.SoldOut(false));
        assertThat(List.of(counter.held(), counter.sold(), counter.offered(), counter.free()))
                .containsExactly(6, 3, 1, 0);
        var waiting = selling(10).waiting(new Terms.WaitingTerms(Terms.OFFER)).build();
        assertThat(batch(waiting, new Counter(10, 0, 10, 0)).judge(wish(1, 1, ALONE), known().facts()))
                .isEqualTo(new Seat.SoldOut(true));
    }

    @Test
    void givesAnOfferedSeatToWhomItIsOfferedOnce() {
        var counter = new Counter(10, 0, 8, 2);
        var batch = batch(selling(10).build(), counter);
        var offered = known();
        offered.offer = new WaitingId(9);
        assertThat(batch.judge(wish(1, 2, ALONE), offered.facts())).isEqualTo(new Seat.SoldOut(false));
        assertThat(batch.judge(wish(2, 1, ALONE), known().facts())).isEqualTo(new Seat.SoldOut(false));
        assertThat(batch.judge(wish(1, 1, ALONE), offered.facts()))
                .isInstanceOfSatisfying(
                        Seat.Granted.class, seat -> assertThat(seat.offer()).isEqualTo(new WaitingId(9)));
        assertThat(List.of(counter.held(), counter.offered(), counter.free())).containsExactly(1, 1, 0);
        assertThat(batch.judge(wish(1, 1, ALONE), offered.facts())).isEqualTo(new Seat.SoldOut(false));
    }

    @Test
    void opensATeamThatHasItsTime() {
        var first = batch(teams(10)).judge(wish(1, 1, NEW), known().facts());
        assertThat(first).isInstanceOfSatisfying(Seat.Granted.class, seat -> {
            var opened = Objects.requireNonNull(seat.opened());
            assertThat(seat.team()).isEqualTo(opened.id());
            assertThat(opened.size()).isEqualTo(3);
            assertThat(opened.expiresAt()).isEqualTo(OPENS.plus(Duration.ofHours(1)));
        });
    }

    @Test
    void sellsToTeamsOrSinglyAsTheTermsSay() {
        assertThat(alone(teams(10), known())).isEqualTo(new Seat.TeamMismatch(true));
        for (var team : List.of(NEW, JOIN)) {
            assertThat(batch(selling(10).build()).judge(wish(1, 1, team), known().facts()))
                    .isEqualTo(new Seat.TeamMismatch(false));
        }
    }

    @Test
    void letsATeamThatIsOpenBeJoined() {
        assertThat(joining(team(TeamState.OPEN, 1, true))).isInstanceOfSatisfying(Seat.Granted.class, seat -> {
            assertThat(seat.team()).isEqualTo(TEAM);
            assertThat(seat.opened()).isNull();
        });
        assertThat(joining(team(TeamState.OPEN, 1, false))).isEqualTo(new Seat.TeamGone());
        assertThat(joining(team(TeamState.OPEN, 0, true))).isEqualTo(new Seat.TeamFull());
        assertThat(joining(known())).isEqualTo(new Seat.TeamGone());
        var inTeam = team(TeamState.OPEN, 1, true);
        inTeam.inTeam = true;
        assertThat(joining(inTeam)).isEqualTo(new Seat.AlreadyInTeam());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "OPEN")
    void letsNoOtherTeamBeJoined(TeamState state) {
        assertThat(joining(team(state, 1, true)))
                .isEqualTo(state == TeamState.COMPLETED ? new Seat.TeamFull() : new Seat.TeamGone());
    }

    @Test
    void countsATeamsPlacesInTheBatch() {
        var batch = batch(teams(10));
        var known = team(TeamState.OPEN, 2, true);
        assertThat(batch.judge(wish(1, 1, JOIN), known.facts())).isInstanceOf(Seat.Granted.class);
        assertThat(batch.judge(wish(1, 1, JOIN), known.facts())).isEqualTo(new Seat.AlreadyInTeam());
        assertThat(batch.judge(wish(2, 1, JOIN), known.facts())).isInstanceOf(Seat.Granted.class);
        assertThat(batch.judge(wish(3, 1, JOIN), known.facts())).isEqualTo(new Seat.TeamFull());
    }

    @Test
    void holdsASeatByItsDeposit() {
        var deposit = new Terms.Deposit(500, CLOSES, CLOSES.plus(Duration.ofDays(1)), Terms.Deposit.Unpaid.RETURNED);
        assertThat(alone(selling(10).deposit(deposit).build(), known()))
                .isInstanceOfSatisfying(
                        Seat.Granted.class, seat -> assertThat(seat.deposit()).isEqualTo(deposit));
    }
}
