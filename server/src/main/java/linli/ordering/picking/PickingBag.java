package linli.ordering.picking;

import java.util.List;
import linli.catalog.VariantId;
import linli.identity.PersonCard;
import linli.ordering.OrderId;
import linli.shared.text.Bilingual;

/**
 * What goes into one bag: the goods of an order, for whoever has bought them.
 *
 * @param packed whether somebody has packed all that is in it now
 */
record PickingBag(OrderId order, PersonCard buyer, boolean packed, List<PickingItem> items) {
    record PickingItem(VariantId variant, Bilingual title, String variantTitle, int quantity) {}
}
