package linli.insight.board;

import linli.shared.BrandId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Shares, and the paths behind orders, as rows that nobody had to walk for. */
record ShareRows(JdbcClient db, BrandId brand) {

    void share(long id, long sharer) {
        db.sql("""
                insert into referral.share (brand, id, code, sharer, subject_kind, subject)
                values (:brand, :id, substr(md5(:brand::text || :id::text), 1, 12), :sharer, 'BRAND', :brand)
                """)
                .param("brand", brand.value())
                .param("id", id)
                .param("sharer", sharer)
                .update();
    }

    void path(long order, int degree, long share, long sharer) {
        db.sql("""
                insert into referral.attribution (brand, order_id, buyer, seller_1_minor, seller_2_minor, leader_minor,
                                                  store_minor, author_minor, share_%1$d, sharer_%1$d)
                values (:brand, :order, 8, 0, 0, 0, 0, 0, :share, :sharer)
                on conflict (brand, order_id) do update set share_%1$d = :share, sharer_%1$d = :sharer
                """.formatted(degree))
                .param("brand", brand.value())
                .param("order", order)
                .param("share", share)
                .param("sharer", sharer)
                .update();
    }
}
