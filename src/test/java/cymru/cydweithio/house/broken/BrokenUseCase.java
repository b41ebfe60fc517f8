package cymru.cydweithio.house.broken;

import cymru.cydweithio.platform.UseCase;
import jakarta.faces.context.FacesContext;
import jakarta.mail.Session;
import java.time.LocalDate;
import org.locationtech.jts.geom.Geometry;

/** A use case that lets anybody in, reads the time and knows the page, the mail and outlines. */
@UseCase
public class BrokenUseCase {
    public LocalDate today(FacesContext context, Session session, Geometry geometry) {
        return LocalDate.now();
    }
}
