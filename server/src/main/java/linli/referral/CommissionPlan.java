package linli.referral;

import java.util.stream.Stream;
import linli.shared.BasisPoints;
import linli.shared.DomainException;
import linli.shared.Money;

/**
 * Which share of an order's lines each of those who helped is paid. Sellers have two levels and there is no place for a
 * third; nobody is paid for a member's joining.
 *
 * @param seller1 who shared to the buyer
 * @param seller2 who shared to that seller
 * @param leader who leads the buyer's group
 * @param store the store that hands the order over
 * @param author who wrote the content on which it was shared
 */
public record CommissionPlan(
        BasisPoints seller1, BasisPoints seller2, BasisPoints leader, BasisPoints store, BasisPoints author) {

    /** The most that all shares together may be. */
    public static final int MOST = 8_000;

    /** Who may be paid; the order is the order in which they are shown. */
    public enum Role {
        SELLER_1,
        SELLER_2,
        LEADER,
        STORE,
        AUTHOR
    }

    public CommissionPlan {
        if (Stream.of(seller1, seller2, leader, store, author)
                        .mapToInt(BasisPoints::value)
                        .sum()
                > MOST) {
            throw new DomainException(ReferralError.PLAN_TOO_GENEROUS, MOST / 100);
        }
    }

    public BasisPoints rate(Role role) {
        return switch (role) {
            case SELLER_1 -> seller1;
            case SELLER_2 -> seller2;
            case LEADER -> leader;
            case STORE -> store;
            case AUTHOR -> author;
        };
    }

    /** What the role earns of an amount, rounded down. */
    public Money commission(Role role, Money amount) {
        return amount.share(rate(role));
    }
}
