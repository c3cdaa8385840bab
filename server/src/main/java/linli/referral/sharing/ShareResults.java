package linli.referral.sharing;

import java.util.Objects;
import linli.activity.ActivityCounts;
import linli.activity.Thing;
import linli.activity.Verb;
import linli.referral.Share;
import linli.referral.ShareId;
import linli.referral.Shares;
import linli.shared.BrandId;
import linli.shared.Money;
import linli.shared.Page;
import linli.shared.PageRequest;
import linli.shared.PersonId;
import org.springframework.stereotype.Component;

/** What came of somebody's shares. */
@Component
class ShareResults {
    private final Shares shares;
    private final ShareQueries queries;
    private final Subjects subjects;
    private final ActivityCounts counts;

    ShareResults(Shares shares, ShareQueries queries, Subjects subjects, ActivityCounts counts) {
        this.shares = shares;
        this.queries = queries;
        this.subjects = subjects;
        this.counts = counts;
    }

    Page<ShareResult> list(BrandId brand, PersonId sharer, PageRequest request) {
        var page = shares.list(brand, sharer, request);
        var ids = page.items().stream().map(Share::id).toList();
        var sales = queries.sales(brand, ids);
        var visits = counts.counts(
                brand, Thing.Kind.SHARE, ids.stream().map(ShareId::value).toList());
        return new Page<>(
                page.items().stream()
                        .map(share -> result(
                                share,
                                sales.getOrDefault(share.id(), new ShareQueries.Sales(share.id(), 0, 0)),
                                Objects.requireNonNull(visits.get(share.id().value()))
                                        .of(Verb.TOUCH)))
                        .toList(),
                page.next());
    }

    private ShareResult result(Share share, ShareQueries.Sales sales, long visits) {
        var subject = subjects.find(share.brand(), share.subject());
        return new ShareResult(
                share.id(),
                share.code(),
                share.subject().kind(),
                Long.toString(share.subject().id()),
                subject.map(Subject::title).orElse(null),
                subject.map(Subject::titleEn).orElse(null),
                visits,
                sales.buyers(),
                Money.cny(sales.earnedMinor()));
    }
}
