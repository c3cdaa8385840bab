package linli.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import linli.art.Avatars;
import linli.art.Illustrator;
import linli.demo.story.Story;
import linli.media.Media;
import linli.media.MediaId;

/** Draws and stores pictures beside the play, one a processor at a time. */
final class Studio implements AutoCloseable {
    private static final int COVER_WIDTH = 960;
    private static final int COVER_HEIGHT = 640;
    private static final int AVATAR_SIDE = 240;

    private final Media media;
    private final ExecutorService painters;
    private final List<Future<MediaId>> avatars = new ArrayList<>();

    Studio(Media media) {
        this.media = media;
        this.painters = Executors.newFixedThreadPool(
                Math.max(1, Runtime.getRuntime().availableProcessors()),
                Thread.ofPlatform().daemon().name("painter-", 0).factory());
    }

    /** Begins to draw the faces of these seeds. */
    void beginAvatars(List<Long> seeds) {
        seeds.forEach(seed -> avatars.add(painters.submit(() -> media.store(Avatars.jpeg(seed, AVATAR_SIDE)))));
    }

    /** The first of the faces that were begun, in their order. */
    List<MediaId> avatars(int count) {
        return avatars.stream().limit(count).map(Studio::await).toList();
    }

    List<MediaId> allAvatars() {
        return avatars(avatars.size());
    }

    Map<Story.Picture, MediaId> covers(List<Story.Picture> wanted) {
        var drawing = new LinkedHashMap<Story.Picture, Future<MediaId>>();
        wanted.forEach(picture -> drawing.computeIfAbsent(
                picture,
                _ -> painters.submit(() ->
                        media.store(Illustrator.jpeg(picture.motif(), picture.seed(), COVER_WIDTH, COVER_HEIGHT)))));
        var covers = new LinkedHashMap<Story.Picture, MediaId>();
        drawing.forEach((picture, future) -> covers.put(picture, await(future)));
        return covers;
    }

    private static MediaId await(Future<MediaId> picture) {
        try {
            return picture.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a picture could not be drawn", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        painters.shutdownNow();
    }
}
