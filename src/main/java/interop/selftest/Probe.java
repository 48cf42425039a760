package interop.selftest;

import java.nio.file.Path;

/** Calls one import, and fails where the JDK says otherwise. */
interface Probe {
    void run(Path folder) throws Exception;
}
