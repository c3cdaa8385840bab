package linli.identity;

import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import linli.shared.BrandId;
import linli.shared.PersonId;
import linli.shared.access.Actor;
import linli.shared.access.Grant;
import linli.shared.access.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SessionRepository {
    private final JdbcClient db;

    SessionRepository(JdbcClient db) {
        this.db = db;
    }

    void insert(byte[] digest, long id, PersonId person, String userAgent, Duration lifetime) {
        db.sql("""
                insert into identity.session (digest, id, person, user_agent, expires_at)
                values (:digest, :id, :person, left(:userAgent, 200), shared.now() + make_interval(secs => :seconds))
                """)
                .param("digest", digest)
                .param("id", id)
                .param("person", person.value())
                .param("userAgent", userAgent)
                .param("seconds", lifetime.toSeconds())
                .update();
    }

    /** By the session's primary key, then the person's few grants by theirs. */
    Optional<Actor> findActor(byte[] digest) {
        record Row(PersonId person, @Nullable Grant grant) {}
        var rows = db.sql("""
                select s.person, g.role, g.brand, g.scope
                  from identity.session s left join identity.grant_given g on g.person = s.person
                 where s.digest = :digest and s.expires_at > shared.now()
                """)
                .param("digest", digest)
                .query((row, _) -> {
                    var role = row.getString("role");
                    return new Row(
                            new PersonId(row.getLong("person")),
                            role == null
                                    ? null
                                    : grant(Role.valueOf(role), row.getLong("brand"), row.getLong("scope")));
                })
                .list();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        var grants = new HashSet<Grant>();
        for (var row : rows) {
            if (row.grant() != null) {
                grants.add(row.grant());
            }
        }
        return Optional.of(new Actor(rows.getFirst().person(), grants));
    }

    private static Grant grant(Role role, long brand, long scope) {
        return new Grant(role, brand == 0 ? null : new BrandId(brand), scope == 0 ? null : scope);
    }
}
