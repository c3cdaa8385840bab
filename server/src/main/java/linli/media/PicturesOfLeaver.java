package linli.media;

import java.util.List;
import linli.shared.PersonId;
import linli.shared.leaving.Belongings;
import linli.shared.leaving.Departure;
import linli.shared.leaving.Standing;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Forgets which pictures somebody brought; what shows them goes on doing so. */
@Component
@Order(10)
class PicturesOfLeaver implements Belongings {
    private final PictureRepository pictures;

    PicturesOfLeaver(PictureRepository pictures) {
        this.pictures = pictures;
    }

    @Override
    public List<Standing> list(PersonId person) {
        return List.of();
    }

    @Override
    public void end(Departure departure) {
        pictures.forgetBringing(departure.person());
    }
}
