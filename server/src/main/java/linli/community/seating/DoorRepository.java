package linli.community.seating;

import java.util.List;
import java.util.Optional;
import linli.community.Arrival;
import linli.community.JoinSource;
import linli.community.series.Series;
import linli.shared.BrandId;
import linli.shared.PersonId;
import linli.shared.sql.Database;
import org.springframework.stereotype.Repository;

/** Who asks to come in, by which invitation somebody comes, and who may not. */
@Repository
class DoorRepository {
    private final Database db;

    DoorRepository(Database db) {
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
                .rows(arrivals)
                .ids("touchpoints", a -> a.source().touchpoint())
                .ids("inviters", a -> a.source().inviter())
                .ids("shares", a -> a.source().share())
                .ids("brands", Arrival::brand)
                .ids("communities", Arrival::community)
                .ids("persons", Arrival::person)
                .enums("sources", a -> a.source().kind())
                .update();
    }

    Optional<JoinSource> takeRequest(Series series, PersonId person) {
        return db.sql("""
                delete from community.join_request
                 where brand = :brand and community = :community and person = :person
                returning source, touchpoint, inviter, share
                """)
                .param("brand", series.brand())
                .param("community", series.community())
                .param("person", person)
                .query((row, _) -> SeatRepository.source(row))
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
                .rows(uses)
                .ids("brands", Use::brand)
                .longs("ids", Use::invitation)
                .ints("uses", Use::uses)
                .update();
    }

    /** Takes back what the person asked for and whom they invited, by the request's key and invitation_inviter_idx. */
    void withdraw(PersonId person) {
        db.sql("delete from community.join_request where person = :person")
                .param("person", person)
                .update();
        db.sql("update community.invitation set expires_at = least(expires_at, shared.now()) where inviter = :person")
                .param("person", person)
                .update();
    }

    void ban(Series series, PersonId person, PersonId by, String reason) {
        db.sql("""
                insert into community.ban (brand, community, person, banned_by, reason)
                values (:brand, :community, :person, :by, :reason)
                on conflict do nothing
                """)
                .param("brand", series.brand())
                .param("community", series.community())
                .param("person", person)
                .param("by", by)
                .param("reason", reason)
                .update();
    }

    int unban(Series series, PersonId person) {
        return db.sql("delete from community.ban where brand = :brand and community = :community and person = :person")
                .param("brand", series.brand())
                .param("community", series.community())
                .param("person", person)
                .update();
    }
}
