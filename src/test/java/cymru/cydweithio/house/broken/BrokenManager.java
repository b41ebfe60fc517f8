package cymru.cydweithio.house.broken;

/** A name that says nothing. */
class BrokenManager {}
