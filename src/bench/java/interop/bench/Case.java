package interop.bench;

/** What is measured. The method of a mechanism's class that measures it has its name. */
enum Case {
    ADD("add", "Add", true),
    GET_PID("getPid", "GetPid", false),
    FAIL("fail", "A call that fails", false),
    STRING("string", "64-character string", true),
    STRING_OWN("stringOwn", "64-character string, the mechanism's own conversion", false),
    STAT("stat", "Stat into a reused object", true),
    READ_ARRAY("readArray", "Read of 4 KiB into a byte[]", false),
    READ_DIRECT("readDirect", "Read of 4 KiB into a direct buffer", false),
    OPEN_CLOSE("openClose", "Open and close", false),
    LIST_DIRECTORY("listDirectory", "Directory of 100,000 entries with attributes", false),
    WALK_TREE("walkTree", "Tree of 100,000 files with attributes", false),
    SYS_CONF("sysConf", "SysConf", false);

    final String method;
    final String title;

    /** Whether it is also measured with more than one thread. */
    final boolean threaded;

    Case(String method, String title, boolean threaded) {
        this.method = method;
        this.title = title;
        this.threaded = threaded;
    }

    /** The case in which ours does what others do in this one. */
    Case ofOurs() {
        return this == STRING_OWN ? STRING : this;
    }
}
