package linli.identity.agreement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import linli.identity.Agreements;
import linli.identity.IdentityError;
import linli.identity.IdentityPermission;
import linli.identity.TextVersion;
import linli.shared.DomainException;
import linli.shared.access.Access;
import linli.shared.access.Actor;
import linli.shared.text.Bilingual;
import linli.shared.text.Characters;
import linli.shared.text.Markdown;
import linli.shared.text.Prose;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The texts that people agree to, for everybody to read, and what one has agreed to. */
@RestController
@RequestMapping("/api")
class LegalTextController {

    /** How much a version changes: only what is material is asked of people anew. */
    enum Weight {
        MATERIAL,
        WORDING
    }

    /** @param changes what became different from the version before */
    record VersionCard(TextVersion text, Weight weight, Bilingual changes, Instant publishedAt) {}

    /**
     * @param body in Markdown
     * @param html as it is read
     */
    record LegalText(VersionCard card, Bilingual body, Bilingual html) {
        static LegalText of(VersionCard card, Bilingual body) {
            var english = body.en();
            return new LegalText(
                    card,
                    body,
                    new Bilingual(Markdown.html(body.zh()), english == null ? null : Markdown.html(english)));
        }
    }

    /**
     * @param after the version that was in force when this one was written, so that nobody writes over another's
     * @param bodyEn the same in English; the Chinese is shown where there is none
     */
    record PublishTextRequest(
            @Min(1) @Max(9_999) int after,
            @NotNull Weight weight,
            @NotBlank @Prose @Characters(max = 50_000) String body,
            @Nullable @Prose @Characters(max = 50_000) String bodyEn,
            @NotBlank @Prose @Characters(max = 500) String changes,
            @Nullable @Prose @Characters(max = 500) String changesEn) {}

    record AgreeRequest(@NotNull @Size(max = 20) List<@NotNull @Valid TextVersion> agreed) {}

    /** @param settled whether nothing is left to agree to */
    record AgreeAnswer(boolean settled) {}

    private final LegalTextRepository texts;
    private final PublishText publishText;
    private final Agreements agreements;

    LegalTextController(LegalTextRepository texts, PublishText publishText, Agreements agreements) {
        this.texts = texts;
        this.publishText = publishText;
        this.agreements = agreements;
    }

    /** The versions of a text, the newest first. */
    @Access(level = Access.Level.PUBLIC)
    @GetMapping("/legal-texts/{kind}")
    List<VersionCard> listTextVersions(@PathVariable TextVersion.Kind kind) {
        return texts.list(kind);
    }

    @Access(level = Access.Level.PUBLIC)
    @GetMapping("/legal-texts/{kind}/{version}")
    LegalText getText(@PathVariable TextVersion.Kind kind, @PathVariable int version) {
        return texts.find(kind, version).orElseThrow(() -> new DomainException(IdentityError.TEXT_NOT_FOUND));
    }

    @Access(level = Access.Level.PLATFORM, permission = IdentityPermission.PUBLISH_TEXTS)
    @PostMapping("/legal-texts/{kind}")
    @ResponseStatus(HttpStatus.CREATED)
    VersionCard publishText(
            Actor actor, @PathVariable TextVersion.Kind kind, @Valid @RequestBody PublishTextRequest wish) {
        return publishText.handle(actor.person(), kind, wish);
    }

    /** What the person has agreed to, the latest first. */
    @Access(level = Access.Level.MEMBER)
    @GetMapping("/me/agreements")
    List<Agreements.Agreed> listMyAgreements(Actor actor) {
        return agreements.list(actor.person());
    }

    @Access(level = Access.Level.MEMBER)
    @PostMapping("/me/agreements")
    AgreeAnswer agreeToTexts(Actor actor, @Valid @RequestBody AgreeRequest wish) {
        return new AgreeAnswer(agreements.agree(actor.person(), wish.agreed()));
    }
}
