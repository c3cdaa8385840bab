package linli.community.founding;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import linli.community.CommunityCounts;
import linli.community.CommunityId;
import linli.community.NewCommunity;
import linli.shared.BrandId;
import linli.shared.access.Scope;
import linli.shared.sql.Columns;
import linli.shared.sql.Database;
import linli.shared.text.Bilingual;
import org.springframework.stereotype.Repository;

@Repository
class CommunityRepository {
    private final Database db;

    CommunityRepository(Database db) {
        this.db = db;
    }

    void insert(BrandId brand, CommunityId id, NewCommunity community) {
        var store = community.store();
        var cover = community.cover();
        db.sql("""
                insert into community.community (brand, id, store, name, name_en, theme, charter, charter_en, rules, rules_en,
                                                 welcome, welcome_en, join_policy, cover, leader, capacity)
                values (:brand, :id, :store, :name, :nameEn, :theme, :charter, :charterEn, :rules, :rulesEn,
                        :welcome, :welcomeEn, :policy, :cover, :leader, :capacity)
                """)
                .param("brand", brand)
                .param("id", id)
                .param("store", store)
                .param("name", community.name().zh())
                .param("nameEn", community.name().en())
                .param("theme", community.theme())
                .param("charter", community.charter().zh())
                .param("charterEn", community.charter().en())
                .param("rules", community.rules().zh())
                .param("rulesEn", community.rules().en())
                .param("welcome", community.welcome().zh())
                .param("welcomeEn", community.welcome().en())
                .param("policy", community.joinPolicy())
                .param("cover", cover)
                .param("leader", community.leader())
                .param("capacity", community.capacity())
                .update();
    }

    /** Changes everything but the leader. */
    int update(BrandId brand, CommunityId id, NewCommunity community) {
        var store = community.store();
        var cover = community.cover();
        return db.sql("""
                update community.community
                   set store = :store, name = :name, name_en = :nameEn, theme = :theme, charter = :charter,
                       charter_en = :charterEn, rules = :rules, rules_en = :rulesEn, welcome = :welcome,
                       welcome_en = :welcomeEn, join_policy = :policy, cover = :cover, capacity = :capacity
                 where brand = :brand and id = :id
                """)
                .param("brand", brand)
                .param("id", id)
                .param("store", store)
                .param("name", community.name().zh())
                .param("nameEn", community.name().en())
                .param("theme", community.theme())
                .param("charter", community.charter().zh())
                .param("charterEn", community.charter().en())
                .param("rules", community.rules().zh())
                .param("rulesEn", community.rules().en())
                .param("welcome", community.welcome().zh())
                .param("welcomeEn", community.welcome().en())
                .param("policy", community.joinPolicy())
                .param("cover", cover)
                .param("capacity", community.capacity())
                .update();
    }

    /** By the primary key: at most one row for each. */
    Map<Scope, Bilingual> names(Collection<Scope> scopes) {
        var names = new HashMap<Scope, Bilingual>();
        db.sql("""
                select brand, id, name, name_en from community.community
                 where (brand, id) in (select * from unnest(:brands::bigint[], :ids::bigint[]))
                """)
                .rows(scopes)
                .ids("brands", scope -> Objects.requireNonNull(scope.brand()))
                .longs("ids", scope -> Objects.requireNonNull(scope.thing()))
                .query(row -> {
                    names.put(
                            Scope.community(new BrandId(row.getLong("brand")), row.getLong("id")),
                            Columns.bilingual(row, "name"));
                });
        return names;
    }

    Optional<CommunityCounts> findCounts(BrandId brand, CommunityId community) {
        return db.sql("select members, groups from community.community where brand = :brand and id = :id")
                .param("brand", brand)
                .param("id", community)
                .query((row, _) -> new CommunityCounts(row.getInt("members"), row.getInt("groups")))
                .optional();
    }
}
