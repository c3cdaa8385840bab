package linli.network.closing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import linli.network.NetworkPermission;
import linli.network.Store;
import linli.network.StoreClosing;
import linli.network.StoreId;
import linli.shared.BrandId;
import linli.shared.access.Access;
import linli.shared.access.Actor;
import linli.shared.text.Bilingual;
import linli.shared.text.Characters;
import linli.shared.text.English;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/brands/{brand}/stores/{store}")
class ClosingController {
    private final CloseStores closing;

    ClosingController(CloseStores closing) {
        this.closing = closing;
    }

    /**
     * @param until when it opens again by itself; without it, when somebody opens it
     * @param reason what members read
     */
    record CloseStoreRequest(
            @NotNull StoreClosing.Kind kind,
            @Nullable Instant until,
            @NotNull @Characters(min = 1, max = 200) String reason,
            @Nullable @English(max = 400) String reasonEn) {}

    /** @param bars whether it keeps the store from closing for good */
    record StandingDuty(String name, int count, boolean more, boolean bars) {}

    record StoreDuties(List<StandingDuty> items) {}

    /** What stands at the store, to be settled or told before it closes. */
    @GetMapping("/duties")
    @Access(level = Access.Level.STORE, permission = NetworkPermission.MANAGE_STORES)
    StoreDuties listStoreDuties(@PathVariable BrandId brand, @PathVariable StoreId store) {
        return new StoreDuties(closing.standing(brand, store).stream()
                .map(standing -> new StandingDuty(
                        standing.duty().name(),
                        standing.matches().count(),
                        standing.matches().more(),
                        standing.bars()))
                .toList());
    }

    /** Closes it, or tells another end or reason of one that is closed. Orders that stand are served all the same. */
    @PostMapping("/close")
    @Access(level = Access.Level.STORE, permission = NetworkPermission.MANAGE_STORES)
    Store closeStore(
            @PathVariable BrandId brand,
            @PathVariable StoreId store,
            @Valid @RequestBody CloseStoreRequest request,
            Actor actor) {
        return closing.close(
                brand,
                store,
                request.kind(),
                request.until(),
                new Bilingual(request.reason(), request.reasonEn()),
                actor);
    }

    @PostMapping("/reopen")
    @Access(level = Access.Level.STORE, permission = NetworkPermission.MANAGE_STORES)
    Store reopenStore(@PathVariable BrandId brand, @PathVariable StoreId store, Actor actor) {
        return closing.reopen(brand, store, actor);
    }
}
