package linli.content.comment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import linli.content.CommentId;
import linli.content.PostId;
import linli.identity.People;
import linli.identity.PersonCard;
import linli.identity.PersonCards;
import linli.shared.BrandId;
import linli.shared.Page;
import linli.shared.PageRequest;
import linli.shared.PersonId;
import linli.shared.sql.Columns;
import linli.shared.sql.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What screens read of comments. */
@Repository
class CommentQueries {
    /** How many answers stand under a comment before its own page of them. */
    private static final int ANSWERS = 3;

    private final Database db;
    private final People people;

    CommentQueries(Database db, People people) {
        this.db = db;
        this.people = people;
    }

    record CommentView(
            CommentId id,
            PersonCard author,
            String body,
            Instant postedAt,
            boolean removed,
            @Nullable CommentId parent,
            List<CommentView> answers,
            int answerCount) {}

    private record CommentRow(
            CommentId id,
            PersonId author,
            String body,
            Instant postedAt,
            boolean removed,
            @Nullable CommentId parent,
            int answers) {}

    /** The newest first, by comment_post_idx, with the first answers to each by comment_parent_idx. */
    Page<CommentView> comments(BrandId brand, PostId post, PageRequest page) {
        var rows = db.sql("""
                select c.id, c.author, c.body, c.posted_at, c.removed_at is not null as removed, c.parent,
                       (select count(*) from content.comment a where a.brand = c.brand and a.parent = c.id) as answers
                  from content.comment c
                 where c.brand = :brand and c.post = :post and c.parent is null and c.id < :before
                   and exists (select from content.post p
                                where p.brand = c.brand and p.id = c.post and p.state = 'PUBLISHED')
                 order by c.id desc limit :limit
                """)
                .param("brand", brand)
                .param("post", post)
                .before(page)
                .query(CommentQueries::comment)
                .list();
        var shown = Page.of(rows, page.size(), row -> row.id().toString());
        var answers = db.sql("""
                select a.id, a.author, a.body, a.posted_at, a.removed_at is not null as removed, a.parent, 0 as answers
                  from unnest(:parents::bigint[]) w (parent)
                 cross join lateral (select * from content.comment a
                                      where a.brand = :brand and a.parent = w.parent order by a.id limit :answers) a
                """)
                .param("brand", brand)
                .param("answers", ANSWERS)
                .rows(shown.items())
                .ids("parents", row -> row.id())
                .query(CommentQueries::comment)
                .list();
        var persons = new LinkedHashSet<PersonId>();
        shown.items().forEach(row -> persons.add(row.author()));
        answers.forEach(row -> persons.add(row.author()));
        var authors = people.cards(persons);
        var byParent = answers.stream()
                .collect(Collectors.groupingBy(
                        row -> Optional.ofNullable(row.parent()).orElseThrow()));
        return shown.map(row -> view(
                row,
                byParent.getOrDefault(row.id(), List.of()).stream()
                        .map(answer -> view(answer, List.of(), authors))
                        .toList(),
                authors));
    }

    /** The oldest first, by comment_parent_idx. */
    Page<CommentView> answers(BrandId brand, PostId post, CommentId comment, PageRequest page) {
        var rows = db.sql("""
                select a.id, a.author, a.body, a.posted_at, a.removed_at is not null as removed, a.parent, 0 as answers
                  from content.comment a
                 where a.brand = :brand and a.parent = :parent and a.post = :post and a.id > :after
                   and exists (select from content.post p
                                where p.brand = a.brand and p.id = a.post and p.state = 'PUBLISHED')
                 order by a.id limit :limit
                """)
                .param("brand", brand)
                .param("post", post)
                .param("parent", comment)
                .after(page)
                .query(CommentQueries::comment)
                .list();
        var shown = Page.of(rows, page.size(), row -> row.id().toString());
        var authors =
                people.cards(shown.items().stream().map(CommentRow::author).toList());
        return shown.map(row -> view(row, List.of(), authors));
    }

    boolean isPublished(BrandId brand, PostId post) {
        return db.sql("""
                select exists (select from content.post where brand = :brand and id = :post and state = 'PUBLISHED')
                """)
                .param("brand", brand)
                .param("post", post)
                .query(Boolean.class)
                .single();
    }

    /** Whether there is such a comment on a post that is published. */
    boolean isShown(BrandId brand, PostId post, CommentId comment) {
        return db.sql("""
                select exists (
                  select from content.comment c join content.post p on p.brand = c.brand and p.id = c.post
                   where c.brand = :brand and c.post = :post and c.id = :comment and p.state = 'PUBLISHED')
                """)
                .param("brand", brand)
                .param("post", post)
                .param("comment", comment)
                .query(Boolean.class)
                .single();
    }

    private static CommentView view(CommentRow row, List<CommentView> answers, PersonCards authors) {
        return new CommentView(
                row.id(),
                authors.of(row.author()),
                row.removed() ? "" : row.body(),
                row.postedAt(),
                row.removed(),
                row.parent(),
                answers,
                row.answers());
    }

    private static CommentRow comment(ResultSet row, int index) throws SQLException {
        return new CommentRow(
                new CommentId(row.getLong("id")),
                new PersonId(row.getLong("author")),
                row.getString("body"),
                Columns.instant(row, "posted_at"),
                row.getBoolean("removed"),
                Columns.find(row, "parent", CommentId::new),
                row.getInt("answers"));
    }
}
