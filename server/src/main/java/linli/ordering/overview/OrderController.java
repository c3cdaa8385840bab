package linli.ordering.overview;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import linli.campaign.CampaignId;
import linli.catalog.Deliveries;
import linli.catalog.ProductFileId;
import linli.network.StoreId;
import linli.ordering.OrderId;
import linli.ordering.OrderState;
import linli.ordering.OrderingPermission;
import linli.shared.BrandId;
import linli.shared.Page;
import linli.shared.PageRequest;
import linli.shared.access.Access;
import linli.shared.access.Actor;
import linli.shared.listing.ByAge;
import linli.shared.listing.ExportRequest;
import linli.shared.listing.Matches;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/brands/{brand}")
class OrderController {
    private final OrderQueries queries;
    private final OrderList list;
    private final ExportOrders export;
    private final Overview overview;
    private final DeliveredLines delivered;
    private final Deliveries deliveries;

    OrderController(
            OrderQueries queries,
            OrderList list,
            ExportOrders export,
            Overview overview,
            DeliveredLines delivered,
            Deliveries deliveries) {
        this.queries = queries;
        this.list = list;
        this.export = export;
        this.overview = overview;
        this.delivered = delivered;
        this.deliveries = deliveries;
    }

    @GetMapping("/orders")
    @Access(level = Access.Level.MEMBER)
    Page<OrderCard> listMyOrders(
            @PathVariable BrandId brand,
            @RequestParam(defaultValue = "") List<@NotNull OrderState> state,
            PageRequest page,
            Actor actor) {
        return overview.page(queries.ofBuyer(brand, actor.person(), state, page), ByAge.NEWEST, page);
    }

    @GetMapping("/orders/{order}")
    @Access(level = Access.Level.MEMBER)
    OrderDetail showOrder(@PathVariable BrandId brand, @PathVariable OrderId order, Actor actor) {
        return overview.get(brand, order, actor);
    }

    /** A file that the buyer has by the order. */
    @GetMapping(path = "/orders/{order}/files/{file}", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @Access(level = Access.Level.MEMBER)
    void downloadOrderFile(
            @PathVariable BrandId brand,
            @PathVariable OrderId order,
            @PathVariable ProductFileId file,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        var found = delivered.getFile(brand, order, file, actor.person());
        var disposition = ContentDisposition.attachment()
                .filename(found.name(), StandardCharsets.UTF_8)
                .build();
        response.setContentType(MediaType.APPLICATION_OCTET_STREAM_VALUE);
        response.setContentLengthLong(found.size());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition.toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        deliveries.write(brand, file, response.getOutputStream());
    }

    @GetMapping("/stores/{store}/orders")
    @Access(level = Access.Level.STORE, permission = OrderingPermission.READ_ORDERS)
    Page<OrderCard> listStoreOrders(
            @PathVariable BrandId brand,
            @PathVariable StoreId store,
            @ParameterObject @Valid OrderFilter filter,
            @RequestParam(defaultValue = "NEWEST") ByAge sort,
            PageRequest page) {
        return overview.page(list.page(brand, filter.in(store), sort, page), sort, page);
    }

    @GetMapping("/stores/{store}/orders/count")
    @Access(level = Access.Level.STORE, permission = OrderingPermission.READ_ORDERS)
    Matches countStoreOrders(
            @PathVariable BrandId brand, @PathVariable StoreId store, @ParameterObject @Valid OrderFilter filter) {
        return list.count(brand, filter.in(store));
    }

    @GetMapping(path = "/stores/{store}/orders/export", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @Access(level = Access.Level.STORE, permission = OrderingPermission.READ_ORDERS)
    void exportStoreOrders(
            @PathVariable BrandId brand,
            @PathVariable StoreId store,
            @ParameterObject @Valid OrderFilter filter,
            @RequestParam(defaultValue = "NEWEST") ByAge sort,
            @ParameterObject @Valid ExportRequest wanted,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        export.handle(brand, actor.person(), filter.in(store), sort, wanted, response);
    }

    /** What orders of these campaigns have come to at the store; those without any are left out. */
    @GetMapping("/stores/{store}/campaign-sales")
    @Access(level = Access.Level.STORE, permission = OrderingPermission.READ_ORDERS)
    List<CampaignSales> listCampaignSales(
            @PathVariable BrandId brand,
            @PathVariable StoreId store,
            @RequestParam @Size(min = 1, max = 30) Set<@NotNull CampaignId> campaign) {
        return queries.sales(brand, store, campaign);
    }

    @GetMapping("/all-orders")
    @Access(level = Access.Level.BRAND, permission = OrderingPermission.READ_ORDERS)
    Page<OrderCard> listBrandOrders(
            @PathVariable BrandId brand,
            @ParameterObject @Valid OrderFilter filter,
            @RequestParam(defaultValue = "NEWEST") ByAge sort,
            PageRequest page) {
        return overview.page(list.page(brand, filter, sort, page), sort, page);
    }

    @GetMapping("/all-orders/count")
    @Access(level = Access.Level.BRAND, permission = OrderingPermission.READ_ORDERS)
    Matches countBrandOrders(@PathVariable BrandId brand, @ParameterObject @Valid OrderFilter filter) {
        return list.count(brand, filter);
    }

    @GetMapping(path = "/all-orders/export", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @Access(level = Access.Level.BRAND, permission = OrderingPermission.READ_ORDERS)
    void exportBrandOrders(
            @PathVariable BrandId brand,
            @ParameterObject @Valid OrderFilter filter,
            @RequestParam(defaultValue = "NEWEST") ByAge sort,
            @ParameterObject @Valid ExportRequest wanted,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        export.handle(brand, actor.person(), filter, sort, wanted, response);
    }
}
