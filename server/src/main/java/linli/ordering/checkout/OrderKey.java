package linli.ordering.checkout;

import linli.shared.BrandId;
import linli.shared.PersonId;

/** What makes an order unique for whoever asks for it. */
record OrderKey(BrandId brand, PersonId buyer, String key) {
    static OrderKey of(Place command) {
        return new OrderKey(command.brand(), command.buyer(), command.key());
    }
}
