package linli.community;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import linli.identity.ScopeName;
import linli.network.TouchpointId;
import linli.shared.BrandId;
import linli.shared.PersonId;
import linli.shared.access.Grant;
import linli.shared.access.Role;
import linli.shared.sql.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CommunityRepository {
    private final JdbcClient db;

    CommunityRepository(JdbcClient db) {
        this.db = db;
    }

    record InvitationRow(
            BrandId brand,
            InvitationId id,
            CommunityId community,
            String code,
            PersonId inviter,
            @Nullable TouchpointId touchpoint,
            int useLimit,
            Duration lifetime) {}

    void insert(BrandId brand, CommunityId id, NewCommunity community) {
        var store = community.store();
        var cover = community.cover();
        db.sql("""
                insert into community.community (brand, id, store, name, name_en, theme, charter, rules, welcome,
                                                 join_policy, cover, leader, capacity)
                values (:brand, :id, :store, :name, :nameEn, :theme, :charter, :rules, :welcome,
                        :policy, :cover, :leader, :capacity)
                """)
                .param("brand", brand.value())
                .param("id", id.value())
                .param("store", store == null ? null : store.value())
                .param("name", community.name())
                .param("nameEn", community.nameEn())
                .param("theme", community.theme().name())
                .param("charter", community.charter())
                .param("rules", community.rules())
                .param("welcome", community.welcome())
                .param("policy", community.joinPolicy().name())
                .param("cover", cover == null ? null : cover.value())
                .param("leader", community.leader().value())
                .param("capacity", community.capacity())
                .update();
    }

    /** Changes everything but the leader. */
    int update(BrandId brand, CommunityId id, NewCommunity community) {
        var store = community.store();
        var cover = community.cover();
        return db.sql("""
                update community.community
                   set store = :store, name = :name, name_en = :nameEn, theme = :theme, charter = :charter, rules = :rules,
                       welcome = :welcome, join_policy = :policy, cover = :cover, capacity = :capacity
                 where brand = :brand and id = :id
                """)
                .param("brand", brand.value())
                .param("id", id.value())
                .param("store", store == null ? null : store.value())
                .param("name", community.name())
                .param("nameEn", community.nameEn())
                .param("theme", community.theme().name())
                .param("charter", community.charter())
                .param("rules", community.rules())
                .param("welcome", community.welcome())
                .param("policy", community.joinPolicy().name())
                .param("cover", cover == null ? null : cover.value())
                .param("capacity", community.capacity())
                .update();
    }

    void insert(InvitationRow invitation) {
        var touchpoint = invitation.touchpoint();
        db.sql("""
                insert into community.invitation (brand, id, community, code, inviter, touchpoint, use_limit, expires_at)
                values (:brand, :id, :community, :code, :inviter, :touchpoint, :useLimit,
                        shared.now() + make_interval(secs => :seconds))
                """)
                .param("brand", invitation.brand().value())
                .param("id", invitation.id().value())
                .param("community", invitation.community().value())
                .param("code", invitation.code())
                .param("inviter", invitation.inviter().value())
                .param("touchpoint", touchpoint == null ? null : touchpoint.value())
                .param("useLimit", invitation.useLimit())
                .param("seconds", invitation.lifetime().toSeconds())
                .update();
    }

    /** Ends an invitation by moving its expiry to now. */
    int expire(BrandId brand, CommunityId community, InvitationId invitation) {
        return db.sql("""
                update community.invitation set expires_at = least(expires_at, shared.now())
                 where brand = :brand and id = :id and community = :community
                """)
                .param("brand", brand.value())
                .param("community", community.value())
                .param("id", invitation.value())
                .update();
    }

    /** Answers the role before; the owner's goes with the leadership and is not set here. */
    Optional<MemberRole> setRole(BrandId brand, CommunityId community, PersonId person, MemberRole role) {
        return db.sql("""
                update community.membership set role = :role
                 where brand = :brand and community = :community and person = :person and role <> 'OWNER'
                returning old.role
                """)
                .param("brand", brand.value())
                .param("community", community.value())
                .param("person", person.value())
                .param("role", role.name())
                .query((row, _) -> MemberRole.valueOf(row.getString("role")))
                .optional();
    }

    int mute(BrandId brand, CommunityId community, PersonId person, Duration duration) {
        return db.sql("""
                update community.membership
                   set muted_until = case when :seconds > 0 then shared.now() + make_interval(secs => :seconds) end
                 where brand = :brand and community = :community and person = :person
                """)
                .param("brand", brand.value())
                .param("community", community.value())
                .param("person", person.value())
                .param("seconds", duration.toSeconds())
                .update();
    }

    /** By the primary key: at most one row for each grant. */
    Map<Grant, ScopeName> names(Collection<Grant> managers) {
        var names = new HashMap<Grant, ScopeName>();
        db.sql("""
                select brand, id, name, name_en from community.community
                 where (brand, id) in (select * from unnest(:brands::bigint[], :ids::bigint[]))
                """)
                .param(
                        "brands",
                        managers.stream()
                                .mapToLong(grant ->
                                        Objects.requireNonNull(grant.brand()).value())
                                .toArray())
                .param(
                        "ids",
                        managers.stream()
                                .mapToLong(grant -> Objects.requireNonNull(grant.scope()))
                                .toArray())
                .query(row -> {
                    names.put(
                            new Grant(Role.COMMUNITY_MANAGER, new BrandId(row.getLong("brand")), row.getLong("id")),
                            new ScopeName(row.getString("name"), row.getString("name_en")));
                });
        return names;
    }

    Optional<CommunityCounts> findCounts(BrandId brand, CommunityId community) {
        return db.sql("select members, groups from community.community where brand = :brand and id = :id")
                .param("brand", brand.value())
                .param("id", community.value())
                .query((row, _) -> new CommunityCounts(row.getInt("members"), row.getInt("groups")))
                .optional();
    }

    Optional<Membership> findMembership(BrandId brand, CommunityId community, PersonId person) {
        return db.sql("""
                select seat_group, role, joined_at from community.membership
                 where brand = :brand and community = :community and person = :person
                """)
                .param("brand", brand.value())
                .param("community", community.value())
                .param("person", person.value())
                .query((row, _) -> new Membership(
                        community,
                        new GroupId(row.getLong("seat_group")),
                        person,
                        MemberRole.valueOf(row.getString("role")),
                        Columns.instant(row, "joined_at")))
                .optional();
    }
}
