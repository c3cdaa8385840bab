package linli.referral.entering;

import java.util.List;
import java.util.Optional;
import linli.campaign.CampaignId;
import linli.campaign.Terms;
import linli.community.CommunityId;
import linli.community.JoinPolicy;
import linli.media.MediaId;
import linli.network.StoreId;
import linli.network.Touchpoint;
import linli.network.TouchpointId;
import linli.shared.BrandId;
import linli.shared.PersonId;
import linli.shared.sql.Columns;
import linli.shared.sql.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** An entrance in a group leads there from the groups of the community that it is to, or, if it is to none, from all. */
@Repository
class WayQueries {
    private static final int MOST = 10;

    /** Of the touchpoints {@code t} that a campaign is sold through, those in the groups of the community {@code c}. */
    private static final String IN_GROUP_OF_C = """
            t.space = 'GROUP' and t.retired_at is null and (t.target_kind <> 'COMMUNITY' or t.target = c.id)
            """;

    private final Database db;

    WayQueries(Database db) {
        this.db = db;
    }

    /** By the communities of the brand, of which there are some dozens; the ten with the most members, own ones first. */
    List<WaysIn.GroupWay> groups(BrandId brand, Terms terms, @Nullable PersonId reader) {
        if (!isSoldIn(terms, Touchpoint.Space.GROUP)) {
            return List.of();
        }
        return db.sql("""
                select c.id, c.name, c.name_en, c.cover, c.join_policy, c.members, m.person is not null as joined
                  from community.community_v1 c
                  left join community.membership_v1 m
                    on m.brand = c.brand and m.community = c.id and m.person = :reader
                 where c.brand = :brand %s
                 order by joined desc, c.members desc, c.id limit :most
                """.formatted(terms.touchpoints().isEmpty() ? "" : """
                        and exists (select from network.touchpoint_v1 t
                                     where t.brand = c.brand and t.id = any (:touchpoints) and
                        """ + IN_GROUP_OF_C + ")"))
                .param("brand", brand)
                .param("reader", reader)
                .ids("touchpoints", terms.touchpoints())
                .param("most", MOST)
                .query((row, _) -> new WaysIn.GroupWay(
                        new CommunityId(row.getLong("id")),
                        Columns.bilingual(row, "name"),
                        Columns.find(row, "cover", MediaId::new),
                        JoinPolicy.valueOf(row.getString("join_policy")),
                        row.getInt("members"),
                        row.getBoolean("joined")))
                .list();
    }

    /** By the primary key: those that one does not come through from within a group. */
    List<WaysIn.EntranceWay> entrances(BrandId brand, Terms terms) {
        return terms.touchpoints().isEmpty()
                ? List.of()
                : db.sql("""
                        select id, name, name_en, space, store from network.touchpoint_v1
                         where brand = :brand and id = any (:touchpoints) and retired_at is null and space <> 'GROUP'
                         order by id limit :most
                        """)
                        .param("brand", brand)
                        .ids("touchpoints", terms.touchpoints())
                        .param("most", MOST)
                        .query((row, _) -> new WaysIn.EntranceWay(
                                new TouchpointId(row.getLong("id")),
                                Columns.bilingual(row, "name"),
                                Touchpoint.Space.valueOf(row.getString("space")),
                                Columns.find(row, "store", StoreId::new)))
                        .list();
    }

    /** By the primary key: which of the campaign's entrances is opened from the community's groups. */
    Optional<TouchpointId> findInGroup(BrandId brand, Terms terms, CommunityId community) {
        return db.sql("""
                select t.id from network.touchpoint_v1 t, (select :community::bigint as id) c
                 where t.brand = :brand and t.id = any (:touchpoints) and
                """ + IN_GROUP_OF_C + "order by t.target_kind = 'COMMUNITY' desc, t.id limit 1")
                .param("brand", brand)
                .param("community", community)
                .ids("touchpoints", terms.touchpoints())
                .query((row, _) -> new TouchpointId(row.getLong("id")))
                .optional();
    }

    /** By the shelf of what runs or is about to: what is not sold to everybody, and is to those from the community's groups. */
    List<CampaignId> fromGroupsOf(BrandId brand, CommunityId community) {
        return db.sql("""
                select k.id from campaign.campaign_v1 k, (select :community::bigint as id) c
                 where k.brand = :brand and k.undecided and k.state in ('SCHEDULED', 'OPEN', 'SUCCEEDED')
                   and (cardinality(k.spaces) = 0 or 'GROUP' = any (k.spaces))
                   and case when cardinality(k.touchpoints) = 0 then cardinality(k.spaces) > 0
                            else exists (select from network.touchpoint_v1 t
                                          where t.brand = k.brand and t.id = any (k.touchpoints) and
                """ + IN_GROUP_OF_C + """
                            ) end
                 order by k.closes_at, k.id limit :most
                """)
                .param("brand", brand)
                .param("community", community)
                .param("most", MOST)
                .query((row, _) -> new CampaignId(row.getLong("id")))
                .list();
    }

    static boolean isSoldIn(Terms terms, Touchpoint.Space space) {
        return terms.isRestricted()
                && (terms.spaces().isEmpty() || terms.spaces().contains(space));
    }
}
