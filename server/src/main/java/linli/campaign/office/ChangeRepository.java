package linli.campaign.office;

import java.time.Instant;
import java.util.Optional;
import linli.campaign.counter.CampaignKey;
import linli.shared.PersonId;
import linli.shared.sql.Columns;
import linli.shared.sql.Database;
import linli.shared.text.Bilingual;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What is changed of a campaign that is there; its counter is locked. */
@Repository
class ChangeRepository {
    private static final String SELLS = """
            state in ('SCHEDULED', 'OPEN', 'SUCCEEDED') and closes_at > shared.now()""";

    private final Database db;

    ChangeRepository(Database db) {
        this.db = db;
    }

    /** What was, and what is now. */
    record Extension(Instant closed, Instant closesAt, int quotaBefore, int quota) {}

    /** Neither earlier nor fewer, not into the time of the balance, and not what is so already: else nothing is changed. */
    Optional<Extension> extend(CampaignKey campaign, @Nullable Instant closesAt, @Nullable Integer quota) {
        return db.sql("""
                update campaign.campaign
                   set closes_at = coalesce(:closesAt::timestamptz, closes_at), quota = coalesce(:quota::int, quota)
                 where brand = :brand and id = :id and %s
                   and coalesce(:closesAt::timestamptz, closes_at) >= closes_at and coalesce(:quota::int, quota) >= quota
                   and (coalesce(:closesAt::timestamptz, closes_at), coalesce(:quota::int, quota)) <> (closes_at, quota)
                   and coalesce(coalesce(:closesAt::timestamptz, closes_at) <= balance_from, true)
                   and coalesce(
                         coalesce(:closesAt::timestamptz, closes_at) + make_interval(secs => hold_seconds) < balance_until,
                         true)
                returning old.closes_at as closed, closes_at, old.quota as quota_before, quota
                """.formatted(SELLS))
                .param("closesAt", closesAt)
                .param("quota", quota)
                .param("brand", campaign.brand())
                .param("id", campaign.campaign())
                .query((row, _) -> new Extension(
                        Columns.instant(row, "closed"),
                        Columns.instant(row, "closes_at"),
                        row.getInt("quota_before"),
                        row.getInt("quota")))
                .optional();
    }

    /** Gives the campaign's counter so many seats in all. */
    void enlarge(CampaignKey campaign, int quota) {
        db.sql("update campaign.seats set quota = :quota where brand = :brand and campaign = :campaign")
                .param("quota", quota)
                .param("brand", campaign.brand())
                .param("campaign", campaign.campaign())
                .update();
    }

    /** Pauses what is open, for longer than it does already and not to its end; returns from when on that is longer. */
    Optional<Instant> pause(CampaignKey campaign, Instant until) {
        return db.sql("""
                update campaign.campaign set paused_until = :until
                 where brand = :brand and id = :id and %s and opens_at <= shared.now()
                   and :until > greatest(paused_until, shared.now()) and :until < closes_at
                returning greatest(old.paused_until, shared.now()) as paused_from
                """.formatted(SELLS))
                .param("until", until)
                .param("brand", campaign.brand())
                .param("id", campaign.campaign())
                .query((row, _) -> Columns.instant(row, "paused_from"))
                .optional();
    }

    /** Ends a pause; returns until when it would have lasted. */
    Optional<Instant> resume(CampaignKey campaign) {
        return db.sql("""
                update campaign.campaign set paused_until = null
                 where brand = :brand and id = :id and paused_until > shared.now()
                returning old.paused_until
                """)
                .param("brand", campaign.brand())
                .param("id", campaign.campaign())
                .query((row, _) -> Columns.instant(row, "paused_until"))
                .optional();
    }

    /** @param sells whether it does, or is to */
    record Bounds(boolean sells, Instant closesAt, int quota) {}

    Bounds bounds(CampaignKey campaign) {
        return db.sql("select %s as sells, closes_at, quota from campaign.campaign where brand = :brand and id = :id"
                        .formatted(SELLS))
                .param("brand", campaign.brand())
                .param("id", campaign.campaign())
                .query((row, _) ->
                        new Bounds(row.getBoolean("sells"), Columns.instant(row, "closes_at"), row.getInt("quota")))
                .single();
    }

    void insert(CampaignKey campaign, long id, PersonId by, Extension extension, Bilingual reason) {
        boolean later = extension.closesAt().isAfter(extension.closed());
        boolean more = extension.quota() > extension.quotaBefore();
        db.sql("""
                insert into campaign.change (brand, campaign, id, kind, reason, reason_en, closed_at, closes_at, quota_before, quota,
                                             changed_by)
                values (:brand, :campaign, :id, 'EXTENDED', :reason, :reasonEn, :closed, :closesAt, :quotaBefore, :quota, :by)
                """)
                .param("brand", campaign.brand())
                .param("campaign", campaign.campaign())
                .param("id", id)
                .param("reason", reason.zh())
                .param("reasonEn", reason.en())
                .param("closed", later ? extension.closed() : null)
                .param("closesAt", later ? extension.closesAt() : null)
                .param("quotaBefore", more ? extension.quotaBefore() : null)
                .param("quota", more ? extension.quota() : null)
                .param("by", by)
                .update();
    }

    void insert(CampaignKey campaign, long id, PersonId by, Instant pausedUntil, Bilingual reason) {
        db.sql("""
                insert into campaign.change (brand, campaign, id, kind, reason, reason_en, paused_until, changed_by)
                values (:brand, :campaign, :id, 'PAUSED', :reason, :reasonEn, :until, :by)
                """)
                .param("brand", campaign.brand())
                .param("campaign", campaign.campaign())
                .param("id", id)
                .param("reason", reason.zh())
                .param("reasonEn", reason.en())
                .param("until", pausedUntil)
                .param("by", by)
                .update();
    }
}
