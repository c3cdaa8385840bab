package linli.community.seating;

import static linli.shared.sql.ColumnArrays.longs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import linli.community.Arrival;
import linli.community.JoinSource;
import linli.community.series.Series;
import linli.network.TouchpointId;
import linli.shared.BrandId;
import linli.shared.PersonId;
import linli.shared.sql.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who asks to come in, by which invitation somebody comes, and who may not. */
@Repository
class DoorRepository {
    private final JdbcClient db;

    DoorRepository(JdbcClient db) {
        this.db = db;
    }

    record Use(BrandId brand, long invitation, int uses) {
        Use oneMore() {
            return new Use(brand, invitation, uses + 1);
        }
    }

    void ask(List<Arrival> arrivals) {
        db.sql("""
                insert into community.join_request (brand, community, person, source, touchpoint, inviter, share)
                select * from unnest(:brands::bigint[], :communities::bigint[], :persons::bigint[], :sources::text[],
                                     :touchpoints::bigint[], :inviters::bigint[], :shares::bigint[])
                    on conflict do nothing
                """)
                .param("brands", longs(arrivals, a -> a.brand().value()))
                .param("communities", longs(arrivals, a -> a.community().value()))
                .param("persons", longs(arrivals, a -> a.person().value()))
                .param(
                        "sources",
                        arrivals.stream().map(a -> a.source().kind().name()).toArray(String[]::new))
                .param("touchpoints", nullable(arrivals, a -> touchpoint(a.source())))
                .param("inviters", nullable(arrivals, a -> inviter(a.source())))
                .param("shares", nullable(arrivals, a -> a.source().share()))
                .update();
    }

    Optional<JoinSource> takeRequest(Series series, PersonId person) {
        return db.sql("""
                delete from community.join_request
                 where brand = :brand and community = :community and person = :person
                returning source, touchpoint, inviter, share
                """)
                .param("brand", series.brand().value())
                .param("community", series.community().value())
                .param("person", person.value())
                .query((row, _) -> source(row))
                .optional();
    }

    /** Claims uses of invitations; one that has not that many left is not changed. Answers how many were. */
    int use(List<Use> uses) {
        return db.sql("""
                update community.invitation i set uses = i.uses + w.uses
                  from unnest(:brands::bigint[], :ids::bigint[], :uses::int[]) w (brand, id, uses)
                 where i.brand = w.brand and i.id = w.id and i.uses + w.uses <= i.use_limit
                   and i.expires_at > shared.now()
                """)
                .param("brands", longs(uses, u -> u.brand().value()))
                .param("ids", longs(uses, Use::invitation))
                .param("uses", uses.stream().map(Use::uses).toArray(Integer[]::new))
                .update();
    }

    /** Takes back what the person asked for and whom they invited, by the request's key and invitation_inviter_idx. */
    void withdraw(PersonId person) {
        db.sql("delete from community.join_request where person = :person")
                .param("person", person.value())
                .update();
        db.sql("update community.invitation set expires_at = least(expires_at, shared.now()) where inviter = :person")
                .param("person", person.value())
                .update();
    }

    void ban(Series series, PersonId person, PersonId by, String reason) {
        db.sql("""
                insert into community.ban (brand, community, person, banned_by, reason)
                values (:brand, :community, :person, :by, :reason)
                on conflict do nothing
                """)
                .param("brand", series.brand().value())
                .param("community", series.community().value())
                .param("person", person.value())
                .param("by", by.value())
                .param("reason", reason)
                .update();
    }

    int unban(Series series, PersonId person) {
        return db.sql("delete from community.ban where brand = :brand and community = :community and person = :person")
                .param("brand", series.brand().value())
                .param("community", series.community().value())
                .param("person", person.value())
                .update();
    }

    private static JoinSource source(ResultSet row) throws SQLException {
        var touchpoint = Columns.findLong(row, "touchpoint");
        var inviter = Columns.findLong(row, "inviter");
        return new JoinSource(
                JoinSource.Kind.valueOf(row.getString("source")),
                null,
                touchpoint == null ? null : new TouchpointId(touchpoint),
                inviter == null ? null : new PersonId(inviter),
                Columns.findLong(row, "share"));
    }

    private static @Nullable Long touchpoint(JoinSource source) {
        var touchpoint = source.touchpoint();
        return touchpoint == null ? null : touchpoint.value();
    }

    private static @Nullable Long inviter(JoinSource source) {
        var inviter = source.inviter();
        return inviter == null ? null : inviter.value();
    }

    private static <T> @Nullable Long[] nullable(Collection<T> rows, Function<T, @Nullable Long> column) {
        return rows.stream().map(column).toArray(Long[]::new);
    }
}
