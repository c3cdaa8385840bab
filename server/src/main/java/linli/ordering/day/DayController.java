package linli.ordering.day;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.time.LocalDate;
import linli.network.NetworkPermission;
import linli.network.StoreId;
import linli.ordering.OrderingPermission;
import linli.shared.BrandId;
import linli.shared.Page;
import linli.shared.PageRequest;
import linli.shared.access.Access;
import linli.shared.access.Actor;
import linli.shared.listing.ByAge;
import linli.shared.listing.ExportRequest;
import linli.shared.listing.Matches;
import linli.shared.text.Characters;
import linli.shared.text.Prose;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The days of a store: who hands over there closes them, only who manages stores over the brand opens one again. */
@RestController
@RequestMapping("/api/brands/{brand}/stores/{store}/days")
class DayController {
    private final CloseDays days;
    private final Closings closings;

    DayController(CloseDays days, Closings closings) {
        this.days = days;
        this.closings = closings;
    }

    record CloseDayRequest(
            @NotNull LocalDate day,
            @NotNull @Characters(max = 500) @Prose String note) {}

    record ReopenDayRequest(
            @NotNull @Characters(min = 1, max = 200) String reason) {}

    @GetMapping("/running")
    @Access(level = Access.Level.STORE, permission = OrderingPermission.READ_ORDERS)
    RunningDay showRunningDay(@PathVariable BrandId brand, @PathVariable StoreId store) {
        return days.running(brand, store);
    }

    @GetMapping
    @Access(level = Access.Level.STORE, permission = OrderingPermission.READ_ORDERS)
    Page<DayClosing> listDays(
            @PathVariable BrandId brand,
            @PathVariable StoreId store,
            @ParameterObject @Valid DayFilter filter,
            @RequestParam(defaultValue = "NEWEST") ByAge sort,
            PageRequest page) {
        return closings.page(brand, store, filter, sort, page);
    }

    @GetMapping("/count")
    @Access(level = Access.Level.STORE, permission = OrderingPermission.READ_ORDERS)
    Matches countDays(
            @PathVariable BrandId brand, @PathVariable StoreId store, @ParameterObject @Valid DayFilter filter) {
        return closings.count(brand, store, filter);
    }

    /** A row for each day and method. */
    @GetMapping(path = "/export", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @Access(level = Access.Level.STORE, permission = OrderingPermission.READ_ORDERS)
    void exportDays(
            @PathVariable BrandId brand,
            @PathVariable StoreId store,
            @ParameterObject @Valid DayFilter filter,
            @RequestParam(defaultValue = "NEWEST") ByAge sort,
            @ParameterObject @Valid ExportRequest wanted,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        closings.export(brand, store, actor.person(), filter, sort, wanted, response);
    }

    @PostMapping
    @Access(level = Access.Level.STORE, permission = OrderingPermission.HAND_OVER)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void closeDay(
            @PathVariable BrandId brand,
            @PathVariable StoreId store,
            @Valid @RequestBody CloseDayRequest request,
            Actor actor) {
        days.close(brand, store, request.day(), request.note(), actor.person());
    }

    /** The last one that stands; it stays on record beside the one that takes its place. */
    @PostMapping("/{day}/reopen")
    @Access(level = Access.Level.BRAND, permission = NetworkPermission.MANAGE_STORES)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reopenDay(
            @PathVariable BrandId brand,
            @PathVariable StoreId store,
            @PathVariable LocalDate day,
            @Valid @RequestBody ReopenDayRequest request,
            Actor actor) {
        days.reopen(brand, store, day, request.reason(), actor.person());
    }
}
