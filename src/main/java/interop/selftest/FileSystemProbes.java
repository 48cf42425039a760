package interop.selftest;

import static java.nio.charset.StandardCharsets.UTF_8;

import interop.TextBuffer;
import interop.system.FileSystemStatus;
import interop.system.MountPoints;
import interop.system.OpenFlags;
import interop.system.SafeFileHandle;
import interop.system.SpaceInfo;
import interop.system.SystemNative;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The probes of file systems. */
final class FileSystemProbes {
    private FileSystemProbes() {
    }

    static void add(Map<String, Probe> probes) {
        probes.put("StatFs", folder -> {
            FileSystemStatus status = new FileSystemStatus();
            Probes.check(SystemNative.statFs(folder.toString(), status), "StatFs");
            Probes.agree(Files.getFileStore(folder).getTotalSpace(), status.blocks * status.frsize);
        });
        probes.put("FStatFs", folder -> {
            FileSystemStatus status = new FileSystemStatus();
            try (SafeFileHandle file = openFolder(folder)) {
                Probes.check(SystemNative.fStatFs(file, status), "FStatFs");
            }
            Probes.agree(Files.getFileStore(folder).isReadOnly(), status.isReadOnly());
        });
        probes.put("FileSystemSupportsLocking", folder -> {
            try (SafeFileHandle file = openFolder(folder)) {
                Probes.agree(true, Probes.check(SystemNative.fileSystemSupportsLocking(file, 1), "Locking") <= 1);
            }
        });
        probes.put("GetAllMountPoints", folder -> {
            TextBuffer paths = new TextBuffer();
            Probes.check(SystemNative.getAllMountPoints(paths), "GetAllMountPoints");
            String root = folder.toRealPath().getRoot().toString();
            Probes.agree(true, paths.toList().stream().anyMatch(path -> new String(path, UTF_8).equals(root)));
        });
        probes.put("GetAllMounts", folder -> {
            Set<String> mounted = new HashSet<>();
            MountPoints mounts = new MountPoints();
            Probes.check(mounts.read(), "GetAllMounts");
            while (mounts.next()) {
                mounted.add(mounts.path() + " " + mounts.type());
            }
            Path root = folder.toRealPath().getRoot();
            Probes.agree(true, mounted.contains(root + " " + Files.getFileStore(root).type()));
        });
        probes.put("GetFileSystemTypeNameForMountPoint", folder -> Probes.agree(Files.getFileStore(folder).type(),
                SystemNative.getFileSystemTypeNameForMountPoint(folder.toString())));
        probes.put("GetSpaceInfoForMountPoint", folder -> {
            SpaceInfo info = new SpaceInfo();
            Probes.check(SystemNative.getSpaceInfoForMountPoint(folder.toString(), info), "GetSpaceInfo");
            FileStore store = Files.getFileStore(folder);
            Probes.agree(store.getTotalSpace(), info.total);
            Probes.agree(true, info.available <= info.free && info.free <= info.total);
        });
    }

    private static SafeFileHandle openFolder(Path folder) throws Exception {
        return SystemNative.open(folder.toString(), OpenFlags.O_DIRECTORY | OpenFlags.O_CLOEXEC, 0);
    }
}
