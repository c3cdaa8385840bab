package linli.ordering;

import linli.shared.ErrorCode;

public enum OrderError implements ErrorCode {
    ORDER_NOT_FOUND(Category.NOT_FOUND),
    VARIANT_NOT_SOLD(Category.NOT_FOUND),
    LINES_CONTRADICT(Category.INVALID),
    ORDER_TOO_LARGE(Category.INVALID),
    TOUCHPOINT_UNKNOWN(Category.INVALID),
    OUT_OF_STOCK(Category.CONFLICT),
    PRICE_CHANGED(Category.CONFLICT),
    BALANCE_INSUFFICIENT(Category.CONFLICT),
    NOT_AWAITING_PAYMENT(Category.CONFLICT),
    BALANCE_NOT_YET(Category.CONFLICT),
    BALANCE_OVER(Category.CONFLICT),
    NOT_REFUNDABLE(Category.CONFLICT),
    REFUND_TOO_LARGE(Category.CONFLICT),
    REFUND_OF_BOTH(Category.INVALID),
    DEPOSIT_IS_WHOLE(Category.CONFLICT),
    REFUND_REQUEST_OPEN(Category.CONFLICT),
    NO_REFUND_REQUEST(Category.CONFLICT),
    REFUND_CHANGED(Category.CONFLICT),
    REFUND_SUM_CHANGED(Category.CONFLICT),
    PICKUP_CODE_MISTYPED(Category.INVALID),
    PICKUP_CODE_UNKNOWN(Category.NOT_FOUND),
    PICKUP_DONE(Category.CONFLICT),
    PICKUP_NOT_READY(Category.CONFLICT),
    PICKUP_CHANGED(Category.CONFLICT),
    PICKUP_NOT_DONE(Category.CONFLICT),
    PICKUP_UNDO_OVER(Category.CONFLICT),
    SEARCH_TOO_WIDE(Category.INVALID),
    CART_FULL(Category.CONFLICT),
    NOT_TO_PICK(Category.NOT_FOUND),
    DAY_CLOSED(Category.CONFLICT),
    DAY_ODD(Category.INVALID),
    DAY_UNSETTLED(Category.CONFLICT),
    DAY_NOT_LAST(Category.CONFLICT),
    DAY_NOT_CLOSED(Category.NOT_FOUND);

    private final Category category;

    OrderError(Category category) {
        this.category = category;
    }

    @Override
    public Category category() {
        return category;
    }
}
