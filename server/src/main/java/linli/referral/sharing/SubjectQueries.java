package linli.referral.sharing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import linli.media.MediaId;
import linli.shared.BrandId;
import linli.shared.Currency;
import linli.shared.Money;
import linli.shared.sql.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what can be shared from the modules' published views, each by its primary key. */
@Repository
class SubjectQueries {
    private static final String CAMPAIGN = """
            select c.id, c.title, c.title_en, c.cover, c.currency, c.price_minor, c.was_minor, c.sold, c.quota, c.team_size
              from campaign.campaign_v1 c
            """;

    private final JdbcClient db;

    SubjectQueries(JdbcClient db) {
        this.db = db;
    }

    /** @param view a published view with brand and id */
    boolean exists(String view, BrandId brand, long id) {
        return db.sql("select exists (select from %s where brand = :brand and id = :id)".formatted(view))
                .param("brand", brand.value())
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    Optional<Subject> findCommunity(BrandId brand, long id) {
        return db.sql(
                        "select name, name_en, charter, cover from community.community_v1 where brand = :brand and id = :id")
                .param("brand", brand.value())
                .param("id", id)
                .query((row, _) -> new Subject(
                        row.getString("name"),
                        row.getString("name_en"),
                        row.getString("charter"),
                        picture(row, "cover"),
                        null,
                        null,
                        null,
                        "/communities/" + id))
                .optional();
    }

    /** Only those that have been announced; one that is cancelled is shared no more. */
    Optional<Subject> findCampaign(BrandId brand, long id) {
        return db.sql(CAMPAIGN + " where c.brand = :brand and c.id = :id and c.state <> 'CANCELLED'")
                .param("brand", brand.value())
                .param("id", id)
                .query((row, _) -> campaign(row, "/campaigns/" + id))
                .optional();
    }

    Optional<Subject> findTeam(BrandId brand, long id) {
        return db.sql(CAMPAIGN + """
                  join campaign.team_v1 t on t.brand = c.brand and t.campaign = c.id
                 where t.brand = :brand and t.id = :id
                """)
                .param("brand", brand.value())
                .param("id", id)
                .query((row, _) -> campaign(row, "/teams/" + id))
                .optional();
    }

    Optional<Subject> findPost(BrandId brand, long id) {
        return db.sql("""
                select title, title_en, hook, cover from content.post_v1
                 where brand = :brand and id = :id and state = 'PUBLISHED'
                """)
                .param("brand", brand.value())
                .param("id", id)
                .query((row, _) -> new Subject(
                        row.getString("title"),
                        row.getString("title_en"),
                        row.getString("hook"),
                        picture(row, "cover"),
                        null,
                        null,
                        null,
                        "/posts/" + id))
                .optional();
    }

    private static Subject campaign(ResultSet row, String path) throws SQLException {
        var currency = Currency.valueOf(row.getString("currency"));
        int teamSize = row.getInt("team_size");
        return new Subject(
                row.getString("title"),
                row.getString("title_en"),
                "",
                picture(row, "cover"),
                money(row, "price_minor", currency),
                money(row, "was_minor", currency),
                new Subject.Seats(row.getInt("sold"), row.getInt("quota"), teamSize == 0 ? null : teamSize),
                path);
    }

    private static @Nullable Money money(ResultSet row, String column, Currency currency) throws SQLException {
        var minor = Columns.findLong(row, column);
        return minor == null ? null : new Money(minor, currency);
    }

    private static @Nullable MediaId picture(ResultSet row, String column) throws SQLException {
        var id = Columns.findLong(row, column);
        return id == null ? null : new MediaId(id);
    }
}
