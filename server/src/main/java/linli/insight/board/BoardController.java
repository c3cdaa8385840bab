package linli.insight.board;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import linli.insight.InsightPermission;
import linli.insight.board.Tiles.TouchpointTile;
import linli.insight.reach.Reach;
import linli.network.Network;
import linli.network.StoreId;
import linli.network.TouchpointId;
import linli.shared.BrandId;
import linli.shared.Page;
import linli.shared.PageRequest;
import linli.shared.access.Access;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What HQ and a store's owner see of their own. Days are days of the brand's zone. */
@RestController
@RequestMapping("/api/brands/{brand}")
class BoardController {
    private final Boards boards;
    private final BoardQueries queries;
    private final Reach reach;
    private final Network network;

    BoardController(Boards boards, BoardQueries queries, Reach reach, Network network) {
        this.boards = boards;
        this.queries = queries;
        this.reach = reach;
        this.network = network;
    }

    @GetMapping("/board")
    @Access(level = Access.Level.BRAND, permission = InsightPermission.READ_BOARDS)
    Board showBrandBoard(
            @PathVariable BrandId brand,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        return boards.board(brand, null, reach.period(brand, from, to));
    }

    @GetMapping("/board/live")
    @Access(level = Access.Level.BRAND, permission = InsightPermission.READ_BOARDS)
    ResponseEntity<LiveBoard> followBrandBoard(@PathVariable BrandId brand) {
        return tagged(boards.live(brand, null));
    }

    @GetMapping("/board/touchpoints")
    @Access(level = Access.Level.BRAND, permission = InsightPermission.READ_BOARDS)
    Page<TouchpointTile> listTouchpointCounts(
            @PathVariable BrandId brand,
            @RequestParam(required = false) @Nullable @Size(max = 100) Set<@NotNull TouchpointId> touchpoint,
            PageRequest page) {
        return queries.touchpoints(brand, null, touchpoint, page);
    }

    @GetMapping("/stores/{store}/board")
    @Access(level = Access.Level.STORE, permission = InsightPermission.READ_BOARDS)
    Board showStoreBoard(
            @PathVariable BrandId brand,
            @PathVariable StoreId store,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        return boards.board(brand, store, reach.period(brand, from, to));
    }

    @GetMapping("/stores/{store}/board/live")
    @Access(level = Access.Level.STORE, permission = InsightPermission.READ_BOARDS)
    ResponseEntity<LiveBoard> followStoreBoard(@PathVariable BrandId brand, @PathVariable StoreId store) {
        return tagged(boards.live(brand, store));
    }

    @GetMapping("/stores/{store}/board/touchpoints")
    @Access(level = Access.Level.STORE, permission = InsightPermission.READ_BOARDS)
    Page<TouchpointTile> listStoreTouchpointCounts(
            @PathVariable BrandId brand,
            @PathVariable StoreId store,
            @RequestParam(required = false) @Nullable @Size(max = 100) Set<@NotNull TouchpointId> touchpoint,
            PageRequest page) {
        return queries.touchpoints(brand, network.getStore(brand, store).id(), touchpoint, page);
    }

    private static ResponseEntity<LiveBoard> tagged(LiveBoard live) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag(UUID.nameUUIDFromBytes(live.toString().getBytes(StandardCharsets.UTF_8))
                        .toString())
                .body(live);
    }
}
