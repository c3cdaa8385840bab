package linli.content.reaction;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What readers keep for later. */
@Service
class Bookmarks {
    private final ReactionRepository reactions;

    Bookmarks(ReactionRepository reactions) {
        this.reactions = reactions;
    }

    @Transactional
    void keep(Mark mark) {
        if (reactions.bookmark(mark)) {
            reactions.countBookmarks(mark, 1);
        }
    }

    @Transactional
    void drop(Mark mark) {
        if (reactions.unbookmark(mark)) {
            reactions.countBookmarks(mark, -1);
        }
    }
}
