package linli.insight.influence;

import java.time.LocalDate;
import linli.insight.InsightPermission;
import linli.insight.reach.Reach;
import linli.network.StoreId;
import linli.shared.BrandId;
import linli.shared.Page;
import linli.shared.PageRequest;
import linli.shared.access.Access;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who moves the sales of a brand or a store. Days are days of the brand's zone. */
@RestController
@RequestMapping("/api/brands/{brand}")
class InfluencerController {
    private final Influencers influencers;
    private final Reach reach;

    InfluencerController(Influencers influencers, Reach reach) {
        this.influencers = influencers;
        this.reach = reach;
    }

    @GetMapping("/influencers")
    @Access(level = Access.Level.BRAND, permission = InsightPermission.READ_BOARDS)
    Page<InfluencerTile> listInfluencers(
            @PathVariable BrandId brand,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            PageRequest page) {
        return influencers.list(brand, null, reach.period(brand, from, to), page);
    }

    @GetMapping("/stores/{store}/influencers")
    @Access(level = Access.Level.STORE, permission = InsightPermission.READ_BOARDS)
    Page<InfluencerTile> listStoreInfluencers(
            @PathVariable BrandId brand,
            @PathVariable StoreId store,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            PageRequest page) {
        return influencers.list(brand, store, reach.period(brand, from, to), page);
    }
}
