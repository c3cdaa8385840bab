package linli.campaign;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import linli.network.StoreId;
import linli.network.TouchpointId;
import linli.shared.BasisPoints;
import linli.shared.DomainException;
import org.jspecify.annotations.Nullable;

/**
 * Everything a campaign sells by. A group-buy, a membership drive, a flash sale and a pre-sale differ in these values
 * and in nothing else.
 *
 * @param quota seats there are in all
 * @param memberLimit seats one member may have
 * @param threshold seats that must be paid for the campaign to succeed; 0 if each paid seat is final at once
 * @param team null if seats are sold singly
 * @param tiers what is given back at the end when so many seats were sold, by rising number; may be empty
 * @param stores where it is sold; everywhere if empty
 * @param touchpoints the only channels it is sold through; all if empty
 * @param payments the only methods it may be paid by; never empty
 * @param hold how long an unpaid seat is kept
 * @param waiting null if nobody can wait for a returned seat
 */
public record Terms(
        Window window,
        int quota,
        int memberLimit,
        int threshold,
        @Nullable TeamTerms team,
        List<Tier> tiers,
        Set<StoreId> stores,
        Set<TouchpointId> touchpoints,
        Set<PaymentMethod> payments,
        Duration hold,
        @Nullable WaitingTerms waiting) {

    public static final Duration FLASH_HOLD = Duration.ofMinutes(10);
    public static final Duration ORDINARY_HOLD = Duration.ofMinutes(30);
    public static final Duration OFFER = Duration.ofMinutes(15);
    public static final int LARGEST_QUOTA = 10_000_000;
    private static final Duration DAY = Duration.ofHours(24);

    /** From {@code opensAt} on, until just before {@code closesAt}. */
    public record Window(Instant opensAt, Instant closesAt) {
        public Window {
            require(opensAt.isBefore(closesAt), "window");
        }
    }

    /** So many places, each one person's, to be paid within so much time from the founder's payment. */
    public record TeamTerms(int size, Duration window) {
        public TeamTerms {
            require(size >= 2 && size <= 10, "team.size");
            require(within(window, Duration.ofMinutes(1), Duration.ofDays(30)), "team.window");
        }
    }

    /** Once {@code sold} seats were sold, every buyer gets {@code off} of the price back. */
    public record Tier(int sold, BasisPoints off) {}

    /** A returned seat is kept for the first who waits, for so much time. */
    public record WaitingTerms(Duration offer) {
        public WaitingTerms {
            require(within(offer, Duration.ofMinutes(1), DAY), "waiting.offer");
        }
    }

    public Terms {
        tiers = tiers.stream().sorted(Comparator.comparingInt(Tier::sold)).toList();
        stores = Set.copyOf(stores);
        touchpoints = Set.copyOf(touchpoints);
        payments = Set.copyOf(payments);
        require(quota >= 1 && quota <= LARGEST_QUOTA, "quota");
        require(memberLimit >= 1 && memberLimit <= quota, "memberLimit");
        require(threshold >= 0 && threshold <= quota, "threshold");
        require(team == null || threshold == 0, "team+threshold");
        require(team == null || team.size() <= quota, "team.size");
        require(rising(tiers), "tiers");
        require(!payments.isEmpty(), "payments");
        require(within(hold, Duration.ofMinutes(1), DAY), "hold");
    }

    /** 拼团: teams of 2–10 that have 24 h to fill. */
    public static Terms groupBuy(Window window, int quota, int memberLimit, int teamSize) {
        return new Terms(
                window,
                quota,
                memberLimit,
                0,
                new TeamTerms(teamSize, DAY),
                List.of(),
                Set.of(),
                Set.of(),
                Set.of(PaymentMethod.values()),
                ORDINARY_HOLD,
                null);
    }

    /** Seats for one day only, one for each, through one channel, by one payment method, with a waiting list. */
    public static Terms membershipDrive(Instant opensAt, int quota, TouchpointId channel, PaymentMethod payment) {
        return new Terms(
                new Window(opensAt, opensAt.plus(DAY)),
                quota,
                1,
                0,
                null,
                List.of(),
                Set.of(),
                Set.of(channel),
                Set.of(payment),
                FLASH_HOLD,
                new WaitingTerms(OFFER));
    }

    /** What is given back of the price when {@code sold} seats were sold. */
    public BasisPoints off(int sold) {
        return tiers.stream()
                .filter(tier -> tier.sold() <= sold)
                .reduce((_, last) -> last)
                .map(Tier::off)
                .orElse(new BasisPoints(0));
    }

    private static boolean rising(List<Tier> tiers) {
        for (int i = 0; i < tiers.size(); i++) {
            var before = i == 0 ? new Tier(0, new BasisPoints(0)) : tiers.get(i - 1);
            if (tiers.get(i).sold() <= before.sold()
                    || tiers.get(i).off().value() <= before.off().value()) {
                return false;
            }
        }
        return tiers.size() <= 10;
    }

    private static boolean within(Duration duration, Duration least, Duration most) {
        return duration.compareTo(least) >= 0 && duration.compareTo(most) <= 0;
    }

    private static void require(boolean fulfilled, String part) {
        if (!fulfilled) {
            throw new DomainException(CampaignError.TERMS_CONTRADICT, part);
        }
    }
}
