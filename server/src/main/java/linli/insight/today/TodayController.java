package linli.insight.today;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import linli.network.Network;
import linli.network.StoreId;
import linli.shared.BrandId;
import linli.shared.DomainException;
import linli.shared.SharedError;
import linli.shared.access.Access;
import linli.shared.access.Actor;
import linli.shared.access.Scope;
import linli.shared.waiting.WaitingWork;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What waits for HQ, or at a store for those who run it: of what the reader may do, one statement each. */
@RestController
@RequestMapping("/api/brands/{brand}")
class TodayController {
    /**
     * @param name of what is to be done
     * @param more whether there are more than that
     * @param oldest since when the oldest waits, if that is known
     */
    record WaitingCard(
            String name, int count, boolean more, @Nullable Instant oldest) {}

    record Today(List<WaitingCard> waiting) {}

    private final Network network;
    private final List<WaitingWork> works;

    TodayController(Network network, List<WaitingWork> works) {
        this.network = network;
        this.works =
                works.stream().sorted(Comparator.comparing(WaitingWork::name)).toList();
    }

    @GetMapping("/today")
    @Access(level = Access.Level.MEMBER)
    Today showToday(@PathVariable BrandId brand, Actor actor) {
        return today(
                brand,
                null,
                actor,
                works.stream()
                        .filter(work -> work.over().contains(Scope.Kind.BRAND) && actor.may(work.permission(), brand)
                                || work.over().contains(Scope.Kind.PLATFORM) && actor.mayOnPlatform(work.permission()))
                        .toList());
    }

    @GetMapping("/stores/{store}/today")
    @Access(level = Access.Level.MEMBER)
    Today showStoreToday(@PathVariable BrandId brand, @PathVariable StoreId store, Actor actor) {
        network.getStore(brand, store);
        return today(
                brand,
                store,
                actor,
                works.stream()
                        .filter(work -> work.over().contains(Scope.Kind.STORE)
                                && actor.mayInStore(work.permission(), brand, store.value()))
                        .toList());
    }

    /** Whoever may do nothing here is told that nothing is here. */
    private static Today today(BrandId brand, @Nullable StoreId store, Actor reader, List<WaitingWork> works) {
        if (works.isEmpty()) {
            throw new DomainException(SharedError.NOT_FOUND);
        }
        return new Today(works.stream()
                .map(work -> {
                    var waiting = work.count(brand, store, reader);
                    var matches = waiting.matches();
                    return new WaitingCard(work.name(), matches.count(), matches.more(), waiting.oldest());
                })
                .toList());
    }
}
