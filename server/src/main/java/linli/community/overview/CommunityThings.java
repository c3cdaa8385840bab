package linli.community.overview;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import linli.community.CommunityId;
import linli.community.CommunityPermission;
import linli.community.GroupId;
import linli.shared.BrandId;
import linli.shared.PersonId;
import linli.shared.sql.Columns;
import linli.shared.sql.Database;
import linli.shared.thing.Audience;
import linli.shared.thing.Kind;
import linli.shared.thing.Neighbourhoods;
import linli.shared.thing.ThingCard;
import linli.shared.thing.ThingSource;
import linli.shared.thing.Use;
import org.springframework.stereotype.Repository;

/**
 * Communities, with {@code members}; and their groups, with {@code number}, which those see who sit in the community.
 */
@Repository
class CommunityThings implements ThingSource, Neighbourhoods {
    private final Database db;

    CommunityThings(Database db) {
        this.db = db;
    }

    @Override
    public Map<Kind, Set<Use>> kinds() {
        return Map.of(CommunityId.KIND, Set.of(Use.SHARE, Use.LEG, Use.ENTRANCE), GroupId.KIND, Set.of());
    }

    @Override
    public List<ThingCard> cards(BrandId brand, Kind kind, Collection<Long> ids) {
        return kind.equals(CommunityId.KIND) ? communities(brand, ids) : groups(brand, ids);
    }

    /** By the primary key. */
    private List<ThingCard> communities(BrandId brand, Collection<Long> ids) {
        return db.sql("""
                select id, name, name_en, theme, charter, charter_en, cover, members from community.community
                 where brand = :brand and id = any (:ids)
                """)
                .param("brand", brand)
                .longs("ids", ids)
                .query((row, _) -> {
                    var id = new CommunityId(row.getLong("id"));
                    return ThingCard.of(id.thing(), Columns.bilingual(row, "name"), "/communities/" + id)
                            .line(Columns.bilingual(row, "charter"))
                            .picture(Columns.findLong(row, "cover"))
                            .form(row.getString("theme"))
                            .figure("members", row.getLong("members"))
                            .build();
                })
                .list();
    }

    /** By the primary keys of both. */
    private List<ThingCard> groups(BrandId brand, Collection<Long> ids) {
        return db.sql("""
                select g.id, g.community, g.number, coalesce(g.name, c.name) as name,
                       case when g.name is null then c.name_en else g.name_en end as name_en, c.cover
                  from community.seat_group g
                  join community.community c on c.brand = g.brand and c.id = g.community
                 where g.brand = :brand and g.id = any (:ids)
                """)
                .param("brand", brand)
                .longs("ids", ids)
                .query((row, _) -> {
                    var id = new GroupId(row.getLong("id"));
                    return ThingCard.of(id.thing(), Columns.bilingual(row, "name"), "/groups/" + id)
                            .picture(Columns.findLong(row, "cover"))
                            .figure("number", row.getInt("number"))
                            .audience(new Audience.Neighbours(
                                    row.getLong("community"), CommunityPermission.ATTEND_GROUPS))
                            .build();
                })
                .list();
    }

    @Override
    public Set<Long> among(BrandId brand, PersonId person, Collection<Long> communities) {
        var seated = db.sql("""
                select community from community.membership_v1
                 where brand = :brand and person = :person and community = any (:communities)
                """)
                .param("brand", brand)
                .param("person", person)
                .longs("communities", communities)
                .query(Long.class)
                .list();
        return Set.copyOf(seated);
    }
}
