package linli.ordering;

import java.util.List;
import linli.network.StoreId;
import linli.shared.BrandId;
import linli.shared.PersonId;

/** Hands orders over whose buyers the store knows, so that it needs no code. */
public interface Handovers {

    /** Hands over those that wait at the store, in the name of who works there, and returns them. */
    List<OrderId> handOver(BrandId brand, StoreId store, PersonId by, List<OrderId> orders);
}
