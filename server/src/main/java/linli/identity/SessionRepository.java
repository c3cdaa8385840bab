package linli.identity;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import linli.identity.role.GrantRows;
import linli.identity.role.HeldGrant;
import linli.shared.PersonId;
import linli.shared.sql.Columns;
import linli.shared.sql.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class SessionRepository {
    private final Database db;
    private final GrantRows grants;

    SessionRepository(Database db, GrantRows grants) {
        this.db = db;
        this.grants = grants;
    }

    /** False if the person has left. */
    boolean insert(byte[] digest, long id, PersonId person, String userAgent, Duration lifetime) {
        return db.sql("""
                insert into identity.session (digest, id, person, user_agent, expires_at)
                select :digest, :id, p.id, left(:userAgent, 200), shared.now() + make_interval(secs => :seconds)
                  from identity.person p where p.id = :person and p.erased_at is null for key share
                """)
                        .param("digest", digest)
                        .param("id", id)
                        .param("person", person)
                        .param("userAgent", userAgent)
                        .param("seconds", lifetime.toSeconds())
                        .update()
                == 1;
    }

    /** By session_person_idx; at most 100 rows. */
    List<Session> list(PersonId person, byte[] current) {
        return db.sql("""
                select id, user_agent, created_at, used_at, digest = :current as current from identity.session
                 where person = :person and expires_at > shared.now() order by id desc limit 100
                """)
                .param("person", person)
                .param("current", current)
                .query((row, _) -> new Session(
                        new SessionId(row.getLong("id")),
                        row.getString("user_agent"),
                        Columns.instant(row, "created_at"),
                        Columns.instant(row, "used_at"),
                        row.getBoolean("current")))
                .list();
    }

    /** By primary keys. */
    boolean isRecent(PersonId person, byte[] digest) {
        return db.sql("""
                select exists (select from identity.session where digest = :digest and person = :person
                                  and created_at > shared.now() - interval '15 minutes')
                    or not identity.has_way_in(:person)
                """)
                .param("digest", digest)
                .param("person", person)
                .query(Boolean.class)
                .single();
    }

    /** Returns whose session it was. */
    Optional<PersonId> delete(byte[] digest) {
        return db.sql("delete from identity.session where digest = :digest returning person")
                .param("digest", digest)
                .query((row, _) -> new PersonId(row.getLong("person")))
                .optional();
    }

    boolean delete(PersonId person, SessionId session) {
        return db.sql("delete from identity.session where id = :id and person = :person")
                        .param("id", session)
                        .param("person", person)
                        .update()
                == 1;
    }

    void deleteOthers(PersonId person, byte[] kept) {
        db.sql("delete from identity.session where person = :person and digest <> :kept")
                .param("person", person)
                .param("kept", kept)
                .update();
    }

    /** By session_expires_at_idx. */
    int sweep(int limit) {
        return db.sql("""
                delete from identity.session where digest in (
                  select digest from identity.session where expires_at < shared.now() order by expires_at limit :limit)
                """).param("limit", limit).update();
    }

    /**
     * By the session's primary key, then the person's few grants and their roles by theirs. Says when the session was used
     * at most once an hour.
     */
    Optional<SignedIn> find(byte[] digest) {
        record Row(PersonId person, @Nullable HeldGrant held, boolean stale) {}
        var rows = db.sql("""
                select s.person, %s, s.used_at < (select shared.now()) - interval '1 hour' as stale
                  from identity.session s left join identity.grant_given g on g.person = s.person
                  %s
                 where s.digest = :digest and s.expires_at > (select shared.now())
                """.formatted(GrantRows.COLUMNS, GrantRows.JOIN))
                .param("digest", digest)
                .query((row, _) -> new Row(
                        new PersonId(row.getLong("person")),
                        row.getString("role") == null ? null : grants.read(row),
                        row.getBoolean("stale")))
                .list();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        if (rows.getFirst().stale()) {
            touch(digest);
        }
        var held = new ArrayList<HeldGrant>();
        for (var row : rows) {
            if (row.held() != null) {
                held.add(row.held());
            }
        }
        return Optional.of(SignedIn.of(rows.getFirst().person(), held));
    }

    /** Those of the sessions that still live, by their primary key. */
    List<byte[]> living(Collection<byte[]> digests) {
        return db.sql("select digest from identity.session where digest = any (:digests) and expires_at > shared.now()")
                .bytes("digests", digests)
                .query((row, _) -> row.getBytes("digest"))
                .list();
    }

    private void touch(byte[] digest) {
        db.sql("""
                update identity.session set used_at = shared.now()
                 where digest = :digest and used_at < shared.now() - interval '1 hour'
                """).param("digest", digest).update();
    }
}
