package cymru.cydweithio.it;

import org.junit.platform.suite.api.ExcludeTags;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/**
 * All in-server tests but those of the second lane, one after the other on one server. Whoever writes a new class need
 * do nothing: it runs here.
 */
@Suite
@SelectPackages("cymru.cydweithio")
@IncludeClassNamePatterns(".*IT")
@ExcludeTags(SecondLane.NAME)
class FirstLane {}
