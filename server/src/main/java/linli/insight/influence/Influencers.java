package linli.insight.influence;

import java.util.ArrayList;
import linli.identity.People;
import linli.identity.PersonCard;
import linli.insight.influence.InfluencerQueries.Influence;
import linli.insight.influence.InfluencerTile.DegreeTile;
import linli.insight.reach.Period;
import linli.insight.reach.Reach;
import linli.network.Network;
import linli.network.StoreId;
import linli.shared.BrandId;
import linli.shared.Currency;
import linli.shared.Money;
import linli.shared.Page;
import linli.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Those who moved most of a brand's sales, or of one of its stores'. */
@Service
public class Influencers {
    private final InfluencerQueries queries;
    private final Reach reach;
    private final Network network;
    private final People people;

    Influencers(InfluencerQueries queries, Reach reach, Network network, People people) {
        this.queries = queries;
        this.reach = reach;
        this.network = network;
        this.people = people;
    }

    public Page<InfluencerTile> list(BrandId brand, @Nullable StoreId store, Period period, PageRequest page) {
        var found =
                Page.of(queries.list(brand, reach.place(brand, store), period, page), page.size(), Influence::cursor);
        var currency = network.currency(brand);
        var cards = people.cards(found.items().stream().map(Influence::sharer).toList());
        return found.map(influence -> tile(influence, cards.of(influence.sharer()), currency));
    }

    private static InfluencerTile tile(Influence influence, PersonCard card, Currency currency) {
        var degrees = new ArrayList<DegreeTile>();
        for (var degree : influence.degrees()) {
            degrees.add(new DegreeTile(degrees.size() + 1, new Money(degree.net(), currency), degree.orders()));
        }
        return new InfluencerTile(card, new Money(influence.total(), currency), degrees, influence.brought());
    }
}
