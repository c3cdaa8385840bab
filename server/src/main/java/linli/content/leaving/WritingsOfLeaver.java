package linli.content.leaving;

import java.util.List;
import linli.content.post.PostCache;
import linli.shared.PersonId;
import linli.shared.leaving.Belongings;
import linli.shared.leaving.Departure;
import linli.shared.leaving.Standing;
import linli.shared.leaving.Standing.Consequence;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What somebody wrote for others stays without their name; what nobody but them saw goes. */
@Component
@Order(10)
class WritingsOfLeaver implements Belongings {
    enum Kind implements Standing.Matter {
        WRITINGS,
        DRAFTS,
        BOOKMARKS;

        @Override
        public Consequence consequence() {
            return Consequence.ENDS;
        }
    }

    private final LeaverRepository writings;
    private final PostCache cache;

    WritingsOfLeaver(LeaverRepository writings, PostCache cache) {
        this.writings = writings;
        this.cache = cache;
    }

    @Override
    public List<Standing> list(PersonId person) {
        return writings.standings(person);
    }

    @Override
    public void end(Departure departure) {
        writings.deleteDrafts(departure.person());
        writings.deleteBookmarks(departure.person());
        writings.listBrandsOf(departure.person()).forEach(cache::forget);
    }
}
