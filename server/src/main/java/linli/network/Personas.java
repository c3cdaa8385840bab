package linli.network;

import java.util.List;
import linli.media.Media;
import linli.shared.BrandId;
import linli.shared.DomainException;
import linli.shared.Ids;
import linli.shared.Page;
import linli.shared.PageRequest;
import linli.shared.PersonId;
import linli.shared.SharedError;
import linli.shared.leaving.Presence;
import linli.shared.listing.ByAge;
import linli.shared.listing.Matches;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The personas of all brands. */
@Service
public class Personas {
    private final PersonaRepository personas;
    private final Presence presence;
    private final Media media;
    private final Ids ids;

    Personas(PersonaRepository personas, Presence presence, Media media, Ids ids) {
        this.personas = personas;
        this.presence = presence;
        this.media = media;
        this.ids = ids;
    }

    /** @throws DomainException if the holder has left */
    @Transactional
    public Persona create(BrandId brand, Persona.Kind kind, PersonId holder, Persona.Face face) {
        if (!presence.hold(List.of(holder)).isEmpty()) {
            throw new DomainException(SharedError.SIGN_IN_REQUIRED);
        }
        var persona = new Persona(brand, new PersonaId(ids.next()), kind, holder, face, 0);
        personas.insert(persona);
        return persona;
    }

    /**
     * Gives a persona another face.
     *
     * @param by has uploaded the pictures that are new
     */
    @Transactional
    public Persona change(BrandId brand, PersonaId persona, Persona.Face face, PersonId by) {
        var before = personas.lock(brand, persona)
                .orElseThrow(() -> new DomainException(NetworkError.PERSONA_NOT_FOUND))
                .face();
        media.requireOwnFace(by, "avatar", before.avatar(), face.avatar());
        media.requireOwnFace(by, "cover", before.cover(), face.cover());
        personas.update(brand, persona, face);
        return get(brand, persona);
    }

    /** Notes that the persona posted, which moves it one step along its posting path. */
    @Transactional
    public void posted(BrandId brand, PersonaId persona) {
        personas.countPost(brand, persona);
    }

    public Persona get(BrandId brand, PersonaId persona) {
        return personas.find(brand, persona).orElseThrow(() -> new DomainException(NetworkError.PERSONA_NOT_FOUND));
    }

    public Page<Persona> list(BrandId brand, PersonId reader, PersonaFilter filter, ByAge sort, PageRequest page) {
        return personas.list(brand, reader, filter, sort, page);
    }

    public Matches count(BrandId brand, PersonId reader, PersonaFilter filter) {
        return personas.count(brand, reader, filter);
    }
}
