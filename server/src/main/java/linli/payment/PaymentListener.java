package linli.payment;

import java.util.List;
import linli.shared.BrandId;
import linli.shared.Money;
import linli.shared.PersonId;

/**
 * Whoever opened payments and has something to make true when they are captured. Runs inside the capturing
 * transaction, when the money is in the subjects' escrow; an exception undoes the capture, and the provider will tell us
 * again.
 */
public interface PaymentListener {

    /** Locks what is paid for, before the ledger locks the accounts, so that nobody waits in a circle. */
    void lock(BrandId brand, long subject);

    /** One verdict for each payment, in order. */
    List<Verdict> captured(List<Captured> payments);

    record Captured(
            BrandId brand,
            PaymentId payment,
            long subject,
            int part,
            PersonId payer,
            Money amount,
            PaymentMethod method) {}

    enum Verdict {
        /** The subject is paid now. */
        ACCEPTED,
        /** The subject cannot be paid any more, or is paid already: the money goes back by itself, once. */
        REFUSED,
        /** The subject is unknown here; if it is to every listener, the money goes back. */
        NOT_MINE
    }
}
