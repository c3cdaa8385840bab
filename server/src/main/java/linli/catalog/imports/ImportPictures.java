package linli.catalog.imports;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import linli.catalog.PictureSource;
import linli.catalog.csv.Finding;
import linli.catalog.imports.WantedPictureRepository.GotPicture;
import linli.catalog.imports.WantedPictureRepository.WantedPicture;
import linli.catalog.shelf.ShelfCache;
import linli.intake.Hold;
import linli.media.Media;
import linli.media.MediaId;
import linli.shared.DomainException;
import linli.shared.web.OutboundHttp;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Gets the pictures that an import's file names, within a bounded time, and tells plainly which are missing. A host that
 * cannot be reached is not tried again for the other pictures.
 */
@Component
class ImportPictures {
    private static final Duration LONGEST = Duration.ofSeconds(90);
    private static final int BATCH = 24;
    private static final int AT_ONCE = 4;

    private final ImportRepository imports;
    private final WantedPictureRepository pictures;
    private final ShelfCache shelves;
    private final Media media;
    private final OutboundHttp http;
    private final ObjectProvider<PictureSource> sources;

    ImportPictures(
            ImportRepository imports,
            WantedPictureRepository pictures,
            ShelfCache shelves,
            Media media,
            OutboundHttp http,
            ObjectProvider<PictureSource> sources) {
        this.imports = imports;
        this.pictures = pictures;
        this.shelves = shelves;
        this.media = media;
        this.http = http;
        this.sources = sources;
    }

    /** Why there is no picture; its text is {@code import.picture.<name>} in the module's messages. */
    enum Missing {
        NO_SOURCE,
        ADDRESS_INVALID,
        ADDRESS_NOT_ALLOWED,
        UNREACHABLE,
        NOT_FOUND,
        TOO_LARGE,
        NOT_A_PICTURE,
        TIME_IS_UP
    }

    private record Got(@Nullable MediaId picture, @Nullable Missing missing) {
        static Got missing(Missing why) {
            return new Got(null, why);
        }
    }

    void fetch(Hold hold) {
        var run = hold.run();
        var end = Instant.now().plus(LONGEST);
        Set<String> deadHosts = ConcurrentHashMap.newKeySet();
        for (var wanted = pictures.next(run, BATCH); !wanted.isEmpty(); wanted = pictures.next(run, BATCH)) {
            var got = Instant.now().isBefore(end) ? fetch(wanted, deadHosts) : Map.<String, Got>of();
            var settled = new ArrayList<GotPicture>();
            var findings = new ArrayList<Finding>();
            for (var picture : wanted) {
                var result = got.getOrDefault(picture.source(), Got.missing(Missing.TIME_IS_UP));
                var why = result.missing();
                settled.add(new GotPicture(
                        picture.product(),
                        picture.position(),
                        Optional.ofNullable(result.picture())
                                .map(MediaId::value)
                                .orElse(null),
                        why == null ? null : why.name()));
                if (why != null) {
                    findings.add(Finding.at(
                            picture.line(),
                            picture.handle(),
                            Finding.Code.PICTURE_MISSING,
                            picture.source(),
                            why.name()));
                }
            }
            long missing = findings.size();
            hold.step(() -> {
                pictures.settle(run, settled);
                imports.countPictures(run, settled.size() - missing, missing);
                hold.tell(Findings.lines(findings));
                hold.advance();
                shelves.forget(run.brand());
            });
        }
    }

    private Map<String, Got> fetch(List<WantedPicture> wanted, Set<String> deadHosts) {
        var distinct = new LinkedHashSet<String>();
        wanted.forEach(picture -> distinct.add(picture.source()));
        var got = new ConcurrentHashMap<String, Got>();
        var turns = new Semaphore(AT_ONCE);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var source : distinct) {
                threads.execute(() -> {
                    turns.acquireUninterruptibly();
                    try {
                        got.put(source, get(source, deadHosts));
                    } finally {
                        turns.release();
                    }
                });
            }
        }
        return new HashMap<>(got);
    }

    private Got get(String source, Set<String> deadHosts) {
        if (source.startsWith("http://") || source.startsWith("https://")) {
            return download(source, deadHosts);
        }
        return sources.orderedStream()
                .flatMap(one -> one.find(source).stream())
                .findFirst()
                .map(this::store)
                .orElse(Got.missing(Missing.NO_SOURCE));
    }

    private Got download(String source, Set<String> deadHosts) {
        URI address;
        try {
            address = URI.create(source);
        } catch (IllegalArgumentException e) {
            return Got.missing(Missing.ADDRESS_INVALID);
        }
        var host = String.valueOf(address.getHost());
        if (deadHosts.contains(host)) {
            return Got.missing(Missing.UNREACHABLE);
        }
        return switch (http.get(address)) {
            case OutboundHttp.Body body -> store(body.bytes());
            case OutboundHttp.Failed failed ->
                switch (failed.problem()) {
                    case ADDRESS_INVALID -> Got.missing(Missing.ADDRESS_INVALID);
                    case ADDRESS_NOT_ALLOWED -> Got.missing(Missing.ADDRESS_NOT_ALLOWED);
                    case NOT_FOUND -> Got.missing(Missing.NOT_FOUND);
                    case TOO_LARGE -> Got.missing(Missing.TOO_LARGE);
                    case UNREACHABLE -> {
                        deadHosts.add(host);
                        yield Got.missing(Missing.UNREACHABLE);
                    }
                };
        };
    }

    private Got store(byte[] file) {
        try {
            return new Got(media.store(file), null);
        } catch (DomainException e) {
            return Got.missing(Missing.NOT_A_PICTURE);
        }
    }
}
