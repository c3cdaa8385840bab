package linli.insight.reach;

import java.time.LocalDate;
import java.util.List;
import linli.content.PostId;
import linli.insight.InsightPermission;
import linli.shared.BrandId;
import linli.shared.DomainException;
import linli.shared.SharedError;
import linli.shared.ThingId;
import linli.shared.access.Access;
import linli.shared.thing.Kind;
import linli.shared.thing.PointsAt;
import linli.shared.thing.Thing;
import linli.shared.thing.Things;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How far something came. Days are days of the brand's zone. */
@RestController
@RequestMapping("/api/brands/{brand}")
class ReachController {
    private final Reach reach;
    private final Things things;

    ReachController(Reach reach, Things things) {
        this.reach = reach;
        this.things = things;
    }

    @GetMapping("/board/funnel")
    @Access(level = Access.Level.BRAND, permission = InsightPermission.READ_BOARDS)
    List<FunnelStep> showFunnel(
            @PathVariable BrandId brand,
            @RequestParam @PointsAt(only = {"STORE", "COMMUNITY", "CAMPAIGN", "TOUCHPOINT"}) Kind scope,
            @RequestParam ThingId id,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        var narrowed = new Thing(scope, id.value());
        requireKnown(brand, narrowed);
        return Reach.funnel(reach.steps(brand, narrowed, reach.period(brand, from, to)));
    }

    @GetMapping("/posts/{post}/sections")
    @Access(level = Access.Level.STAFF, permission = InsightPermission.READ_BOARDS)
    List<SectionReach> showPostSections(@PathVariable BrandId brand, @PathVariable PostId post) {
        requireKnown(brand, post.thing());
        return reach.sections(brand, post);
    }

    private void requireKnown(BrandId brand, Thing thing) {
        if (things.find(brand, thing).isEmpty()) {
            throw new DomainException(SharedError.NOT_FOUND);
        }
    }
}
