package linli.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import linli.demo.Town.Article;
import linli.demo.story.Story;
import linli.network.Touchpoint;
import linli.shared.text.Bilingual;
import org.springframework.core.annotation.Order;

/** Posts that appear, are read and answered. */
@DemoComponent
@Order(60)
class ContentAct implements Act {
    private static final int LOOKS = 13_000;

    private final Readers readers;
    private final Signs signs;

    ContentAct(Readers readers, Signs signs) {
        this.readers = readers;
        this.signs = signs;
    }

    @Override
    public String title() {
        return "内容 content";
    }

    @Override
    public void plan(Stage stage) {
        var town = stage.town();
        var calendar = stage.calendar();
        calendar.everyHour(
                this,
                hour -> readers.lookAround(town, hour.chance().about(LOOKS * town.scale * hour.part()), hour.chance()));
        var late = Map.of(
                "orange-truck",
                Calendar.FINISHED_FROM,
                "longjing-hand",
                -3,
                "blueberry-origin",
                -2,
                "membership-why",
                -1);
        var others = town.story.posts().stream()
                .filter(post -> !late.containsKey(post.key()))
                .toList();
        var days = new HashMap<>(late);
        for (int i = 0; i < others.size(); i++) {
            days.put(others.get(i).key(), -88 + i * 84 / others.size());
        }
        var comments = town.story.comments().stream()
                .collect(Collectors.groupingBy(Story.Comment::post, LinkedHashMap::new, Collectors.toList()));
        for (var post : town.story.posts()) {
            var chance = new Chance(Chance.SEED ^ post.key().hashCode());
            var at = calendar.moment(days.getOrDefault(post.key(), -1), LocalTime.of(chance.between(8, 19), 5));
            var published = new HashMap<String, Article>();
            calendar.add(at, "内容 content", () -> {
                var article = readers.publish(town, post, chance);
                published.put(post.key(), article);
                if (article.story().origin() == Story.Origin.PGC) {
                    signs.putUp(
                            town,
                            Touchpoint.Kind.CONTENT,
                            null,
                            new Bilingual("文章", "Article").and(new Bilingual(post.title(), post.titleEn())),
                            article.id().thing());
                }
            });
            Instant when = at;
            for (var comment : comments.getOrDefault(post.key(), List.of())) {
                when = when.plus(Duration.ofMinutes(chance.between(7, 300)));
                calendar.add(when, "评论 comments", () -> {
                    var lively = town.lively;
                    var by = lively != null && chance.of(0.06) ? lively : chance.favour(town.neighbours, 1.5);
                    readers.comment(town, town.get(published, post.key()), comment.text(), by.id());
                });
            }
        }
    }
}
