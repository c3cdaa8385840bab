package linli.community.roster;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import linli.community.CommunityError;
import linli.community.CommunityId;
import linli.community.CommunityPermission;
import linli.community.roster.RosterRowRepository.DoubleMember;
import linli.identity.Destination;
import linli.intake.Intake;
import linli.intake.Mode;
import linli.intake.Run;
import linli.intake.RunId;
import linli.intake.ToldLine;
import linli.shared.BrandId;
import linli.shared.DomainException;
import linli.shared.Page;
import linli.shared.PageRequest;
import linli.shared.access.Access;
import linli.shared.access.Actor;
import linli.shared.listing.ByAge;
import linli.shared.listing.ExportRequest;
import linli.shared.listing.Matches;
import linli.shared.text.Text;
import linli.shared.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Rosters of groups that existed elsewhere, by CSV, many files at once. */
@RestController
@RequestMapping("/api/brands/{brand}/communities/{community}/rosters")
class RosterController {
    record StartedRoster(@JsonProperty("import") RunId id) {}

    record RosterPlace(String file, long line) {}

    record RosterLineView(String id, String file, long line, RosterLine.Reason reason, String message) {}

    /**
     * @param phone with its middle hidden
     * @param places of the first rows that name them
     */
    record RosterDouble(
            String id,
            String nickname,
            @Nullable String wechat,
            @Nullable String phone,
            String kept,
            List<String> groups,
            List<RosterPlace> places,
            boolean uncertain) {}

    private final ImportRosters imports;
    private final Intake intake;
    private final RosterRepository rosters;
    private final RosterRowRepository rows;
    private final ExportRosters export;
    private final Problems texts;

    RosterController(
            ImportRosters imports,
            Intake intake,
            RosterRepository rosters,
            RosterRowRepository rows,
            ExportRosters export,
            Problems texts) {
        this.imports = imports;
        this.export = export;
        this.intake = intake;
        this.rosters = rosters;
        this.rows = rows;
        this.texts = texts;
    }

    @Access(level = Access.Level.COMMUNITY, permission = CommunityPermission.IMPORT_ROSTERS)
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    StartedRoster importRosters(
            @PathVariable BrandId brand,
            @PathVariable CommunityId community,
            @RequestParam String mode,
            @RequestPart("file") @Size(min = 1, max = 100) List<MultipartFile> files,
            Actor actor) {
        var wanted = Mode.find(mode).orElseThrow(() -> new DomainException(CommunityError.ROSTER_MODE_UNKNOWN));
        return new StartedRoster(imports.start(
                brand,
                community,
                wanted,
                actor.person(),
                files.stream()
                        .map(file ->
                                new ImportRosters.File(Text.fileName(file.getOriginalFilename()), file::getInputStream))
                        .toList()));
    }

    @Access(level = Access.Level.COMMUNITY, permission = CommunityPermission.IMPORT_ROSTERS)
    @GetMapping
    Page<RosterReport> listRosters(
            @PathVariable BrandId brand,
            @PathVariable CommunityId community,
            @ParameterObject @Valid RosterFilter filter,
            @RequestParam(defaultValue = "NEWEST") ByAge sort,
            PageRequest page) {
        return rosters.list(brand, community, filter, sort, page);
    }

    @Access(level = Access.Level.COMMUNITY, permission = CommunityPermission.IMPORT_ROSTERS)
    @GetMapping("/count")
    Matches countRosters(
            @PathVariable BrandId brand,
            @PathVariable CommunityId community,
            @ParameterObject @Valid RosterFilter filter) {
        return rosters.count(brand, community, filter);
    }

    @Access(level = Access.Level.COMMUNITY, permission = CommunityPermission.IMPORT_ROSTERS)
    @GetMapping(path = "/export", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    void exportRosters(
            @PathVariable BrandId brand,
            @PathVariable CommunityId community,
            @ParameterObject @Valid RosterFilter filter,
            @RequestParam(defaultValue = "NEWEST") ByAge sort,
            @ParameterObject @Valid ExportRequest wanted,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        export.handle(brand, community, actor.person(), filter, sort, wanted, response);
    }

    @Access(level = Access.Level.COMMUNITY, permission = CommunityPermission.IMPORT_ROSTERS)
    @GetMapping("/{roster}")
    RosterReport getRoster(
            @PathVariable BrandId brand, @PathVariable CommunityId community, @PathVariable RunId roster) {
        return rosters.find(new Run(brand, roster), community)
                .orElseThrow(() -> new DomainException(CommunityError.ROSTER_NOT_FOUND));
    }

    @Access(level = Access.Level.COMMUNITY, permission = CommunityPermission.IMPORT_ROSTERS)
    @GetMapping("/{roster}/lines")
    Page<RosterLineView> listRosterLines(
            @PathVariable BrandId brand,
            @PathVariable CommunityId community,
            @PathVariable RunId roster,
            PageRequest page,
            Locale locale) {
        getRoster(brand, community, roster);
        var lines = intake.lines(new Run(brand, roster), null, page);
        return lines.map(told -> view(told, locale));
    }

    private RosterLineView view(ToldLine told, Locale locale) {
        var line = RosterLine.of(told.line());
        return new RosterLineView(
                Long.toString(told.number()),
                line.file(),
                line.line(),
                line.reason(),
                texts.text("roster." + line.reason().name(), locale, line.value()));
    }

    @Access(level = Access.Level.COMMUNITY, permission = CommunityPermission.IMPORT_ROSTERS)
    @GetMapping("/{roster}/duplicates")
    Page<RosterDouble> listRosterDuplicates(
            @PathVariable BrandId brand,
            @PathVariable CommunityId community,
            @PathVariable RunId roster,
            PageRequest page) {
        getRoster(brand, community, roster);
        var doubles = rows.doubles(new Run(brand, roster), page);
        return doubles.map(RosterController::view);
    }

    private static RosterDouble view(DoubleMember person) {
        var phone = person.phone();
        return new RosterDouble(
                Integer.toString(person.number()),
                person.nickname(),
                person.wechat(),
                phone == null ? null : new Destination(Destination.Kind.PHONE, phone).masked(),
                person.kept(),
                person.groups(),
                person.places().stream()
                        .map(place -> new RosterPlace(place.file(), place.line()))
                        .toList(),
                person.uncertain());
    }
}
