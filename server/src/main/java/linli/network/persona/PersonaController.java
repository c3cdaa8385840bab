package linli.network.persona;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.util.List;
import linli.media.Media;
import linli.media.MediaId;
import linli.media.Stored;
import linli.network.NetworkPermission;
import linli.network.Persona;
import linli.network.PersonaFilter;
import linli.network.PersonaId;
import linli.network.Personas;
import linli.shared.BrandId;
import linli.shared.DomainException;
import linli.shared.Page;
import linli.shared.PageRequest;
import linli.shared.PersonId;
import linli.shared.SharedError;
import linli.shared.access.Access;
import linli.shared.access.Actor;
import linli.shared.listing.ByAge;
import linli.shared.listing.ExportRequest;
import linli.shared.listing.Matches;
import linli.shared.text.Bilingual;
import linli.shared.text.Characters;
import linli.shared.text.English;
import linli.shared.text.Name;
import linli.shared.text.Prose;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/brands/{brand}/personas")
class PersonaController {

    record PersonaFace(
            @NotNull @Name(max = 40) String name,
            @Nullable @English(max = 80) String nameEn,
            @Nullable @Stored MediaId avatar,
            @Nullable @Stored MediaId cover,
            @NotNull @Characters(max = 100) String signature,
            @Nullable @English(max = 200) String signatureEn,
            @NotNull @Characters(max = 500) @Prose String values,
            @Nullable @Characters(max = 1000) @Prose String valuesEn,
            @NotNull @Characters(max = 5000) @Prose String story,
            @Nullable @Characters(max = 10_000) @Prose String storyEn,
            @Min(0) @Max(50) int postsAWeek) {

        static PersonaFace of(Persona.Face face) {
            return new PersonaFace(
                    face.name().zh(),
                    face.name().en(),
                    face.avatar(),
                    face.cover(),
                    face.signature().zh(),
                    face.signature().en(),
                    face.values().zh(),
                    face.values().en(),
                    face.story().zh(),
                    face.story().en(),
                    face.postsAWeek());
        }

        Persona.Face face() {
            return new Persona.Face(
                    new Bilingual(name, nameEn),
                    avatar,
                    cover,
                    new Bilingual(signature, signatureEn),
                    new Bilingual(values, valuesEn),
                    new Bilingual(story, storyEn),
                    postsAWeek);
        }
    }

    record CreatePersonaRequest(
            @NotNull Persona.Kind kind, @NotNull @Valid PersonaFace face) {}

    /** @param completeness from 0 to 100; {@code missing} says what it lacks */
    record PersonaView(
            PersonaId id,
            Persona.Kind kind,
            PersonId holder,
            PersonaFace face,
            int completeness,
            List<Persona.Trait> missing,
            Persona.Step nextStep,
            boolean mine) {

        static PersonaView of(Persona persona, Actor viewer) {
            return new PersonaView(
                    persona.id(),
                    persona.kind(),
                    persona.holder(),
                    PersonaFace.of(persona.face()),
                    persona.completeness(),
                    persona.missing(),
                    persona.nextStep(),
                    persona.holder().equals(viewer.person()));
        }
    }

    private final Personas personas;
    private final ExportPersonas export;
    private final Media media;

    PersonaController(Personas personas, ExportPersonas export, Media media) {
        this.personas = personas;
        this.export = export;
        this.media = media;
    }

    @GetMapping
    @Access(level = Access.Level.STAFF, permission = NetworkPermission.WRITE_PERSONAS)
    Page<PersonaView> listPersonas(
            @PathVariable BrandId brand,
            @ParameterObject @Valid PersonaFilter filter,
            @RequestParam(defaultValue = "OLDEST") ByAge sort,
            Actor actor,
            PageRequest page) {
        var found = personas.list(brand, actor.person(), filter, sort, page);
        return found.map(persona -> PersonaView.of(persona, actor));
    }

    @GetMapping("/count")
    @Access(level = Access.Level.STAFF, permission = NetworkPermission.WRITE_PERSONAS)
    Matches countPersonas(@PathVariable BrandId brand, @ParameterObject @Valid PersonaFilter filter, Actor actor) {
        return personas.count(brand, actor.person(), filter);
    }

    @GetMapping(path = "/export", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @Access(level = Access.Level.STAFF, permission = NetworkPermission.WRITE_PERSONAS)
    void exportPersonas(
            @PathVariable BrandId brand,
            @ParameterObject @Valid PersonaFilter filter,
            @RequestParam(defaultValue = "OLDEST") ByAge sort,
            @ParameterObject @Valid ExportRequest wanted,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        export.handle(brand, actor.person(), filter, sort, wanted, response);
    }

    @GetMapping("/{persona}")
    @Access(level = Access.Level.STAFF, permission = NetworkPermission.WRITE_PERSONAS)
    PersonaView getPersona(@PathVariable BrandId brand, @PathVariable PersonaId persona, Actor actor) {
        return PersonaView.of(personas.get(brand, persona), actor);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Access(level = Access.Level.STAFF, permission = NetworkPermission.WRITE_PERSONAS)
    PersonaView createPersona(
            @PathVariable BrandId brand, Actor actor, @Valid @RequestBody CreatePersonaRequest request) {
        if (request.kind() != Persona.Kind.PERSON && !actor.may(NetworkPermission.WRITE_PERSONAS, brand)) {
            throw new DomainException(SharedError.FORBIDDEN);
        }
        media.requireOwnFace(actor.person(), "face.avatar", null, request.face().avatar());
        media.requireOwnFace(actor.person(), "face.cover", null, request.face().cover());
        return PersonaView.of(
                personas.create(
                        brand, request.kind(), actor.person(), request.face().face()),
                actor);
    }

    @PutMapping("/{persona}")
    @Access(level = Access.Level.STAFF, permission = NetworkPermission.WRITE_PERSONAS)
    PersonaView changePersona(
            @PathVariable BrandId brand,
            @PathVariable PersonaId persona,
            Actor actor,
            @Valid @RequestBody PersonaFace face) {
        var found = personas.get(brand, persona);
        if (!found.holder().equals(actor.person()) && !actor.may(NetworkPermission.WRITE_PERSONAS, brand)) {
            throw new DomainException(SharedError.FORBIDDEN);
        }
        return PersonaView.of(personas.change(brand, persona, face.face(), actor.person()), actor);
    }
}
