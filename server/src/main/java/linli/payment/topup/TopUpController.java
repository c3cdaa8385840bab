package linli.payment.topup;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import linli.shared.BrandId;
import linli.shared.PaymentMethod;
import linli.shared.access.Access;
import linli.shared.access.Actor;
import linli.shared.access.OwnIdempotency;
import linli.shared.web.AmountRequest;
import linli.shared.web.IdempotencyKey;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/brands/{brand}/wallet/top-ups")
class TopUpController {
    record TopUpRequest(
            @NotNull @Valid AmountRequest amount, @NotNull PaymentMethod method) {}

    private final TopUps topUps;

    TopUpController(TopUps topUps) {
        this.topUps = topUps;
    }

    @GetMapping("/terms")
    @Access(level = Access.Level.MEMBER)
    TopUps.TopUpTerms showTopUpTerms(@PathVariable BrandId brand, Actor actor) {
        return topUps.terms(brand, actor.person());
    }

    @PostMapping
    @Access(level = Access.Level.MEMBER)
    @OwnIdempotency("the top-up is unique by brand, person and key")
    @ApiResponse(responseCode = "201", description = "Created", useReturnTypeSchema = true)
    ResponseEntity<TopUp> topUpWallet(
            @PathVariable BrandId brand, Actor actor, @Valid @RequestBody TopUpRequest request, IdempotencyKey key) {
        var opened =
                topUps.open(brand, actor.person(), key.value(), request.amount().money(), request.method());
        return IdempotencyKey.created(opened.replayed()).body(opened.topUp());
    }

    @GetMapping("/{topUp}")
    @Access(level = Access.Level.MEMBER)
    TopUp myTopUp(@PathVariable BrandId brand, @PathVariable TopUpId topUp, Actor actor) {
        return topUps.get(brand, topUp, actor.person());
    }
}
