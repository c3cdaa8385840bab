package linli.shared.work;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.io.IOException;
import java.util.List;
import linli.shared.DomainException;
import linli.shared.Page;
import linli.shared.PageRequest;
import linli.shared.SharedError;
import linli.shared.access.Access;
import linli.shared.access.Actor;
import linli.shared.listing.ExportRequest;
import linli.shared.listing.Matches;
import linli.shared.text.Characters;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Shows who runs the installation how the work in the background stands. */
@RestController
@RequestMapping("/api/work")
class WorkController {
    private final WorkQueries works;
    private final Parking parking;
    private final ExportParkedWork export;

    WorkController(WorkQueries works, Parking parking, ExportParkedWork export) {
        this.works = works;
        this.parking = parking;
        this.export = export;
    }

    record WorkStates(List<WorkState> works) {}

    /** @param key what is to be tried again; nothing stands for all that is parked of the work */
    record TryAgainRequest(
            @NotBlank @Characters(max = 200) String work,
            @Nullable @Characters(max = 200) String key) {}

    @GetMapping
    @Access(level = Access.Level.PLATFORM, permission = WorkPermission.TEND_WORK)
    WorkStates showWork() {
        return new WorkStates(works.states());
    }

    @GetMapping("/parked")
    @Access(level = Access.Level.PLATFORM, permission = WorkPermission.TEND_WORK)
    Page<ParkedWork> listParkedWork(@ParameterObject @Valid ParkedFilter filter, PageRequest page) {
        return works.parked(filter, page);
    }

    @GetMapping("/parked/count")
    @Access(level = Access.Level.PLATFORM, permission = WorkPermission.TEND_WORK)
    Matches countParkedWork(@ParameterObject @Valid ParkedFilter filter) {
        return works.countParked(filter);
    }

    @GetMapping(path = "/parked/export", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @Access(level = Access.Level.PLATFORM, permission = WorkPermission.TEND_WORK)
    void exportParkedWork(
            @ParameterObject @Valid ParkedFilter filter,
            @ParameterObject @Valid ExportRequest wanted,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        export.handle(actor.person(), filter, wanted, response);
    }

    /** What was done meanwhile is not found. */
    @PostMapping("/parked/try-again")
    @Access(level = Access.Level.PLATFORM, permission = WorkPermission.TEND_WORK)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void tryWorkAgain(@Valid @RequestBody TryAgainRequest request) {
        if (parking.hasten(request.work(), request.key()) == 0) {
            throw new DomainException(SharedError.NOT_FOUND);
        }
    }
}
