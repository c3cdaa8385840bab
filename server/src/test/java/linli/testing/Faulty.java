package linli.testing;

import io.swagger.v3.oas.annotations.Hidden;
import linli.shared.access.Access;
import linli.shared.access.OwnIdempotency;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A route with one fault in each place, and one under two addresses, to show that each is found. */
@Hidden
@RestController
public class Faulty {
    record Item(String name) {}

    record Wish(@Nullable Integer number, Item item) {}

    private final JdbcClient db;

    Faulty(JdbcClient db) {
        this.db = db;
    }

    @Access(level = Access.Level.PUBLIC)
    @OwnIdempotency("fails on purpose")
    @PostMapping("/api/edge/{brand}/{community}/faulty")
    ResponseEntity<String> fail(
            @PathVariable String brand,
            @PathVariable String community,
            @RequestParam(required = false) @Nullable String q,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last,
            @RequestBody Wish wish) {
        if (wish.number() != null && wish.number() == -1) {
            throw new IllegalStateException("the number");
        }
        if (community.equals("x") || "-1".equals(q) || "1.5".equals(last)) {
            throw new IllegalStateException("the address or a header");
        }
        if (wish.item().name().isEmpty()) {
            return ResponseEntity.badRequest().contentType(MediaType.TEXT_PLAIN).body("no");
        }
        if (wish.item().name().equals("-1")) {
            db.sql("insert into community.sensitive_word (brand, word) values (:brand, gen_random_uuid()::text)")
                    .param("brand", Long.parseLong(brand))
                    .update();
            return ResponseEntity.status(409)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body("{\"type\":\"urn:linli:problem:x\",\"title\":\"X\",\"status\":409,\"detail\":\"不\"}");
        }
        return ResponseEntity.ok("{}");
    }

    @Access(level = Access.Level.PUBLIC)
    @GetMapping({"/api/edge/spelled", "/api/edge/SPELLED"})
    String answer() {
        return "{}";
    }
}
