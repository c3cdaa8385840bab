package linli.network;

import java.util.List;
import linli.shared.PersonId;
import linli.shared.leaving.Belongings;
import linli.shared.leaving.Departure;
import linli.shared.leaving.Standing;
import linli.shared.leaving.Standing.Consequence;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A persona that is a person's own loses its face; a store goes to whoever else owns it. */
@Component
@Order(10)
class FacesOfLeaver implements Belongings {
    enum Kind implements Standing.Matter {
        PERSONA;

        @Override
        public Consequence consequence() {
            return Consequence.ENDS;
        }
    }

    private final PersonaRepository personas;
    private final NetworkRepository stores;

    FacesOfLeaver(PersonaRepository personas, NetworkRepository stores) {
        this.personas = personas;
        this.stores = stores;
    }

    @Override
    public List<Standing> list(PersonId person) {
        return personas.listOwn(person).stream()
                .map(persona -> Standing.of(
                        Kind.PERSONA,
                        persona.brand(),
                        new Standing.Thing(
                                persona.id().toString(), persona.face().name())))
                .toList();
    }

    @Override
    public void end(Departure departure) {
        personas.empty(departure.person(), departure.name());
        stores.passOn(departure.person());
    }
}
