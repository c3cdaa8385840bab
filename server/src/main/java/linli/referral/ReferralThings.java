package linli.referral;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import linli.shared.BrandId;
import linli.shared.PersonId;
import linli.shared.sql.Database;
import linli.shared.text.Bilingual;
import linli.shared.thing.Audience;
import linli.shared.thing.Kind;
import linli.shared.thing.ThingCard;
import linli.shared.thing.ThingSource;
import linli.shared.thing.Use;
import org.springframework.stereotype.Repository;

/** Shares, which are called by their code and sorted by what they lead to; each is its sharer's own. */
@Repository
class ReferralThings implements ThingSource {
    private final Database db;

    ReferralThings(Database db) {
        this.db = db;
    }

    @Override
    public Map<Kind, Set<Use>> kinds() {
        return Map.of(ShareId.KIND, Set.of(Use.COUNT));
    }

    /** By the primary key. */
    @Override
    public List<ThingCard> cards(BrandId brand, Kind kind, Collection<Long> ids) {
        return db.sql("""
                select id, code, sharer, subject_kind from referral.share where brand = :brand and id = any (:ids)
                """)
                .param("brand", brand)
                .longs("ids", ids)
                .query((row, _) -> ThingCard.of(
                                new ShareId(row.getLong("id")).thing(),
                                new Bilingual(row.getString("code"), null),
                                "/shares")
                        .form(row.getString("subject_kind"))
                        .audience(new Audience.Own(
                                new PersonId(row.getLong("sharer")), ReferralPermission.READ_COMMISSIONS))
                        .build())
                .list();
    }
}
