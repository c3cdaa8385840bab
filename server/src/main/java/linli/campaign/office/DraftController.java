package linli.campaign.office;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import linli.campaign.CampaignId;
import linli.campaign.CampaignPermission;
import linli.campaign.office.DraftRepository.Draft;
import linli.identity.People;
import linli.identity.PersonCard;
import linli.shared.BrandId;
import linli.shared.Page;
import linli.shared.PageRequest;
import linli.shared.access.Access;
import linli.shared.access.Actor;
import linli.shared.listing.Cell;
import linli.shared.listing.ExportRequest;
import linli.shared.listing.Exports;
import linli.shared.listing.Matches;
import linli.shared.listing.RowSource;
import linli.shared.listing.Sheet;
import linli.shared.listing.Sheet.Column;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Campaigns that are being made up. */
@RestController
@RequestMapping("/api/brands/{brand}/campaigns")
class DraftController {
    private static final Sheet<CampaignDraft> SHEET = new Sheet<>(
            "campaign.drafts",
            List.of(
                    Column.own("title", draft -> draft.plan().title()),
                    Column.worded(
                            "kind", "word.campaign.kind", draft -> draft.plan().kind()),
                    Column.own("by", draft -> draft.savedBy().name()),
                    Column.of("at", draft -> Cell.moment(draft.savedAt())),
                    Column.of("id", draft -> Cell.text(draft.id()))));

    private final Drafts drafts;
    private final DraftRepository saved;
    private final People people;
    private final Exports exports;

    DraftController(Drafts drafts, DraftRepository saved, People people, Exports exports) {
        this.drafts = drafts;
        this.saved = saved;
        this.people = people;
        this.exports = exports;
    }

    /** @param version which one was read; it is told when another has been saved since */
    record CampaignDraft(DraftId id, int version, CampaignPlan plan, PersonCard savedBy, Instant savedAt) {}

    record SaveCampaignDraftRequest(
            @Min(1) int version, @NotNull @Valid CampaignPlan plan) {}

    @GetMapping("/drafts")
    @Access(level = Access.Level.BRAND, permission = CampaignPermission.MANAGE)
    Page<CampaignDraft> listCampaignDrafts(
            @PathVariable BrandId brand, @ParameterObject @Valid DraftFilter filter, PageRequest page) {
        var found = saved.list(brand, filter, page);
        return new Page<>(shown(found.items()), found.next());
    }

    @GetMapping("/drafts/count")
    @Access(level = Access.Level.BRAND, permission = CampaignPermission.MANAGE)
    Matches countCampaignDrafts(@PathVariable BrandId brand, @ParameterObject @Valid DraftFilter filter) {
        return saved.count(brand, filter);
    }

    @GetMapping(path = "/drafts/export", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @Access(level = Access.Level.BRAND, permission = CampaignPermission.MANAGE)
    void exportCampaignDrafts(
            @PathVariable BrandId brand,
            @ParameterObject @Valid DraftFilter filter,
            @ParameterObject @Valid ExportRequest wanted,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        exports.write(
                brand,
                actor.person(),
                SHEET,
                filter,
                wanted,
                RowSource.paged(page -> listCampaignDrafts(brand, filter, page)),
                response);
    }

    @PostMapping("/drafts")
    @Access(level = Access.Level.BRAND, permission = CampaignPermission.MANAGE)
    @ResponseStatus(HttpStatus.CREATED)
    CampaignDraft draftCampaign(@PathVariable BrandId brand, @Valid @RequestBody CampaignPlan plan, Actor actor) {
        return shown(drafts.begin(brand, actor.person(), plan));
    }

    @PostMapping("/{campaign}/copy")
    @Access(level = Access.Level.BRAND, permission = CampaignPermission.MANAGE)
    @ResponseStatus(HttpStatus.CREATED)
    CampaignDraft copyCampaign(@PathVariable BrandId brand, @PathVariable CampaignId campaign, Actor actor) {
        return shown(drafts.copy(brand, actor.person(), campaign));
    }

    @GetMapping("/drafts/{draft}")
    @Access(level = Access.Level.BRAND, permission = CampaignPermission.MANAGE)
    CampaignDraft getCampaignDraft(@PathVariable BrandId brand, @PathVariable DraftId draft) {
        return shown(drafts.get(brand, draft));
    }

    @PutMapping("/drafts/{draft}")
    @Access(level = Access.Level.BRAND, permission = CampaignPermission.MANAGE)
    CampaignDraft saveCampaignDraft(
            @PathVariable BrandId brand,
            @PathVariable DraftId draft,
            @Valid @RequestBody SaveCampaignDraftRequest request,
            Actor actor) {
        return shown(drafts.save(brand, actor.person(), draft, request.version(), request.plan()));
    }

    @DeleteMapping("/drafts/{draft}")
    @Access(level = Access.Level.BRAND, permission = CampaignPermission.MANAGE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deleteCampaignDraft(@PathVariable BrandId brand, @PathVariable DraftId draft, Actor actor) {
        drafts.delete(brand, actor.person(), draft);
    }

    private CampaignDraft shown(Draft draft) {
        return shown(List.of(draft)).getFirst();
    }

    private List<CampaignDraft> shown(List<Draft> drafts) {
        var cards = people.cards(drafts.stream().map(Draft::savedBy).collect(Collectors.toSet()));
        return drafts.stream()
                .map(draft -> new CampaignDraft(
                        draft.id(), draft.version(), draft.plan(), cards.of(draft.savedBy()), draft.savedAt()))
                .toList();
    }
}
