package linli.payment.sandbox;

import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import linli.shared.access.Access;
import linli.shared.access.OwnIdempotency;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The provider's pages. Whoever knows the unguessable token may decide the charge, as on a real provider's page. */
@Hidden
@RestController
@RequestMapping("/pay/sandbox")
class SandboxController {
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final SandboxBank bank;
    private final SandboxCallbacks callbacks;
    private final SandboxPage page;

    SandboxController(SandboxBank bank, SandboxCallbacks callbacks, SandboxPage page) {
        this.bank = bank;
        this.callbacks = callbacks;
        this.page = page;
    }

    @GetMapping("/{token}")
    @Access(level = Access.Level.PUBLIC)
    ResponseEntity<String> showSandboxCharge(@PathVariable String token, Locale locale) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Content-Security-Policy", POLICY)
                .header("Referrer-Policy", "no-referrer")
                .body(page.render(bank.getCharge(token), locale));
    }

    @PostMapping("/{token}")
    @Access(level = Access.Level.PUBLIC)
    @OwnIdempotency("a charge is decided once; afterwards this only leads back")
    ResponseEntity<Void> decideSandboxCharge(@PathVariable String token, @RequestParam SandboxChoice choice) {
        var told = bank.decide(token, choice);
        callbacks.deliverAll(told.callbacks());
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(told.charge().wayBack()))
                .build();
    }
}
