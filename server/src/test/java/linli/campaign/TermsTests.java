package linli.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import linli.network.StoreId;
import linli.network.Touchpoint.Space;
import linli.network.TouchpointId;
import linli.shared.BasisPoints;
import linli.shared.DomainException;
import linli.shared.PaymentMethod;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermsTests {
    private static final Instant OPENS = Instant.parse("2026-11-22T12:00:00Z");
    private static final Instant CLOSES = OPENS.plus(Duration.ofHours(24));
    private static final Duration TICK = Duration.ofNanos(1);
    private static final int QUOTA = 100;

    private static Terms.Builder selling() {
        return Terms.selling(new Terms.Window(OPENS, CLOSES), QUOTA);
    }

    private static Terms terms(UnaryOperator<Terms.Builder> narrowed) {
        return narrowed.apply(selling()).build();
    }

    private static void refused(Contradiction why, ThrowingCallable terms) {
        assertThatExceptionOfType(DomainException.class).isThrownBy(terms).satisfies(refusal -> {
            assertThat(refusal.code()).isEqualTo(CampaignError.TERMS_CONTRADICT);
            assertThat(refusal.arguments()).containsExactly(why);
        });
    }

    private static void refused(Contradiction why, UnaryOperator<Terms.Builder> narrowed) {
        refused(why, () -> terms(narrowed));
    }

    private static Terms.Tier tier(int sold, int off) {
        return new Terms.Tier(sold, new BasisPoints(off));
    }

    @Test
    void letEverybodyBuyOneSeatForTheWholePriceUnlessNarrowed() {
        assertThat(selling().build())
                .isEqualTo(new Terms(
                        new Terms.Window(OPENS, CLOSES),
                        QUOTA,
                        1,
                        0,
                        null,
                        List.of(),
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        Set.of(PaymentMethod.values()),
                        Duration.ofMinutes(30),
                        null,
                        null));
    }

    @Test
    void ofAGroupBuyAreTeamsWithADay() {
        assertThat(Terms.groupBuy(new Terms.Window(OPENS, CLOSES), QUOTA, 5, 3))
                .isEqualTo(terms(terms -> terms.memberLimit(5).team(new Terms.TeamTerms(3, Duration.ofHours(24)))));
    }

    @Test
    void ofAMembershipDriveAreADayAChannelAndAWaitingList() {
        var channel = new TouchpointId(7);
        assertThat(Terms.membershipDrive(OPENS, QUOTA, channel, PaymentMethod.BALANCE))
                .isEqualTo(terms(terms -> terms.touchpoints(Set.of(channel))
                        .payments(Set.of(PaymentMethod.BALANCE))
                        .hold(Duration.ofMinutes(10))
                        .waiting(new Terms.WaitingTerms(Duration.ofMinutes(15)))));
    }

    @Test
    void boundSeats() {
        var window = new Terms.Window(OPENS, CLOSES);
        assertThat(Terms.selling(window, 1).build().quota()).isEqualTo(1);
        assertThat(Terms.selling(window, 10_000_000).build().quota()).isEqualTo(10_000_000);
        refused(Contradiction.QUOTA, () -> Terms.selling(window, 0).build());
        refused(Contradiction.QUOTA, () -> Terms.selling(window, 10_000_001).build());
        assertThat(terms(terms -> terms.memberLimit(QUOTA)).memberLimit()).isEqualTo(QUOTA);
        refused(Contradiction.MEMBER_LIMIT, terms -> terms.memberLimit(0));
        refused(Contradiction.MEMBER_LIMIT, terms -> terms.memberLimit(QUOTA + 1));
        assertThat(terms(terms -> terms.threshold(QUOTA)).threshold()).isEqualTo(QUOTA);
        refused(Contradiction.THRESHOLD, terms -> terms.threshold(-1));
        refused(Contradiction.THRESHOLD, terms -> terms.threshold(QUOTA + 1));
        refused(Contradiction.PAYMENTS, terms -> terms.payments(Set.of()));
    }

    @Test
    void boundTeams() {
        var day = Duration.ofDays(1);
        assertThat(new Terms.TeamTerms(2, Duration.ofMinutes(1)).size()).isEqualTo(2);
        assertThat(new Terms.TeamTerms(10, Duration.ofDays(30)).size()).isEqualTo(10);
        refused(Contradiction.TEAM_SIZE, () -> new Terms.TeamTerms(1, day));
        refused(Contradiction.TEAM_SIZE, () -> new Terms.TeamTerms(11, day));
        refused(
                Contradiction.TEAM_WINDOW,
                () -> new Terms.TeamTerms(2, Duration.ofMinutes(1).minus(TICK)));
        refused(
                Contradiction.TEAM_WINDOW,
                () -> new Terms.TeamTerms(2, Duration.ofDays(30).plus(TICK)));
        var three = new Terms.TeamTerms(3, day);
        var window = new Terms.Window(OPENS, CLOSES);
        assertThat(Terms.selling(window, 3).team(three).build().team()).isEqualTo(three);
        refused(
                Contradiction.TEAM_SIZE,
                () -> Terms.selling(window, 2).team(three).build());
    }

    @Test
    void boundTimes() {
        refused(Contradiction.WINDOW, () -> new Terms.Window(OPENS, OPENS));
        refused(Contradiction.WINDOW, () -> new Terms.Window(OPENS, OPENS.minus(TICK)));
        assertThat(new Terms.Window(OPENS, OPENS.plus(TICK)).closesAt()).isAfter(OPENS);
        var earliest = Instant.parse("2000-01-01T00:00:00Z");
        var latest = Instant.parse("2200-01-01T00:00:00Z");
        assertThat(new Terms.Window(earliest, latest.minus(TICK)).opensAt()).isEqualTo(earliest);
        refused(Contradiction.WINDOW, () -> new Terms.Window(earliest.minus(TICK), OPENS));
        refused(Contradiction.WINDOW, () -> new Terms.Window(OPENS, latest));
        refused(Contradiction.WINDOW, () -> Terms.Window.of(Instant.MAX, Duration.ofHours(1)));
        assertThat(Terms.Window.of(OPENS, Duration.between(OPENS, CLOSES))).isEqualTo(new Terms.Window(OPENS, CLOSES));
        for (var hold : List.of(Duration.ofMinutes(1), Duration.ofHours(24))) {
            assertThat(terms(terms -> terms.hold(hold)).hold()).isEqualTo(hold);
            assertThat(new Terms.WaitingTerms(hold).offer()).isEqualTo(hold);
        }
        for (var hold :
                List.of(Duration.ofMinutes(1).minus(TICK), Duration.ofHours(24).plus(TICK))) {
            refused(Contradiction.HOLD, terms -> terms.hold(hold));
            refused(Contradiction.WAITING_OFFER, () -> new Terms.WaitingTerms(hold));
        }
    }

    @Test
    void wantTiersThatRiseAndGiveMore() {
        assertThat(terms(terms -> terms.tiers(List.of(tier(20, 900), tier(10, 500))))
                        .tiers())
                .containsExactly(tier(10, 500), tier(20, 900));
        assertThat(terms(terms -> terms.tiers(tiers(10))).tiers()).hasSize(10);
        refused(Contradiction.TIERS, terms -> terms.tiers(tiers(11)));
        refused(Contradiction.TIERS, terms -> terms.tiers(List.of(tier(0, 500))));
        refused(Contradiction.TIERS, terms -> terms.tiers(List.of(tier(10, 0))));
        refused(Contradiction.TIERS, terms -> terms.tiers(List.of(tier(10, 500), tier(10, 900))));
        refused(Contradiction.TIERS, terms -> terms.tiers(List.of(tier(10, 500), tier(20, 500))));
        refused(Contradiction.TIERS, terms -> terms.tiers(List.of(tier(10, 500), tier(20, 400))));
    }

    private static List<Terms.Tier> tiers(int number) {
        return IntStream.rangeClosed(1, number).mapToObj(i -> tier(i, i)).toList();
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "9, 0", "10, 500", "19, 500", "20, 900", "100, 900"})
    void giveBackByTheHighestTierReached(int sold, int off) {
        var terms = terms(builder -> builder.tiers(List.of(tier(10, 500), tier(20, 900))));
        assertThat(terms.off(sold)).isEqualTo(new BasisPoints(off));
        assertThat(selling().build().off(sold)).isEqualTo(new BasisPoints(0));
    }

    @Test
    void letTheBalanceBePaidAfterTheSale() {
        var hour = Duration.ofHours(1);
        var hold = Duration.ofMinutes(30);
        var after = CLOSES.plus(hold).plus(TICK);
        assertThat(terms(builder -> builder.hold(hold).deposit(deposit(CLOSES, CLOSES.plus(hour))))
                        .deposit())
                .isEqualTo(deposit(CLOSES, CLOSES.plus(hour)));
        assertThat(deposit(CLOSES, CLOSES.plus(Duration.ofDays(90))).minor()).isEqualTo(1);
        refused(
                Contradiction.DEPOSIT,
                () -> new Terms.Deposit(0, CLOSES, CLOSES.plus(hour), Terms.Deposit.Unpaid.KEPT));
        refused(
                Contradiction.BALANCE_WINDOW,
                () -> deposit(CLOSES, CLOSES.plus(hour).minus(TICK)));
        refused(
                Contradiction.BALANCE_WINDOW,
                () -> deposit(CLOSES, CLOSES.plus(Duration.ofDays(90)).plus(TICK)));
        refused(Contradiction.BALANCE_WINDOW, () -> deposit(Instant.MIN, CLOSES));
        refused(Contradiction.BALANCE_WINDOW, () -> deposit(CLOSES, Instant.MAX));
        var beyond = Instant.parse("2200-01-01T00:00:00Z");
        refused(Contradiction.BALANCE_WINDOW, () -> deposit(beyond, beyond.plus(hour)));
        refused(
                Contradiction.BALANCE_EARLY,
                builder -> builder.deposit(deposit(CLOSES.minus(TICK), CLOSES.plus(hour))));
        refused(Contradiction.BALANCE_SHORT, builder -> builder.hold(hour).deposit(deposit(CLOSES, CLOSES.plus(hour))));
        assertThat(terms(builder -> builder.hold(hour.minus(TICK)).deposit(deposit(CLOSES, CLOSES.plus(hour))))
                        .hold())
                .isLessThan(hour);
        refused(
                Contradiction.TIERS_WITH_DEPOSIT,
                builder -> builder.tiers(tiers(1)).deposit(deposit(CLOSES, after.plus(hour))));
    }

    private static Terms.Deposit deposit(Instant from, Instant until) {
        return new Terms.Deposit(1, from, until, Terms.Deposit.Unpaid.KEPT);
    }

    @Test
    void ofAllSpacesAreNoRestriction() {
        assertThat(terms(builder -> builder.spaces(Set.of(Space.values()))).isRestricted())
                .isFalse();
        assertThat(terms(builder -> builder.spaces(Set.of(Space.STORE))).isRestricted())
                .isTrue();
        assertThat(terms(builder -> builder.touchpoints(Set.of(new TouchpointId(1))))
                        .isRestricted())
                .isTrue();
    }

    @Test
    void tellWhetherThereIsOneWayIn() {
        assertThat(selling().build().hasOneChannel()).isFalse();
        for (var only : List.of(Set.of(Space.STORE), Set.of(Space.STORE, Space.GROUP))) {
            var terms = terms(builder -> builder.spaces(only));
            assertThat(terms.hasOneChannel()).isEqualTo(only.size() == 1);
            var entrance = terms(builder -> builder.spaces(only).touchpoints(Set.of(new TouchpointId(1))));
            assertThat(entrance.hasOneChannel()).isTrue();
            var entrances = terms(
                    builder -> builder.spaces(only).touchpoints(Set.of(new TouchpointId(1), new TouchpointId(2))));
            assertThat(entrances.hasOneChannel()).isFalse();
        }
    }

    @Test
    void keepTheirOwnCopies() {
        var stores = new java.util.HashSet<>(Set.of(new StoreId(1)));
        var terms = terms(builder -> builder.stores(stores));
        stores.clear();
        assertThat(terms.stores()).containsExactly(new StoreId(1));
        assertThat(terms.hasOneChannel()).isFalse();
    }
}
