package interop.selftest;

import interop.ErrorCode;
import interop.system.FileAction;
import interop.system.KernelEventFilter;
import interop.system.KernelEventFlags;
import interop.system.KernelEventNotes;
import interop.system.KernelEvents;
import interop.system.NotifyFilter;
import interop.system.OpenFlags;
import interop.system.SafeFileHandle;
import interop.system.SystemNative;
import interop.system.WatchEvents;
import interop.system.WatchMask;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** The probes of what watches a folder. */
final class WatchProbes {
    private WatchProbes() {
    }

    static void add(Map<String, Probe> probes) {
        probes.put("INotifyInit", folder -> SystemNative.iNotifyInit(OpenFlags.O_CLOEXEC).close());
        probes.put("INotifyAddWatch", folder -> {
            try (SafeFileHandle queue = SystemNative.iNotifyInit(OpenFlags.O_CLOEXEC)) {
                long watch = Probes.check(SystemNative.iNotifyAddWatch(queue, folder.toString(), WatchMask.IN_CREATE),
                        "INotifyAddWatch");
                Probes.agree(true, watch > 0);
            }
        });
        probes.put("INotifyRemoveWatch", folder -> {
            try (SafeFileHandle queue = SystemNative.iNotifyInit(OpenFlags.O_CLOEXEC)) {
                int watch = SystemNative.iNotifyAddWatch(queue, folder.toString(), WatchMask.IN_CREATE);
                Probes.check(SystemNative.iNotifyRemoveWatch(queue, watch), "INotifyRemoveWatch");
                expect(queue, WatchMask.IN_IGNORED, "");
            }
        });
        probes.put("ReadEvents", folder -> {
            try (SafeFileHandle queue = SystemNative.iNotifyInit(OpenFlags.O_CLOEXEC)) {
                SystemNative.iNotifyAddWatch(queue, folder.toString(), WatchMask.IN_CREATE);
                Files.createDirectory(folder.resolve("made"));
                expect(queue, WatchMask.IN_CREATE | WatchMask.IN_ISDIR, "made");
            }
        });
        probes.put("ReadDirectoryChanges", WatchProbes::probeDirectoryChanges);
        probes.put("CancelIo", folder -> {
            try (SafeFileHandle directory = openFolder(folder)) {
                int result = SystemNative.cancelIo(directory);
                if (result != -ErrorCode.ENOENT) {
                    Probes.check(result, "CancelIo");
                }
            }
        });
        probes.put("Kqueue", folder -> SystemNative.kqueue().close());
        probes.put("KeventChange", WatchProbes::probeKernelEvents);
        probes.put("Kevent", WatchProbes::probeKernelEvents);
    }

    private static void expect(SafeFileHandle queue, int mask, String name) throws Exception {
        WatchEvents events = new WatchEvents();
        Probes.check(events.read(queue), "ReadEvents");
        Probes.agree(true, events.next());
        Probes.agree(mask, events.mask());
        Probes.agree(name, events.name().toString());
    }

    private static void probeDirectoryChanges(Path folder) throws Exception {
        try (SafeFileHandle directory = openFolder(folder)) {
            WatchEvents events = new WatchEvents();
            CompletableFuture<Integer> read = CompletableFuture.supplyAsync(
                    () -> events.read(directory, false, NotifyFilter.FILE_NOTIFY_CHANGE_DIR_NAME));
            // The watch begins with the call, and nothing tells of that.
            for (int i = 0; i < 100 && !read.isDone(); i++) {
                Files.createDirectory(folder.resolve("made" + i));
                Thread.sleep(10);
            }
            Probes.check(read.get(), "ReadDirectoryChanges");
            Probes.agree(true, events.next());
            Probes.agree(FileAction.FILE_ACTION_ADDED, events.mask());
        }
    }

    private static void probeKernelEvents(Path folder) throws Exception {
        try (SafeFileHandle queue = SystemNative.kqueue(); SafeFileHandle directory = openFolder(folder)) {
            KernelEvents events = new KernelEvents();
            Probes.check(events.change(queue, directory, KernelEventFilter.EVFILT_VNODE, KernelEventFlags.EV_ADD
                    | KernelEventFlags.EV_CLEAR, KernelEventNotes.NOTE_WRITE, 7), "KeventChange");
            Files.createDirectory(folder.resolve("made"));
            Probes.check(events.read(queue, -1), "Kevent");
            Probes.agree(true, events.next());
            Probes.agree(KernelEventNotes.NOTE_WRITE, events.filterFlags());
            Probes.agree(7L, events.userData());
        }
    }

    private static SafeFileHandle openFolder(Path folder) throws Exception {
        return SystemNative.open(folder.toString(), OpenFlags.O_DIRECTORY | OpenFlags.O_CLOEXEC, 0);
    }
}
