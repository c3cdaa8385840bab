package linli.demo;

import java.util.List;
import linli.demo.Town.Neighbour;
import linli.referral.CommissionPlan;
import linli.referral.CommissionPlans;
import linli.shared.BasisPoints;
import linli.shared.thing.Thing;
import org.springframework.core.annotation.Order;

/** A commission plan, and people who share what they like. */
@DemoComponent
@Order(80)
class ReferralAct implements Act {
    private static final int SHARES = 420;

    private final CommissionPlans plans;
    private final Neighbours neighbours;

    ReferralAct(CommissionPlans plans, Neighbours neighbours) {
        this.plans = plans;
        this.neighbours = neighbours;
    }

    @Override
    public String title() {
        return "分享 shares";
    }

    @Override
    public void open(Stage stage) {
        var town = stage.town();
        plans.set(
                town.id(),
                Thing.of(town.id()),
                new CommissionPlan(rate(8), rate(3), rate(3), rate(5), rate(2)),
                town.hq);
    }

    private static BasisPoints rate(int percent) {
        return new BasisPoints(percent * 100);
    }

    @Override
    public void plan(Stage stage) {
        var town = stage.town();
        stage.calendar()
                .everyHour(
                        this,
                        hour -> spread(town, hour.chance().about(SHARES * town.scale * hour.part()), hour.chance()));
    }

    /** Some share what they like; those who came by somebody's share and the liveliest do so more often. */
    private void spread(Town town, int shares, Chance chance) {
        for (int i = 0; i < shares && !town.neighbours.isEmpty(); i++) {
            var lively = town.lively;
            var sharer = lively != null && chance.of(0.08)
                    ? lively
                    : chance.of(0.6)
                            ? chance.favour(town.neighbours.subList(0, Math.min(town.neighbours.size(), 150)), 1.4)
                            : chance.favour(town.neighbours.reversed(), 1.6);
            share(town, sharer, chance);
        }
    }

    private void share(Town town, Neighbour sharer, Chance chance) {
        boolean onPost = !town.articles.isEmpty() && chance.of(0.6);
        if (!onPost) {
            var subject = chance.of(0.5)
                    ? town.get(town.communities, sharer.community()).thing()
                    : chance.favour(List.copyOf(town.shelves.values()), 1.7)
                            .getFirst()
                            .offer()
                            .product()
                            .thing();
            neighbours.share(town, sharer.id(), subject, null);
            return;
        }
        var article = chance.favour(town.articles.reversed(), 2);
        var leg = article.story().legs().getFirst();
        var subject = switch (leg.kind()) {
            case CAMPAIGN -> town.get(town.campaigns, leg.target()).thing();
            case PRODUCT -> town.shelf(leg.target(), null).offer().product().thing();
        };
        neighbours.share(town, sharer.id(), subject, article);
    }
}
