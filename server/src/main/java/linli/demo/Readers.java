package linli.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import linli.activity.Activity;
import linli.activity.ActivityStream;
import linli.activity.BrowserVerbs;
import linli.content.Comments;
import linli.content.Contents;
import linli.content.Leg;
import linli.content.NewPost;
import linli.content.Origin;
import linli.content.Reactions;
import linli.demo.Town.Article;
import linli.demo.Town.Neighbour;
import linli.demo.story.Story;
import linli.referral.ReferralVerbs;
import linli.shared.PersonId;
import linli.shared.VisitorId;
import linli.shared.text.Bilingual;
import linli.shared.thing.Thing;
import org.jspecify.annotations.Nullable;

/** People who write, and people who read. */
@DemoComponent
class Readers {
    private static final int FRESH = 4;

    private final Contents contents;
    private final Reactions reactions;
    private final Comments comments;
    private final ActivityStream stream;

    Readers(Contents contents, Reactions reactions, Comments comments, ActivityStream stream) {
        this.contents = contents;
        this.reactions = reactions;
        this.comments = comments;
        this.stream = stream;
    }

    Article publish(Town town, Story.Post post, Chance chance) {
        var id = contents.create(
                town.id(),
                new NewPost(
                        town.get(town.authors, post.author()),
                        town.get(town.personas, post.author()),
                        Origin.valueOf(post.origin().name()),
                        new Bilingual(post.title(), post.titleEn()),
                        new Bilingual(post.hook(), post.hookEn()),
                        town.picture(post.cover()),
                        post.waist().stream()
                                .map(part -> new Bilingual(part.markdown(), part.markdownEn()))
                                .reduce(Readers::below)
                                .orElse(Bilingual.NONE),
                        post.legs().stream().map(leg -> leg(town, leg)).toList()));
        var article = new Article(id, post, 0.4 + chance.between(0, 60) / 60.0);
        town.articles.add(article);
        return article;
    }

    private static Bilingual below(Bilingual first, Bilingual next) {
        var english = first.en() == null || next.en() == null ? null : first.en() + "\n\n" + next.en();
        return new Bilingual(first.zh() + "\n\n" + next.zh(), english);
    }

    private static Leg leg(Town town, Story.Leg leg) {
        return switch (leg.kind()) {
            case CAMPAIGN -> new Leg(town.get(town.campaigns, leg.target()).thing(), Bilingual.NONE);
            case PRODUCT ->
                new Leg(town.shelf(leg.target(), null).offer().product().thing(), Bilingual.NONE);
        };
    }

    void comment(Town town, Article article, String text, PersonId by) {
        comments.comment(town.id(), article.id(), by, text);
    }

    /** So many people look around: most read one of the latest posts, some look at what it leads to. */
    void lookAround(Town town, int people, Chance chance) {
        var seen = new ArrayList<Activity>();
        var liked = new ArrayList<Reactions.Liking>();
        for (int i = 0; i < people; i++) {
            var reader = town.neighbours.isEmpty() || chance.of(0.3)
                    ? Optional.<Neighbour>empty()
                    : Optional.of(chance.favour(town.neighbours, 1.6));
            var person = reader.map(Neighbour::id).orElse(null);
            VisitorId visitor = reader.map(Neighbour::visitor).orElseGet(chance::visitor);
            if (reader.isEmpty() && chance.of(0.6)) {
                var entrance = chance.favour(town.entrances, 1.4);
                var where = Activity.Where.UNKNOWN.withStore(entrance.store()).withTouchpoint(entrance.id());
                seen.add(new Activity(
                        town.id(),
                        null,
                        visitor,
                        ReferralVerbs.TOUCH,
                        entrance.id().thing(),
                        where,
                        0));
            }
            if (town.articles.isEmpty() || chance.of(0.25)) {
                view(town, person, visitor, product(town, chance), null, seen);
            } else {
                var article = article(town, chance);
                read(town, person, visitor, article, chance, seen);
                if (person != null && chance.of(0.28 * article.charm())) {
                    liked.add(new Reactions.Liking(article.id(), person));
                }
            }
        }
        if (!seen.isEmpty()) {
            stream.ingest(seen);
        }
        reactions.like(town.id(), liked);
    }

    private static Article article(Town town, Chance chance) {
        int some = chance.of(0.75) ? Math.min(FRESH, town.articles.size()) : town.articles.size();
        return chance.favour(town.articles.reversed().subList(0, some), 1.3);
    }

    private static Thing product(Town town, Chance chance) {
        var shelf = chance.favour(List.copyOf(town.shelves.values()), 1.7).getFirst();
        return shelf.offer().product().thing();
    }

    private static void read(
            Town town,
            @Nullable PersonId person,
            VisitorId visitor,
            Article article,
            Chance chance,
            List<Activity> seen) {
        view(town, person, visitor, article.id().thing(), article, seen);
        double stays = 0.9;
        for (int section = 1; section <= 3 && chance.of(stays); section++) {
            seen.add(new Activity(
                    town.id(),
                    person,
                    visitor,
                    BrowserVerbs.READ_SECTION,
                    article.id().thing(),
                    at(article),
                    section));
            stays = 0.45 + 0.35 * article.charm();
        }
        var leg = article.story().legs().getFirst();
        if (leg.kind() == Story.LegKind.PRODUCT && chance.of(0.2)) {
            var product = town.shelf(leg.target(), null).offer().product();
            view(town, person, visitor, product.thing(), article, seen);
        }
    }

    private static void view(
            Town town,
            @Nullable PersonId person,
            VisitorId visitor,
            Thing thing,
            @Nullable Article on,
            List<Activity> seen) {
        seen.add(new Activity(
                town.id(), person, visitor, BrowserVerbs.VIEW, thing, on == null ? Activity.Where.UNKNOWN : at(on), 0));
    }

    private static Activity.Where at(Article article) {
        return Activity.Where.UNKNOWN.withPost(article.id());
    }
}
