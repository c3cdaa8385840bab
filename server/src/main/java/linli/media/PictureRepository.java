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
import linli.shared.sql.Database;
import org.springframework.stereotype.Repository;

@Repository
class PictureRepository {
    private final Database db;

    PictureRepository(Database db) {
        this.db = db;
    }

    /** A picture to store; the digest is of the bytes as they came. */
    record NewPicture(MediaId id, Digest digest, PictureEncoder.Encoded encoded) {}

    /** By the unique digest; as many rows as digests at most. */
    Map<Digest, MediaId> find(Collection<Digest> digests) {
        var found = new HashMap<Digest, MediaId>();
        db.sql("select digest, id from media.picture where digest = any (:digests::bytea[])")
                .rows(digests)
                .bytes("digests", Digest::bytes)
                .query(row -> {
                    found.put(new Digest(row.getBytes("digest")), new MediaId(row.getLong("id")));
                });
        return found;
    }

    Set<MediaId> existing(Collection<MediaId> pictures) {
        return db
                .sql("select id from media.picture where id = any (:ids)")
                .ids("ids", pictures)
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
                .rows(sorted)
                .ids("ids", NewPicture::id)
                .bytes("digests", p -> p.digest().bytes())
                .ints("widths", p -> p.encoded().width())
                .ints("heights", p -> p.encoded().height())
                .query(Long.class)
                .list();
        inserted.keySet().retainAll(fresh);
        insertRenditions(inserted.values());
    }

    void bring(PersonId person, MediaId picture) {
        db.sql("insert into media.bringing (person, picture) values (:person, :picture) on conflict do nothing")
                .param("person", person)
                .param("picture", picture)
                .update();
    }

    boolean isBroughtBy(PersonId person, MediaId picture) {
        return db.sql("select exists (select from media.bringing where person = :person and picture = :picture)")
                .param("person", person)
                .param("picture", picture)
                .query(Boolean.class)
                .single();
    }

    void forgetBringing(PersonId person) {
        db.sql("delete from media.bringing where person = :person")
                .param("person", person)
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
                .longs("ids", ids)
                .texts("sizes", sizes)
                .bytes("bytes", bytes)
                .update();
    }

    Optional<byte[]> findBytes(MediaId picture, Rendition size) {
        return db.sql("select bytes from media.rendition where picture = :picture and size = :size")
                .param("picture", picture)
                .param("size", name(size))
                .query((row, _) -> row.getBytes("bytes"))
                .optional();
    }

    private static String name(Rendition size) {
        return size.name().toLowerCase(Locale.ROOT);
    }
}
