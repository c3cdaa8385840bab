package linli.campaign;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import linli.network.StoreId;
import linli.network.Touchpoint;
import linli.network.TouchpointId;
import linli.shared.BasisPoints;
import linli.shared.DomainException;
import linli.shared.PaymentMethod;
import org.jspecify.annotations.Nullable;

/**
 * Everything a campaign sells by. A group-buy, a membership drive, a flash sale and a pre-sale differ in these values
 * and in nothing else; each value holds beside every other.
 *
 * @param quota seats there are in all
 * @param memberLimit seats one member may have
 * @param threshold seats that must be paid, in complete teams if it sells to teams, for the campaign to succeed; 0 if
 *     each paid seat or complete team is final at once
 * @param team null if seats are sold singly
 * @param tiers what is given back at the end when so many seats were sold, by rising number; may be empty
 * @param stores where it is sold; everywhere if empty
 * @param spaces the only spaces a buyer may have come from; all if empty
 * @param touchpoints the only entrances a buyer may have come through; all if empty
 * @param payments the only methods it may be paid by; never empty
 * @param hold how long an unpaid seat is kept
 * @param waiting null if nobody can wait for a returned seat
 * @param deposit null if everything is paid at once
 */
public record Terms(
        Window window,
        int quota,
        int memberLimit,
        int threshold,
        @Nullable TeamTerms team,
        List<Tier> tiers,
        Set<StoreId> stores,
        Set<Touchpoint.Space> spaces,
        Set<TouchpointId> touchpoints,
        Set<PaymentMethod> payments,
        Duration hold,
        @Nullable WaitingTerms waiting,
        @Nullable Deposit deposit) {

    public static final Duration FLASH_HOLD = Duration.ofMinutes(10);
    public static final Duration ORDINARY_HOLD = Duration.ofMinutes(30);
    public static final Duration OFFER = Duration.ofMinutes(15);
    public static final int LARGEST_QUOTA = 10_000_000;
    private static final Duration DAY = Duration.ofHours(24);
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    /** From {@code opensAt} on, until just before {@code closesAt}. */
    public record Window(Instant opensAt, Instant closesAt) {
        public Window {
            require(isOurs(opensAt) && isOurs(closesAt) && opensAt.isBefore(closesAt), Contradiction.WINDOW);
        }

        /** A moment that a window may have; databases know no finer one than microseconds. */
        public static Instant checked(Instant moment) {
            require(isOurs(moment), Contradiction.WINDOW);
            return moment.truncatedTo(ChronoUnit.MICROS);
        }

        /** From {@code opensAt} on, for so long. */
        public static Window of(Instant opensAt, Duration open) {
            require(isOurs(opensAt), Contradiction.WINDOW);
            return new Window(opensAt, opensAt.plus(open));
        }
    }

    /** So many places, each one person's, to be paid within so much time from the founder's payment. */
    public record TeamTerms(int size, Duration window) {
        public TeamTerms {
            require(size >= 2 && size <= 10, Contradiction.TEAM_SIZE);
            require(within(window, Duration.ofMinutes(1), Duration.ofDays(30)), Contradiction.TEAM_WINDOW);
        }
    }

    /** Once {@code sold} seats were sold, every buyer gets {@code off} of the price back. */
    public record Tier(int sold, BasisPoints off) {}

    /** A returned seat is kept for the first who waits, for so much time. */
    public record WaitingTerms(Duration offer) {
        public WaitingTerms {
            require(within(offer, Duration.ofMinutes(1), DAY), Contradiction.WAITING_OFFER);
        }
    }

    /**
     * A seat is held by a deposit; the rest is paid within a window after the sale.
     *
     * @param minor for each seat, in the campaign's currency; part of the price
     * @param from when the balance can be paid from on, {@code until} just before when
     * @param unpaid what becomes of the deposit of whoever lets the window pass
     */
    public record Deposit(long minor, Instant from, Instant until, Unpaid unpaid) {
        public static final Duration SHORTEST = Duration.ofHours(1);
        public static final Duration LONGEST = Duration.ofDays(90);

        public Deposit {
            require(minor > 0, Contradiction.DEPOSIT);
            require(isOurs(from) && isOurs(until), Contradiction.BALANCE_WINDOW);
            require(within(Duration.between(from, until), SHORTEST, LONGEST), Contradiction.BALANCE_WINDOW);
        }

        /** The more of what is paid at once: the deposit of a seat of that price, or its balance. */
        public static long largerPart(long price, long deposit) {
            return Math.max(deposit, price - deposit);
        }

        /** What becomes of a deposit whose balance is not paid; one of a campaign that fails goes back whatever this says. */
        public enum Unpaid {
            KEPT,
            RETURNED
        }
    }

    public Terms {
        tiers = tiers.stream().sorted(Comparator.comparingInt(Tier::sold)).toList();
        stores = Set.copyOf(stores);
        spaces = spaces.size() == Touchpoint.Space.values().length ? Set.of() : Set.copyOf(spaces);
        touchpoints = Set.copyOf(touchpoints);
        payments = Set.copyOf(payments);
        require(quota >= 1 && quota <= LARGEST_QUOTA, Contradiction.QUOTA);
        require(memberLimit >= 1 && memberLimit <= quota, Contradiction.MEMBER_LIMIT);
        require(threshold >= 0 && threshold <= quota, Contradiction.THRESHOLD);
        require(team == null || team.size() <= quota, Contradiction.TEAM_SIZE);
        require(rising(tiers), Contradiction.TIERS);
        require(!payments.isEmpty(), Contradiction.PAYMENTS);
        require(within(hold, Duration.ofMinutes(1), DAY), Contradiction.HOLD);
        require(deposit == null || !deposit.from().isBefore(window.closesAt()), Contradiction.BALANCE_EARLY);
        require(deposit == null || deposit.until().isAfter(window.closesAt().plus(hold)), Contradiction.BALANCE_SHORT);
        require(deposit == null || tiers.isEmpty(), Contradiction.TIERS_WITH_DEPOSIT);
    }

    /** Terms to be narrowed, which so far let everybody buy one seat, in any way, for the whole price. */
    public static Builder selling(Window window, int quota) {
        return new Builder(window, quota);
    }

    /** 拼团: the usual terms of one, for teams of 2–10. */
    public static Terms groupBuy(Window window, int quota, int memberLimit, int teamSize) {
        return CampaignKind.GROUP_BUY
                .preset()
                .selling(window, quota)
                .memberLimit(memberLimit)
                .team(new TeamTerms(teamSize, Preset.TEAM.window()))
                .build();
    }

    /** The usual terms of one, through one channel and by one payment method. */
    public static Terms membershipDrive(Instant opensAt, int quota, TouchpointId channel, PaymentMethod payment) {
        var preset = CampaignKind.MEMBERSHIP_DRIVE.preset();
        return preset.selling(Window.of(opensAt, preset.open()), quota)
                .touchpoints(Set.of(channel))
                .payments(Set.of(payment))
                .build();
    }

    /** Whether it matters by which way a buyer came. */
    public boolean isRestricted() {
        return !spaces.isEmpty() || !touchpoints.isEmpty();
    }

    /** Whether there is one way in only: one entrance, or one space with all of its entrances. */
    public boolean hasOneChannel() {
        return touchpoints.isEmpty() ? spaces.size() == 1 : touchpoints.size() == 1;
    }

    /** What is given back of the price when {@code sold} seats were sold. */
    public BasisPoints off(int sold) {
        return tiers.stream()
                .filter(tier -> tier.sold() <= sold)
                .reduce((_, last) -> last)
                .map(Tier::off)
                .orElse(new BasisPoints(0));
    }

    /** Whether each of them, ten at most, wants more to be sold and gives more back than the one before. */
    public static boolean rising(List<Tier> tiers) {
        for (int i = 0; i < tiers.size(); i++) {
            var before = i == 0 ? new Tier(0, new BasisPoints(0)) : tiers.get(i - 1);
            if (tiers.get(i).sold() <= before.sold()
                    || tiers.get(i).off().value() <= before.off().value()) {
                return false;
            }
        }
        return tiers.size() <= 10;
    }

    /** Whether the moment is one that somebody can mean, and that can be reckoned with. */
    private static boolean isOurs(Instant moment) {
        return !moment.isBefore(EARLIEST) && moment.isBefore(LATEST);
    }

    private static boolean within(Duration duration, Duration least, Duration most) {
        return duration.compareTo(least) >= 0 && duration.compareTo(most) <= 0;
    }

    private static void require(boolean fulfilled, Contradiction otherwise) {
        if (!fulfilled) {
            throw new DomainException(CampaignError.TERMS_CONTRADICT, otherwise);
        }
    }

    /** Gathers terms one by one. */
    public static final class Builder {
        private final Window window;
        private final int quota;
        private int memberLimit = 1;
        private int threshold;
        private @Nullable TeamTerms team;
        private List<Tier> tiers = List.of();
        private Set<StoreId> stores = Set.of();
        private Set<Touchpoint.Space> spaces = Set.of();
        private Set<TouchpointId> touchpoints = Set.of();
        private Set<PaymentMethod> payments = Set.of(PaymentMethod.values());
        private Duration hold = ORDINARY_HOLD;
        private @Nullable WaitingTerms waiting;
        private @Nullable Deposit deposit;

        private Builder(Window window, int quota) {
            this.window = window;
            this.quota = quota;
        }

        public Builder memberLimit(int seats) {
            memberLimit = seats;
            return this;
        }

        public Builder threshold(int seats) {
            threshold = seats;
            return this;
        }

        public Builder team(@Nullable TeamTerms terms) {
            team = terms;
            return this;
        }

        public Builder tiers(List<Tier> rising) {
            tiers = rising;
            return this;
        }

        public Builder stores(Set<StoreId> only) {
            stores = only;
            return this;
        }

        public Builder spaces(Set<Touchpoint.Space> only) {
            spaces = only;
            return this;
        }

        public Builder touchpoints(Set<TouchpointId> only) {
            touchpoints = only;
            return this;
        }

        public Builder payments(Set<PaymentMethod> only) {
            payments = only;
            return this;
        }

        public Builder hold(Duration duration) {
            hold = duration;
            return this;
        }

        public Builder waiting(@Nullable WaitingTerms terms) {
            waiting = terms;
            return this;
        }

        public Builder deposit(@Nullable Deposit terms) {
            deposit = terms;
            return this;
        }

        public Terms build() {
            return new Terms(
                    window,
                    quota,
                    memberLimit,
                    threshold,
                    team,
                    tiers,
                    stores,
                    spaces,
                    touchpoints,
                    payments,
                    hold,
                    waiting,
                    deposit);
        }
    }
}
