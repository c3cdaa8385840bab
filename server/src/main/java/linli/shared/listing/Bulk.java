package linli.shared.listing;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import linli.shared.BrandId;
import linli.shared.DomainException;
import linli.shared.Id;
import linli.shared.Page;
import linli.shared.PageRequest;
import linli.shared.PersonId;
import linli.shared.SharedError;
import linli.shared.text.Bilingual;
import linli.shared.text.Characters;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Does one thing to all that a filter finds, a page with each request: whoever asks goes on by {@link BulkOutcome#next}. Each row
 * is done by itself, so that one which refuses keeps no other from it; what came to the list since the first page was
 * read comes before it, and is left alone.
 */
@Component
public class Bulk {
    private static final int PAGE = 100;

    /** How many more than were seen may be there: one in ten, and some. */
    private static final int SOME = 5;

    private static final int TENTH = 10;

    private final MessageSource messages;
    private final ListLog log;

    Bulk(MessageSource messages, ListLog log) {
        this.messages = messages;
        this.log = log;
    }

    /**
     * @param seen how many the filter found when somebody looked
     * @param after where the step before ended; null for the first
     */
    public record BulkStep(
            @Min(0) @Max(Matches.MOST) int seen,
            @Nullable @Characters(max = 200) String after) {}

    /** @param next where to go on; null when all is done */
    public record BulkOutcome(
            int done, List<BulkRefusal> refused, @Nullable String next) {}

    /** @param reason why it was left as it was, in the reader's language */
    public record BulkRefusal(String id, Bilingual title, String reason) {}

    /**
     * What is done to the rows of a list.
     *
     * @param name such as {@code catalog.products.publish}
     * @param filter the record that the list was asked by
     */
    public record Act<T>(
            String name,
            Record filter,
            Supplier<Matches> count,
            Function<PageRequest, Page<T>> pages,
            Function<T, Id> id,
            Function<T, Bilingual> title,
            Consumer<T> work) {}

    /** @throws DomainException if the filter finds much more than was seen, or more than anybody can mean */
    public <T> BulkOutcome handle(BrandId brand, PersonId by, BulkStep step, Act<T> act, Locale locale) {
        if (step.after() == null) {
            requireSeen(step.seen(), act.count().get());
        }
        var page = act.pages().apply(new PageRequest(step.after(), PAGE));
        var refused = new ArrayList<BulkRefusal>();
        for (var row : page.items()) {
            try {
                act.work().accept(row);
            } catch (DomainException e) {
                refused.add(new BulkRefusal(
                        act.id().apply(row).toString(), act.title().apply(row), reason(e, locale)));
            }
        }
        int done = page.items().size() - refused.size();
        var details = new LinkedHashMap<String, Object>(Map.of("act", act.name(), "done", done));
        details.put("refused", refused.size());
        details.putAll(Filters.told(act.filter()));
        log.changed(brand, by, details);
        return new BulkOutcome(done, refused, page.next());
    }

    private static void requireSeen(int seen, Matches found) {
        if (found.more()) {
            throw new DomainException(SharedError.LIST_TOO_LONG, Matches.MOST);
        }
        if (found.count() > seen + seen / TENTH + SOME) {
            throw new DomainException(SharedError.LIST_CHANGED, seen, found.count());
        }
    }

    private String reason(DomainException refusal, Locale locale) {
        return messages.getMessage(refusal.code().name(), refusal.arguments().toArray(), locale);
    }
}
