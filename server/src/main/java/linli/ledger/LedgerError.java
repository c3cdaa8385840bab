package linli.ledger;

import linli.shared.ErrorCode;

public enum LedgerError implements ErrorCode {
    INSUFFICIENT_BALANCE(Category.CONFLICT),
    WITHDRAWAL_TOO_SMALL(Category.INVALID),
    WITHDRAWAL_NOT_FOUND(Category.NOT_FOUND),
    WITHDRAWAL_DECIDED(Category.CONFLICT),
    OWN_WITHDRAWAL(Category.FORBIDDEN);

    private final Category category;

    LedgerError(Category category) {
        this.category = category;
    }

    @Override
    public Category category() {
        return category;
    }
}
