package linli.community.feed;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import linli.community.CommunityError;
import linli.community.GroupId;
import linli.community.Moderation;
import linli.community.feed.FeedQueries.MessageView;
import linli.community.feed.PostMessage.Outcome;
import linli.community.feed.PostMessage.Speaker;
import linli.identity.OpenStreams;
import linli.media.MediaId;
import linli.media.Stored;
import linli.shared.BrandId;
import linli.shared.DomainException;
import linli.shared.GroupCommit;
import linli.shared.Ids;
import linli.shared.Page;
import linli.shared.PageRequest;
import linli.shared.PersonId;
import linli.shared.Sha256;
import linli.shared.SharedError;
import linli.shared.ThingId;
import linli.shared.access.Access;
import linli.shared.access.Actor;
import linli.shared.access.OwnIdempotency;
import linli.shared.text.Characters;
import linli.shared.text.Prose;
import linli.shared.thing.Kind;
import linli.shared.thing.PointsAt;
import linli.shared.thing.Thing;
import linli.shared.thing.Things;
import linli.shared.thing.Use;
import linli.shared.web.IdempotencyKey;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The talk of a group, for who sits in it and the staff whose group it is; to everybody else it does not exist. */
@RestController
@RequestMapping("/api/brands/{brand}/groups/{group}/feed")
class FeedController {
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final int PAGE = 200;

    record MessageCardRequest(
            @NotNull @PointsAt(Use.CARD) Kind kind, @NotNull ThingId id) {}

    record PostMessageRequest(
            @NotNull @Characters(max = 2000) @Prose String body,
            @Nullable @Size(max = 9) @Stored List<@NotNull MediaId> images,
            @Nullable @Size(max = 20) List<@NotNull PersonId> mentions,
            @Nullable MessageNumber replyTo,
            @Nullable @Valid MessageCardRequest card) {}

    record PostedMessage(MessageNumber number) {}

    private final GroupCommit<PostMessage, Outcome> messages;
    private final PostMessages posting;
    private final ChangeMessages changes;
    private final Readers readers;
    private final FeedQueries queries;
    private final FeedHub hub;
    private final Moderation moderation;
    private final Things things;
    private final OpenStreams streams;

    FeedController(
            GroupCommit<PostMessage, Outcome> messages,
            PostMessages posting,
            ChangeMessages changes,
            Readers readers,
            FeedQueries queries,
            FeedHub hub,
            Moderation moderation,
            Things things,
            OpenStreams streams) {
        this.messages = messages;
        this.posting = posting;
        this.changes = changes;
        this.readers = readers;
        this.queries = queries;
        this.hub = hub;
        this.moderation = moderation;
        this.things = things;
        this.streams = streams;
    }

    @Access(level = Access.Level.MEMBER)
    @GetMapping
    Page<MessageView> listMessages(
            @PathVariable BrandId brand, @PathVariable GroupId group, PageRequest page, Actor actor) {
        var feed = new FeedKey(brand, group);
        readers.check(feed, actor);
        return Page.of(
                queries.history(feed, actor.person(), page),
                page.size(),
                message -> message.number().toString());
    }

    @Access(level = Access.Level.MEMBER)
    @OwnIdempotency("the key is unique per author and group: a repeated request answers the message posted first")
    @PostMapping
    @ApiResponse(responseCode = "201", description = "Posted", useReturnTypeSchema = true)
    ResponseEntity<PostedMessage> postMessage(
            @PathVariable BrandId brand,
            @PathVariable GroupId group,
            IdempotencyKey key,
            @Valid @RequestBody PostMessageRequest request,
            Actor actor) {
        var card = request.card();
        var message = new PostMessage(
                brand,
                group,
                actor.person(),
                readers.isStaff(new FeedKey(brand, group), actor) ? Speaker.STAFF : Speaker.MEMBER,
                UUID.nameUUIDFromBytes(key.value().getBytes(StandardCharsets.UTF_8)),
                Sha256.fingerprint(request.toString()),
                request.body().strip(),
                Optional.ofNullable(request.images()).orElse(List.of()),
                Optional.ofNullable(request.mentions()).orElse(List.of()),
                request.replyTo(),
                card == null ? null : new Thing(card.kind(), card.id().value()));
        return switch (post(message, card)) {
            case Outcome.Posted(var number) -> IdempotencyKey.created(false).body(new PostedMessage(number));
            case Outcome.Replayed(var number) -> IdempotencyKey.created(true).body(new PostedMessage(number));
            case Outcome.KeyReused _ -> throw new DomainException(SharedError.IDEMPOTENCY_KEY_REUSED);
            case Outcome.NotHere _ -> throw new DomainException(CommunityError.GROUP_NOT_FOUND);
            case Outcome.Muted _ -> throw new DomainException(CommunityError.MUTED);
        };
    }

