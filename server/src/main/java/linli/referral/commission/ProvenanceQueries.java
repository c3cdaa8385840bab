package linli.referral.commission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import linli.campaign.CampaignId;
import linli.content.PostId;
import linli.network.TouchpointId;
import linli.ordering.OrderId;
import linli.shared.BrandId;
import linli.shared.Currency;
import linli.shared.Money;
import linli.shared.PersonId;
import linli.shared.sql.Columns;
import linli.shared.sql.Database;
import linli.shared.thing.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads what a provenance is made of, each part by primary keys. */
@Repository
class ProvenanceQueries {
    private final Database db;

    ProvenanceQueries(Database db) {
        this.db = db;
    }

    record Order(
            PersonId buyer,
            long store,
            Money total,
            Instant placedAt,
            Provenance.@Nullable Campaign campaign,
            Provenance.@Nullable Place entrance) {}

    record Step(
            int degree,
            PersonId sharer,
            Kind kind,
            Provenance.@Nullable Place touchpoint,
            Provenance.@Nullable Writing post,
            Instant sharedAt) {}

    Optional<Order> findOrder(BrandId brand, OrderId order) {
        return db.sql("""
                select o.buyer, o.store, o.currency, o.total_minor, o.placed_at,
                       c.id as campaign, c.title, c.title_en, t.id as touchpoint, t.name as touchpoint_name,
                       t.name_en as touchpoint_name_en
                  from ordering.order_v1 o
                  left join campaign.campaign_v1 c on c.brand = o.brand and c.id = o.campaign
                  left join network.touchpoint_v1 t on t.brand = o.brand and t.id = o.touchpoint
                 where o.brand = :brand and o.id = :order and o.paid_at is not null
                """)
                .param("brand", brand)
                .param("order", order)
                .query((row, _) -> new Order(
                        new PersonId(row.getLong("buyer")),
                        row.getLong("store"),
                        new Money(row.getLong("total_minor"), Currency.valueOf(row.getString("currency"))),
                        Columns.instant(row, "placed_at"),
                        campaign(row),
                        place(row)))
                .optional();
    }

    List<Step> listSteps(BrandId brand, OrderId order) {
        return db.sql("""
                select p.degree, p.sharer, s.subject_kind, s.created_at, t.id as touchpoint, t.name as touchpoint_name,
                       t.name_en as touchpoint_name_en, w.id as post, w.title, w.title_en
                  from referral.path_v1 p
                  join referral.share s on s.brand = p.brand and s.id = p.share
                  left join network.touchpoint_v1 t on t.brand = s.brand and t.id = s.touchpoint
                  left join content.post_v1 w on w.brand = s.brand and w.id = s.post
                 where p.brand = :brand and p.order_id = :order
                 order by p.degree desc
                """)
                .param("brand", brand)
                .param("order", order)
                .query((row, _) -> new Step(
                        row.getInt("degree"),
                        new PersonId(row.getLong("sharer")),
                        new Kind(row.getString("subject_kind")),
                        place(row),
                        writing(row),
                        Columns.instant(row, "created_at")))
                .list();
    }

    private static Provenance.@Nullable Campaign campaign(ResultSet row) throws SQLException {
        var id = Columns.findLong(row, "campaign");
        return id == null ? null : new Provenance.Campaign(new CampaignId(id), Columns.bilingual(row, "title"));
    }

    private static Provenance.@Nullable Place place(ResultSet row) throws SQLException {
        var id = Columns.findLong(row, "touchpoint");
        return id == null
                ? null
                : new Provenance.Place(new TouchpointId(id), Columns.bilingual(row, "touchpoint_name"));
    }

    private static Provenance.@Nullable Writing writing(ResultSet row) throws SQLException {
        var id = Columns.findLong(row, "post");
        return id == null ? null : new Provenance.Writing(new PostId(id), Columns.bilingual(row, "title"));
    }
}
