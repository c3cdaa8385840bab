package linli.campaign.team;

import java.sql.ResultSet;
import java.sql.SQLException;
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
import linli.shared.text.Bilingual;
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

    record LiveRow(TeamRow team, Bilingual campaignTitle) {}

    Optional<TeamRow> find(BrandId brand, TeamId team) {
        return db.sql("""
                select *, case when state in ('FORMING', 'OPEN') and expires_at <= shared.now() then 'EXPIRED'
                               else state end as state_now
                  from campaign.team where brand = :brand and id = :id
                """)
                .param("brand", brand)
                .param("id", team)
                .query(TeamQueries::team)
                .optional();
    }

    /**
     * By the shelf of what is sold now, and the index on a campaign's teams, two hundred of each at most: the ten that lack
     * the fewest of campaigns that are sold to everybody.
     */
    List<LiveRow> live(BrandId brand) {
        return db.sql("""
                select t.*, t.state as state_now, c.title, c.title_en
                  from (select brand, id, title, title_en from campaign.campaign
                         where brand = :brand and state in ('SCHEDULED', 'OPEN', 'SUCCEEDED')
                           and opens_at <= shared.now() and closes_at > shared.now()
                           and (paused_until > shared.now()) is not true
                           and team_size > 0 and cardinality(spaces) + cardinality(touchpoints) = 0
                         order by id desc limit 200) c
                 cross join lateral (
                       select * from campaign.team
                        where brand = c.brand and campaign = c.id and state = 'OPEN' and expires_at > shared.now()
                          and taken < size
                        order by id limit 200) t
                 order by t.size - t.taken, t.expires_at, t.id limit 10
                """)
                .param("brand", brand)
                .query((row, index) -> new LiveRow(team(row, index), Columns.bilingual(row, "title")))
                .list();
    }

    private static TeamRow team(ResultSet row, int index) throws SQLException {
        return new TeamRow(
                new TeamId(row.getLong("id")),
                new CampaignId(row.getLong("campaign")),
                new PersonId(row.getLong("founder")),
                TeamState.valueOf(row.getString("state_now")),
                row.getInt("size"),
                row.getInt("taken"),
                row.getInt("paid"),
                Columns.instant(row, "expires_at"));
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
