package linli.network;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import linli.shared.BrandId;
import linli.shared.DomainException;
import linli.shared.Ids;
import linli.shared.Page;
import linli.shared.PageRequest;
import linli.shared.PersonId;
import linli.shared.listing.Matches;
import linli.shared.text.Bilingual;
import linli.shared.thing.Thing;
import linli.shared.thing.Things;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The touchpoints of all brands. */
@Service
public class Touchpoints {
    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int CODE_LENGTH = 8;

    private final TouchpointRepository touchpoints;
    private final Things things;
    private final Ids ids;
    private final RandomGenerator random;

    Touchpoints(TouchpointRepository touchpoints, Things things, Ids ids, RandomGenerator random) {
        this.touchpoints = touchpoints;
        this.things = things;
        this.ids = ids;
        this.random = random;
    }

    /** A touchpoint to set up. */
    public record NewTouchpoint(
            Touchpoint.Kind kind,
            Touchpoint.Space space,
            @Nullable StoreId store,
            Bilingual name,
            Thing target) {}

    /** Sets up a touchpoint with a new code, to something of the brand's; one in the STORE space names a store of it. */
    @Transactional
    public Touchpoint setUp(BrandId brand, NewTouchpoint wanted, PersonId by) {
        if (wanted.space() == Touchpoint.Space.STORE && wanted.store() == null) {
            throw DomainException.of("store", NetworkError.STORE_REQUIRED);
        }
        if (things.find(brand, wanted.target()).isEmpty()) {
            throw DomainException.of("target", NetworkError.TARGET_NOT_FOUND);
        }
        var touchpoint = new Touchpoint(
                brand,
                new TouchpointId(ids.next()),
                code(),
                wanted.kind(),
                wanted.space(),
                wanted.store(),
                wanted.name(),
                wanted.target());
        touchpoints.insert(touchpoint, by);
        return touchpoint;
    }

    /** The entrance to something of the brand's that is in its group; set up if there is none in use. */
    @Transactional
    public Touchpoint groupEntrance(BrandId brand, Thing target, Bilingual name, PersonId by) {
        touchpoints.lock(brand, target);
        return touchpoints
                .findInGroup(brand, target)
                .orElseGet(() -> setUp(
                        brand,
                        new NewTouchpoint(Touchpoint.Kind.GROUP_LINK, Touchpoint.Space.GROUP, null, name, target),
                        by));
    }

    /** Finds a touchpoint in use by the code in its address. */
    public Optional<Touchpoint> find(String code) {
        return touchpoints.find(code);
    }

    public Touchpoint get(BrandId brand, TouchpointId touchpoint) {
        return touchpoints
                .find(brand, touchpoint)
                .orElseThrow(() -> new DomainException(NetworkError.TOUCHPOINT_NOT_FOUND));
    }

    /** The brand's touchpoints in use, or those of some of its stores, newest first. */
    public Page<Touchpoint> list(
            BrandId brand, @Nullable List<StoreId> stores, TouchpointFilter filter, PageRequest page) {
        return touchpoints.list(brand, stores, filter, page);
    }

    public Matches count(BrandId brand, @Nullable List<StoreId> stores, TouchpointFilter filter) {
        return touchpoints.count(brand, stores, filter);
    }

    /** Takes a touchpoint out of use; its code leads nowhere from then on. */
    @Transactional
    public void retire(BrandId brand, TouchpointId touchpoint) {
        if (!touchpoints.retire(brand, touchpoint)) {
            throw new DomainException(NetworkError.TOUCHPOINT_NOT_FOUND);
        }
    }

    private String code() {
        var code = new StringBuilder(CODE_LENGTH);
        for (int i = 0; i < CODE_LENGTH; i++) {
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }
}
