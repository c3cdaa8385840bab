package linli.campaign.sense;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import linli.campaign.CampaignId;
import linli.campaign.CampaignKind;
import linli.campaign.Terms;
import linli.campaign.sense.Surroundings.Entrance;
import linli.campaign.sense.Surroundings.Goods;
import linli.catalog.VariantId;
import linli.network.StoreId;
import linli.network.Touchpoint.Space;
import linli.network.TouchpointId;
import linli.shared.BasisPoints;
import linli.shared.Currency;
import linli.shared.Money;
import linli.shared.PaymentMethod;
import linli.shared.text.Bilingual;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SenseTests {
    /** Ten in the morning in Shanghai. */
    private static final Instant NOW = Instant.parse("2026-06-01T02:00:00Z");

    private static final VariantId TEA = new VariantId(1);
    private static final VariantId CUP = new VariantId(2);
    private static final StoreId EAST = new StoreId(11);
    private static final StoreId WEST = new StoreId(12);
    private static final TouchpointId DOOR = new TouchpointId(21);

    /** What is planned, to be spoilt in one way at a time. */
    private static final class Plan {
        CampaignKind kind = CampaignKind.FLASH_SALE;

        @Nullable
        String title = "春茶";

        @Nullable
        String titleEn = "Spring tea";

        List<Wanted.Item> items = List.of(new Wanted.Item(TEA, 800L));
        Instant opensAt = NOW.plus(Duration.ofHours(1));
        Instant closesAt = NOW.plus(Duration.ofHours(10));
        int quota = 100;
        int memberLimit = 2;
        int threshold;
        Wanted.@Nullable Team team;
        List<Terms.Tier> tiers = List.of();
        Set<StoreId> stores = Set.of();
        Set<Space> spaces = Set.of();
        Set<TouchpointId> touchpoints = Set.of();
        Set<PaymentMethod> payments = Set.of(PaymentMethod.values());
        Wanted.@Nullable Deposit deposit;
        Map<VariantId, Goods> goods =
                new HashMap<>(Map.of(TEA, goods(1000, null, 60, 40), CUP, goods(500, null, 5, 5)));
        List<Finding.Mention> overlapping = List.of();
        Set<PaymentMethod> payable = Set.of(PaymentMethod.values());

        @Nullable
        Money most;

        Entrance entrance = new Entrance("收银台", Space.STORE, true);

        Wanted wanted() {
            return new Wanted(
                    kind,
                    title,
                    titleEn,
                    Currency.CNY,
                    items,
                    opensAt,
                    closesAt,
                    quota,
                    memberLimit,
                    threshold,
                    team,
                    tiers,
                    stores,
                    spaces,
                    touchpoints,
                    payments,
                    Duration.ofMinutes(30),
                    deposit);
        }

        Judgement judge() {
            return Sense.judge(
                    wanted(),
                    new Surroundings(
                            NOW,
                            ZoneId.of("Asia/Shanghai"),
                            goods,
                            Map.of(EAST, new Bilingual("东店", "East"), WEST, new Bilingual("西店", null)),
                            Map.of(DOOR, entrance),
                            overlapping,
                            payable,
                            most));
        }

        /** Everything found, as doubt and field. */
        List<String> found() {
            var judgement = judge();
            var all = new ArrayList<>(judgement.refusals());
            all.addAll(judgement.warnings());
            return all.stream().map(each -> each.doubt() + " " + each.field()).toList();
        }

        Finding only() {
            var judgement = judge();
            var all = new ArrayList<>(judgement.refusals());
            all.addAll(judgement.warnings());
            assertThat(all).hasSize(1);
            return all.getFirst();
        }
    }

    private static Goods goods(long price, @Nullable Long cost, int east, int west) {
        return new Goods(price, cost, Map.of(EAST, east, WEST, west));
    }

    @Test
    void findsNothingInAnOrdinaryCampaign() {
        assertThat(new Plan().found()).isEmpty();
    }

    @Test
    void wantsATitleAndSomethingToSellAndWarnsWithoutEnglish() {
        var plan = new Plan();
        plan.title = null;
        plan.titleEn = null;
        plan.items = List.of();
        assertThat(plan.found())
                .containsExactly("TITLE_MISSING title", "ITEMS_MISSING items", "ENGLISH_MISSING titleEn");
    }

    @Test
    void wantsEachItemOnceOnSaleAndPriced() {
        var plan = new Plan();
        plan.items = List.of(
                new Wanted.Item(TEA, 800L),
                new Wanted.Item(TEA, 800L),
                new Wanted.Item(new VariantId(9), 800L),
                new Wanted.Item(CUP, null));
        assertThat(plan.found())
                .containsExactly("ITEM_TWICE items[1]", "PRODUCT_OFF_SALE items[2]", "PRICE_MISSING items[3].price");
    }

    @ParameterizedTest
    @CsvSource({
        "1001, PRICE_ABOVE_USUAL",
        "1000, PRICE_AS_USUAL",
        "999, ",
        "100, ",
        "99, PRICE_FAR_BELOW",
        "0, PRICE_FAR_BELOW"
    })
    void warnsOfAPriceThatIsNoOffer(long price, @Nullable Doubt doubt) {
        var plan = new Plan();
        plan.items = List.of(new Wanted.Item(TEA, price));
        if (doubt == null) {
            assertThat(plan.found()).isEmpty();
        } else {
            var found = plan.only();
            assertThat(found.doubt()).isEqualTo(doubt);
            assertThat(found.field()).isEqualTo("items[0].price");
            assertThat(found.variant()).isEqualTo(TEA);
            assertThat(found.money()).isEqualTo(Money.cny(1000));
        }
    }

    @Test
    void saysHowMuchLessAPriceFarBelowIs() {
        var plan = new Plan();
        plan.items = List.of(new Wanted.Item(TEA, 50L));
        assertThat(plan.only().number()).isEqualTo(95);
    }

    @Test
    void warnsOfWhatIsSoldBelowWhatItCosts() {
        var plan = new Plan();
        plan.goods.put(TEA, goods(1000, 800L, 60, 40));
        assertThat(plan.found()).isEmpty();
        plan.goods.put(TEA, goods(1000, 801L, 60, 40));
        assertThat(plan.only().doubt()).isEqualTo(Doubt.PRICE_BELOW_COST);
        assertThat(plan.only().money()).isEqualTo(Money.cny(801));
    }

    @Test
    void namesTheCampaignsThatItMeets() {
        var plan = new Plan();
        plan.overlapping = List.of(new Finding.Mention(new CampaignId(5), "另一场", "Another"));
        assertThat(plan.only().doubt()).isEqualTo(Doubt.CAMPAIGNS_OVERLAP);
        assertThat(plan.only().mentions()).isEqualTo(plan.overlapping);
    }

    @Test
    void wantsAWindowThatEndsAfterItBeginsAndAfterNow() {
        var plan = new Plan();
        plan.closesAt = plan.opensAt;
        assertThat(plan.found()).containsExactly("WINDOW_REVERSED terms.closesAt");
        plan.opensAt = NOW.minus(Duration.ofHours(2));
        plan.closesAt = NOW;
        assertThat(plan.found()).containsExactly("WINDOW_PAST terms.closesAt");
    }

    @Test
    void warnsOfAWindowThatBeganIsTooShortForATeamOrTooLong() {
        var plan = new Plan();
        plan.opensAt = NOW.minus(Duration.ofMinutes(10));
        assertThat(plan.found()).isEmpty();
        plan.opensAt = plan.opensAt.minusMillis(1);
        assertThat(plan.found()).containsExactly("OPENS_IN_THE_PAST terms.opensAt");
        plan.opensAt = NOW;
        plan.team = new Wanted.Team(2, Duration.ofHours(10));
        assertThat(plan.found()).isEmpty();
        plan.opensAt = NOW.plusMillis(1);
        assertThat(plan.only().doubt()).isEqualTo(Doubt.WINDOW_BELOW_TEAM);
        assertThat(plan.only().number()).isEqualTo(10);
        plan.closesAt = NOW.plus(Duration.ofDays(90)).plusMillis(1);
        assertThat(plan.found()).isEmpty();
        plan.opensAt = NOW;
        assertThat(plan.only().doubt()).isEqualTo(Doubt.WINDOW_LONG);
        assertThat(plan.only().number()).isEqualTo(90);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-01T15:59:00Z, false", // 23:59
        "2026-06-01T16:00:00Z, false", // midnight
        "2026-06-01T16:29:59Z, false",
        "2026-06-01T16:30:00Z, true",
        "2026-06-01T22:59:59Z, true",
        "2026-06-01T23:00:00Z, false" // seven
    })
    void warnsOfAnEndAtNightWhereTheBrandIs(Instant closesAt, boolean night) {
        var plan = new Plan();
        plan.closesAt = closesAt;
        assertThat(plan.found()).isEqualTo(night ? List.of("CLOSES_AT_NIGHT terms.closesAt") : List.of());
    }

    @Test
    void wantsLimitThresholdAndTeamsWithinTheQuota() {
        var plan = new Plan();
        plan.quota = 5;
        plan.memberLimit = 5;
        plan.threshold = 5;
        assertThat(plan.found()).isEmpty();
        plan.memberLimit = 6;
        plan.threshold = 6;
        plan.team = new Wanted.Team(6, Duration.ofHours(1));
        assertThat(plan.found())
                .containsExactly(
                        "LIMIT_ABOVE_QUOTA terms.memberLimit",
                        "THRESHOLD_ABOVE_QUOTA terms.threshold",
                        "TEAM_ABOVE_QUOTA terms.teamSize");
    }

    @Test
    void warnsOfSeatsThatNoCompleteTeamCanHave() {
        var plan = new Plan();
        plan.team = new Wanted.Team(3, Duration.ofHours(1));
        plan.memberLimit = 1;
        plan.quota = 99;
        plan.threshold = 99;
        assertThat(plan.found()).isEmpty();
        plan.quota = 100;
        assertThat(plan.only().doubt()).isEqualTo(Doubt.QUOTA_LEAVES_REST);
        assertThat(plan.only().number()).isEqualTo(1);
        plan.threshold = 100;
        assertThat(plan.found())
                .containsExactly("QUOTA_LEAVES_REST terms.quota", "THRESHOLD_OUT_OF_REACH terms.threshold");
        assertThat(plan.judge().warnings().getLast().number()).isEqualTo(99);
    }

    @Test
    void warnsOfALimitByWhichTooFewCanBuyEverything() {
        var plan = new Plan();
        plan.team = new Wanted.Team(3, Duration.ofHours(1));
        plan.memberLimit = 49;
        assertThat(plan.found()).isEmpty();
        plan.memberLimit = 50;
        assertThat(plan.only().doubt()).isEqualTo(Doubt.LIMIT_STARVES_TEAMS);
        assertThat(plan.only().number()).isEqualTo(2);
    }

    @Test
    void countsTheStockOfItsStores() {
        var plan = new Plan();
        plan.quota = 101;
        assertThat(plan.only().doubt()).isEqualTo(Doubt.QUOTA_ABOVE_STOCK);
        assertThat(plan.only().number()).isEqualTo(100);
        plan.items = List.of(new Wanted.Item(TEA, 800L), new Wanted.Item(CUP, 400L));
        plan.quota = 110;
        assertThat(plan.found()).isEmpty();
        plan.stores = Set.of(EAST);
        plan.quota = 65;
        assertThat(plan.found()).isEmpty();
        plan.quota = 66;
        assertThat(plan.found()).containsExactly("QUOTA_ABOVE_STOCK terms.quota");
        plan.goods.put(CUP, new Goods(500, null, null));
        assertThat(plan.found()).isEmpty();
    }

    @Test
    void namesTheChosenStoresThatHaveNone() {
        var plan = new Plan();
        plan.goods.put(TEA, goods(1000, null, 100, 0));
        assertThat(plan.found()).isEmpty();
        plan.stores = Set.of(EAST, WEST);
        assertThat(plan.only().doubt()).isEqualTo(Doubt.NOT_IN_STORES);
        assertThat(plan.only().mentions()).containsExactly(new Finding.Mention(null, "西店", null));
        plan.stores = Set.of(EAST, new StoreId(99));
        assertThat(plan.found()).containsExactly("STORE_GONE terms.stores");
    }

    @Test
    void wantsTiersThatRiseAndWarnsOfOneBelowCost() {
        var plan = new Plan();
        plan.tiers = List.of(new Terms.Tier(10, new BasisPoints(500)), new Terms.Tier(20, new BasisPoints(500)));
        assertThat(plan.found()).containsExactly("TIERS_FALL terms.tiers");
        plan.tiers = List.of(new Terms.Tier(20, new BasisPoints(1001)), new Terms.Tier(10, new BasisPoints(1000)));
        plan.goods.put(TEA, goods(1000, 720L, 60, 40));
        assertThat(plan.found()).isEmpty();
        plan.goods.put(TEA, goods(1000, 721L, 60, 40));
        assertThat(plan.only().doubt()).isEqualTo(Doubt.TIERS_BELOW_COST);
        assertThat(plan.only().number()).isEqualTo(10);
    }

    @Test
    void wantsADepositBelowThePriceAndWarnsAboveHalf() {
        var plan = new Plan();
        plan.kind = CampaignKind.DEPOSIT_SALE;
        assertThat(plan.found()).containsExactly("DEPOSIT_MISSING terms.deposit.amount");
        plan.deposit = deposit(plan, null);
        assertThat(plan.found()).containsExactly("DEPOSIT_MISSING terms.deposit.amount");
        plan.deposit = deposit(plan, 400L);
        assertThat(plan.found()).isEmpty();
        plan.deposit = deposit(plan, 401L);
        assertThat(plan.only().doubt()).isEqualTo(Doubt.DEPOSIT_ABOVE_HALF);
        assertThat(plan.only().number()).isEqualTo(50);
        plan.deposit = deposit(plan, 800L);
        assertThat(plan.only().doubt()).isEqualTo(Doubt.DEPOSIT_ABOVE_PRICE);
        plan.deposit = deposit(plan, 300L);
        plan.tiers = List.of(new Terms.Tier(10, new BasisPoints(500)));
        assertThat(plan.found()).containsExactly("TIERS_WITH_DEPOSIT terms.tiers");
    }

    private static Wanted.Deposit deposit(Plan plan, @Nullable Long minor) {
        return new Wanted.Deposit(minor, plan.closesAt, plan.closesAt.plus(Duration.ofDays(2)));
    }

    @Test
    void wantsTheBalanceAfterTheSaleForAnHourToNinetyDays() {
        var plan = new Plan();
        plan.kind = CampaignKind.DEPOSIT_SALE;
        plan.deposit = new Wanted.Deposit(300L, plan.closesAt.minusMillis(1), plan.closesAt.plus(Duration.ofHours(2)));
        assertThat(plan.found()).containsExactly("BALANCE_EARLY terms.deposit.balanceFrom");
        plan.deposit = new Wanted.Deposit(300L, plan.closesAt, plan.closesAt.plus(Duration.ofMinutes(59)));
        assertThat(plan.found()).containsExactly("BALANCE_SHORT terms.deposit.balanceUntil");
        plan.deposit = new Wanted.Deposit(
                300L, plan.closesAt, plan.closesAt.plus(Duration.ofDays(90)).plusMillis(1));
        assertThat(plan.found()).containsExactly("BALANCE_LONG terms.deposit.balanceUntil");
    }

    @Test
    void wantsAMethodThatBuyersCanPayByNow() {
        var plan = new Plan();
        plan.payable = Set.of(PaymentMethod.SANDBOX);
        assertThat(plan.found()).isEmpty();
        plan.payments = Set.of(PaymentMethod.BALANCE);
        assertThat(plan.found()).containsExactly("NOBODY_CAN_PAY terms.payments");
    }

    @Test
    void wantsNoPriceWhosePartsOnlyAFullerWalletCouldPay() {
        var plan = new Plan();
        plan.most = Money.cny(800);
        assertThat(plan.found()).isEmpty();
        plan.most = Money.cny(799);
        assertThat(plan.found()).containsExactly("PRICE_ABOVE_BALANCE items[0].price");
        assertThat(plan.only().money()).isEqualTo(Money.cny(799));
        plan.kind = CampaignKind.DEPOSIT_SALE;
        plan.deposit = deposit(plan, 300L);
        plan.most = Money.cny(500);
        assertThat(plan.found()).isEmpty();
        plan.most = Money.cny(499);
        assertThat(plan.found()).containsExactly("PRICE_ABOVE_BALANCE items[0].price");
    }

    @Test
    void wantsOneWayIntoADriveAndOneWayToPay() {
        var plan = new Plan();
        plan.kind = CampaignKind.MEMBERSHIP_DRIVE;
        assertThat(plan.found()).containsExactly("CHANNEL_MISSING terms.spaces", "PAYMENT_MISSING terms.payments");
        plan.payments = Set.of(PaymentMethod.BALANCE);
        plan.spaces = Set.of(Space.STORE, Space.GROUP);
        assertThat(plan.found()).containsExactly("CHANNEL_MISSING terms.spaces");
        plan.spaces = Set.of(Space.values());
        assertThat(plan.found()).containsExactly("CHANNEL_MISSING terms.spaces");
        plan.spaces = Set.of(Space.STORE);
        assertThat(plan.found()).isEmpty();
    }

    @Test
    void wantsEntrancesThatAreOpenInItsSpacesAndLeadSomewhere() {
        var plan = new Plan();
        plan.touchpoints = Set.of(DOOR, new TouchpointId(99));
        assertThat(plan.found()).containsExactly("ENTRANCE_CLOSED terms.touchpoints");
        plan.touchpoints = Set.of(DOOR);
        plan.spaces = Set.of(Space.GROUP);
        assertThat(plan.only().doubt()).isEqualTo(Doubt.ENTRANCE_OUTSIDE);
        assertThat(plan.only().mentions()).containsExactly(new Finding.Mention(null, "收银台", null));
        plan.spaces = Set.of();
        plan.entrance = new Entrance("收银台", Space.STORE, false);
        assertThat(plan.found()).containsExactly("ENTRANCE_NOWHERE terms.touchpoints");
    }

    /** Whatever is not refused here is not refused by the terms either. */
    @Test
    void refusesEverythingThatTheTermsWouldRefuse() {
        var random = new Random(29);
        int accepted = 0;
        for (int i = 0; i < 20_000; i++) {
            var plan = new Plan();
            plan.closesAt = plan.opensAt.plus(Duration.ofHours(random.nextInt(4) == 0 ? -1 : 24));
            plan.quota = 1 + random.nextInt(12);
            plan.memberLimit = 1 + random.nextInt(8);
            plan.threshold = random.nextInt(8);
            plan.team = random.nextBoolean() ? null : new Wanted.Team(2 + random.nextInt(9), Duration.ofHours(5));
            plan.tiers = random.nextInt(3) > 0
                    ? List.of()
                    : List.of(
                            new Terms.Tier(1 + random.nextInt(3), new BasisPoints(1 + random.nextInt(3))),
                            new Terms.Tier(1 + random.nextInt(3), new BasisPoints(1 + random.nextInt(3))));
            plan.deposit = random.nextInt(3) > 0
                    ? null
                    : new Wanted.Deposit(
                            1L + random.nextInt(900),
                            plan.closesAt.plus(Duration.ofMinutes(random.nextInt(3) - 1)),
                            plan.closesAt.plus(Duration.ofMinutes(random.nextInt(180))));
            if (plan.judge().refusals().isEmpty()) {
                accepted++;
                build(plan.wanted());
            }
        }
        assertThat(accepted).isGreaterThan(500);
    }

    private static void build(Wanted wanted) {
        var team = wanted.team();
        var deposit = wanted.deposit();
        Terms.selling(new Terms.Window(wanted.opensAt(), wanted.closesAt()), wanted.quota())
                .memberLimit(wanted.memberLimit())
                .threshold(wanted.threshold())
                .team(team == null ? null : new Terms.TeamTerms(team.size(), team.window()))
                .tiers(wanted.tiers())
                .payments(wanted.payments())
                .hold(wanted.hold())
                .deposit(
                        deposit == null || deposit.minor() == null
                                ? null
                                : new Terms.Deposit(
                                        deposit.minor(), deposit.from(), deposit.until(), Terms.Deposit.Unpaid.KEPT))
                .build();
    }
}
