package linli.network.persona;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import linli.identity.People;
import linli.network.Persona;
import linli.network.PersonaFilter;
import linli.network.Personas;
import linli.shared.BrandId;
import linli.shared.Page;
import linli.shared.PersonId;
import linli.shared.listing.ByAge;
import linli.shared.listing.Cell;
import linli.shared.listing.ExportRequest;
import linli.shared.listing.Exports;
import linli.shared.listing.RowSource;
import linli.shared.listing.Sheet;
import linli.shared.listing.Sheet.Column;
import org.springframework.stereotype.Service;

/** Writes the personas of a list into a file. */
@Service
class ExportPersonas {
    private record Line(Persona persona, String holder) {}

    private static final Sheet<Line> SHEET = new Sheet<>(
            "network.personas",
            List.of(
                    Column.bilingual("name", line -> line.persona().face().name()),
                    Column.worded(
                            "kind",
                            "word.network.personaKind",
                            line -> line.persona().kind()),
                    Column.own("holder", line -> line.holder()),
                    Column.bilingual("signature", line -> line.persona().face().signature()),
                    Column.of("completeness", line -> Cell.count(line.persona().completeness())),
                    Column.of(
                            "postsAWeek",
                            line -> Cell.count(line.persona().face().postsAWeek())),
                    Column.of("postsMade", line -> Cell.count(line.persona().postsMade())),
                    Column.worded(
                            "nextStep",
                            "word.network.personaStep",
                            line -> line.persona().nextStep()),
                    Column.of("id", line -> Cell.text(line.persona().id()))));

    private final Personas personas;
    private final People people;
    private final Exports exports;

    ExportPersonas(Personas personas, People people, Exports exports) {
        this.personas = personas;
        this.people = people;
        this.exports = exports;
    }

    void handle(
            BrandId brand,
            PersonId by,
            PersonaFilter filter,
            ByAge sort,
            ExportRequest wanted,
            HttpServletResponse response)
            throws IOException {
        exports.write(
                brand,
                by,
                SHEET,
                filter,
                wanted,
                RowSource.paged(page -> lines(personas.list(brand, by, filter, sort, page))),
                response);
    }

    private Page<Line> lines(Page<Persona> page) {
        var holders = people.cards(page.items().stream().map(Persona::holder).collect(Collectors.toSet()));
        return page.map(
                persona -> new Line(persona, holders.of(persona.holder()).name()));
    }
}
