package linli.media;

import linli.shared.leaving.Belongings;
import linli.shared.leaving.Departure;
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
    public void end(Departure departure) {
        pictures.forgetBringing(departure.person());
    }
}
