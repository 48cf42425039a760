package interop.selftest;

import interop.ErrorCode;
import interop.InteropException;
import interop.TextBuffer;
import interop.system.AttributeFlags;
import interop.system.OpenFlags;
import interop.system.SafeFileHandle;
import interop.system.SystemNative;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Probes of the imports for extended attributes. */
final class AttributeProbes {
    private static final String NAME = "user.interop";
    private static final byte[] VALUE = {1, 0, 2};

    private AttributeProbes() {
    }

    /** A probe with a file that has the attribute; a link's own are out of reach on some systems. */
    private interface Work {
        void run(String path, SafeFileHandle file) throws Exception;
    }

    static void add(Map<String, Probe> probes) {
        probes.put("GetXAttr", with((path, file) -> agree(3, SystemNative.getXAttr(path, NAME, new TextBuffer()))));
        probes.put("LGetXAttr", with((path, file) -> agree(3, SystemNative.lGetXAttr(path, NAME, new TextBuffer()))));
        probes.put("FGetXAttr", with((path, file) -> agree(3, SystemNative.fGetXAttr(file, NAME, new TextBuffer()))));
        probes.put("SetXAttr", with((path, file) -> agree(-ErrorCode.EEXIST,
                SystemNative.setXAttr(path, NAME, VALUE, 0, 3, AttributeFlags.XATTR_CREATE))));
        probes.put("LSetXAttr", with((path, file) -> check(
                SystemNative.lSetXAttr(path, NAME, VALUE, 0, 1, AttributeFlags.XATTR_REPLACE))));
        probes.put("FSetXAttr", with((path, file) -> check(
                SystemNative.fSetXAttr(file, NAME, VALUE, 0, 1, AttributeFlags.XATTR_REPLACE))));
        probes.put("ListXAttr", with((path, file) -> {
            TextBuffer names = new TextBuffer();
            check(SystemNative.listXAttr(path, names));
            agree(true, names.toList().stream().anyMatch(name -> NAME.equals(new String(name))));
        }));
        probes.put("LListXAttr", with((path, file) -> check(SystemNative.lListXAttr(path, new TextBuffer()))));
        probes.put("FListXAttr", with((path, file) -> check(SystemNative.fListXAttr(file, new TextBuffer()))));
        probes.put("RemoveXAttr", with((path, file) -> check(SystemNative.removeXAttr(path, NAME))));
        probes.put("LRemoveXAttr", with((path, file) -> check(SystemNative.lRemoveXAttr(path, NAME))));
        probes.put("FRemoveXAttr", with((path, file) -> check(SystemNative.fRemoveXAttr(file, NAME))));
    }

    private static Probe with(Work work) {
        return folder -> {
            Path path = Files.writeString(folder.resolve("file"), "content");
            try (SafeFileHandle file = SystemNative.open(path.toString(), OpenFlags.O_RDWR, 0)) {
                check(SystemNative.setXAttr(path.toString(), NAME, VALUE, 0, VALUE.length, 0));
                work.run(path.toString(), file);
            }
        };
    }

    private static void check(int result) throws InteropException {
        ErrorCode.check(result, "a call for extended attributes");
    }

    private static void agree(Object expected, Object actual) {
        if (!expected.equals(actual)) {
            throw new AssertionError("expected " + expected + ", System.Native says " + actual);
        }
    }
}
