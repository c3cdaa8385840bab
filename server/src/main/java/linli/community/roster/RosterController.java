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
import linli.community.roster.RosterDoubles.RosterDouble;
import linli.community.roster.RosterLines.RosterLineView;
import linli.intake.Mode;
import linli.intake.Run;
import linli.intake.RunId;
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

    private final ImportRosters imports;
    private final RosterRepository rosters;
    private final RosterLines lines;
    private final RosterDoubles doubles;
    private final ExportRosters export;

    RosterController(
            ImportRosters imports,
            RosterRepository rosters,
            RosterLines lines,
            RosterDoubles doubles,
            ExportRosters export) {
        this.imports = imports;
        this.rosters = rosters;
        this.lines = lines;
        this.doubles = doubles;
        this.export = export;
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
            @ParameterObject @Valid RosterLineFilter filter,
            PageRequest page,
            Locale locale) {
        return lines.page(run(brand, community, roster), filter, page, locale);
    }

    @Access(level = Access.Level.COMMUNITY, permission = CommunityPermission.IMPORT_ROSTERS)
    @GetMapping("/{roster}/lines/count")
    Matches countRosterLines(
            @PathVariable BrandId brand,
            @PathVariable CommunityId community,
            @PathVariable RunId roster,
            @ParameterObject @Valid RosterLineFilter filter) {
        return lines.count(run(brand, community, roster), filter);
    }

    @Access(level = Access.Level.COMMUNITY, permission = CommunityPermission.IMPORT_ROSTERS)
    @GetMapping(path = "/{roster}/lines/export", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    void exportRosterLines(
            @PathVariable BrandId brand,
            @PathVariable CommunityId community,
            @PathVariable RunId roster,
            @ParameterObject @Valid RosterLineFilter filter,
            @ParameterObject @Valid ExportRequest wanted,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        lines.export(run(brand, community, roster), actor.person(), filter, wanted, response);
    }

    @Access(level = Access.Level.COMMUNITY, permission = CommunityPermission.IMPORT_ROSTERS)
    @GetMapping("/{roster}/duplicates")
    Page<RosterDouble> listRosterDuplicates(
            @PathVariable BrandId brand,
            @PathVariable CommunityId community,
            @PathVariable RunId roster,
            @ParameterObject @Valid RosterDoubleFilter filter,
            PageRequest page) {
        return doubles.page(run(brand, community, roster), filter, page);
    }

    @Access(level = Access.Level.COMMUNITY, permission = CommunityPermission.IMPORT_ROSTERS)
    @GetMapping("/{roster}/duplicates/count")
    Matches countRosterDuplicates(
            @PathVariable BrandId brand,
            @PathVariable CommunityId community,
            @PathVariable RunId roster,
            @ParameterObject @Valid RosterDoubleFilter filter) {
        return doubles.count(run(brand, community, roster), filter);
    }

    @Access(level = Access.Level.COMMUNITY, permission = CommunityPermission.IMPORT_ROSTERS)
    @GetMapping(path = "/{roster}/duplicates/export", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    void exportRosterDuplicates(
            @PathVariable BrandId brand,
            @PathVariable CommunityId community,
            @PathVariable RunId roster,
            @ParameterObject @Valid RosterDoubleFilter filter,
            @ParameterObject @Valid ExportRequest wanted,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        doubles.export(run(brand, community, roster), actor.person(), filter, wanted, response);
    }

    private Run run(BrandId brand, CommunityId community, RunId roster) {
        getRoster(brand, community, roster);
        return new Run(brand, roster);
    }
}
