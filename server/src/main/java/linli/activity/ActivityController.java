package linli.activity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import linli.shared.BrandId;
import linli.shared.ThingId;
import linli.shared.access.Access;
import linli.shared.access.OwnIdempotency;
import linli.shared.access.Visitor;
import linli.shared.thing.Kind;
import linli.shared.thing.PointsAt;
import linli.shared.thing.Thing;
import linli.shared.web.Caller;
import linli.shared.web.RateLimits;
import linli.shared.web.RateLimits.Limit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes in what browsers saw; everything else that happens is recorded by the command that makes it happen. */
@RestController
@RequestMapping("/api/brands/{brand}/activities")
class ActivityController {
    /** What a browser can see; and what the browsers behind one network can. */
    private static final Limit OF_A_BROWSER = new Limit("beacons of a browser", 600, Duration.ofMinutes(1));

    private static final Limit OF_A_NETWORK = new Limit("beacons of a network", 60_000, Duration.ofMinutes(1));

    private static final int LARGEST_BATCH = 50;

    enum BeaconVerb {
        VIEW,
        READ_SECTION
    }

    /** @param section the section read: 1 head, 2 waist, 3 legs; only with {@code READ_SECTION} */
    record Beacon(
            @NotNull BeaconVerb verb,
            @NotNull @PointsAt Kind kind,
            @NotNull ThingId id,
            @Nullable @Min(1) @Max(3) Integer section,
            @Nullable ThingId store,
            @Nullable ThingId community,
            @Nullable ThingId touchpoint,
            @Nullable ThingId share,
            @Nullable ThingId post) {

        @AssertTrue
        boolean isSectionFitting() {
            return (section != null) == (verb == BeaconVerb.READ_SECTION);
        }

        Activity by(BrandId brand, Visitor visitor) {
            return new Activity(
                    brand,
                    visitor.person().orElse(null),
                    visitor.id(),
                    switch (verb) {
                        case VIEW -> BrowserVerbs.VIEW;
                        case READ_SECTION -> BrowserVerbs.READ_SECTION;
                    },
                    new Thing(kind, id.value()),
                    new Activity.Where(store, community, touchpoint, share, post),
                    section == null ? 0 : section);
        }
    }

    record BeaconBatch(@NotEmpty @Size(max = LARGEST_BATCH) List<@Valid @NotNull Beacon> beacons) {}

    private final ActivityStream stream;
    private final RateLimits limits;

    ActivityController(ActivityStream stream, RateLimits limits) {
        this.stream = stream;
        this.limits = limits;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Access(level = Access.Level.PUBLIC)
    @OwnIdempotency("a view that is recorded twice is two views; nothing is decided by them")
    void recordActivities(
            @PathVariable BrandId brand,
            Visitor visitor,
            @Valid @RequestBody BeaconBatch request,
            HttpServletRequest http) {
        int beacons = request.beacons().size();
        limits.take(OF_A_BROWSER, visitor.id().toString(), beacons);
        limits.take(OF_A_NETWORK, Caller.network(http), beacons);
        stream.ingest(request.beacons().stream()
                .map(beacon -> beacon.by(brand, visitor))
                .toList());
    }
}
