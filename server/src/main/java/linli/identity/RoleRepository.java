package linli.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import linli.identity.role.CustomRole;
import linli.identity.role.Permissions;
import linli.identity.role.RoleId;
import linli.shared.BrandId;
import linli.shared.PersonId;
import linli.shared.access.Scope;
import linli.shared.sql.Columns;
import linli.shared.sql.Database;
import org.springframework.stereotype.Repository;

/** By the primary key. */
@Repository
class RoleRepository {
    /** More than that nobody can tell apart. */
    private static final int MOST = 50;

    private final Database db;
    private final Permissions permissions;

    RoleRepository(Database db, Permissions permissions) {
        this.db = db;
        this.permissions = permissions;
    }

    Optional<CustomRole> find(BrandId brand, RoleId role) {
        return db.sql(
                        "select id, name, name_en, over, permissions from identity.role where brand = :brand and id = :id")
                .param("brand", brand)
                .param("id", role)
                .query((row, _) -> role(row))
                .optional();
    }

    /** In the order in which they were made; at most {@value #MOST}. */
    List<CustomRole> list(BrandId brand) {
        return db.sql("select id, name, name_en, over, permissions from identity.role where brand = :brand order by id")
                .param("brand", brand)
                .query((row, _) -> role(row))
                .list();
    }

    /** False if the brand has as many as it may. */
    boolean insert(BrandId brand, CustomRole role) {
        return db.sql("""
                insert into identity.role (brand, id, name, name_en, over, permissions)
                select :brand, :id, :name, :nameEn, :over, :permissions
                 where (select count(*) from identity.role where brand = :brand) < :most
                """)
                        .param("brand", brand)
                        .param("id", role.id())
                        .param("name", role.name().zh())
                        .param("nameEn", role.name().en())
                        .param("over", role.over())
                        .texts("permissions", sorted(role.permissions()))
                        .param("most", MOST)
                        .update()
                == 1;
    }

    void update(BrandId brand, CustomRole role) {
        db.sql("""
                update identity.role set name = :name, name_en = :nameEn, permissions = :permissions
                 where brand = :brand and id = :id
                """)
                .param("brand", brand)
                .param("id", role.id())
                .param("name", role.name().zh())
                .param("nameEn", role.name().en())
                .texts("permissions", sorted(role.permissions()))
                .update();
    }

    /** False if somebody holds it. By grant_given_brand_idx. */
    boolean delete(BrandId brand, RoleId role) {
        return db.sql("""
                delete from identity.role r
                 where r.brand = :brand and r.id = :id
                   and not exists (select from identity.grant_given g
                                    where g.brand = r.brand and g.role = 'CUSTOM' and g.custom_role = r.id)
                """).param("brand", brand).param("id", role).update() == 1;
    }

    /** Who holds the role; by grant_given_brand_idx. */
    List<PersonId> holders(BrandId brand, RoleId role) {
        return db.sql("""
                select distinct person from identity.grant_given
                 where brand = :brand and role = 'CUSTOM' and custom_role = :role
                """)
                .param("brand", brand)
                .param("role", role)
                .query((row, _) -> new PersonId(row.getLong("person")))
                .list();
    }

    private CustomRole role(ResultSet row) throws SQLException {
        var over = Scope.Kind.valueOf(row.getString("over"));
        return new CustomRole(
                new RoleId(row.getLong("id")),
                Columns.bilingual(row, "name"),
                over,
                permissions.known(Columns.strings(row, "permissions"), over));
    }

    private static List<String> sorted(Collection<String> names) {
        return names.stream().sorted().toList();
    }
}
