package linli.media;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import linli.shared.DomainException;
import linli.shared.Ids;
import linli.shared.PersonId;
import linli.shared.SharedError;
import linli.shared.leaving.Presence;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Stores pictures and gives them out; views name them by id and screens fetch {@code /media/{id}/{size}.jpg}. */
@Service
public class Media {
    private static final long CACHED_BYTES = 64 << 20;

    private record Key(MediaId picture, Rendition size) {}

    private final PictureRepository pictures;
    private final PictureEncoder encoder;
    private final TransactionOperations transaction;
    private final Presence presence;
    private final Ids ids;
    private final Cache<Key, byte[]> cache = Caffeine.newBuilder()
            .maximumWeight(CACHED_BYTES)
            .<Key, byte[]>weigher((_, bytes) -> bytes.length)
            .build();

    Media(
            PictureRepository pictures,
            PictureEncoder encoder,
            TransactionOperations transaction,
            Presence presence,
            Ids ids) {
        this.pictures = pictures;
        this.encoder = encoder;
        this.transaction = transaction;
        this.presence = presence;
        this.ids = ids;
    }

    /**
     * Stores a picture (JPEG, PNG, GIF or WebP); the same bytes give the same id.
     *
     * @throws linli.shared.DomainException if it is empty, too large or no picture, with a {@link MediaError}
     */
    public MediaId store(byte[] file) {
        return storeAll(List.of(file)).getFirst();
    }

    /** The same, brought by a person, who may show it as their face from then on. */
    MediaId store(PersonId person, byte[] file) {
        var picture = store(file);
        transaction.executeWithoutResult(_ -> {
            if (!presence.hold(Set.of(person)).isEmpty()) {
                throw new DomainException(SharedError.SIGN_IN_REQUIRED);
            }
            pictures.bring(person, picture);
        });
        return picture;
    }

    /**
     * Refuses a picture as the new face of somebody, unless whoever changes it has uploaded it. What a face shows already
     * may stay.
     *
     * @param field that names it in the request
     * @param before what it shows now, read under a lock
     * @throws linli.shared.DomainException {@link MediaError#PICTURE_NOT_YOURS}
     */
    public void requireOwnFace(PersonId person, String field, @Nullable MediaId before, @Nullable MediaId wished) {
        if (wished != null && !wished.equals(before) && !pictures.isBroughtBy(person, wished)) {
            throw DomainException.of(field, MediaError.PICTURE_NOT_YOURS);
        }
    }

    /** Stores many in a fixed number of statements; ids are in the order of the files. One bad file refuses them all. */
    public List<MediaId> storeAll(List<byte[]> files) {
        var digests = files.stream().map(Digest::of).toList();
        var known = pictures.find(digests);
        var fresh = new LinkedHashMap<Digest, PictureRepository.NewPicture>();
        for (int i = 0; i < files.size(); i++) {
            var digest = digests.get(i);
            if (!known.containsKey(digest) && !fresh.containsKey(digest)) {
                fresh.put(
                        digest,
                        new PictureRepository.NewPicture(
                                new MediaId(ids.next()), digest, encoder.encode(files.get(i))));
            }
        }
        if (!fresh.isEmpty()) {
            transaction.executeWithoutResult(_ -> pictures.insert(List.copyOf(fresh.values())));
            known = pictures.find(digests);
        }
        return digests.stream().map(known::get).toList();
    }

    /** The picture at card size, to be drawn into another. */
    public Optional<BufferedImage> read(MediaId picture) {
        return find(picture, Rendition.CARD).map(bytes -> {
            try {
                return ImageIO.read(new ByteArrayInputStream(bytes));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Those of the pictures that are stored, by one statement. */
    public Set<MediaId> existing(Collection<MediaId> wanted) {
        return wanted.isEmpty() ? Set.of() : pictures.existing(wanted);
    }

    /** The JPEG of a picture in a size, if there is such a picture. */
    Optional<byte[]> find(MediaId picture, Rendition size) {
        var key = new Key(picture, size);
        byte @Nullable [] cached = cache.getIfPresent(key);
        if (cached != null) {
            return Optional.of(cached);
        }
        var found = pictures.findBytes(picture, size);
        found.ifPresent(bytes -> cache.put(key, bytes));
        return found;
    }
}
