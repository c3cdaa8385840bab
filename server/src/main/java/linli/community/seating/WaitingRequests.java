package linli.community.seating;

import java.util.Set;
import linli.community.CommunityPermission;
import linli.shared.BrandId;
import linli.shared.Id;
import linli.shared.access.Actor;
import linli.shared.access.Scope;
import linli.shared.sql.Database;
import linli.shared.waiting.Waiting;
import linli.shared.waiting.WaitingWork;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Who asks to join a community, by join_request_asked_idx. */
@Repository
class WaitingRequests implements WaitingWork {
    private final Database db;

    WaitingRequests(Database db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "community.requests";
    }

    @Override
    public String permission() {
        return CommunityPermission.MANAGE_MEMBERS;
    }

    @Override
    public Set<Scope.Kind> over() {
        return Set.of(Scope.Kind.BRAND);
    }

    @Override
    public Waiting count(BrandId brand, Id.@Nullable OfStore store, Actor reader) {
        return Waiting.count(db.sql("""
                select count(*) as count, min(asked_at) as oldest
                  from (select asked_at from community.join_request where brand = :brand limit :limit) w
                """).param("brand", brand));
    }
}
