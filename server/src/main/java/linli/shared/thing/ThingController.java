package linli.shared.thing;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import linli.shared.BrandId;
import linli.shared.access.Access;
import linli.shared.access.Visitor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/brands/{brand}/things")
class ThingController {
    /** More than a screen shows, and an address of less than 4 KB. */
    private static final int AT_ONCE = 100;

    record ThingCards(List<ThingCard> cards) {}

    private final Things things;

    ThingController(Things things) {
        this.things = things;
    }

    /**
     * The cards of things, each named as {@code KIND:id}, in the order in which they are named. What is not there, or not
     * for the caller's eyes, has none.
     */
    @GetMapping
    @Access(level = Access.Level.PUBLIC)
    ThingCards listThings(
            @PathVariable BrandId brand,
            @RequestParam @Size(min = 1, max = AT_ONCE) List<@NotNull Thing> of,
            Visitor visitor) {
        var wanted = new LinkedHashSet<>(of);
        var cards = things.cards(brand, wanted, visitor.actor());
        return new ThingCards(
                wanted.stream().map(cards::get).filter(Objects::nonNull).toList());
    }
}
