package linli.media;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import linli.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PictureRepository {
    private final JdbcClient db;

    PictureRepository(JdbcClient db) {
        this.db = db;
    }

    /** A picture to store; the digest is of the bytes as they came. */
    record NewPicture(MediaId id, Digest digest, PictureEncoder.Encoded encoded) {}

    /** By the unique digest; as many rows as digests at most. */
    Map<Digest, MediaId> find(Collection<Digest> digests) {
        var found = new HashMap<Digest, MediaId>();
        db.sql("select digest, id from media.picture where digest = any (:digests::bytea[])")
                .param("digests", digests.stream().map(Digest::bytes).toArray(byte[][]::new))
                .query(row -> {
                    found.put(new Digest(row.getBytes("digest")), new MediaId(row.getLong("id")));
                });
        return found;
    }

    Set<MediaId> existing(Collection<MediaId> pictures) {
        return db
                .sql("select id from media.picture where id = any (:ids)")
                .param("ids", pictures.stream().mapToLong(MediaId::value).toArray())
                .query((row, _) -> new MediaId(row.getLong("id")))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Inserts those whose digest is not there yet, in order of digest so that two callers never wait in a circle. */
    void insert(List<NewPicture> pictures) {
        var sorted = new ArrayList<>(pictures);
        sorted.sort((a, b) -> a.digest().compareTo(b.digest()));
        var inserted = new HashMap<Long, NewPicture>();
        sorted.forEach(picture -> inserted.put(picture.id().value(), picture));
        var fresh = db.sql("""
                insert into media.picture (id, digest, width, height)
                select * from unnest(:ids::bigint[], :digests::bytea[], :widths::int[], :heights::int[])
                on conflict (digest) do nothing
                returning id
                """)
                .param("ids", sorted.stream().mapToLong(p -> p.id().value()).toArray())
                .param("digests", sorted.stream().map(p -> p.digest().bytes()).toArray(byte[][]::new))
                .param(
                        "widths",
                        sorted.stream().mapToInt(p -> p.encoded().width()).toArray())
                .param(
                        "heights",
                        sorted.stream().mapToInt(p -> p.encoded().height()).toArray())
                .query(Long.class)
                .list();
        inserted.keySet().retainAll(fresh);
        insertRenditions(inserted.values());
    }

    void bring(PersonId person, MediaId picture) {
        db.sql("insert into media.bringing (person, picture) values (:person, :picture) on conflict do nothing")
                .param("person", person.value())
                .param("picture", picture.value())
                .update();
    }

    boolean isBroughtBy(PersonId person, MediaId picture) {
        return db.sql("select exists (select from media.bringing where person = :person and picture = :picture)")
                .param("person", person.value())
                .param("picture", picture.value())
                .query(Boolean.class)
                .single();
    }

    void forgetBringing(PersonId person) {
        db.sql("delete from media.bringing where person = :person")
                .param("person", person.value())
                .update();
    }

    private void insertRenditions(Collection<NewPicture> pictures) {
        var ids = new ArrayList<Long>();
        var sizes = new ArrayList<String>();
        var bytes = new ArrayList<byte[]>();
        for (var picture : pictures) {
            picture.encoded().renditions().forEach((size, encoded) -> {
                ids.add(picture.id().value());
                sizes.add(name(size));
                bytes.add(encoded);
            });
        }
        db.sql("""
                insert into media.rendition (picture, size, bytes)
                select * from unnest(:ids::bigint[], :sizes::text[], :bytes::bytea[])
                """)
                .param("ids", ids.toArray(Long[]::new))
                .param("sizes", sizes.toArray(String[]::new))
                .param("bytes", bytes.toArray(byte[][]::new))
                .update();
    }

    Optional<byte[]> findBytes(MediaId picture, Rendition size) {
        return db.sql("select bytes from media.rendition where picture = :picture and size = :size")
                .param("picture", picture.value())
                .param("size", name(size))
                .query((row, _) -> row.getBytes("bytes"))
                .optional();
    }

    private static String name(Rendition size) {
        return size.name().toLowerCase(Locale.ROOT);
    }
}
