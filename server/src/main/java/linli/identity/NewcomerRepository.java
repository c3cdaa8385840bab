package linli.identity;

import java.util.List;
import java.util.Set;
import linli.media.MediaId;
import linli.shared.PersonId;
import linli.shared.sql.Database;
import org.springframework.stereotype.Repository;

@Repository
class NewcomerRepository {
    private final Database db;

    NewcomerRepository(Database db) {
        this.db = db;
    }

    /** Those of the names that somebody goes by, by person_same_name_idx. */
    Set<String> taken(List<String> names) {
        return Set.copyOf(db.sql("select distinct name from identity.person where name = any (:names)")
                .texts("names", names)
                .query((row, _) -> row.getString("name"))
                .list());
    }

    /** Whether the person has never come, by primary key. */
    boolean isExpected(PersonId person) {
        return db.sql("select exists (select from identity.person where id = :id and came_at is null and erased_at"
                        + " is null)")
                .param("id", person)
                .query(Boolean.class)
                .single();
    }

    /** Once; whoever has a face keeps it. */
    void welcome(PersonId person, MediaId face) {
        db.sql("""
            update identity.person set came_at = shared.now(), avatar = coalesce(avatar, :face)
             where id = :id and came_at is null and erased_at is null
            """).param("id", person).param("face", face).update();
    }
}
