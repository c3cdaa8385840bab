package linli.payment;

import java.util.Optional;
import linli.shared.BrandId;

/** The order number that a provider knows a payment by: {@code <brand>-<payment>}. */
public record MerchantOrder(BrandId brand, PaymentId payment) {

    public static Optional<MerchantOrder> parse(String number) {
        var parts = number.split("-", -1);
        if (parts.length != 2) {
            return Optional.empty();
        }
        try {
            return Optional.of(new MerchantOrder(BrandId.valueOf(parts[0]), PaymentId.valueOf(parts[1])));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return brand + "-" + payment;
    }
}
