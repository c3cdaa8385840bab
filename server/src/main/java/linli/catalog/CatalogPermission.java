package linli.catalog;

import java.util.List;
import linli.shared.access.Permission;
import linli.shared.access.PermissionSource;
import linli.shared.access.Scope.Kind;
import org.springframework.stereotype.Component;

/** What may be granted of products and stock. */
@Component
public final class CatalogPermission implements PermissionSource {
    public static final String READ_PRODUCTS = "catalog.read-products";
    public static final String MANAGE_PRODUCTS = "catalog.manage-products";
    public static final String MANAGE_STOCK = "catalog.manage-stock";
    public static final String IMPORT_PRODUCTS = "catalog.import-products";

    @Override
    public List<Permission> permissions() {
        return List.of(
                Permission.of(READ_PRODUCTS, Kind.BRAND, Kind.STORE, Kind.COMMUNITY),
                Permission.of(MANAGE_PRODUCTS, Kind.BRAND),
                Permission.of(MANAGE_STOCK, Kind.BRAND, Kind.STORE),
                Permission.of(IMPORT_PRODUCTS, Kind.BRAND));
    }
}
