package linli.insight.influence;

import java.util.List;

/**
 * Keeps the influencers of each brand and store ranked for the last 7, 30 and 90 days, so that a board reads the first
 * of them however many there are. The projection adds what happens; a new day takes in what is in these periods now and
 * puts out what no longer is.
 */
public interface Ranking {
    List<Integer> DAYS = List.of(7, 30, 90);

    /** Adds the rows of {@code change} to what is ranked. By the key of influencer. */
    String ADD_UP = """
            insert into insight.influencer as i (brand, scope_kind, scope, days, sharer, orders_1, orders_2, orders_3,
                                                 net_1, net_2, net_3, brought)
            select brand, scope_kind, scope, days, sharer, sum(orders_1), sum(orders_2), sum(orders_3),
                   sum(net_1), sum(net_2), sum(net_3), sum(brought)
              from change
             group by brand, scope_kind, scope, days, sharer
            on conflict (brand, scope_kind, scope, days, sharer)
            do update set orders_1 = i.orders_1 + excluded.orders_1, orders_2 = i.orders_2 + excluded.orders_2,
                          orders_3 = i.orders_3 + excluded.orders_3, net_1 = i.net_1 + excluded.net_1,
                          net_2 = i.net_2 + excluded.net_2, net_3 = i.net_3 + excluded.net_3,
                          brought = i.brought + excluded.brought
            """;

    /** Lets no day begin for the brands of the slice until its transaction ends. */
    void hold();
}
