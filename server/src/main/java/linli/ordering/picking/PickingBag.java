package linli.ordering.picking;

import java.util.List;
import linli.catalog.VariantId;
import linli.identity.PersonCard;
import linli.ordering.OrderId;
import linli.shared.text.Bilingual;

/** What goes into one bag: the goods of all orders of a buyer's, those that wait longest first. */
record PickingBag(PersonCard buyer, List<PickingOrder> orders) {
    /** @param packed whether somebody has packed all that is to be packed of it now */
    record PickingOrder(OrderId order, boolean packed, List<PickingItem> items) {}

    record PickingItem(VariantId variant, Bilingual title, String variantTitle, int quantity) {}
}
