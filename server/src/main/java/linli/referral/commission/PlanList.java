package linli.referral.commission;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import linli.referral.CommissionPlans;
import linli.referral.CommissionPlans.ScopedPlan;
import linli.shared.BrandId;
import linli.shared.listing.Sought;
import linli.shared.sql.Database;
import linli.shared.text.Bilingual;
import linli.shared.thing.ThingCard;
import linli.shared.thing.Things;
import org.springframework.stereotype.Repository;

/** A brand's plans, the brand's own first: some dozens, which are read whole. */
@Repository
class PlanList {
    private final CommissionPlans plans;
    private final Things things;
    private final Database db;

    PlanList(CommissionPlans plans, Things things, Database db) {
        this.plans = plans;
        this.things = things;
        this.db = db;
    }

    List<PlanView> read(BrandId brand, PlanFilter filter) {
        var found = plans.list(brand).stream().filter(filter::holds).toList();
        var cards = things.cards(brand, found.stream().map(ScopedPlan::scope).toList());
        var views = found.stream()
                .map(each -> PlanView.of(
                        each,
                        Optional.ofNullable(cards.get(each.scope()))
                                .map(ThingCard::title)
                                .orElse(Bilingual.NONE)))
                .toList();
        return Sought.words(filter.q()).map(words -> named(views, words)).orElse(views);
    }

    private List<PlanView> named(List<PlanView> views, String words) {
        var titles = views.stream().map(PlanView::title).toList();
        var found = Sought.bind(
                        db.sql(
                                "select place from unnest(:titles, :titlesEn) with ordinality as plan (title, title_en, place)"
                                        + " where " + Sought.within("title", "title_en")),
                        words)
                .rows(titles)
                .texts("titles", Bilingual::zh)
                .texts("titlesEn", Bilingual::en)
                .query(Long.class)
                .set();
        return IntStream.range(0, views.size())
                .filter(index -> found.contains(index + 1L))
                .mapToObj(views::get)
                .toList();
    }
}
