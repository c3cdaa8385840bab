package linli.campaign.team;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import linli.campaign.CampaignId;
import linli.campaign.TeamId;
import linli.campaign.TeamState;
import linli.shared.BrandId;
import linli.shared.PersonId;
import linli.shared.sql.Columns;
import linli.shared.sql.Database;
import org.springframework.stereotype.Repository;

@Repository
class TeamQueries {
    private final Database db;

    TeamQueries(Database db) {
        this.db = db;
    }

    record TeamRow(
            TeamId id,
            CampaignId campaign,
            PersonId founder,
            TeamState state,
            int size,
            int taken,
            int paid,
            Instant expiresAt) {
        /** Nobody joins a team any more that is complete or over, whoever left it since. */
        int placesLeft() {
            return switch (state) {
                case FORMING, OPEN -> size - taken;
                case COMPLETED, EXPIRED, DISSOLVED -> 0;
            };
        }
    }

    Optional<TeamRow> find(BrandId brand, TeamId team) {
        return db.sql("""
                select *, case when state in ('FORMING', 'OPEN') and expires_at <= shared.now() then 'EXPIRED'
                               else state end as state_now
                  from campaign.team where brand = :brand and id = :id
                """)
                .param("brand", brand)
                .param("id", team)
                .query((row, _) -> new TeamRow(
                        new TeamId(row.getLong("id")),
                        new CampaignId(row.getLong("campaign")),
                        new PersonId(row.getLong("founder")),
                        TeamState.valueOf(row.getString("state_now")),
                        row.getInt("size"),
                        row.getInt("taken"),
                        row.getInt("paid"),
                        Columns.instant(row, "expires_at")))
                .optional();
    }

    /** Who paid for a place, at most ten, by the index on one place per team and member. */
    List<PersonId> members(BrandId brand, TeamId team) {
        return db.sql("""
                select member from campaign.reservation
                 where brand = :brand and team = :team and team is not null and state <> 'RELEASED' and state = 'SOLD'
                 order by reference
                """)
                .param("brand", brand)
                .param("team", team)
                .query((row, _) -> new PersonId(row.getLong("member")))
                .list();
    }
}
