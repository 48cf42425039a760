package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import interop.Python;
import org.junit.jupiter.api.Test;

class IsMemfdSupportedTest {
    @Test
    void saysWhetherThereAreFilesInMemory() throws Exception {
        String python = "import os\n"
                + "try: print(os.memfd_create('x') > 0)\n"
                + "except (AttributeError, OSError): print(False)";
        boolean supported = "True".equals(Witness.run(Python.command(), "-c", python));
        assertEquals(supported ? 1 : 0, SystemNative.isMemfdSupported());
    }
}
