package linli.content;

import java.util.List;
import linli.media.MediaId;
import linli.network.PersonaId;
import linli.shared.PersonId;
import org.jspecify.annotations.Nullable;

/** A post to write; {@code waist} is Markdown. */
public record NewPost(
        PersonId author,
        @Nullable PersonaId persona,
        Origin origin,
        String title,
        @Nullable String titleEn,
        String hook,
        @Nullable MediaId cover,
        String waist,
        List<Leg> legs) {}
