package cymru.cydweithio.opendata.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The addresses for programs. Every class with a path, in whatever package, is a resource of it. */
@ApplicationPath("/api/v1")
public class Api extends Application {}
