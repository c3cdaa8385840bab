package linli.ordering.overview;

import java.util.List;
import linli.catalog.VariantId;
import linli.identity.PersonCard;
import linli.ordering.OrderId;
import linli.shared.text.Bilingual;

/** What goes into one bag: the goods of an order, for whoever has bought them. */
record PickingBag(OrderId order, PersonCard buyer, List<PickingItem> items) {
    record PickingItem(VariantId variant, Bilingual title, String variantTitle, int quantity) {}
}
