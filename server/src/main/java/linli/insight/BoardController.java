package linli.insight;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import linli.community.CommunityId;
import linli.content.PostId;
import linli.insight.Tiles.FunnelStep;
import linli.insight.Tiles.InfluencerTile;
import linli.insight.Tiles.TouchpointTile;
import linli.network.Network;
import linli.network.StoreId;
import linli.shared.BrandId;
import linli.shared.DomainException;
import linli.shared.Page;
import linli.shared.PageRequest;
import linli.shared.SharedError;
import linli.shared.ThingId;
import linli.shared.access.Access;
import linli.shared.thing.Kind;
import linli.shared.thing.PointsAt;
import linli.shared.thing.Thing;
import linli.shared.thing.Things;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What HQ, a store's owner and a community's manager see of their own. Days are days of the brand's zone. */
@RestController
@RequestMapping("/api/brands/{brand}")
class BoardController {

    private final Boards boards;
    private final BoardQueries queries;
    private final Network network;
    private final Things things;

    BoardController(Boards boards, BoardQueries queries, Network network, Things things) {
        this.boards = boards;
        this.queries = queries;
        this.network = network;
        this.things = things;
    }

    @GetMapping("/board")
    @Access(level = Access.Level.BRAND, permission = InsightPermission.READ_BOARDS)
    Board showBrandBoard(
            @PathVariable BrandId brand,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        return boards.board(brand, null, boards.period(brand, from, to));
    }

    @GetMapping("/board/live")
    @Access(level = Access.Level.BRAND, permission = InsightPermission.READ_BOARDS)
    ResponseEntity<LiveBoard> followBrandBoard(@PathVariable BrandId brand) {
        return tagged(boards.live(brand, null));
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
        return boards.funnel(brand, narrowed, boards.period(brand, from, to));
    }

    @GetMapping("/board/touchpoints")
    @Access(level = Access.Level.BRAND, permission = InsightPermission.READ_BOARDS)
    Page<TouchpointTile> listTouchpointCounts(@PathVariable BrandId brand, PageRequest page) {
        return queries.touchpoints(brand, null, page);
    }

    @GetMapping("/influencers")
    @Access(level = Access.Level.BRAND, permission = InsightPermission.READ_BOARDS)
    Page<InfluencerTile> listInfluencers(
            @PathVariable BrandId brand,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            PageRequest page) {
        return boards.influencers(brand, null, boards.period(brand, from, to), page);
    }

    @GetMapping("/stores/{store}/board")
    @Access(level = Access.Level.STORE, permission = InsightPermission.READ_BOARDS)
    Board showStoreBoard(
            @PathVariable BrandId brand,
            @PathVariable StoreId store,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        return boards.board(brand, store, boards.period(brand, from, to));
    }

    @GetMapping("/stores/{store}/board/live")
    @Access(level = Access.Level.STORE, permission = InsightPermission.READ_BOARDS)
    ResponseEntity<LiveBoard> followStoreBoard(@PathVariable BrandId brand, @PathVariable StoreId store) {
        return tagged(boards.live(brand, store));
    }

    @GetMapping("/stores/{store}/board/touchpoints")
    @Access(level = Access.Level.STORE, permission = InsightPermission.READ_BOARDS)
    Page<TouchpointTile> listStoreTouchpointCounts(
            @PathVariable BrandId brand, @PathVariable StoreId store, PageRequest page) {
        return queries.touchpoints(brand, network.getStore(brand, store).id(), page);
    }

    @GetMapping("/stores/{store}/influencers")
    @Access(level = Access.Level.STORE, permission = InsightPermission.READ_BOARDS)
    Page<InfluencerTile> listStoreInfluencers(
            @PathVariable BrandId brand,
            @PathVariable StoreId store,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            PageRequest page) {
        return boards.influencers(brand, store, boards.period(brand, from, to), page);
    }

    @GetMapping("/communities/{community}/health")
    @Access(level = Access.Level.COMMUNITY, permission = InsightPermission.READ_BOARDS)
    CommunityHealth showCommunityHealth(@PathVariable BrandId brand, @PathVariable CommunityId community) {
        return boards.health(brand, community);
    }

    @GetMapping("/posts/{post}/sections")
    @Access(level = Access.Level.STAFF, permission = InsightPermission.READ_BOARDS)
    List<SectionReach> showPostSections(@PathVariable BrandId brand, @PathVariable PostId post) {
        requireKnown(brand, post.thing());
        return queries.sections(brand, post.value());
    }

    private void requireKnown(BrandId brand, Thing thing) {
        if (things.find(brand, thing).isEmpty()) {
            throw new DomainException(SharedError.NOT_FOUND);
        }
    }

    private static ResponseEntity<LiveBoard> tagged(LiveBoard live) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag(UUID.nameUUIDFromBytes(live.toString().getBytes(StandardCharsets.UTF_8))
                        .toString())
                .body(live);
    }
}
