package linli.community.feed;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import linli.community.Communities;
import linli.identity.OpenStreams;
import linli.shared.PersonId;
import linli.shared.Signals;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Brings the changes of feeds to who looks on at this node. A signal only says that a feed moved on: the changes are
 * read from the table, once for all readers of a feed, from where the last reading ended.
 */
@Component
class FeedHub implements SmartLifecycle {
    static final String FEED = "community.feed";
    private static final Logger LOG = LoggerFactory.getLogger(FeedHub.class);
    private static final int QUEUE = 256;
    private static final int PAGE = 200;

    private final FeedQueries feeds;
    private final JsonMapper json;
    private final ConcurrentMap<FeedKey, Channel> channels = new ConcurrentHashMap<>();
    private volatile boolean running;

    FeedHub(FeedQueries feeds, JsonMapper json, Signals signals, OpenStreams streams) {
        this.feeds = feeds;
        this.json = json;
        signals.listen(FEED, this::moved);
        signals.listen(Communities.SEAT_LEFT, seat -> {
            if (seat.equals(Signals.LOOK)) {
                streams.recheckAll();
            } else {
                streams.recheck(PersonId.valueOf(seat.substring(seat.lastIndexOf(':') + 1)));
            }
        });
    }

    /** A message's state as it is sent. */
    record Change(long revision, String data) {}

    /** One reader's changes, waiting to be sent. Who falls behind by more than the queue holds is let go. */
    final class Subscription implements AutoCloseable {
        private static final Change END = new Change(0, "");

        private final FeedKey feed;
        private final ArrayBlockingQueue<Change> waiting = new ArrayBlockingQueue<>(QUEUE);
        private volatile boolean ended;

        private Subscription(FeedKey feed) {
            this.feed = feed;
        }

        /** The next change; null if there was none for so long, or no more come. */
        @Nullable
        Change next(Duration patience) throws InterruptedException {
            var change = waiting.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
            return change == END ? null : change;
        }

        boolean isOpen() {
            return !ended && running;
        }

        private void offer(Change change) {
            if (!waiting.offer(change)) {
                end();
            }
        }

        /** Lets the reader go. */
        void end() {
            ended = true;
            waiting.clear();
            waiting.offer(END);
        }

        @Override
        public void close() {
            ended = true;
            channels.computeIfPresent(feed, (_, channel) -> {
                channel.readers.remove(this);
                return channel.readers.isEmpty() ? null : channel;
            });
        }
    }

    private final class Channel {
        private final FeedKey feed;
        private final Set<Subscription> readers = ConcurrentHashMap.newKeySet();
        private final AtomicBoolean moved = new AtomicBoolean();
        private final ReentrantLock reading = new ReentrantLock();
        private long read;

        private Channel(FeedKey feed, long read) {
            this.feed = feed;
            this.read = read;
        }

        void move() {
            if (!moved.getAndSet(true)) {
                Thread.ofVirtual().name("feed " + feed).start(this::read);
            }
        }

        private void read() {
            reading.lock();
            try {
                while (moved.getAndSet(false)) {
                    boolean more = true;
                    while (more) {
                        var changes = feeds.changes(feed, read, PAGE);
                        for (var message : changes) {
                            var change = render(message);
                            readers.forEach(reader -> reader.offer(change));
                            read = change.revision();
                        }
                        more = changes.size() == PAGE;
                    }
                }
            } catch (RuntimeException e) {
                LOG.warn("A feed could not be read; its readers have to come back", e);
                readers.forEach(Subscription::end);
            } finally {
                reading.unlock();
            }
        }
    }

    /**
     * Starts to collect changes for a reader. Changes from before may come too; what the reader has missed until now is
     * in the table.
     */
    Subscription subscribe(FeedKey feed) {
        long known = feeds.lastRevision(feed);
        var subscription = new Subscription(feed);
        channels.compute(feed, (_, found) -> {
            var channel = found == null ? new Channel(feed, known) : found;
            channel.readers.add(subscription);
            return channel;
        });
        return subscription;
    }

    Change render(FeedQueries.MessageView message) {
        return new Change(Long.parseLong(message.revision()), json.writeValueAsString(message));
    }

    private void moved(String feed) {
        if (feed.equals(Signals.LOOK)) {
            channels.values().forEach(Channel::move);
        } else {
            var channel = channels.get(FeedKey.parse(feed));
            if (channel != null) {
                channel.move();
            }
        }
    }

    @Override
    public void start() {
        running = true;
    }

    /** Lets all readers go, so that the server need not wait for them. */
    @Override
    public void stop() {
        running = false;
        channels.values().forEach(channel -> channel.readers.forEach(Subscription::end));
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
