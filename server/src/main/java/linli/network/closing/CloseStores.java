package linli.network.closing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import linli.identity.Audit;
import linli.network.Network;
import linli.network.NetworkError;
import linli.network.NetworkPermission;
import linli.network.Store;
import linli.network.StoreClosing;
import linli.network.StoreDuty;
import linli.network.StoreId;
import linli.shared.BrandId;
import linli.shared.DomainException;
import linli.shared.SharedError;
import linli.shared.access.Actor;
import linli.shared.listing.Matches;
import linli.shared.text.Bilingual;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closes stores and opens them again. An order that is placed meanwhile either stands, and keeps the store from closing for
 * good, or is refused: both take the store's lock. Only who may do so over the brand closes one for good, or opens that again.
 */
@Service
class CloseStores {
    private static final Duration LONGEST = Duration.ofDays(3 * 366);

    private final Network network;
    private final ClosingRepository closings;
    private final List<StoreDuty> duties;
    private final Audit audit;
    private final Clock clock;

    CloseStores(Network network, ClosingRepository closings, List<StoreDuty> duties, Audit audit, Clock clock) {
        this.network = network;
        this.closings = closings;
        this.duties =
                duties.stream().sorted(Comparator.comparing(StoreDuty::name)).toList();
        this.audit = audit;
        this.clock = clock;
    }

    /** How much of something stands at a store. */
    record Standing(StoreDuty duty, Matches matches) {
        boolean bars() {
            return duty.weight() == StoreDuty.Weight.SETTLED_FIRST && matches.count() > 0;
        }
    }

    List<Standing> standing(BrandId brand, StoreId store) {
        network.getStore(brand, store);
        return duties.stream()
                .map(duty -> new Standing(duty, duty.count(brand, store)))
                .toList();
    }

    /** Closes an open store, or tells another end or reason of one that is closed. */
    @Transactional
    Store close(
            BrandId brand, StoreId store, StoreClosing.Kind kind, @Nullable Instant until, Bilingual reason, Actor by) {
        closings.closeAlone(brand);
        closings.closeOff(store);
        var before = network.getStore(brand, store).closing();
        requireRight(brand, kind, by);
        requireRight(brand, before == null ? kind : before.kind(), by);
        check(kind, until);
        if (kind == StoreClosing.Kind.FOR_GOOD
                && standing(brand, store).stream().anyMatch(Standing::bars)) {
            throw new DomainException(NetworkError.STORE_NOT_SETTLED);
        }
        closings.close(brand, store, kind, until == null ? null : until.truncatedTo(ChronoUnit.MICROS), reason);
        var details = new LinkedHashMap<String, Object>();
        details.put("scope", store);
        details.put("kind", kind);
        if (until != null) {
            details.put("until", until);
        }
        details.put("note", reason.zh());
        audit.record(brand, by.person(), "store.closed", details);
        return network.getStore(brand, store);
    }

    @Transactional
    Store reopen(BrandId brand, StoreId store, Actor by) {
        closings.closeOff(store);
        var before = network.getStore(brand, store);
        var closing = before.closing();
        if (closing == null) {
            return before;
        }
        requireRight(brand, closing.kind(), by);
        closings.reopen(brand, store);
        var details = new LinkedHashMap<String, Object>();
        details.put("scope", store);
        details.put("kind", closing.kind());
        audit.record(brand, by.person(), "store.reopened", details);
        return network.getStore(brand, store);
    }

    private static void requireRight(BrandId brand, StoreClosing.Kind kind, Actor by) {
        if (kind == StoreClosing.Kind.FOR_GOOD && !by.may(NetworkPermission.MANAGE_STORES, brand)) {
            throw DomainException.of("kind", SharedError.FORBIDDEN);
        }
    }

    private void check(StoreClosing.Kind kind, @Nullable Instant until) {
        if (until == null) {
            return;
        }
        if (kind == StoreClosing.Kind.FOR_GOOD) {
            throw DomainException.of("until", NetworkError.CLOSED_FOR_GOOD_UNTIL);
        }
        var now = clock.instant();
        if (!until.isAfter(now.plusSeconds(1)) || until.isAfter(now.plus(LONGEST))) {
            throw DomainException.of("until", NetworkError.CLOSED_UNTIL_ODD);
        }
    }
}
