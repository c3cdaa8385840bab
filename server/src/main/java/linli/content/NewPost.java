package linli.content;

import java.util.List;
import linli.media.MediaId;
import linli.network.PersonaId;
import linli.shared.PersonId;
import linli.shared.text.Bilingual;
import org.jspecify.annotations.Nullable;

/** A post to write; {@code waist} is Markdown. */
public record NewPost(
        PersonId author,
        @Nullable PersonaId persona,
        Origin origin,
        Bilingual title,
        Bilingual hook,
        @Nullable MediaId cover,
        Bilingual waist,
        List<Leg> legs) {}
