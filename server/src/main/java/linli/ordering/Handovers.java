package linli.ordering;

import java.util.List;
import linli.network.StoreId;
import linli.shared.BrandId;

/** Hands orders over whose buyers the store knows, so that it needs no code. */
public interface Handovers {

    /** Hands over those that wait at the store, and returns them. */
    List<OrderId> handOver(BrandId brand, StoreId store, List<OrderId> orders);
}
