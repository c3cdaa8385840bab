package linli.payment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.Optional;
import linli.shared.BrandId;
import linli.shared.Page;
import linli.shared.PageRequest;
import linli.shared.access.Access;
import linli.shared.access.Actor;
import linli.shared.text.Characters;
import linli.shared.text.Prose;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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

    MismatchController(Mismatches mismatches) {
        this.mismatches = mismatches;
    }

    /** @param note what was found and done */
    record SettleMismatchRequest(
            @NotBlank @Characters(max = 500) @Prose String note) {}

    @GetMapping("/brands/{brand}/payment-mismatches")
    @Access(level = Access.Level.BRAND, permission = PaymentPermission.SETTLE_MISMATCHES)
    Page<Mismatch> listMismatches(
            @PathVariable BrandId brand,
            @RequestParam(required = false) Mismatch.@Nullable State state,
            PageRequest page) {
        return mismatches.list(Optional.of(brand), state, page);
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
            @RequestParam(required = false) Mismatch.@Nullable State state, PageRequest page) {
        return mismatches.list(Optional.empty(), state, page);
    }

    @PostMapping("/payment-mismatches/{mismatch}/settle")
    @Access(level = Access.Level.PLATFORM, permission = PaymentPermission.SETTLE_MISMATCHES)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void settleStrayMismatch(
            @PathVariable MismatchId mismatch, @Valid @RequestBody SettleMismatchRequest request, Actor actor) {
        mismatches.settle(Optional.empty(), mismatch, actor.person(), request.note());
    }
}
