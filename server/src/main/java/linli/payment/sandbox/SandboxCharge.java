package linli.payment.sandbox;

import java.util.Objects;
import java.util.Optional;
import linli.payment.ProviderNotice;
import linli.shared.Money;
import linli.shared.PaymentMethod;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a merchant wants to be paid.
 *
 * @param expired whether the merchant's time is over
 * @param paid whether the money has been taken by now
 */
record SandboxCharge(
        String token,
        long number,
        String merchant,
        String order,
        Money amount,
        String returnPath,
        boolean expired,
        @Nullable SandboxChoice choice,
        boolean paid) {

    /** Where the payer goes back to, and whether they have decided. */
    String wayBack() {
        return choice == null
                ? returnPath
                : UriComponentsBuilder.fromUriString(returnPath)
                        .queryParam("returned", 1)
                        .toUriString();
    }

    /** What the merchant may be told now. */
    Optional<SandboxMessage> message() {
        return paid || choice == SandboxChoice.FAILURE ? Optional.of(decision()) : Optional.empty();
    }

    /** What the merchant is told once it may be, as it was decided. */
    SandboxMessage decision() {
        return message(
                switch (Objects.requireNonNull(choice)) {
                    case FAILURE -> ProviderNotice.Result.FAILED;
                    case SUCCESS, DUPLICATE, DELAYED, LATE, SILENT -> ProviderNotice.Result.CAPTURED;
                });
    }

    private SandboxMessage message(ProviderNotice.Result result) {
        return new SandboxMessage(
                merchant,
                order,
                "SBX" + number,
                new SandboxAmount(amount.minor(), amount.currency().name()),
                result);
    }

    /** The body of a callback. */
    record SandboxMessage(
            String merchant, String order, String transaction, SandboxAmount amount, ProviderNotice.Result result) {
        ProviderNotice notice() {
            return new ProviderNotice(
                    PaymentMethod.SANDBOX, merchant, order, transaction, amount.minor(), amount.currency(), result);
        }
    }

    record SandboxAmount(long minor, String currency) {}
}
