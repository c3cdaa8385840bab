package linli.ordering.order;

import linli.ordering.OrderId;
import linli.shared.BrandId;

/** An order within its brand. */
public record OrderKey(BrandId brand, OrderId order) {}
