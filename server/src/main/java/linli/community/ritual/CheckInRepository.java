package linli.community.ritual;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import linli.community.CommunityId;
import linli.shared.BrandId;
import linli.shared.PersonId;
import linli.shared.sql.Database;
import org.springframework.stereotype.Repository;

@Repository
class CheckInRepository {
    private final Database db;

    CheckInRepository(Database db) {
        this.db = db;
    }

    record CheckIn(LocalDate day, int streak) {}

    record Streak(PersonId person, int streak) {}

    /** Today's check-in of a member, with one day more than yesterday's; nothing if today's was made before. */
    int insert(BrandId brand, CommunityId community, PersonId person) {
        return db.sql("""
                insert into community.check_in (brand, community, person, day, streak)
                select m.brand, m.community, m.person, t.day, coalesce(y.streak, 0) + 1
                  from community.membership m
                 cross join (select network.day_of(:brand, shared.now()) as day) t
                  left join community.check_in y
                    on y.brand = m.brand and y.community = m.community and y.person = m.person and y.day = t.day - 1
                 where m.brand = :brand and m.community = :community and m.person = :person
                    on conflict do nothing
                """)
                .param("brand", brand)
                .param("community", community)
                .param("person", person)
                .update();
    }

    /** The last check-in, if the streak still holds: it was today or yesterday. */
    Optional<CheckIn> findLast(BrandId brand, CommunityId community, PersonId person) {
        return db.sql("""
                select day, streak from community.check_in
                 where brand = :brand and community = :community and person = :person
                   and day >= network.day_of(:brand, shared.now()) - 1
                 order by day desc limit 1
                """)
                .param("brand", brand)
                .param("community", community)
                .param("person", person)
                .query((row, _) -> new CheckIn(row.getObject("day", LocalDate.class), row.getInt("streak")))
                .optional();
    }

    /** Who checked in today, the longest streaks first, by check_in_day_idx; at most fifty. */
    List<Streak> today(BrandId brand, CommunityId community) {
        return db.sql("""
                select person, streak from community.check_in
                 where brand = :brand and community = :community
                   and day = network.day_of(:brand, shared.now())
                 order by streak desc, person limit 50
                """)
                .param("brand", brand)
                .param("community", community)
                .query((row, _) -> new Streak(new PersonId(row.getLong("person")), row.getInt("streak")))
                .list();
    }
}
