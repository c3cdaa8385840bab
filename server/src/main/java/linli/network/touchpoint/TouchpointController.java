package linli.network.touchpoint;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import linli.media.Poster;
import linli.media.QrCode;
import linli.network.Network;
import linli.network.NetworkPermission;
import linli.network.StoreId;
import linli.network.Touchpoint;
import linli.network.TouchpointFilter;
import linli.network.TouchpointId;
import linli.network.Touchpoints;
import linli.shared.BrandId;
import linli.shared.DomainException;
import linli.shared.Page;
import linli.shared.PageRequest;
import linli.shared.SharedError;
import linli.shared.ThingId;
import linli.shared.access.Access;
import linli.shared.access.Actor;
import linli.shared.listing.ExportRequest;
import linli.shared.listing.Matches;
import linli.shared.text.Bilingual;
import linli.shared.text.English;
import linli.shared.text.Name;
import linli.shared.thing.Kind;
import linli.shared.thing.PointsAt;
import linli.shared.thing.Thing;
import linli.shared.thing.Things;
import linli.shared.thing.Use;
import linli.shared.web.Problems;
import linli.shared.web.PublicAddress;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/brands/{brand}/touchpoints")
class TouchpointController {

    record SetUpTouchpointRequest(
            @NotNull Touchpoint.Kind kind,
            @NotNull Touchpoint.Space space,
            @Nullable StoreId store,
            @NotNull @Name(max = 40) String name,
            @Nullable @English(max = 80) String nameEn,
            @NotNull @PointsAt(Use.ENTRANCE) Kind leadsTo,
            @NotNull ThingId target) {}

    /** @param path the address that its QR code leads to */
    record TouchpointView(
            TouchpointId id,
            String code,
            String path,
            Touchpoint.Kind kind,
            Touchpoint.Space space,
            @Nullable StoreId store,
            Bilingual name,
            @PointsAt(Use.ENTRANCE) Kind leadsTo,
            String target) {

        static TouchpointView of(Touchpoint touchpoint) {
            return new TouchpointView(
                    touchpoint.id(),
                    touchpoint.code(),
                    touchpoint.path(),
                    touchpoint.kind(),
                    touchpoint.space(),
                    touchpoint.store(),
                    touchpoint.name(),
                    touchpoint.target().kind(),
                    Long.toString(touchpoint.target().id()));
        }
    }

    private final Touchpoints touchpoints;
    private final ExportTouchpoints export;
    private final Network network;
    private final Things things;
    private final Poster poster;
    private final Problems texts;
    private final PublicAddress publicAddress;

    TouchpointController(
            Touchpoints touchpoints,
            ExportTouchpoints export,
            Network network,
            Things things,
            Poster poster,
            Problems texts,
            PublicAddress publicAddress) {
        this.touchpoints = touchpoints;
        this.export = export;
        this.network = network;
        this.things = things;
        this.poster = poster;
        this.texts = texts;
        this.publicAddress = publicAddress;
    }

    @GetMapping
    @Access(level = Access.Level.STAFF, permission = NetworkPermission.MANAGE_TOUCHPOINTS)
    Page<TouchpointView> listTouchpoints(
            @PathVariable BrandId brand,
            @ParameterObject @Valid TouchpointFilter filter,
            Actor actor,
            PageRequest page) {
        var found = touchpoints.list(brand, stores(brand, actor), filter, page);
        return found.map(TouchpointView::of);
    }

    @GetMapping("/count")
    @Access(level = Access.Level.STAFF, permission = NetworkPermission.MANAGE_TOUCHPOINTS)
    Matches countTouchpoints(
            @PathVariable BrandId brand, @ParameterObject @Valid TouchpointFilter filter, Actor actor) {
        return touchpoints.count(brand, stores(brand, actor), filter);
    }

