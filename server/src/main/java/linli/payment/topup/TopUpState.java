package linli.payment.topup;

import linli.payment.PaymentState;

/** Where a top-up stands, which its payment decides. */
enum TopUpState {
    OPEN,
    /** The provider said no. */
    FAILED,
    CREDITED,
    /** It was paid when it could not be credited any more: the money goes back to where it came from. */
    RETURNED,
    ENDED;

    static TopUpState of(PaymentState payment, boolean credited, boolean over) {
        if (credited) {
            return CREDITED;
        }
        return switch (payment) {
            case CREATED -> over ? ENDED : OPEN;
            case FAILED -> over ? ENDED : FAILED;
            case EXPIRED -> ENDED;
            case CAPTURED, REFUNDING, REFUNDED -> RETURNED;
        };
    }
}
