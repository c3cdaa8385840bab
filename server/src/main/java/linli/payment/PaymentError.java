package linli.payment;

import linli.shared.ErrorCode;

public enum PaymentError implements ErrorCode {
    PAYMENT_NOT_FOUND(Category.NOT_FOUND),
    PAYMENT_DIFFERS(Category.CONFLICT),
    BALANCE_TOO_LOW(Category.CONFLICT),
    METHOD_NOT_AVAILABLE(Category.CONFLICT),
    TOP_UP_NOT_FOUND(Category.NOT_FOUND),
    TOP_UP_TOO_SMALL(Category.INVALID),
    TOP_UP_TOO_LARGE(Category.INVALID),
    TOP_UP_OTHER_CURRENCY(Category.INVALID),
    WALLET_FULL(Category.CONFLICT),
    CALLBACK_NOT_SIGNED(Category.UNAUTHENTICATED),
    CALLBACK_TOO_OLD(Category.UNAUTHENTICATED),
    CALLBACK_UNREADABLE(Category.INVALID),
    MISMATCH_NOT_FOUND(Category.NOT_FOUND),
    MISMATCH_SETTLED(Category.CONFLICT),
    CHARGE_DECIDED(Category.CONFLICT);

    private final Category category;

    PaymentError(Category category) {
        this.category = category;
    }

    @Override
    public Category category() {
        return category;
    }
}
