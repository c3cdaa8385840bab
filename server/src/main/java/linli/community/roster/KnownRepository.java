package linli.community.roster;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import linli.community.CommunityId;
import linli.shared.BrandId;
import linli.shared.PersonId;
import linli.shared.sql.Database;
import org.springframework.stereotype.Repository;

/** Whom a community's rosters have named before, and what stands of them there. */
@Repository
class KnownRepository {
    private final Database db;

    KnownRepository(Database db) {
        this.db = db;
    }

    /** Whom earlier imports into the community knew by these keys. */
    Map<String, PersonId> known(BrandId brand, CommunityId community, Collection<String> keys) {
        var known = new HashMap<String, PersonId>();
        db.sql("""
                select key, person from community.roster_known
                 where brand = :brand and community = :community and key = any (:keys)
                """)
                .param("brand", brand)
                .param("community", community)
                .texts("keys", keys)
                .query(row -> {
                    known.put(row.getString("key"), new PersonId(row.getLong("person")));
                });
        return known;
    }

    void remember(BrandId brand, CommunityId community, Map<String, PersonId> known) {
        db.sql("""
                insert into community.roster_known (brand, community, key, person)
                select :brand, :community, w.* from unnest(:keys::text[], :persons::bigint[]) w on conflict do nothing
                """)
                .param("brand", brand)
                .param("community", community)
                .rows(known.entrySet())
                .texts("keys", Map.Entry::getKey)
                .ids("persons", Map.Entry::getValue)
                .update();
    }

    /** Those of the persons who sit in the community, and those who are banned from it. */
    record Standing(Set<PersonId> seated, Set<PersonId> banned) {}

    Standing standing(BrandId brand, CommunityId community, Collection<PersonId> persons) {
        return new Standing(
                persons("community.membership", brand, community, persons),
                persons("community.ban", brand, community, persons));
    }

    private Set<PersonId> persons(String table, BrandId brand, CommunityId community, Collection<PersonId> persons) {
        return db.sql("select person from " + table
                        + " where brand = :brand and community = :community and person = any (:persons)")
                .param("brand", brand)
                .param("community", community)
                .ids("persons", persons)
                .query((row, _) -> new PersonId(row.getLong("person")))
                .set();
    }
}
