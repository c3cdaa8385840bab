package linli.content;

import linli.content.PostRepository.Mark;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What readers keep for later. */
@Service
class Bookmarks {
    private final PostRepository posts;

    Bookmarks(PostRepository posts) {
        this.posts = posts;
    }

    @Transactional
    void keep(Mark mark) {
        if (posts.bookmark(mark)) {
            posts.countBookmarks(mark, 1);
        }
    }

    @Transactional
    void drop(Mark mark) {
        if (posts.unbookmark(mark)) {
            posts.countBookmarks(mark, -1);
        }
    }
}
