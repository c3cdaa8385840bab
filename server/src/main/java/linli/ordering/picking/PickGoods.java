package linli.ordering.picking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import linli.campaign.CampaignId;
import linli.catalog.VariantId;
import linli.identity.People;
import linli.network.StoreId;
import linli.ordering.OrderError;
import linli.ordering.OrderId;
import linli.ordering.picking.PickingBag.PickingOrder;
import linli.ordering.picking.PickingRepository.Bagged;
import linli.shared.BrandId;
import linli.shared.DomainException;
import linli.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ticks off what lies ready. A tick is of the lines of orders that wait, so that it lasts until they are handed over and
 * what is ordered later is still asked for; several people ticking the same agree, and any of them may take it back.
 */
@Service
class PickGoods {
    private final PickingRepository picking;
    private final People people;

    PickGoods(PickingRepository picking, People people) {
        this.picking = picking;
        this.people = people;
    }

    /**
     * What a store has to lay ready, by product and by bag; with the cards of those the bags are for by one statement.
     *
     * @param most how many products and how many bags, which are whole
     */
    PickingList list(BrandId brand, StoreId store, @Nullable CampaignId campaign, int most) {
        var lines = picking.lines(brand, store, campaign, most + 1);
        var bags = bags(picking.bagged(brand, store, campaign, most + 1));
        return new PickingList(
                lines.stream().limit(most).toList(),
                bags.stream().limit(most).toList(),
                lines.size() > most || bags.size() > most);
    }

    private List<PickingBag> bags(List<Bagged> lines) {
        var buyers = people.cards(lines.stream().map(Bagged::buyer).distinct().toList());
        var bags = new LinkedHashMap<PersonId, PickingBag>();
        var orders = new HashMap<OrderId, PickingOrder>();
        for (var line : lines) {
            var bag = bags.computeIfAbsent(line.buyer(), buyer -> new PickingBag(buyers.of(buyer), new ArrayList<>()));
            orders.computeIfAbsent(line.order(), id -> {
                        var order = new PickingOrder(id, line.packed(), new ArrayList<>());
                        bag.orders().add(order);
                        return order;
                    })
                    .items()
                    .add(line.item());
        }
        return List.copyOf(bags.values());
    }

    @Transactional
    void pick(
            BrandId brand, StoreId store, @Nullable CampaignId campaign, VariantId variant, int quantity, PersonId by) {
        found(picking.pick(brand, store, campaign, variant, quantity, by));
    }

    @Transactional
    void unpick(BrandId brand, StoreId store, @Nullable CampaignId campaign, VariantId variant) {
        found(picking.unpick(brand, store, campaign, variant));
    }

    @Transactional
    void pack(BrandId brand, StoreId store, OrderId order, int quantity, PersonId by) {
        found(picking.pack(brand, store, order, quantity, by));
    }

    @Transactional
    void unpack(BrandId brand, StoreId store, OrderId order) {
        found(picking.unpack(brand, store, order));
    }

    private static void found(boolean asked) {
        if (!asked) {
            throw new DomainException(OrderError.NOT_TO_PICK);
        }
    }
}
