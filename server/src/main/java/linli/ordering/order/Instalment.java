package linli.ordering.order;

import linli.payment.PaymentId;
import linli.shared.Money;

/** A part of an order's money, and the payment that brought it. */
public record Instalment(OrderKey order, Part part, PaymentId payment, Money amount) {

    /** The database refuses either of them twice. */
    public enum Part {
        DEPOSIT,
        BALANCE
    }
}
