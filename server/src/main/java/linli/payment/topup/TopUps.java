package linli.payment.topup;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import linli.ledger.Asset;
import linli.ledger.Ledger;
import linli.ledger.LedgerAccount;
import linli.ledger.SubjectId;
import linli.network.Network;
import linli.payment.OpenPayment;
import linli.payment.PaymentError;
import linli.payment.Payments;
import linli.payment.Purpose;
import linli.payment.TopUpLimits;
import linli.shared.BrandId;
import linli.shared.DomainException;
import linli.shared.Ids;
import linli.shared.Money;
import linli.shared.PayableMethods;
import linli.shared.PaymentMethod;
import linli.shared.PersonId;
import linli.shared.SharedError;
import linli.shared.leaving.Presence;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens what somebody pays into their own wallet. */
@Service
class TopUps {
    /** As long as an order waits for its payment. */
    private static final Duration TIME = Duration.ofMinutes(30);

    private final TopUpRepository topUps;
    private final Payments payments;
    private final PayableMethods methods;
    private final Ledger ledger;
    private final Network network;
    private final Presence presence;
    private final Ids ids;
    private final TransactionTemplate transaction;

    TopUps(
            TopUpRepository topUps,
            Payments payments,
            PayableMethods methods,
            Ledger ledger,
            Network network,
            Presence presence,
            Ids ids,
            TransactionTemplate transaction) {
        this.topUps = topUps;
        this.payments = payments;
        this.methods = methods;
        this.ledger = ledger;
        this.network = network;
        this.presence = presence;
        this.ids = ids;
        this.transaction = transaction;
    }

    /** @param replayed whether a request of this key had opened it before */
    record Opened(TopUp topUp, boolean replayed) {}

    Opened open(BrandId brand, PersonId person, String key, Money amount, PaymentMethod method) {
        requireWithinBounds(brand, amount);
        return Objects.requireNonNull(transaction.execute(_ -> {
            if (presence.hold(List.of(person)).contains(person)) {
                throw new DomainException(SharedError.SIGN_IN_REQUIRED);
            }
            topUps.lockWallet(brand, person);
            var earlier = topUps.findByKey(brand, person, key);
            if (earlier.isPresent()) {
                if (!earlier.get().amount().equals(amount) || earlier.get().method() != method) {
                    throw new DomainException(SharedError.IDEMPOTENCY_KEY_REUSED);
                }
                return new Opened(earlier.get(), true);
            }
            return new Opened(openNew(brand, person, key, amount, method), false);
        }));
    }

    private TopUp openNew(BrandId brand, PersonId person, String key, Money amount, PaymentMethod method) {
        if (!methods.throughProviders(amount.currency()).contains(method)) {
            throw DomainException.of("method", PaymentError.METHOD_NOT_AVAILABLE);
        }
        var held = TopUpLimits.of(amount.currency()).held();
        if (amount.compareTo(room(brand, person, held)) > 0) {
            throw DomainException.of("amount", PaymentError.WALLET_FULL, held.written());
        }
        var id = new TopUpId(ids.next());
        var until = topUps.insert(brand, id, person, key, amount, TIME);
        payments.open(new OpenPayment(
                brand,
                SubjectId.of(id),
                1,
                person,
                amount,
                method,
                Purpose.TOP_UP,
                until,
                null,
                "/app/b/%s/top-ups/%s".formatted(network.slug(brand), id)));
        return topUps.find(brand, id, person).orElseThrow();
    }

    /** How much more the wallet may hold. What is credited meanwhile counts as on its way and as there, never as neither. */
    private Money room(BrandId brand, PersonId person, Money held) {
        long open = topUps.sumOfOpen(brand, person, held.currency());
        long left =
                held.minor() - open - ledger.balance(brand, LedgerAccount.wallet(person), Asset.of(held.currency()));
        return new Money(Math.max(0, left), held.currency());
    }

    private void requireWithinBounds(BrandId brand, Money amount) {
        if (amount.currency() != network.currency(brand)) {
            throw DomainException.of("amount", PaymentError.TOP_UP_OTHER_CURRENCY);
        }
        var limits = TopUpLimits.of(amount.currency());
        if (amount.compareTo(limits.least()) < 0) {
            throw DomainException.of(
                    "amount", PaymentError.TOP_UP_TOO_SMALL, limits.least().written());
        }
        if (amount.compareTo(limits.most()) > 0) {
            throw DomainException.of(
                    "amount", PaymentError.TOP_UP_TOO_LARGE, limits.most().written());
        }
    }

    /**
     * How the person may top up their wallet now.
     *
     * @param methods none while no provider takes payments
     * @param room how much more the wallet may hold by it
     */
    record TopUpTerms(Set<PaymentMethod> methods, TopUpLimits limits, Money room) {}

    TopUpTerms terms(BrandId brand, PersonId person) {
        var limits = TopUpLimits.of(network.currency(brand));
        return new TopUpTerms(
                methods.throughProviders(limits.held().currency()), limits, room(brand, person, limits.held()));
    }

    TopUp get(BrandId brand, TopUpId id, PersonId person) {
        return topUps.find(brand, id, person).orElseThrow(() -> new DomainException(PaymentError.TOP_UP_NOT_FOUND));
    }
}
