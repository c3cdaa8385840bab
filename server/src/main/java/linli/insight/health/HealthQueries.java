package linli.insight.health;

import java.time.Instant;
import java.util.Optional;
import linli.community.CommunityId;
import linli.insight.reach.Period;
import linli.shared.BrandId;
import linli.shared.sql.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class HealthQueries {
    private static final int REPLY_SAMPLE = 5_000;

    private final Database db;

    HealthQueries(Database db) {
        this.db = db;
    }

    record Talk(
            long messages,
            long talkers,
            long ofTopTenth,
            @Nullable Double gini) {}

    record Newcomers(long people, long active) {}

    Optional<Long> members(BrandId brand, CommunityId community) {
        return db.sql("select members from community.community_v1 where brand = :brand and id = :community")
                .param("brand", brand)
                .param("community", community)
                .query((row, _) -> row.getLong(1))
                .optional();
    }

    /** By the key of talk: at most a row per day and talker. */
    Talk talk(BrandId brand, CommunityId community, Period period) {
        return db.sql("""
                with talker as (
                  select sum(messages) as messages, row_number() over (order by sum(messages)) as rank,
                         count(*) over () as talkers
                    from insight.talk
                   where brand = :brand and community = :community and day between :from and :to
                   group by who)
                select coalesce(sum(messages), 0) as messages, count(*) as talkers,
                       coalesce(sum(messages) filter (where rank > talkers - ceil(talkers / 10.0)), 0) as top,
                       2 * sum(rank * messages) / (max(talkers) * sum(messages)) - (max(talkers) + 1.0) / max(talkers) as gini
                  from talker
                """)
                .param("brand", brand)
                .param("community", community)
                .param("from", period.from())
                .param("to", period.to())
                .query((row, _) -> {
                    double gini = row.getDouble("gini");
                    @Nullable Double known = row.wasNull() ? null : Double.valueOf(gini);
                    return new Talk(row.getLong("messages"), row.getLong("talkers"), row.getLong("top"), known);
                })
                .single();
    }

    /** By the key of message: at most 5,000 rows. */
    Optional<Long> medianReplySeconds(BrandId brand, CommunityId community, Instant from) {
        return db.sql("""
                with said as (
                  select id, seat_group, who, sent_at from insight.message
                   where brand = :brand and community = :community
                   order by id desc
                   limit :sample),
                pair as (
                  select sent_at, lead(sent_at) over hearing as answered_at, who, lead(who) over hearing as by
                    from said where sent_at >= :from
                  window hearing as (partition by seat_group order by id))
                select percentile_cont(0.5) within group (order by extract(epoch from answered_at - sent_at))::bigint
                  from pair where by <> who
                """)
                .param("brand", brand)
                .param("community", community)
                .param("from", from)
                .param("sample", REPLY_SAMPLE)
                .query((row, _) -> {
                    long seconds = row.getLong(1);
                    return row.wasNull() ? Optional.<Long>empty() : Optional.of(seconds);
                })
                .single();
    }

    /** By joined_newcomers_idx, and by the key of doing for each newcomer. */
    Newcomers newcomers(BrandId brand, CommunityId community, Period joined) {
        return db.sql("""
                select count(*) as people,
                       count(*) filter (where exists (
                         select from insight.doing d
                          where d.brand = j.brand and d.who = j.who and d.step = 'INTERACT'
                            and d.day between j.day and j.day + 6 and d.scope = j.community)) as active
                  from insight.joined j
                 where j.brand = :brand and j.community = :community and j.day between :from and :to
                """)
                .param("brand", brand)
                .param("community", community)
                .param("from", joined.from())
                .param("to", joined.to())
                .query((row, _) -> new Newcomers(row.getLong("people"), row.getLong("active")))
                .single();
    }
}
