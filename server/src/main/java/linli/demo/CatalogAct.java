package linli.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import linli.catalog.Catalog;
import linli.catalog.Deliveries;
import linli.catalog.Delivery;
import linli.catalog.Imports;
import linli.catalog.Stock;
import linli.catalog.VariantId;
import linli.catalog.Wording;
import linli.demo.story.Story;
import linli.demo.story.StoryLoader;
import linli.shared.text.Bilingual;
import org.springframework.core.annotation.Order;

/** Goods from a file, and shelves that are filled again each Monday. */
@DemoComponent
@Order(40)
class CatalogAct implements Act {
    private final Imports imports;
    private final Catalog catalog;
    private final Deliveries deliveries;
    private final Wording wording;
    private final Stock stock;

    CatalogAct(Imports imports, Catalog catalog, Deliveries deliveries, Wording wording, Stock stock) {
        this.imports = imports;
        this.catalog = catalog;
        this.deliveries = deliveries;
        this.wording = wording;
        this.stock = stock;
    }

    @Override
    public String title() {
        return "商品 products";
    }

    @Override
    public void open(Stage stage) {
        stockUp(stage.town(), new Chance(Chance.SEED));
    }

    @Override
    public void plan(Stage stage) {
        stage.calendar().everyHour(this, hour -> {
            if (hour.isMorning() && hour.date().getDayOfWeek() == DayOfWeek.MONDAY) {
                restock(stage.town(), hour.chance(), 40, 260);
            }
        });
    }

    @Override
    public void close(Stage stage) {
        runLow(stage.town(), new Chance(Chance.SEED + 4));
    }

    private void stockUp(Town town, Chance chance) {
        var first = town.stores.values().iterator().next();
        Imports.Outcome outcome;
        try (InputStream file = Objects.requireNonNull(CatalogAct.class.getResourceAsStream("/demo/catalogue.csv"))) {
            outcome = imports.run(
                    new Imports.Order(town.id(), first.id(), town.brand.currency(), "catalogue.csv", town.hq), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!outcome.finished() || outcome.rowsRefused() > 0 || outcome.picturesMissing() > 0) {
            throw new IllegalStateException("the catalogue did not go in: " + outcome);
        }
        wording.tell(town.id(), StoryLoader.loadWords());
        var handles = StoryLoader.loadHandles();
        var byHandle = catalog.variants(town.id(), handles);
        var offers = catalog.offers(
                town.id(), byHandle.values().stream().flatMap(List::stream).toList());
        handles.stream()
                .sorted()
                .forEach(handle -> town.shelves.put(
                        handle,
                        town.get(byHandle, handle).stream()
                                .map(variant -> new Town.Shelf(handle, town.get(offers, variant)))
                                .toList()));
        restock(town, chance, 120, 400);
        deliver(town, "cooking-ebook", "ayun", "一个人的四十顿晚饭");
        deliver(town, "leader-course", "linli", "把小区群带热");
    }

    /** Lays a book of the author's posts ready for buyers, and of what others wrote beside. */
    private void deliver(Town town, String handle, String author, String title) {
        var product = town.get(town.shelves, handle).getFirst().offer().product();
        var chapters = town.story.posts().stream()
                .filter(post -> author.equals(post.author()) || !post.author().equals("linli"))
                .sorted(Comparator.comparing(post -> !post.author().equals(author)))
                .limit(12)
                .toList();
        var name = town.story.authors().stream()
                .filter(one -> one.key().equals(author))
                .map(Story.Author::name)
                .findFirst()
                .orElse(town.story.brand().name());
        var book = new Book(handle, title, name, chapters).epub();
        try {
            deliveries.add(town.id(), product, title + ".epub", book.length, new ByteArrayInputStream(book), town.hq);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        deliveries.describe(
                town.id(),
                product,
                new Delivery(
                        new Bilingual("用手机或电脑上的阅读软件打开就能看。", "Open it in the reader of a phone or a computer."),
                        null,
                        Delivery.USUAL_TERM_DAYS,
                        List.of()),
                town.hq);
    }

    /** Fills the shelves of all stores. */
    private void restock(Town town, Chance chance, int least, int most) {
        var wanted = soldTogether(town);
        for (var store : town.stores.values()) {
            var quantities = new HashMap<VariantId, Integer>();
            for (var variant : town.variants()) {
                quantities.put(variant, chance.between(least, most) + (wanted.contains(variant) ? 600 : 0));
            }
            stock.set(town.id(), store.id(), quantities);
        }
    }

    private static Set<VariantId> soldTogether(Town town) {
        return town.story.campaigns().stream()
                .map(campaign -> town.shelf(campaign.product(), campaign.variant())
                        .offer()
                        .variant())
                .collect(Collectors.toSet());
    }

    /** Leaves little of a few things on the shelves, as shops have it, and enough of what a team may still want. */
    private void runLow(Town town, Chance chance) {
        var wanted = soldTogether(town);
        for (var store : town.stores.values()) {
            var quantities = new HashMap<VariantId, Integer>();
            for (int i = 0; i < 4; i++) {
                var shelf = chance.pick(chance.pick(List.copyOf(town.shelves.values())));
                quantities.put(shelf.offer().variant(), chance.between(1, 5));
            }
            quantities.keySet().removeAll(wanted);
            stock.set(town.id(), store.id(), quantities);
        }
    }
}
