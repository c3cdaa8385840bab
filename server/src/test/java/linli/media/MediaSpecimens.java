package linli.media;

import linli.edge.Specimens;
import linli.testing.Pictures;
import org.springframework.stereotype.Component;

/** Pictures. */
@Component
class MediaSpecimens implements Specimens.Source {
    @Override
    public void tell(Specimens to) {
        to.thing("picture", town -> {
                    var png = Pictures.png();
                    Pictures.bring(town.buyer().player().http(), png);
                    return Pictures.bring(town.hq().player().http(), png);
                })
                .value("avatar", "⟦picture⟧")
                .value("cover", "⟦picture⟧")
                .value("image", "⟦picture⟧")
                .value("images", "⟦picture⟧")
                .value("size", "card")
                .upload("storePicture", "a.png", Pictures.png());
    }
}
