package linli.network;

import java.util.List;
import java.util.stream.Stream;
import linli.media.MediaId;
import linli.shared.BrandId;
import linli.shared.PersonId;
import linli.shared.text.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * A face that speaks for a brand, a person or a product.
 *
 * @param holder who writes as this persona
 * @param postsMade how many steps along its posting path it has gone
 */
public record Persona(BrandId brand, PersonaId id, Kind kind, PersonId holder, Face face, int postsMade) {

    public enum Kind {
        BRAND,
        PERSON,
        PRODUCT
    }

    /** What others see of it, and how often it means to post: 0 until decided. */
    public record Face(
            Bilingual name,
            @Nullable MediaId avatar,
            @Nullable MediaId cover,
            Bilingual signature,
            Bilingual values,
            Bilingual story,
            int postsAWeek) {}

    /** What a complete persona has. */
    public enum Trait {
        AVATAR,
        COVER,
        SIGNATURE,
        VALUES,
        STORY,
        CADENCE
    }

    /** The posting path of a persona that earns trust before it sells. */
    public enum Step {
        LIFE,
        INSIGHT,
        DISCUSSION,
        HELP,
        TESTIMONY
    }

    private static final List<Step> PATH = List.of(
            Step.LIFE,
            Step.LIFE,
            Step.INSIGHT,
            Step.INSIGHT,
            Step.DISCUSSION,
            Step.HELP,
            Step.DISCUSSION,
            Step.TESTIMONY);

    public List<Trait> missing() {
        return Stream.of(Trait.values()).filter(trait -> !has(trait)).toList();
    }

    /** How much of a complete persona is there, from 0 to 100. */
    public int completeness() {
        int all = Trait.values().length;
        return (all - missing().size()) * 100 / all;
    }

    /** What the next post should be about: the path is walked from the start and then again. */
    public Step nextStep() {
        return PATH.get(postsMade % PATH.size());
    }

    private boolean has(Trait trait) {
        return switch (trait) {
            case AVATAR -> face.avatar() != null;
            case COVER -> face.cover() != null;
            case SIGNATURE -> !face.signature().zh().isBlank();
            case VALUES -> !face.values().zh().isBlank();
            case STORY -> !face.story().zh().isBlank();
            case CADENCE -> face.postsAWeek() > 0;
        };
    }
}
