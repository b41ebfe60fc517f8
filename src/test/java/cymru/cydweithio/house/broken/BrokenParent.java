package cymru.cydweithio.house.broken;

/** What no entity should extend. */
class BrokenParent {}