    /** What would be refused by now may have been posted before. */
    private Outcome post(PostMessage message, @Nullable MessageCardRequest card) {
        try {
            check(message, card);
        } catch (DomainException refused) {
            return posting.findEarlier(message).orElseThrow(() -> refused);
        }
        var outcome = messages.submit(message);
        return outcome instanceof Outcome.NotHere || outcome instanceof Outcome.Muted
                ? posting.findEarlier(message).orElse(outcome)
                : outcome;
    }

    private void check(PostMessage message, @Nullable MessageCardRequest card) {
        if (message.body().isEmpty() && message.images().isEmpty() && card == null) {
            throw new DomainException(CommunityError.EMPTY_MESSAGE);
        }
        moderation.check(message.brand(), message.body());
        if (card != null
                && things.findPublic(
                                message.brand(),
                                new Thing(card.kind(), card.id().value()))
                        .isEmpty()) {
            throw new DomainException(CommunityError.CARD_NOT_FOUND);
        }
    }

    @Access(level = Access.Level.MEMBER)
    @OwnIdempotency("liking again changes nothing")
    @PutMapping("/{message}/like")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void likeMessage(
            @PathVariable BrandId brand,
            @PathVariable GroupId group,
            @PathVariable MessageNumber message,
            Actor actor) {
        var feed = new FeedKey(brand, group);
        readers.check(feed, actor);
        changes.like(feed, message, actor.person());
    }

    @Access(level = Access.Level.MEMBER)
    @OwnIdempotency("taking back again changes nothing")
    @DeleteMapping("/{message}/like")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unlikeMessage(
            @PathVariable BrandId brand,
            @PathVariable GroupId group,
            @PathVariable MessageNumber message,
            Actor actor) {
        var feed = new FeedKey(brand, group);
        readers.check(feed, actor);
        changes.unlike(feed, message, actor.person());
    }

    /** By its author or who moderates the community. */
    @Access(level = Access.Level.MEMBER)
    @DeleteMapping("/{message}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeMessage(
            @PathVariable BrandId brand,
            @PathVariable GroupId group,
            @PathVariable MessageNumber message,
            Actor actor) {
        var feed = new FeedKey(brand, group);
        var reader = readers.check(feed, actor);
        boolean own =
                queries.findAuthor(feed, message).filter(actor.person()::equals).isPresent();
        if (!own && !readers.moderates(brand, reader, actor)) {
            throw new DomainException(CommunityError.MESSAGE_NOT_FOUND);
        }
        changes.remove(feed, message, actor.person());
    }

    /**
     * Streams messages as they come or change. Starts after {@code Last-Event-ID}, else after {@code after} (a
     * message's revision), else now. Runs in the request's own virtual thread until either side ends it, or the reader's
     * session or right does.
     */
    @Access(level = Access.Level.MEMBER)
    @GetMapping(path = "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void streamMessages(
            @PathVariable BrandId brand,
            @PathVariable GroupId group,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEvent,
            @RequestParam(required = false) @Nullable String after,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var feed = new FeedKey(brand, group);
        readers.check(feed, actor);
        var from = lastEvent != null && !lastEvent.isEmpty() ? lastEvent : after;
        try (var subscription = hub.subscribe(feed);
                var _ = streams.hold(
                        request, actor, who -> readers.find(feed, who).isPresent(), subscription::end)) {
            long last = from == null ? queries.lastRevision(feed) : revision(from);
            response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.setHeader("X-Accel-Buffering", "no");
            send(response, "retry: 2000\n\n");
            last = catchUp(feed, last, response);
            while (subscription.isOpen()) {
                var change = subscription.next(HEARTBEAT);
                if (change == null) {
                    send(response, ":\n\n");
                } else if (change.revision() > last) {
                    send(response, event(change));
                    last = change.revision();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private long catchUp(FeedKey feed, long from, HttpServletResponse response) throws IOException {
        long last = from;
        boolean more = true;
        while (more) {
            var missed = queries.changes(feed, last, PAGE);
            var events = new StringBuilder();
            for (var message : missed) {
                var change = hub.render(message);
                events.append(event(change));
                last = change.revision();
            }
            send(response, events.toString());
            more = missed.size() == PAGE;
        }
        return last;
    }

    private static String event(FeedHub.Change change) {
        return "id: %d\nevent: message\ndata: %s\n\n".formatted(change.revision(), change.data());
    }

    private static void send(HttpServletResponse response, String text) throws IOException {
        response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        response.flushBuffer();
    }

    private static long revision(String text) {
        try {
            return text.equals("0") ? 0 : Ids.parse(text);
        } catch (IllegalArgumentException e) {
            throw new DomainException(SharedError.INVALID_REQUEST);
        }
    }
}
