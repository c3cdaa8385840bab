package linli.referral.sharing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;
import linli.content.PostId;
import linli.identity.People;
import linli.media.Media;
import linli.media.MediaId;
import linli.media.Poster;
import linli.media.QrCode;
import linli.network.Network;
import linli.network.TouchpointId;
import linli.network.Touchpoints;
import linli.referral.ReferralError;
import linli.referral.Share;
import linli.referral.ShareId;
import linli.referral.Shares;
import linli.shared.BrandId;
import linli.shared.DomainException;
import linli.shared.Page;
import linli.shared.PageRequest;
import linli.shared.ThingId;
import linli.shared.access.Access;
import linli.shared.access.Actor;
import linli.shared.thing.Kind;
import linli.shared.thing.PointsAt;
import linli.shared.thing.Thing;
import linli.shared.thing.ThingCard;
import linli.shared.thing.Things;
import linli.shared.thing.Use;
import linli.shared.web.Problems;
import linli.shared.web.PublicAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/brands/{brand}/shares")
class ShareController {
    private static final int QR_SIZE = 720;

    /** @param post the post on which it is shared, if it is; its author helped too */
    record ShareRequest(
            @NotNull @PointsAt(Use.SHARE) Kind kind,
            @NotNull ThingId id,
            @Nullable PostId post,
            @Nullable TouchpointId touchpoint) {}

    /** @param address the link to give to others */
    record ShareView(
            ShareId id,
            String code,
            String address,
            @PointsAt(Use.SHARE) Kind kind,
            String subject,
            String title) {}

    private final Shares shares;
    private final ShareResults results;
    private final Things things;
    private final Touchpoints touchpoints;
    private final Network network;
    private final People people;
    private final Media media;
    private final Poster poster;
    private final Problems texts;
    private final PublicAddress publicAddress;

    ShareController(
            Shares shares,
            ShareResults results,
            Things things,
            Touchpoints touchpoints,
            Network network,
            People people,
            Media media,
            Poster poster,
            Problems texts,
            PublicAddress publicAddress) {
        this.shares = shares;
        this.results = results;
        this.things = things;
        this.touchpoints = touchpoints;
        this.network = network;
        this.people = people;
        this.media = media;
        this.poster = poster;
        this.texts = texts;
        this.publicAddress = publicAddress;
    }

    /** Makes one's own link to a thing, or gives the one made before. */
    @PostMapping
    @Access(level = Access.Level.MEMBER)
    ShareView shareThing(
            @PathVariable BrandId brand, Actor actor, @Valid @RequestBody ShareRequest request, Locale locale) {
        var wanted = new Thing(request.kind(), request.id().value());
        var subject = find(brand, wanted);
        if (request.post() != null) {
            find(brand, request.post().thing());
        }
        if (request.touchpoint() != null) {
            touchpoints.get(brand, request.touchpoint());
        }
        var share = shares.share(brand, actor.person(), wanted, request.post(), request.touchpoint());
        return new ShareView(
                share.id(),
                share.code(),
                publicAddress.of(share.path()),
                share.subject().kind(),
                Long.toString(share.subject().id()),
                subject.title().in(isChinese(locale)));
    }

    /** One's own shares, the latest first, with what came of them. */
    @GetMapping
    @Access(level = Access.Level.MEMBER)
    Page<ShareResult> listMyShares(@PathVariable BrandId brand, Actor actor, PageRequest page) {
        return results.list(brand, actor.person(), page);
    }

    @GetMapping(path = "/{share}/qr.png", produces = MediaType.IMAGE_PNG_VALUE)
    @Access(level = Access.Level.MEMBER)
    ResponseEntity<byte[]> getShareQr(@PathVariable BrandId brand, @PathVariable ShareId share, Actor actor) {
        return png(QrCode.png(publicAddress.of(own(brand, share, actor).path()), QR_SIZE));
    }

    @GetMapping(path = "/{share}/poster.png", produces = MediaType.IMAGE_PNG_VALUE)
    @Access(level = Access.Level.MEMBER)
    ResponseEntity<byte[]> getSharePoster(
            @PathVariable BrandId brand, @PathVariable ShareId share, Actor actor, Locale locale) {
        var found = own(brand, share, actor);
        var subject = find(brand, found.subject());
        var name = people.card(actor.person()).name();
        var owner = network.getBrand(brand);
        var offering = new Offering(subject, Offering.founder(subject, people), owner.zone(), texts, locale);
        var sharer = texts.text("share.by", locale, name);
        return png(poster.draw(new Poster.Sheet(
                owner.name().in(isChinese(locale)),
                subject.title().in(isChinese(locale)),
                offering.facts(),
                Offering.joined(List.of(offering.opener(), sharer)),
                texts.text("share.call", locale),
                publicAddress.of(found.path()),
                picture(subject.picture()))));
    }

    private @Nullable BufferedImage picture(@Nullable ThingId image) {
        return image == null ? null : media.read(new MediaId(image.value())).orElse(null);
    }

    private ThingCard find(BrandId brand, Thing subject) {
        return things.findPublic(brand, subject).orElseThrow(() -> new DomainException(ReferralError.NOTHING_TO_SHARE));
    }

    private Share own(BrandId brand, ShareId share, Actor actor) {
        return shares.find(brand, share)
                .filter(found -> found.sharer().equals(actor.person()))
                .orElseThrow(() -> new DomainException(ReferralError.SHARE_NOT_FOUND));
    }

    private static boolean isChinese(Locale locale) {
        return locale.getLanguage().equals(Locale.CHINESE.getLanguage());
    }

    private static ResponseEntity<byte[]> png(byte[] bytes) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePrivate())
                .contentType(MediaType.IMAGE_PNG)
                .body(bytes);
    }
}
