package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class IsMemfdSupportedTest {
    @Test
    void saysWhetherThereAreFilesInMemory() throws Exception {
        FcntlWitness.assumeCommand("python3");
        String python = "import os\n"
                + "try: print(os.memfd_create('x') > 0)\n"
                + "except (AttributeError, OSError): print(False)";
        assertEquals("True".equals(Witness.run("python3", "-c", python)) ? 1 : 0, SystemNative.isMemfdSupported());
    }
}
