package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class GetPidTest {
    @Test
    void isWhatTheJdkAndAChildProcessSay() throws Exception {
        assertEquals(ProcessHandle.current().pid(), SystemNative.getPid());
        assertEquals(Witness.run("sh", "-c", "echo $PPID"), Integer.toString(SystemNative.getPid()));
    }
}
