package linli.community.feed;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import linli.community.CommunityId;
import linli.community.GroupId;
import linli.community.feed.FeedQueries.MessageCard;
import linli.community.feed.FeedQueries.QuotedMessage;
import linli.community.feed.PinRepository.PinRow;
import linli.identity.People;
import linli.identity.PersonCard;
import linli.identity.PersonCards;
import linli.shared.BrandId;
import linli.shared.ThingId;
import linli.shared.access.Access;
import linli.shared.access.Actor;
import linli.shared.access.OwnIdempotency;
import linli.shared.text.Bilingual;
import linli.shared.thing.Kind;
import linli.shared.thing.PointsAt;
import linli.shared.thing.Thing;
import linli.shared.thing.Things;
import linli.shared.thing.Use;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What stands above a group's talk: whom one meets first, and what whoever keeps the group has pinned. */
@RestController
@RequestMapping("/api/brands/{brand}/groups/{group}")
class PinController {
    private static final int LONGEST_HOURS = 90 * 24;

    /** @param everywhere in every group of the community */
    record PinThingRequest(
            @NotNull @PointsAt(Use.CARD) Kind kind,
            @NotNull ThingId id,
            boolean everywhere,
            @Min(1) @Max(LONGEST_HOURS) int hours) {}

    record PinMessageRequest(@Min(1) @Max(LONGEST_HOURS) int hours) {}

    record PinnedView(PinId id) {}

    /** @param greeting null if the community has no words for who comes */
    record GroupFront(
            CommunityId community, @Nullable GreetingView greeting, List<PinView> pins, boolean mayModerate) {}

    /** @param by by the name and the face of the persona that they are to the brand */
    record GreetingView(PersonCard by, Bilingual text) {}

    /**
     * Either a thing or a message.
     *
     * @param everywhere whether it stands in every group of the community
     * @param over whether nothing can be done with it any more
     */
    record PinView(
            PinId id,
            @Nullable MessageCard card,
            @Nullable QuotedMessage message,
            PersonCard by,
            Instant until,
            boolean everywhere,
            boolean over) {}

    private final PinToTop pin;
    private final PinRepository pins;
    private final Readers readers;
    private final Things things;
    private final People people;

    PinController(PinToTop pin, PinRepository pins, Readers readers, Things things, People people) {
        this.pin = pin;
        this.pins = pins;
        this.readers = readers;
        this.things = things;
        this.people = people;
    }

    @Access(level = Access.Level.MEMBER)
    @GetMapping("/front")
    GroupFront getGroupFront(@PathVariable BrandId brand, @PathVariable GroupId group, Actor actor) {
        var feed = new FeedKey(brand, group);
        var reader = readers.check(feed, actor);
        var rows = pins.list(feed, reader.community());
        var greeting = pins.findGreeting(brand, reader.community());
        var cards = things.cards(
                brand, rows.stream().map(PinRow::thing).filter(Objects::nonNull).toList());
        var persons = new LinkedHashSet<>(rows.stream().map(PinRow::by).toList());
        rows.stream().map(PinRow::author).filter(Objects::nonNull).forEach(persons::add);
        greeting.ifPresent(row -> persons.add(row.by()));
        var known = people.cards(persons);
        return new GroupFront(
                reader.community(),
                greeting.map(row -> new GreetingView(
                                row.name() == null
                                        ? known.of(row.by())
                                        : new PersonCard(row.by(), row.name(), row.avatar()),
                                row.text()))
                        .orElse(null),
                rows.stream()
                        .map(row -> view(
                                row,
                                known,
                                row.thing() == null ? row.removed() : PinToTop.isOver(cards.get(row.thing()))))
                        .toList(),
                readers.moderates(brand, reader, actor));
    }

    private static PinView view(PinRow row, PersonCards known, boolean over) {
        var thing = row.thing();
        var message = row.message();
        var author = row.author();
        return new PinView(
                row.id(),
                thing == null ? null : new MessageCard(thing.kind(), Long.toString(thing.id())),
                message == null || author == null ? null : new QuotedMessage(message, known.of(author), row.excerpt()),
                known.of(row.by()),
                row.until(),
                row.group() == null,
                over);
    }

    /** By who moderates the community; at most three stand in a group, and three more in every group. */
    @Access(level = Access.Level.MEMBER)
    @ApiResponse(responseCode = "201", description = "Pinned", useReturnTypeSchema = true)
    @PostMapping("/pins")
    @ResponseStatus(HttpStatus.CREATED)
    PinnedView pinThing(
            @PathVariable BrandId brand,
            @PathVariable GroupId group,
            @Valid @RequestBody PinThingRequest request,
            Actor actor) {
        var reader = readers.checkModerator(new FeedKey(brand, group), actor);
        return new PinnedView(pin.thing(
                brand,
                reader.community(),
                request.everywhere() ? null : group,
                new Thing(request.kind(), request.id().value()),
                request.hours(),
                actor.person()));
    }

    @Access(level = Access.Level.MEMBER)
    @OwnIdempotency("pinning again only changes until when it stands there")
    @PutMapping("/feed/{message}/pin")
    PinnedView pinMessage(
            @PathVariable BrandId brand,
            @PathVariable GroupId group,
            @PathVariable MessageNumber message,
            @Valid @RequestBody PinMessageRequest request,
            Actor actor) {
        var feed = new FeedKey(brand, group);
        var reader = readers.checkModerator(feed, actor);
        return new PinnedView(pin.message(feed, reader.community(), message, request.hours(), actor.person()));
    }

    @Access(level = Access.Level.MEMBER)
    @DeleteMapping("/pins/{pin}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unpin(
            @PathVariable BrandId brand, @PathVariable GroupId group, @PathVariable("pin") PinId pinned, Actor actor) {
        var feed = new FeedKey(brand, group);
        var reader = readers.checkModerator(feed, actor);
        pin.remove(feed, reader.community(), pinned, actor.person());
    }
}
