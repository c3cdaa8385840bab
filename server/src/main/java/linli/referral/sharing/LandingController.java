package linli.referral.sharing;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import linli.campaign.CampaignId;
import linli.identity.People;
import linli.network.Network;
import linli.network.Touchpoints;
import linli.referral.ReferralError;
import linli.referral.Share;
import linli.referral.Shares;
import linli.shared.BrandId;
import linli.shared.DomainException;
import linli.shared.access.Access;
import linli.shared.access.Visitor;
import linli.shared.thing.Thing;
import linli.shared.thing.ThingCard;
import linli.shared.thing.Things;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Where a shared link and a touchpoint's code lead: one small page, and the note that somebody came. */
@RestController
class LandingController {
    /** Programs that fetch a page to show a preview of it; WeChat's own browser is a person's. */
    private static final Pattern PREVIEWS = Pattern.compile(
            "bot\\b|spider|crawl|preview|facebookexternalhit|slack|whatsapp|telegram", Pattern.CASE_INSENSITIVE);

    private final Shares shares;
    private final Touchpoints touchpoints;
    private final Things things;
    private final Network network;
    private final People people;
    private final Arrivals arrivals;
    private final EntranceQueries entrances;
    private final LandingPage page;

    LandingController(
            Shares shares,
            Touchpoints touchpoints,
            Things things,
            Network network,
            People people,
            Arrivals arrivals,
            EntranceQueries entrances,
            LandingPage page) {
        this.shares = shares;
        this.touchpoints = touchpoints;
        this.things = things;
        this.network = network;
        this.people = people;
        this.arrivals = arrivals;
        this.entrances = entrances;
        this.page = page;
    }

    @GetMapping(path = "/s/{code}", produces = MediaType.TEXT_HTML_VALUE)
    @Access(level = Access.Level.PUBLIC)
    ResponseEntity<String> openShare(
            @PathVariable String code, Visitor visitor, HttpServletRequest request, Locale locale) {
        return shares.find(code)
                .map(share -> openShare(share, visitor, request, locale))
                .orElseGet(() -> missing(locale));
    }

    private ResponseEntity<String> openShare(Share share, Visitor visitor, HttpServletRequest request, Locale locale) {
        if (isPerson(request) && !share.ended()) {
            arrivals.byShare(share, visitor);
        }
        var sharer = share.ended() ? null : people.card(share.sharer()).name();
        return html(
                share.brand(), shown(share.brand(), share.subject()), sharer, null, share.path(), List.of(), locale);
    }

    @GetMapping(path = "/t/{code}", produces = MediaType.TEXT_HTML_VALUE)
    @Access(level = Access.Level.PUBLIC)
    ResponseEntity<String> openTouchpoint(
            @PathVariable String code, Visitor visitor, HttpServletRequest request, Locale locale) {
        return touchpoints
                .find(code)
                .map(touchpoint -> {
                    if (isPerson(request)) {
                        arrivals.byTouchpoint(touchpoint, visitor);
                    }
                    return html(
                            touchpoint.brand(),
                            shown(touchpoint.brand(), touchpoint.target()),
                            null,
                            touchpoint.code(),
                            touchpoint.path(),
                            entrances.through(touchpoint),
                            locale);
                })
                .orElseGet(() -> missing(locale));
    }

    /** What a link leads to; its brand where that has gone or may not be seen, for links and codes outlive what they lead to. */
    private ThingCard shown(BrandId brand, Thing wanted) {
        return things.findPublic(brand, wanted)
                .or(() -> things.find(brand, Thing.of(brand)))
                .orElseThrow(() -> new DomainException(ReferralError.SHARE_NOT_FOUND));
    }

    private ResponseEntity<String> missing(Locale locale) {
        return ResponseEntity.status(HttpStatus.NOT_FOUND)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .body(page.renderMissing(locale));
    }

    private ResponseEntity<String> html(
            BrandId brand,
            ThingCard subject,
            @Nullable String sharer,
            @Nullable String entrance,
            String path,
            List<CampaignId> campaigns,
            Locale locale) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .body(page.render(new LandingPage.Model(
                        network.getBrand(brand),
                        subject,
                        Offering.founder(subject, people),
                        sharer,
                        entrance,
                        path,
                        leading(brand, subject, campaigns),
                        locale)));
    }

    /** The cards of what the entrance leads to beside what it is to. */
    private List<ThingCard> leading(BrandId brand, ThingCard subject, List<CampaignId> campaigns) {
        var wanted = campaigns.stream()
                .map(CampaignId::thing)
                .filter(campaign -> !campaign.equals(subject.thing()))
                .toList();
        var cards = things.cards(brand, wanted);
        return wanted.stream()
                .flatMap(campaign -> Stream.ofNullable(cards.get(campaign)))
                .toList();
    }

    private static boolean isPerson(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.USER_AGENT))
                .filter(agent -> !PREVIEWS.matcher(agent).find())
                .isPresent();
    }
}
