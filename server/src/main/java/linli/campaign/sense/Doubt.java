package linli.campaign.sense;

/**
 * What may be wrong with a planned campaign. A refusal can never be meant; a warning may be, and is acknowledged by
 * whoever opens the campaign. The amount, the number and the mentions of a {@link Finding} are what is told of each.
 */
public enum Doubt {
    TITLE_MISSING(Weight.REFUSAL),
    ITEMS_MISSING(Weight.REFUSAL),
    ITEM_TWICE(Weight.REFUSAL),
    PRICE_MISSING(Weight.REFUSAL),
    /** The product is not on sale, or not there. */
    PRODUCT_OFF_SALE(Weight.REFUSAL),
    WINDOW_REVERSED(Weight.REFUSAL),
    WINDOW_PAST(Weight.REFUSAL),
    /** The number is the quota. */
    LIMIT_ABOVE_QUOTA(Weight.REFUSAL),
    /** The number is the quota. */
    THRESHOLD_ABOVE_QUOTA(Weight.REFUSAL),
    /** The number is the quota. */
    TEAM_ABOVE_QUOTA(Weight.REFUSAL),
    TIERS_FALL(Weight.REFUSAL),
    TIERS_WITH_DEPOSIT(Weight.REFUSAL),
    /** A membership drive has one way in. */
    CHANNEL_MISSING(Weight.REFUSAL),
    /** A membership drive has one way to pay. */
    PAYMENT_MISSING(Weight.REFUSAL),
    /** No buyer can pay by any of its methods now. */
    NOBODY_CAN_PAY(Weight.REFUSAL),
    /** Only the balance is taken, and the amount is how much of it somebody can have topped up. */
    PRICE_ABOVE_BALANCE(Weight.REFUSAL),
    STORE_GONE(Weight.REFUSAL),
    /** The mentioned entrances are retired or not the brand's. */
    ENTRANCE_CLOSED(Weight.REFUSAL),
    /** The mentioned entrances do not lie in the chosen spaces. */
    ENTRANCE_OUTSIDE(Weight.REFUSAL),
    DEPOSIT_MISSING(Weight.REFUSAL),
    /** The amount is the lowest price. */
    DEPOSIT_ABOVE_PRICE(Weight.REFUSAL),
    BALANCE_EARLY(Weight.REFUSAL),
    BALANCE_SHORT(Weight.REFUSAL),
    BALANCE_LONG(Weight.REFUSAL),

    ENGLISH_MISSING(Weight.WARNING),
    /** The amount is the product's usual price. */
    PRICE_ABOVE_USUAL(Weight.WARNING),
    /** The amount is the product's usual price. */
    PRICE_AS_USUAL(Weight.WARNING),
    /** The amount is the product's usual price, the number how many percent less it would cost. */
    PRICE_FAR_BELOW(Weight.WARNING),
    /** The amount is what the product costs the brand. */
    PRICE_BELOW_COST(Weight.WARNING),
    /** The mentioned campaigns sell the same product at the same time in the same stores. */
    CAMPAIGNS_OVERLAP(Weight.WARNING),
    /** The number is what the stores have together. */
    QUOTA_ABOVE_STOCK(Weight.WARNING),
    /** The mentioned stores have none of it. */
    NOT_IN_STORES(Weight.WARNING),
    OPENS_IN_THE_PAST(Weight.WARNING),
    /** The number is how many hours a team has. */
    WINDOW_BELOW_TEAM(Weight.WARNING),
    /** The number is how many days it lasts. */
    WINDOW_LONG(Weight.WARNING),
    CLOSES_AT_NIGHT(Weight.WARNING),
    /** The number is how many seats complete teams can have. */
    THRESHOLD_OUT_OF_REACH(Weight.WARNING),
    /** The number is how many seats are left over by teams. */
    QUOTA_LEAVES_REST(Weight.WARNING),
    /** The number is how many members can buy everything before a team is complete. */
    LIMIT_STARVES_TEAMS(Weight.WARNING),
    /** The mentioned entrances lead to something that is gone. */
    ENTRANCE_NOWHERE(Weight.WARNING),
    /** The number is how many percent of the lowest price it is. */
    DEPOSIT_ABOVE_HALF(Weight.WARNING),
    /** The amount is what the product costs the brand, the number the tier from which it is sold below that. */
    TIERS_BELOW_COST(Weight.WARNING);

    private enum Weight {
        REFUSAL,
        WARNING
    }

    private final Weight weight;

    Doubt(Weight weight) {
        this.weight = weight;
    }

    public boolean isRefusal() {
        return weight == Weight.REFUSAL;
    }
}
