package linli.referral;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import linli.content.PostId;
import linli.network.TouchpointId;
import linli.shared.BrandId;
import linli.shared.Id;
import linli.shared.PageRequest;
import linli.shared.PersonId;
import linli.shared.VisitorId;
import linli.shared.sql.Columns;
import linli.shared.sql.Database;
import linli.shared.thing.Kind;
import linli.shared.thing.Thing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class ShareRepository {
    private final Database db;

    ShareRepository(Database db) {
        this.db = db;
    }

    /** False if the sharer has shared this before, by the unique index that makes it so. */
    boolean insert(Share share) {
        return db.sql("""
                insert into referral.share (brand, id, code, sharer, parent, subject_kind, subject, post, touchpoint)
                values (:brand, :id, :code, :sharer, :parent, :kind, :subject, :post, :touchpoint)
                on conflict do nothing
                """)
                        .param("brand", share.brand())
                        .param("id", share.id())
                        .param("code", share.code())
                        .param("sharer", share.sharer())
                        .param("parent", share.parent())
                        .param("kind", share.subject().kind().name())
                        .param("subject", share.subject().id())
                        .param("post", share.post())
                        .param("touchpoint", share.touchpoint())
                        .update()
                == 1;
    }

    Optional<Share> find(String code) {
        return db.sql("select * from referral.share where code = :code")
                .param("code", code)
                .query(ShareRepository::share)
                .optional();
    }

    Optional<Share> find(BrandId brand, PersonId sharer, Thing subject, @Nullable PostId post) {
        return db.sql("""
                select * from referral.share
                 where brand = :brand and sharer = :sharer and subject_kind = :kind and subject = :subject
                   and coalesce(post, 0) = :post
                """)
                .param("brand", brand)
                .param("sharer", sharer)
                .param("kind", subject.kind().name())
                .param("subject", subject.id())
                .param("post", post == null ? 0 : post.value())
                .query(ShareRepository::share)
                .optional();
    }

    Optional<Share> find(BrandId brand, ShareId share) {
        return db.sql("select * from referral.share where brand = :brand and id = :id")
                .param("brand", brand)
                .param("id", share)
                .query(ShareRepository::share)
                .optional();
    }

    /** By share_sharer_idx; one page. */
    List<Share> list(BrandId brand, PersonId sharer, PageRequest page) {
        return db.sql("""
                select * from referral.share
                 where brand = :brand and sharer = :sharer and id < :before
                 order by id desc limit :limit
                """)
                .param("brand", brand)
                .param("sharer", sharer)
                .before(page)
                .query(ShareRepository::share)
                .list();
    }

    Optional<ShareId> findBound(BrandId brand, PersonId person) {
        return db.sql("""
                select b.share from referral.binding b
                  join referral.share s on s.brand = b.brand and s.id = b.share and s.ended_at is null
                 where b.brand = :brand and b.who = :person and b.is_person and b.expires_at > shared.now()
                """)
                .param("brand", brand)
                .param("person", person)
                .query((row, _) -> new ShareId(row.getLong("share")))
                .optional();
    }

    /** The sharers from this share up to the start of its chain, along the primary key; at most 50 of them. */
    List<PersonId> sharersUpFrom(BrandId brand, ShareId share) {
        return db.sql("""
                with recursive chain as (
                  select sharer, parent, 1 as degree from referral.share where brand = :brand and id = :share
                  union all
                  select s.sharer, s.parent, c.degree + 1
                    from chain c join referral.share s on s.brand = :brand and s.id = c.parent
                   where c.degree < 50
                )
                select sharer from chain
                """)
                .param("brand", brand)
                .param("share", share)
                .query((row, _) -> new PersonId(row.getLong("sharer")))
                .list();
    }

    /** One upsert for the browser and, if known, its person; the row's own condition is the policy. */
    void bind(Share share, VisitorId visitor, @Nullable PersonId person, BindingPolicy policy) {
        db.sql("""
                insert into referral.binding (brand, who, is_person, share, bound_at, expires_at)
                select :brand, w.who, w.is_person, :share, shared.now(), shared.now() + make_interval(days => :days)
                  from unnest(:who::bigint[], :isPerson::boolean[]) as w (who, is_person)
                 where not (w.is_person and w.who = :sharer)
                   and :person is distinct from :sharer
                   and exists (select from referral.share s where s.brand = :brand and s.id = :share and s.ended_at is null)
                 order by w.who
                on conflict (brand, who, is_person) do update
                   set share = excluded.share, bound_at = excluded.bound_at, expires_at = excluded.expires_at
                 where binding.expires_at <= shared.now()
                    or :rule = 'LAST_TOUCH'
                    or exists (
                         select from referral.share s
                          where s.brand = binding.brand and s.id = binding.share
                            and (s.ended_at is not null or :rule = 'PROTECTED' and s.sharer = :sharer))
                """)
                .param("brand", share.brand())
                .param("share", share.id())
                .param("sharer", share.sharer())
                .param("person", person)
                .param("days", policy.days())
                .param("rule", policy.rule())
                .rows(person == null ? List.of(visitor) : List.<Id>of(visitor, person))
                .ids("who", who -> who)
                .flags("isPerson", who -> who.equals(person))
                .update();
    }

    /** How many living links somebody has in each brand, by share_sharer_idx, brand after brand. */
    Map<BrandId, Long> countLiving(PersonId sharer) {
        var counts = new LinkedHashMap<BrandId, Long>();
        db.sql("""
                select brand, count(*) as count from referral.share
                 where sharer = :sharer and ended_at is null group by brand order by brand
                """).param("sharer", sharer).query(row -> {
            counts.put(new BrandId(row.getLong("brand")), row.getLong("count"));
        });
        return counts;
    }

    /** Ends somebody's links, and what they were bound to. */
    void end(PersonId sharer) {
        db.sql("update referral.share set ended_at = shared.now() where sharer = :sharer and ended_at is null")
                .param("sharer", sharer)
                .update();
        db.sql("delete from referral.binding where who = :person and is_person")
                .param("person", sharer)
                .update();
    }

    Optional<BindingPolicy> findPolicy(BrandId brand) {
        return db.sql("select rule, days from referral.policy where brand = :brand")
                .param("brand", brand)
                .query((row, _) ->
                        new BindingPolicy(BindingPolicy.Rule.valueOf(row.getString("rule")), row.getInt("days")))
                .optional();
    }

    void setPolicy(BrandId brand, BindingPolicy policy) {
        db.sql("""
                insert into referral.policy (brand, rule, days) values (:brand, :rule, :days)
                on conflict (brand) do update set rule = excluded.rule, days = excluded.days
                """)
                .param("brand", brand)
                .param("rule", policy.rule())
                .param("days", policy.days())
                .update();
    }

    private static Share share(ResultSet row, int index) throws SQLException {
        return new Share(
                new BrandId(row.getLong("brand")),
                new ShareId(row.getLong("id")),
                row.getString("code"),
                new PersonId(row.getLong("sharer")),
                Columns.find(row, "parent", ShareId::new),
                new Thing(new Kind(row.getString("subject_kind")), row.getLong("subject")),
                Columns.find(row, "post", PostId::new),
                Columns.find(row, "touchpoint", TouchpointId::new),
                row.getObject("ended_at") != null);
    }
}
