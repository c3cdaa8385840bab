package linli.ledger;

import linli.shared.ErrorCode;

public enum LedgerError implements ErrorCode {
    INSUFFICIENT_BALANCE(Category.CONFLICT),
    WITHDRAWAL_TOO_SMALL(Category.INVALID),
    WITHDRAWAL_NOT_FOUND(Category.NOT_FOUND),
    WITHDRAWAL_DECIDED(Category.CONFLICT),
    WITHDRAWAL_NOT_ON_ITS_WAY(Category.CONFLICT),
    OWNER_HAS_LEFT(Category.CONFLICT),
    OWN_WITHDRAWAL(Category.FORBIDDEN),
    OWN_TRANSFER(Category.FORBIDDEN),
    ALREADY_APPROVED(Category.CONFLICT),
    PAYEE_NOT_FOUND(Category.NOT_FOUND),
    PAYEE_IN_USE(Category.CONFLICT),
    PAYEE_TOO_NEW(Category.CONFLICT),
    PAYEE_CONFIRMED(Category.CONFLICT),
    OWN_PAYEE(Category.FORBIDDEN),
    TOO_MANY_PAYEES(Category.CONFLICT),
    PAYEE_BANK_MISSING(Category.INVALID),
    PAYEE_NO_CARD(Category.INVALID),
    CARD_NUMBER_WRONG(Category.INVALID);

    private final Category category;

    LedgerError(Category category) {
        this.category = category;
    }

    @Override
    public Category category() {
        return category;
    }
}
