package linli.network;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import linli.shared.BrandId;
import linli.shared.Page;
import linli.shared.PageRequest;
import linli.shared.PersonId;
import linli.shared.listing.Matches;
import linli.shared.sql.Columns;
import linli.shared.sql.Database;
import linli.shared.sql.Statement;
import linli.shared.thing.Kind;
import linli.shared.thing.Thing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class TouchpointRepository {
    private final Database db;

    TouchpointRepository(Database db) {
        this.db = db;
    }

    void insert(Touchpoint touchpoint, PersonId by) {
        db.sql("""
                insert into network.touchpoint (brand, id, code, kind, space, store, name, name_en, target_kind, target,
                                                created_by)
                values (:brand, :id, :code, :kind, :space, :store, :name, :nameEn, :targetKind, :target, :by)
                """)
                .param("brand", touchpoint.brand())
                .param("id", touchpoint.id())
                .param("code", touchpoint.code())
                .param("kind", touchpoint.kind())
                .param("space", touchpoint.space())
                .param("store", touchpoint.store())
                .param("name", touchpoint.name().zh())
                .param("nameEn", touchpoint.name().en())
                .param("targetKind", touchpoint.target().kind().name())
                .param("target", touchpoint.target().id())
                .param("by", by)
                .update();
    }

    Optional<Touchpoint> find(String code) {
        return db.sql("select * from network.touchpoint where code = :code and retired_at is null")
                .param("code", code)
                .query(TouchpointRepository::touchpoint)
                .optional();
    }

    Optional<Touchpoint> find(BrandId brand, TouchpointId touchpoint) {
        return db.sql("select * from network.touchpoint where brand = :brand and id = :id and retired_at is null")
                .param("brand", brand)
                .param("id", touchpoint)
                .query(TouchpointRepository::touchpoint)
                .optional();
    }

    /** Lets nobody else set up an entrance of its own to this until the transaction ends. */
    void lock(BrandId brand, Thing target) {
        db.sql("select pg_advisory_xact_lock(hashtextextended('network.touchpoint:' || :target, :brand))")
                .param("brand", brand)
                .param("target", target.toString())
                .query(_ -> {});
    }

    /** By touchpoint_target_idx: the oldest. */
    Optional<Touchpoint> findInGroup(BrandId brand, Thing target) {
        return db.sql("""
                select * from network.touchpoint
                 where brand = :brand and target_kind = :kind and target = :target and space = 'GROUP' and retired_at is null
                 order by id limit 1
                """)
                .param("brand", brand)
                .param("kind", target.kind().name())
                .param("target", target.id())
                .query(TouchpointRepository::touchpoint)
                .optional();
    }

    /** Falls along the primary key, or touchpoint_store_idx for a store's; at most a page. */
    Page<Touchpoint> list(BrandId brand, @Nullable List<StoreId> stores, TouchpointFilter filter, PageRequest page) {
        var sql = "select * " + found(stores, filter) + " and id < :before order by id desc limit :limit";
        var rows = bound(sql, brand, stores, filter)
                .before(page)
                .query(TouchpointRepository::touchpoint)
                .list();
        return Page.of(rows, page.size(), touchpoint -> touchpoint.id().toString());
    }

    /** Along the same indexes, up to {@link Matches#LIMIT}. */
    Matches count(BrandId brand, @Nullable List<StoreId> stores, TouchpointFilter filter) {
        var sql = "select count(*) from (select " + found(stores, filter) + " limit :limit) found";
        return Matches.count(bound(sql, brand, stores, filter));
    }

    private static String found(@Nullable List<StoreId> stores, TouchpointFilter filter) {
        return "from network.touchpoint where brand = :brand and retired_at is null"
                + (stores == null ? "" : " and store = any (:stores::bigint[])")
                + filter.conditions();
    }

    private Statement bound(String sql, BrandId brand, @Nullable List<StoreId> stores, TouchpointFilter filter) {
        return filter.bind(db.sql(sql)).param("brand", brand).ids("stores", stores == null ? List.of() : stores);
    }

    boolean retire(BrandId brand, TouchpointId touchpoint) {
        return db.sql("""
                update network.touchpoint set retired_at = shared.now()
                 where brand = :brand and id = :id and retired_at is null
                """).param("brand", brand).param("id", touchpoint).update() == 1;
    }

    private static Touchpoint touchpoint(ResultSet row, int index) throws SQLException {
        return new Touchpoint(
                new BrandId(row.getLong("brand")),
                new TouchpointId(row.getLong("id")),
                row.getString("code"),
                Touchpoint.Kind.valueOf(row.getString("kind")),
                Touchpoint.Space.valueOf(row.getString("space")),
                Columns.find(row, "store", StoreId::new),
                Columns.bilingual(row, "name"),
                new Thing(new Kind(row.getString("target_kind")), row.getLong("target")));
    }
}
