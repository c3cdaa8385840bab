package linli.ordering.picking;

import java.util.List;

/**
 * What a store has to lay ready, by product and by bag.
 *
 * @param more whether there are more products or more bags than these; no bag is cut
 */
record PickingList(List<PickingLine> lines, List<PickingBag> bags, boolean more) {}
