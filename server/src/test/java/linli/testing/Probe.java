package linli.testing;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import linli.shared.access.Access;
import linli.shared.access.OwnIdempotency;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Routes of the tests' own, for the rules that hold on every route. */
@Hidden
@RestController
public class Probe {
    private final Map<String, AtomicInteger> runs = new ConcurrentHashMap<>();
    private final Map<String, CountDownLatch> gates = new ConcurrentHashMap<>();

    record Wish(@Min(1) @Max(99) int quantity, int status) {}

    record Done(int run, int quantity) {}

    /** How often the route ran under this name. */
    public int runs(String name) {
        return counter(name).get();
    }

    /** Makes runs under this name wait until the gate is opened. */
    public CountDownLatch gate(String name) {
        return gates.computeIfAbsent(name, _ -> new CountDownLatch(1));
    }

    @Access(level = Access.Level.PUBLIC)
    @PostMapping("/api/probe/{name}")
    ResponseEntity<Done> probe(@PathVariable String name, @jakarta.validation.Valid @RequestBody Wish wish)
            throws InterruptedException {
        return run(name, wish);
    }

    @Access(level = Access.Level.PUBLIC)
    @OwnIdempotency("counts every run on purpose")
    @PostMapping("/api/probe/{name}/own")
    ResponseEntity<Done> probeOwn(@PathVariable String name, @jakarta.validation.Valid @RequestBody Wish wish)
            throws InterruptedException {
        return run(name, wish);
    }

    @Access(level = Access.Level.PUBLIC)
    @PostMapping(path = "/api/probe/{name}/file", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Done probeFile(@PathVariable String name, @RequestPart("file") MultipartFile file) {
        return new Done(counter(name).incrementAndGet(), (int) file.getSize());
    }

    @PostMapping("/api/probe-without-access")
    void probeWithoutAccess() {}

    private ResponseEntity<Done> run(String name, Wish wish) throws InterruptedException {
        int run = counter(name).incrementAndGet();
        var gate = gates.get(name);
        if (gate != null) {
            gate.await();
        }
        return ResponseEntity.status(wish.status()).body(new Done(run, wish.quantity()));
    }

    private AtomicInteger counter(String name) {
        return runs.computeIfAbsent(name, _ -> new AtomicInteger());
    }
}
