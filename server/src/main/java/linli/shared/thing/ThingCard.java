package linli.shared.thing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import linli.shared.Money;
import linli.shared.PersonId;
import linli.shared.ThingId;
import linli.shared.text.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * What a thing is, told so that any part of any app can show it.
 *
 * @param line a sentence below the title; may be empty
 * @param picture of the media module
 * @param price what it costs, or what it costs at least
 * @param from whether it costs more in another of its forms
 * @param state one of its kind's states; empty if it has none
 * @param form what sort of its kind it is, such as a campaign's; empty if there are none
 * @param until when what it offers ends, if it does
 * @param open whether it gives now what it offers: nobody comes into a campaign that pauses, is sold out or over, nor into its
 *     teams
 * @param over whether it had its time: there is nothing more to be done with it
 * @param figures what is counted of it, by names that its {@link ThingSource} documents
 * @param by who opened it, where that is worth telling
 * @param path where it stands in the member app, below the storefront's address
 * @param words what it may be found by, beside its titles and its line
 */
public record ThingCard(
        Kind kind,
        ThingId id,
        Bilingual title,
        Bilingual line,
        @Nullable ThingId picture,
        @Nullable Money price,
        @Nullable Money was,
        boolean from,
        String state,
        String form,
        @Nullable Instant until,
        boolean open,
        boolean over,
        Map<String, Long> figures,
        @JsonIgnore @Nullable PersonId by,
        String path,
        @JsonIgnore Audience audience,
        @JsonIgnore String words) {

    public ThingCard {
        figures = Map.copyOf(figures);
    }

    /** The card of a thing that everybody may see, with nothing but a title yet. */
    public static Builder of(Thing thing, Bilingual title, String path) {
        return new Builder(thing, title, path);
    }

    public Thing thing() {
        return new Thing(kind, id.value());
    }

    @JsonIgnore
    public boolean isPublic() {
        return audience.equals(Audience.EVERYBODY);
    }

    /** How much is counted under this name; null if nothing is. */
    public @Nullable Long figure(String name) {
        return figures.get(name);
    }

    public static final class Builder {
        private final Thing thing;
        private final Bilingual title;
        private final String path;
        private final Map<String, Long> figures = new HashMap<>();
        private Bilingual line = Bilingual.NONE;
        private @Nullable ThingId picture;
        private @Nullable Money price;
        private @Nullable Money was;
        private boolean from;
        private String state = "";
        private String form = "";
        private @Nullable Instant until;
        private boolean open = true;
        private boolean over;
        private @Nullable PersonId by;
        private Audience audience = Audience.EVERYBODY;
        private String words = "";

        private Builder(Thing thing, Bilingual title, String path) {
            this.thing = thing;
            this.title = title;
            this.path = path;
        }

        public Builder line(Bilingual text) {
            line = text;
            return this;
        }

        public Builder picture(@Nullable Long media) {
            picture = media == null ? null : new ThingId(media);
            return this;
        }

        public Builder price(@Nullable Money now, @Nullable Money before) {
            price = now;
            was = before;
            return this;
        }

        /** The price is the least of several. */
        public Builder from(boolean dearer) {
            from = dearer;
            return this;
        }

        public Builder state(String name) {
            state = name;
            return this;
        }

        public Builder form(String name) {
            form = name;
            return this;
        }

        public Builder until(@Nullable Instant end) {
            until = end;
            return this;
        }

        public Builder open(boolean given) {
            open = given;
            return this;
        }

        public Builder over(boolean ended) {
            over = ended;
            return this;
        }

        /** Counts nothing where there is nothing to count. */
        public Builder figure(String name, @Nullable Number count) {
            if (count != null) {
                figures.put(name, count.longValue());
            }
            return this;
        }

        public Builder by(PersonId who) {
            by = who;
            return this;
        }

        public Builder audience(Audience who) {
            audience = who;
            return this;
        }

        public Builder words(String text) {
            words = text;
            return this;
        }

        public ThingCard build() {
            return new ThingCard(
                    thing.kind(),
                    new ThingId(thing.id()),
                    title,
                    line,
                    picture,
                    price,
                    was,
                    from,
                    state,
                    form,
                    until,
                    open,
                    over,
                    figures,
                    by,
                    path,
                    audience,
                    words);
        }
    }
}
