package linli.referral;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import linli.shared.BasisPoints;
import linli.shared.BrandId;
import linli.shared.PersonId;
import linli.shared.sql.Database;
import linli.shared.thing.Kind;
import linli.shared.thing.Thing;
import org.springframework.stereotype.Repository;

@Repository
class PlanRepository {
    private final Database db;

    PlanRepository(Database db) {
        this.db = db;
    }

    /** Lets no other plan of the brand change until the transaction ends. */
    void lock(BrandId brand) {
        db.sql("select pg_advisory_xact_lock(hashtext('referral.plan'), hashint8(:brand))")
                .param("brand", brand)
                .query(_ -> {});
    }

    void upsert(BrandId brand, Thing scope, CommissionPlan plan, PersonId by) {
        db.sql("""
                insert into referral.plan (brand, scope, subject, seller_1, seller_2, leader, store, author, changed_by)
                values (:brand, :scope, :subject, :seller1, :seller2, :leader, :store, :author, :by)
                on conflict (brand, scope, subject) do update
                   set seller_1 = excluded.seller_1, seller_2 = excluded.seller_2, leader = excluded.leader,
                       store = excluded.store, author = excluded.author, changed_by = excluded.changed_by,
                       changed_at = shared.now()
                """)
                .param("brand", brand)
                .param("scope", scope.kind().name())
                .param("subject", scope.id())
                .param("seller1", plan.seller1().value())
                .param("seller2", plan.seller2().value())
                .param("leader", plan.leader().value())
                .param("store", plan.store().value())
                .param("author", plan.author().value())
                .param("by", by)
                .update();
    }

    void delete(BrandId brand, Thing scope) {
        db.sql("delete from referral.plan where brand = :brand and scope = :scope and subject = :subject")
                .param("brand", brand)
                .param("scope", scope.kind().name())
                .param("subject", scope.id())
                .update();
    }

    List<CommissionPlans.ScopedPlan> list(BrandId brand) {
        return db.sql("select * from referral.plan where brand = :brand order by scope, subject limit 1000")
                .param("brand", brand)
                .query(PlanRepository::plan)
                .list();
    }

    private static CommissionPlans.ScopedPlan plan(ResultSet row, int index) throws SQLException {
        return new CommissionPlans.ScopedPlan(
                new Thing(new Kind(row.getString("scope")), row.getLong("subject")),
                new CommissionPlan(
                        new BasisPoints(row.getInt("seller_1")),
                        new BasisPoints(row.getInt("seller_2")),
                        new BasisPoints(row.getInt("leader")),
                        new BasisPoints(row.getInt("store")),
                        new BasisPoints(row.getInt("author"))));
    }
}
