package cymru.cydweithio.it;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeTags;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/**
 * The classes with this tag, on a server and a database of their own beside the first lane: those that drive a browser
 * for long, so that both lanes end at about the same time.
 */
@Suite
@SelectPackages("cymru.cydweithio")
@IncludeClassNamePatterns(".*IT")
@IncludeTags(SecondLane.NAME)
class SecondLane {
    static final String NAME = "second-lane";
}
