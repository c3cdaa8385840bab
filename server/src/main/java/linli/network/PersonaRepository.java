package linli.network;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import linli.media.MediaId;
import linli.shared.BrandId;
import linli.shared.Page;
import linli.shared.PageRequest;
import linli.shared.PersonId;
import linli.shared.listing.ByAge;
import linli.shared.listing.Matches;
import linli.shared.sql.Columns;
import linli.shared.sql.Database;
import linli.shared.sql.Statement;
import org.springframework.stereotype.Repository;

@Repository
class PersonaRepository {
    private final Database db;

    PersonaRepository(Database db) {
        this.db = db;
    }

    void insert(Persona persona) {
        face(db.sql("""
                                insert into network.persona (brand, id, kind, holder, name, name_en, avatar, cover,
                                                             signature, signature_en, brand_values, brand_values_en, story, story_en, posts_a_week)
                                values (:brand, :id, :kind, :holder, :name, :nameEn, :avatar, :cover,
                                        :signature, :signatureEn, :values, :valuesEn, :story, :storyEn, :postsAWeek)
                                """), persona.face())
                .param("brand", persona.brand())
                .param("id", persona.id())
                .param("kind", persona.kind())
                .param("holder", persona.holder())
                .update();
    }

    void update(BrandId brand, PersonaId persona, Persona.Face face) {
        face(db.sql("""
                                update network.persona
                                   set name = :name, name_en = :nameEn, avatar = :avatar, cover = :cover,
                                       signature = :signature, signature_en = :signatureEn, brand_values = :values,
                                       brand_values_en = :valuesEn, story = :story, story_en = :storyEn, posts_a_week = :postsAWeek
                                 where brand = :brand and id = :id
                                """), face).param("brand", brand).param("id", persona).update();
    }

    void countPost(BrandId brand, PersonaId persona) {
        db.sql("update network.persona set posts_made = posts_made + 1 where brand = :brand and id = :id")
                .param("brand", brand)
                .param("id", persona)
                .update();
    }

    Optional<Persona> find(BrandId brand, PersonaId persona) {
        return find(brand, persona, "");
    }

    /** The same, kept from changing until the transaction ends. */
    Optional<Persona> lock(BrandId brand, PersonaId persona) {
        return find(brand, persona, "for no key update");
    }

    private Optional<Persona> find(BrandId brand, PersonaId persona, String locking) {
        return db.sql("select * from network.persona where brand = :brand and id = :id " + locking)
                .param("brand", brand)
                .param("id", persona)
                .query(PersonaRepository::persona)
                .optional();
    }

    /** Along the primary key; of a brand's personas there are no more than of its staff. */
    Page<Persona> list(BrandId brand, PersonId reader, PersonaFilter filter, ByAge sort, PageRequest page) {
        var sql = "select * from network.persona where brand = :brand" + filter.conditions() + sort.rest("id");
        return sort.page(
                filter.bind(db.sql(sql), reader).param("brand", brand),
                page,
                PersonaRepository::persona,
                persona -> persona.id().value());
    }

    /** Along the same key, up to {@link Matches#LIMIT}. */
    Matches count(BrandId brand, PersonId reader, PersonaFilter filter) {
        var sql = "select count(*) from (select from network.persona where brand = :brand" + filter.conditions()
                + " limit :limit) found";
        return Matches.count(filter.bind(db.sql(sql), reader).param("brand", brand));
    }

    /** Those that are the person themselves and have a face, by persona_holder_idx, brand after brand. */
    List<Persona> listOwn(PersonId holder) {
        return db.sql("""
                select * from network.persona
                 where holder = :holder and kind = 'PERSON' and emptied_at is null order by brand, id limit 500
                """)
                .param("holder", holder)
                .query(PersonaRepository::persona)
                .list();
    }

    void empty(PersonId holder, String name) {
        db.sql("""
                update network.persona
                   set name = :name, name_en = null, avatar = null, cover = null, signature = '', signature_en = null,
                       brand_values = '', brand_values_en = null, story = '', story_en = null,
                       posts_a_week = 0, emptied_at = shared.now()
                 where holder = :holder and kind = 'PERSON' and emptied_at is null
                """).param("holder", holder).param("name", name).update();
    }

    private static Statement face(Statement statement, Persona.Face face) {
        return statement
                .param("name", face.name().zh())
                .param("nameEn", face.name().en())
                .param("avatar", face.avatar())
                .param("cover", face.cover())
                .param("signature", face.signature().zh())
                .param("signatureEn", face.signature().en())
                .param("values", face.values().zh())
                .param("valuesEn", face.values().en())
                .param("story", face.story().zh())
                .param("storyEn", face.story().en())
                .param("postsAWeek", face.postsAWeek());
    }

    private static Persona persona(ResultSet row, int index) throws SQLException {
        return new Persona(
                new BrandId(row.getLong("brand")),
                new PersonaId(row.getLong("id")),
                Persona.Kind.valueOf(row.getString("kind")),
                new PersonId(row.getLong("holder")),
                new Persona.Face(
                        Columns.bilingual(row, "name"),
                        Columns.find(row, "avatar", MediaId::new),
                        Columns.find(row, "cover", MediaId::new),
                        Columns.bilingual(row, "signature"),
                        Columns.bilingual(row, "brand_values"),
                        Columns.bilingual(row, "story"),
                        row.getInt("posts_a_week")),
                row.getInt("posts_made"));
    }
}
