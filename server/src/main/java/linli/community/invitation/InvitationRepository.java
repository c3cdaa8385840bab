package linli.community.invitation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import linli.community.CommunityId;
import linli.network.TouchpointId;
import linli.shared.BrandId;
import linli.shared.Page;
import linli.shared.PageRequest;
import linli.shared.PersonId;
import linli.shared.listing.ByAge;
import linli.shared.listing.Matches;
import linli.shared.sql.Columns;
import linli.shared.sql.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class InvitationRepository {
    static final String STATE =
            "case when expires_at <= shared.now() then 'EXPIRED' when uses >= use_limit then 'USED_UP' else 'USABLE' end";

    private static final String CARD = "select *, " + STATE + " as state from community.invitation";

    private final Database db;

    InvitationRepository(Database db) {
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

    record InvitationCard(
            InvitationId id,
            String code,
            PersonId inviter,
            @Nullable TouchpointId touchpoint,
            int useLimit,
            int uses,
            Instant expiresAt,
            Instant createdAt,
            State state) {}

    /** Whether somebody may still come by it. */
    enum State {
        USABLE,
        USED_UP,
        EXPIRED
    }

    void insert(InvitationRow invitation) {
        db.sql("""
                insert into community.invitation (brand, id, community, code, inviter, touchpoint, use_limit, expires_at)
                values (:brand, :id, :community, :code, :inviter, :touchpoint, :useLimit,
                        shared.now() + make_interval(secs => :seconds))
                """)
                .param("brand", invitation.brand())
                .param("id", invitation.id())
                .param("community", invitation.community())
                .param("code", invitation.code())
                .param("inviter", invitation.inviter())
                .param("touchpoint", invitation.touchpoint())
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
                .param("brand", brand)
                .param("community", community)
                .param("id", invitation)
                .update();
    }

    /** Along invitation_community_idx; at most a page. */
    Page<InvitationCard> list(
            BrandId brand, CommunityId community, InvitationFilter filter, ByAge sort, PageRequest page) {
        var sql = CARD + " where brand = :brand and community = :community" + filter.conditions() + sort.rest("id");
        return sort.page(
                filter.bind(db.sql(sql)).param("brand", brand).param("community", community),
                page,
                (row, _) -> invitation(row),
                card -> card.id().value());
    }

    /** Along the same index, up to {@link Matches#LIMIT}. */
    Matches count(BrandId brand, CommunityId community, InvitationFilter filter) {
        var sql =
                "select count(*) from (select from community.invitation where brand = :brand and community = :community"
                        + filter.conditions() + " limit :limit) found";
        return Matches.count(filter.bind(db.sql(sql)).param("brand", brand).param("community", community));
    }

    record Found(CommunityId community, InvitationCard card) {}

    /** By the unique key of codes. */
    Optional<Found> find(BrandId brand, String code) {
        return db.sql(CARD + " where brand = :brand and code = :code")
                .param("brand", brand)
                .param("code", code)
                .query((row, _) -> new Found(new CommunityId(row.getLong("community")), invitation(row)))
                .optional();
    }

    private static InvitationCard invitation(ResultSet row) throws SQLException {
        return new InvitationCard(
                new InvitationId(row.getLong("id")),
                row.getString("code"),
                new PersonId(row.getLong("inviter")),
                Columns.find(row, "touchpoint", TouchpointId::new),
                row.getInt("use_limit"),
                row.getInt("uses"),
                Columns.instant(row, "expires_at"),
                Columns.instant(row, "created_at"),
                State.valueOf(row.getString("state")));
    }
}
