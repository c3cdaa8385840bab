package linli.campaign;

import org.springframework.context.MessageSourceResolvable;

/** Why terms are not possible, as a sentence of its own in the reader's language: {@code terms.<name>} in the messages. */
public enum Contradiction implements MessageSourceResolvable {
    /** It opens before it closes, at moments that somebody can mean. */
    WINDOW,
    QUOTA,
    MEMBER_LIMIT,
    THRESHOLD,
    TEAM_SIZE,
    TEAM_WINDOW,
    TIERS,
    TIERS_WITH_DEPOSIT,
    PAYMENTS,
    HOLD,
    WAITING_OFFER,
    /** A deposit is something, and less than any price. */
    DEPOSIT,
    DEPOSIT_MISSING,
    BALANCE_WINDOW,
    BALANCE_EARLY,
    BALANCE_SHORT,
    DRIVE_CHANNEL,
    DRIVE_PAYMENT,
    /** Entrances are in use, and in one of the spaces that it is sold in. */
    ENTRANCES,
    ITEMS,
    ITEM_PRICE,
    ITEM_WAS;

    @Override
    public String[] getCodes() {
        return new String[] {"terms." + name()};
    }
}
