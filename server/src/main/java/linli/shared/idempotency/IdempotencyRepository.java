package linli.shared.idempotency;

import java.time.Duration;
import java.util.Optional;
import linli.shared.sql.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Every statement is served by the primary key, but for the sweep, which goes by the time of the claim. */
@Repository
class IdempotencyRepository {
    private final Database db;

    IdempotencyRepository(Database db) {
        this.db = db;
    }

    /**
     * Takes the key if it is new, was abandoned by the same request, or is too old to count. A lost claim does no harm,
     * so the commit does not wait for the disk.
     */
    boolean claim(Claim.Key key, byte[] digest, long claim, Duration abandonedAfter, Duration keptFor) {
        return db.sql("""
                insert into shared.idempotency as known (signed_in, caller, key, digest, claim, claimed_at)
                select :signedIn, :caller, :key, :digest, :claim, shared.now()
                 where set_config('synchronous_commit', 'off', true) = 'off'
                on conflict (signed_in, caller, key) do update
                   set digest = excluded.digest, claim = excluded.claim, claimed_at = excluded.claimed_at,
                       status = null, content_type = null, body = null
                 where known.claimed_at < shared.now() - make_interval(secs => :keptFor)
                    or known.status is null and known.digest = excluded.digest
                       and known.claimed_at < shared.now() - make_interval(secs => :abandonedAfter)
                """)
                        .param("signedIn", key.signedIn())
                        .param("caller", key.caller())
                        .param("key", key.text())
                        .param("digest", digest)
                        .param("claim", claim)
                        .param("abandonedAfter", abandonedAfter.toSeconds())
                        .param("keptFor", keptFor.toSeconds())
                        .update()
                == 1;
    }

    Optional<Claim> find(Claim.Key key, byte[] digest) {
        return db.sql("""
                select digest = :digest as same, status, content_type, body from shared.idempotency
                 where signed_in = :signedIn and caller = :caller and key = :key
                """)
                .param("digest", digest)
                .param("signedIn", key.signedIn())
                .param("caller", key.caller())
                .param("key", key.text())
                .query((row, _) -> {
                    if (!row.getBoolean("same")) {
                        return (Claim) new Claim.Foreign();
                    }
                    int status = row.getInt("status");
                    return row.wasNull()
                            ? new Claim.Running()
                            : new Claim.Answered(status, row.getString("content_type"), row.getBytes("body"));
                })
                .optional();
    }

    void answer(Claim.Granted granted, int status, @Nullable String contentType, byte[] body) {
        db.sql("""
                update shared.idempotency set status = :status, content_type = :contentType, body = :body
                 where signed_in = :signedIn and caller = :caller and key = :key and claim = :claim
                """)
                .param("status", status)
                .param("contentType", contentType)
                .param("body", body)
                .param("signedIn", granted.key().signedIn())
                .param("caller", granted.key().caller())
                .param("key", granted.key().text())
                .param("claim", granted.id())
                .update();
    }

    void release(Claim.Granted granted) {
        db.sql("""
                delete from shared.idempotency
                 where signed_in = :signedIn and caller = :caller and key = :key and claim = :claim and status is null
                """)
                .param("signedIn", granted.key().signedIn())
                .param("caller", granted.key().caller())
                .param("key", granted.key().text())
                .param("claim", granted.id())
                .update();
    }

    int sweep(Duration keptFor, int limit) {
        return db.sql("""
                delete from shared.idempotency where (signed_in, caller, key) in (
                  select signed_in, caller, key from shared.idempotency
                   where claimed_at < shared.now() - make_interval(secs => :keptFor)
                   order by claimed_at limit :limit)
                """)
                .param("keptFor", keptFor.toSeconds())
                .param("limit", limit)
                .update();
    }
}
