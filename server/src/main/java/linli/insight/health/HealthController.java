package linli.insight.health;

import linli.community.CommunityId;
import linli.insight.InsightPermission;
import linli.insight.reach.Period;
import linli.insight.reach.Ratio;
import linli.insight.reach.Reach;
import linli.insight.reach.Step;
import linli.insight.reach.StepCount;
import linli.network.Network;
import linli.shared.BrandId;
import linli.shared.DomainException;
import linli.shared.SharedError;
import linli.shared.access.Access;
import linli.shared.thing.Thing;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How alive a community is. Days are days of the brand's zone. */
@RestController
@RequestMapping("/api/brands/{brand}")
class HealthController {
    private static final int WEEK = 7;
    private static final int FOUR_WEEKS = 28;

    private final HealthQueries queries;
    private final Reach reach;
    private final Network network;

    HealthController(HealthQueries queries, Reach reach, Network network) {
        this.queries = queries;
        this.reach = reach;
        this.network = network;
    }

    @GetMapping("/communities/{community}/health")
    @Access(level = Access.Level.COMMUNITY, permission = InsightPermission.READ_BOARDS)
    CommunityHealth showCommunityHealth(@PathVariable BrandId brand, @PathVariable CommunityId community) {
        long members = queries.members(brand, community).orElseThrow(() -> new DomainException(SharedError.NOT_FOUND));
        var scope = community.thing();
        var known = network.getBrand(brand);
        var today = reach.today(known);
        var fourWeeks = new Period(today.minusDays(FOUR_WEEKS - 1), today);
        var talk = queries.talk(brand, community, fourWeeks);
        var newcomers = queries.newcomers(
                brand, community, new Period(today.minusDays(WEEK + FOUR_WEEKS - 1), today.minusDays(WEEK)));
        return new CommunityHealth(
                members,
                share(active(brand, scope, new Period(today.minusDays(WEEK - 1), today)), members),
                share(active(brand, scope, fourWeeks), members),
                queries.medianReplySeconds(
                                brand,
                                community,
                                fourWeeks.from().atStartOfDay(known.zone()).toInstant())
                        .orElse(null),
                newcomers.people(),
                share(newcomers.active(), newcomers.people()),
                talk.messages(),
                talk.talkers(),
                share(talk.ofTopTenth(), talk.messages()),
                talk.gini());
    }

    private long active(BrandId brand, Thing scope, Period period) {
        return reach.steps(brand, scope, period)
                .getOrDefault(Step.INTERACT, StepCount.NONE)
                .people();
    }

    private static @Nullable Integer share(long part, long whole) {
        return Ratio.of(Math.min(part, whole), whole);
    }
}
