package linli.community;

import java.util.List;
import linli.crash.Rule;
import linli.crash.Rules;

/** Members are seated once, and counted so. */
class CommunityRules implements Rules {
    @Override
    public List<Rule> rules() {
        return List.of(Rule.of(
                "communities and groups whose seats are miscounted",
                """
                        select count(*) from community.community c
                         where c.brand = :brand
                           and (c.members <> (select count(*) from community.membership m
                                               where m.brand = c.brand and m.community = c.id)
                                or exists (select from community.seat_group g
                                            where g.brand = c.brand and g.community = c.id
                                              and g.taken <> (select count(*) from community.membership m
                                                               where m.brand = g.brand and m.seat_group = g.id)))
                        """,
                "delete from community.membership where person = (select max(person) from community.membership)"));
    }
}
