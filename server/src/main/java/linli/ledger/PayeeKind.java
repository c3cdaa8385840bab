package linli.ledger;

import java.time.Duration;

/** Where money can be paid out to. */
public enum PayeeKind {
    BANK_CARD(Duration.ofDays(2)),
    WECHAT(Duration.ofDays(1)),
    ALIPAY(Duration.ofDays(1));

    private final Duration arrival;

    PayeeKind(Duration arrival) {
        this.arrival = arrival;
    }

    /** How long money takes at most to get there, once it is paid out. */
    public Duration arrival() {
        return arrival;
    }
}
