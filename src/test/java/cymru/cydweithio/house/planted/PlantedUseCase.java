package cymru.cydweithio.house.planted;

import cymru.cydweithio.platform.UseCase;
import java.util.UUID;

/** Takes an id that may be of anything. */
@UseCase
public class PlantedUseCase {

    public void ofSomething(UUID id) {}
}