    @GetMapping(path = "/export", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @Access(level = Access.Level.STAFF, permission = NetworkPermission.MANAGE_TOUCHPOINTS)
    void exportTouchpoints(
            @PathVariable BrandId brand,
            @ParameterObject @Valid TouchpointFilter filter,
            @ParameterObject @Valid ExportRequest wanted,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        export.handle(brand, actor.person(), stores(brand, actor), filter, wanted, response);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Access(level = Access.Level.STAFF, permission = NetworkPermission.MANAGE_TOUCHPOINTS)
    TouchpointView setUpTouchpoint(
            @PathVariable BrandId brand, Actor actor, @Valid @RequestBody SetUpTouchpointRequest request) {
        var store = request.store();
        if (store != null) {
            network.getStore(brand, store);
        }
        requireMayRun(brand, actor, store);
        return TouchpointView.of(touchpoints.setUp(
                brand,
                new Touchpoints.NewTouchpoint(
                        request.kind(),
                        request.space(),
                        store,
                        new Bilingual(request.name(), request.nameEn()),
                        new Thing(request.leadsTo(), request.target().value())),
                actor.person()));
    }

    @DeleteMapping("/{touchpoint}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Access(level = Access.Level.STAFF, permission = NetworkPermission.MANAGE_TOUCHPOINTS)
    void retireTouchpoint(@PathVariable BrandId brand, @PathVariable TouchpointId touchpoint, Actor actor) {
        requireMayRun(brand, actor, touchpoints.get(brand, touchpoint).store());
        touchpoints.retire(brand, touchpoint);
    }

    @GetMapping(path = "/{touchpoint}/qr.png", produces = MediaType.IMAGE_PNG_VALUE)
    @Access(level = Access.Level.STAFF, permission = NetworkPermission.MANAGE_TOUCHPOINTS)
    ResponseEntity<byte[]> getTouchpointQr(@PathVariable BrandId brand, @PathVariable TouchpointId touchpoint) {
        return png(
                QrCode.png(publicAddress.of(touchpoints.get(brand, touchpoint).path()), 720));
    }

    @GetMapping(path = "/{touchpoint}/poster.png", produces = MediaType.IMAGE_PNG_VALUE)
    @Access(level = Access.Level.STAFF, permission = NetworkPermission.MANAGE_TOUCHPOINTS)
    ResponseEntity<byte[]> getTouchpointPoster(
            @PathVariable BrandId brand, @PathVariable TouchpointId touchpoint, Locale locale) {
        var found = touchpoints.get(brand, touchpoint);
        var owner = network.getBrand(brand);
        boolean chinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
        var place = found.store() == null ? "" : storeLine(brand, found.store(), chinese);
        return png(poster.draw(new Poster.Sheet(
                owner.name().in(chinese),
                found.name().in(chinese),
                leadsTo(found, chinese).filter(title -> !place.contains(title)).stream()
                        .toList(),
                place,
                texts.text("poster.call", locale),
                publicAddress.of(found.path()),
                null)));
    }

    /** What it is called, unless that is on the poster anyway: the brand is its headline. */
    private Optional<String> leadsTo(Touchpoint touchpoint, boolean chinese) {
        return things.findPublic(touchpoint.brand(), touchpoint.target())
                .filter(card -> !card.kind().equals(Thing.BRAND))
                .map(card -> card.title().in(chinese));
    }

    private String storeLine(BrandId brand, StoreId id, boolean chinese) {
        var store = network.getStore(brand, id);
        return store.name().in(chinese) + " · " + store.address().in(chinese);
    }

    private static void requireMayRun(BrandId brand, Actor actor, @Nullable StoreId store) {
        var permission = NetworkPermission.MANAGE_TOUCHPOINTS;
        boolean allowed =
                store == null ? actor.may(permission, brand) : actor.mayInStore(permission, brand, store.value());
        if (!allowed) {
            throw new DomainException(SharedError.NOT_FOUND);
        }
    }

    /** Those of which the actor sees the touchpoints; null for all, and for those of no store. */
    private static @Nullable List<StoreId> stores(BrandId brand, Actor actor) {
        return actor.may(NetworkPermission.MANAGE_TOUCHPOINTS, brand) ? null : ownStores(brand, actor);
    }

    private static List<StoreId> ownStores(BrandId brand, Actor actor) {
        return actor.stores(NetworkPermission.MANAGE_TOUCHPOINTS, brand).stream()
                .map(StoreId::new)
                .toList();
    }

    private static ResponseEntity<byte[]> png(byte[] bytes) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePrivate())
                .contentType(MediaType.IMAGE_PNG)
                .body(bytes);
    }
}
