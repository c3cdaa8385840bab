package linli.referral.sharing;

import java.util.Objects;
import linli.activity.ActivityCounts;
import linli.network.Network;
import linli.referral.ReferralVerbs;
import linli.referral.Share;
import linli.referral.ShareId;
import linli.referral.Shares;
import linli.shared.BrandId;
import linli.shared.Currency;
import linli.shared.Money;
import linli.shared.Page;
import linli.shared.PageRequest;
import linli.shared.PersonId;
import linli.shared.thing.ThingCard;
import linli.shared.thing.Things;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What came of somebody's shares. */
@Component
class ShareResults {
    private final Shares shares;
    private final ShareQueries queries;
    private final Things things;
    private final ActivityCounts counts;
    private final Network network;

    ShareResults(Shares shares, ShareQueries queries, Things things, ActivityCounts counts, Network network) {
        this.shares = shares;
        this.queries = queries;
        this.things = things;
        this.counts = counts;
        this.network = network;
    }

    Page<ShareResult> list(BrandId brand, PersonId sharer, PageRequest request) {
        var page = shares.list(brand, sharer, request);
        var ids = page.items().stream().map(Share::id).toList();
        var currency = network.currency(brand);
        var sales = queries.sales(brand, ids);
        var cards =
                things.cards(brand, page.items().stream().map(Share::subject).toList(), null);
        var visits = counts.counts(brand, ShareId.KIND, ids);
        return page.map(share -> result(
                share,
                cards.get(share.subject()),
                sales.getOrDefault(share.id(), new ShareQueries.Sales(share.id(), 0, 0)),
                Objects.requireNonNull(visits.get(share.id())).of(ReferralVerbs.TOUCH),
                currency));
    }

    private static ShareResult result(
            Share share, @Nullable ThingCard card, ShareQueries.Sales sales, long visits, Currency currency) {
        return new ShareResult(
                share.id(),
                share.code(),
                share.subject().kind(),
                Long.toString(share.subject().id()),
                card == null ? null : card.title(),
                card == null ? null : card.path(),
                visits,
                sales.buyers(),
                new Money(sales.earnedMinor(), currency));
    }
}
