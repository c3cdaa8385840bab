package linli.payment;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.io.IOException;
import java.util.Optional;
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

/** What providers said that does not fit: a brand's for its HQ, those of no brand for who runs the installation. */
@RestController
@RequestMapping("/api")
class MismatchController {
    private final Mismatches mismatches;
    private final ExportMismatches export;

    MismatchController(Mismatches mismatches, ExportMismatches export) {
        this.mismatches = mismatches;
        this.export = export;
    }

    /** @param note what was found and done */
    record SettleMismatchRequest(
            @NotBlank @Characters(max = 500) @Prose String note) {}

    @GetMapping("/brands/{brand}/payment-mismatches")
    @Access(level = Access.Level.BRAND, permission = PaymentPermission.SETTLE_MISMATCHES)
    Page<Mismatch> listMismatches(
            @PathVariable BrandId brand,
            @ParameterObject @Valid MismatchFilter filter,
            @RequestParam(defaultValue = "NEWEST") ByAge sort,
            PageRequest page) {
        return mismatches.list(Optional.of(brand), filter, sort, page);
    }

    @GetMapping("/brands/{brand}/payment-mismatches/count")
    @Access(level = Access.Level.BRAND, permission = PaymentPermission.SETTLE_MISMATCHES)
    Matches countMismatches(@PathVariable BrandId brand, @ParameterObject @Valid MismatchFilter filter) {
        return mismatches.count(Optional.of(brand), filter);
    }

    @GetMapping(path = "/brands/{brand}/payment-mismatches/export", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @Access(level = Access.Level.BRAND, permission = PaymentPermission.SETTLE_MISMATCHES)
    void exportMismatches(
            @PathVariable BrandId brand,
            @ParameterObject @Valid MismatchFilter filter,
            @RequestParam(defaultValue = "NEWEST") ByAge sort,
            @ParameterObject @Valid ExportRequest wanted,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        export.handle(Optional.of(brand), actor.person(), filter, sort, wanted, response);
    }

    @PostMapping("/brands/{brand}/payment-mismatches/{mismatch}/settle")
    @Access(level = Access.Level.BRAND, permission = PaymentPermission.SETTLE_MISMATCHES)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void settleMismatch(
            @PathVariable BrandId brand,
            @PathVariable MismatchId mismatch,
            @Valid @RequestBody SettleMismatchRequest request,
            Actor actor) {
        mismatches.settle(Optional.of(brand), mismatch, actor.person(), request.note());
    }

    @GetMapping("/payment-mismatches")
    @Access(level = Access.Level.PLATFORM, permission = PaymentPermission.SETTLE_MISMATCHES)
    Page<Mismatch> listStrayMismatches(
            @ParameterObject @Valid MismatchFilter filter,
            @RequestParam(defaultValue = "NEWEST") ByAge sort,
            PageRequest page) {
        return mismatches.list(Optional.empty(), filter, sort, page);
    }

    @GetMapping("/payment-mismatches/count")
    @Access(level = Access.Level.PLATFORM, permission = PaymentPermission.SETTLE_MISMATCHES)
    Matches countStrayMismatches(@ParameterObject @Valid MismatchFilter filter) {
        return mismatches.count(Optional.empty(), filter);
    }

    @GetMapping(path = "/payment-mismatches/export", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @Access(level = Access.Level.PLATFORM, permission = PaymentPermission.SETTLE_MISMATCHES)
    void exportStrayMismatches(
            @ParameterObject @Valid MismatchFilter filter,
            @RequestParam(defaultValue = "NEWEST") ByAge sort,
            @ParameterObject @Valid ExportRequest wanted,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        export.handle(Optional.empty(), actor.person(), filter, sort, wanted, response);
    }

    @PostMapping("/payment-mismatches/{mismatch}/settle")
    @Access(level = Access.Level.PLATFORM, permission = PaymentPermission.SETTLE_MISMATCHES)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void settleStrayMismatch(
            @PathVariable MismatchId mismatch, @Valid @RequestBody SettleMismatchRequest request, Actor actor) {
        mismatches.settle(Optional.empty(), mismatch, actor.person(), request.note());
    }
}
