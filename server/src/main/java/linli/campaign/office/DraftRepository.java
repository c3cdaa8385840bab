package linli.campaign.office;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import linli.campaign.CampaignId;
import linli.shared.BrandId;
import linli.shared.Page;
import linli.shared.PageRequest;
import linli.shared.PersonId;
import linli.shared.listing.Matches;
import linli.shared.listing.Sought;
import linli.shared.sql.Columns;
import linli.shared.sql.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class DraftRepository {
    private final Database db;
    private final JsonMapper json;

    DraftRepository(Database db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    record Draft(DraftId id, int version, CampaignPlan plan, PersonId savedBy, Instant savedAt) {}

    void insert(BrandId brand, DraftId draft, PersonId by, CampaignPlan plan, @Nullable CampaignId copyOf) {
        db.sql("""
                insert into campaign.draft (brand, id, plan, copy_of, saved_by)
                values (:brand, :id, :plan::jsonb, :copyOf, :by)
                """)
                .param("brand", brand)
                .param("id", draft)
                .param("plan", json.writeValueAsString(plan))
                .param("copyOf", copyOf)
                .param("by", by)
                .update();
    }

    Optional<Draft> find(BrandId brand, DraftId draft) {
        return db.sql("select * from campaign.draft where brand = :brand and id = :id")
                .param("brand", brand)
                .param("id", draft)
                .query((row, _) -> draft(row))
                .optional();
    }

    /** By the primary key, the newest first; what is looked for is looked for along it. */
    Page<Draft> list(BrandId brand, DraftFilter filter, PageRequest page) {
        var sql = "select * from campaign.draft where brand = :brand" + filter.conditions()
                + " and id < :before order by id desc limit :limit";
        var rows = Sought.bind(db.sql(sql), filter.q())
                .param("brand", brand)
                .before(page)
                .query((row, _) -> draft(row))
                .list();
        return Page.of(rows, page.size(), draft -> draft.id().toString());
    }

    /** Along the same key, up to {@link Matches#LIMIT}. */
    Matches count(BrandId brand, DraftFilter filter) {
        var sql = "select count(*) from (select from campaign.draft where brand = :brand" + filter.conditions()
                + " limit :limit) found";
        return Matches.count(Sought.bind(db.sql(sql), filter.q()).param("brand", brand));
    }

    /** Saves over the version that was read; whether that was still the last. */
    boolean update(BrandId brand, DraftId draft, int version, PersonId by, CampaignPlan plan) {
        return db.sql("""
                        update campaign.draft
                           set plan = :plan::jsonb, version = version + 1, saved_by = :by, saved_at = shared.now()
                         where brand = :brand and id = :id and version = :version
                        """)
                        .param("plan", json.writeValueAsString(plan))
                        .param("by", by)
                        .param("brand", brand)
                        .param("id", draft)
                        .param("version", version)
                        .update()
                == 1;
    }

    /** Deletes it, in whatever version if none is named; whether it was there so. */
    boolean delete(BrandId brand, DraftId draft, @Nullable Integer version) {
        return db.sql("""
                        delete from campaign.draft
                         where brand = :brand and id = :id and version = coalesce(:version::int, version)
                        """)
                        .param("brand", brand)
                        .param("id", draft)
                        .param("version", version)
                        .update()
                == 1;
    }

    private Draft draft(ResultSet row) throws SQLException {
        return new Draft(
                new DraftId(row.getLong("id")),
                row.getInt("version"),
                json.readValue(row.getString("plan"), CampaignPlan.class),
                new PersonId(row.getLong("saved_by")),
                Columns.instant(row, "saved_at"));
    }
}
