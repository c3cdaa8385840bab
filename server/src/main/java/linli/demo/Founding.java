package linli.demo;

import linli.demo.story.Story;
import linli.identity.People;
import linli.network.Network;
import linli.shared.text.Bilingual;

/** Founds the brand that everything else is of, with its HQ and those who write. */
@DemoComponent
class Founding {
    /** Nobody else has it, because the demonstration's server listens to this machine only. */
    static final String PASSWORD = "linli-demo-2026";

    private final People people;
    private final Network network;

    Founding(People people, Network network) {
        this.people = people;
        this.network = network;
    }

    Town found(Story story, double scale) {
        var hq = people.register("林总部");
        people.setPassword(hq, PASSWORD);
        var brand = network.found(
                story.brand().key(),
                new Bilingual(story.brand().name(), story.brand().nameEn()),
                hq);
        var town = new Town(story, scale, hq, brand);
        for (var author : story.authors()) {
            town.authors.put(author.key(), author.role() == Story.Role.BRAND ? hq : people.register(author.name()));
        }
        return town;
    }
}
