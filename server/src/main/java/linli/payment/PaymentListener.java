package linli.payment;

import java.util.List;
import linli.ledger.Entry.Posting;
import linli.ledger.SubjectId;
import linli.shared.BrandId;
import linli.shared.Money;
import linli.shared.PaymentMethod;
import linli.shared.PersonId;

/**
 * Whoever opened payments and has something to make true when they are captured. Runs inside the capturing
 * transaction, before it locks or writes anything; an exception undoes the captures, and the providers will tell us again.
 */
public interface PaymentListener {

    /**
     * Says of each payment what it is to the listener, in order, by a number of statements that grows with their brands only.
     * It locks what is paid for in one order, so that nobody waits in a circle; no two payments are for the same.
     */
    List<Verdict> captured(List<Captured> payments);

    record Captured(
            BrandId brand,
            PaymentId payment,
            SubjectId subject,
            int part,
            PersonId payer,
            Money amount,
            PaymentMethod method,
            Purpose purpose) {}

    /** What a captured payment is to a listener. */
    sealed interface Verdict {
        /**
         * The subject is paid now.
         *
         * @param following postings that draw on the subject's escrow, zero in sum; booked in the payment's own entry
         */
        record Accepted(List<Posting> following) implements Verdict {}

        /** The subject cannot be paid any more, or is paid already: the money goes back by itself, once. */
        record Refused() implements Verdict {}

        /** The subject is unknown here; if it is to every listener, the money goes back. */
        record NotMine() implements Verdict {}
    }
}
