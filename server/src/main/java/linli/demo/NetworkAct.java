package linli.demo;

import java.util.List;
import linli.demo.story.Story;
import linli.media.MediaId;
import linli.network.Network;
import linli.network.NewStore;
import linli.network.Persona;
import linli.network.Personas;
import linli.network.Touchpoint;
import linli.shared.text.Bilingual;
import linli.shared.thing.Thing;
import org.springframework.core.annotation.Order;

/** Stores, the faces that write, and the entrances to everything. */
@DemoComponent
@Order(30)
class NetworkAct implements Act {
    private static final int RADIUS_METRES = 3000;

    private final Network network;
    private final Personas personas;
    private final Signs signs;

    NetworkAct(Network network, Personas personas, Signs signs) {
        this.network = network;
        this.personas = personas;
        this.signs = signs;
    }

    @Override
    public String title() {
        return "门店 stores";
    }

    @Override
    public void open(Stage stage) {
        var town = stage.town();
        for (var store : town.story.stores()) {
            town.stores.put(
                    store.key(),
                    network.open(
                            town.id(),
                            new NewStore(
                                    new Bilingual(store.name(), store.nameEn()),
                                    new Bilingual(store.address(), store.addressEn()),
                                    store.latitude(),
                                    store.longitude(),
                                    store.hours(),
                                    RADIUS_METRES,
                                    town.get(town.authors, store.owner()))));
        }
        giveFaces(town, stage.studio().avatars(town.story.authors().size()));
    }

    /** {@code faces} are the authors' avatars in their order. */
    private void giveFaces(Town town, List<MediaId> faces) {
        int next = 0;
        for (var author : town.story.authors()) {
            boolean brand = author.role() == Story.Role.BRAND;
            var persona = personas.create(
                    town.id(),
                    brand ? Persona.Kind.BRAND : Persona.Kind.PERSON,
                    town.get(town.authors, author.key()),
                    new Persona.Face(
                            new Bilingual(author.name(), author.nameEn()),
                            faces.get(next++),
                            town.picture(author.cover()),
                            new Bilingual(author.signature(), author.signatureEn()),
                            new Bilingual(String.join("\n", author.values()), null),
                            new Bilingual(author.story(), null),
                            brand ? 2 : 5));
            town.personas.put(author.key(), persona.id());
        }
    }

    @Override
    public void plan(Stage stage) {
        var town = stage.town();
        for (var community : town.story.communities()) {
            var store = town.store(community.store());
            var id = town.get(town.communities, community.key()).thing();
            signs.putUp(town, Touchpoint.Kind.CASHIER, store, store.name().and(new Bilingual("收银台", "Till")), id);
            signs.putUp(
                    town,
                    Touchpoint.Kind.POSTER,
                    store,
                    store.name().and(new Bilingual("门口海报", "Poster at the door")),
                    Thing.of(town.id()));
            signs.putUp(
                    town,
                    Touchpoint.Kind.GROUP_LINK,
                    null,
                    new Bilingual(community.name(), community.nameEn()).and(new Bilingual("群邀请", "Invitation")),
                    id);
        }
        var shelves = List.of("yunnan-blueberry", "country-toast", "weekly-bouquet");
        int next = 0;
        for (var store : town.stores.values()) {
            var offer = town.shelf(shelves.get(next++), null).offer();
            signs.putUp(
                    town,
                    Touchpoint.Kind.SHELF,
                    store,
                    new Bilingual("货架", "Shelf").and(offer.title()),
                    offer.product().thing());
        }
        signs.putUp(
                town,
                Touchpoint.Kind.OUTSIDE,
                null,
                new Bilingual("小区公告栏", "Notice board of the neighbourhood"),
                Thing.of(town.id()));
        town.channel = signs.putUp(
                town,
                Touchpoint.Kind.GROUP_LINK,
                null,
                new Bilingual("年卡只在群里开", "Year cards, in the groups only"),
                Thing.of(town.id()));
    }
}
