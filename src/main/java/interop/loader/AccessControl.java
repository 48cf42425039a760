package interop.loader;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryFlag;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Whether nobody else can change a folder for copies on Windows, by its owner and its access control list, and folders
 * where that is so. Trusted are this user, and whoever may change the system's own programs: he needs no library. That
 * is also how the system's accounts are told, whose names depend on the language, and whose SIDs the JDK does not tell.
 *
 * <p>The JDK does not show entries with conditions, so these are not looked at.
 */
final class AccessControl {
    /** With one of these another folder can be put in a folder's place. */
    static final Set<AclEntryPermission> REPLACE = EnumSet.of(AclEntryPermission.DELETE,
            AclEntryPermission.DELETE_CHILD, AclEntryPermission.WRITE_ACL, AclEntryPermission.WRITE_OWNER);

    /** With one of these also a file be put into it, or it be made a junction. */
    static final Set<AclEntryPermission> CHANGE = EnumSet.of(AclEntryPermission.ADD_FILE,
            AclEntryPermission.ADD_SUBDIRECTORY, AclEntryPermission.WRITE_ATTRIBUTES, AclEntryPermission.DELETE,
            AclEntryPermission.DELETE_CHILD, AclEntryPermission.WRITE_ACL, AclEntryPermission.WRITE_OWNER);

    /** What the JDK says behind the name of one, as Everyone and Authenticated Users. */
    private static final String WELL_KNOWN_GROUP = " (Well-known group)";

    private static volatile AccessControl known;

    private final Set<UserPrincipal> trusted = new HashSet<>();
    /** Everybody's accounts. */
    private final Set<UserPrincipal> everybody = new HashSet<>();

    /**
     * From what is known of a folder of the system's.
     *
     * @param self this user
     */
    AccessControl(UserPrincipal self, UserPrincipal ownerOfSystem, List<AclEntry> aclOfSystem) {
        trusted.add(self);
        trusted.add(ownerOfSystem);
        for (AclEntry entry : aclOfSystem) {
            if (allows(entry, CHANGE)) {
                trusted.add(entry.principal());
            } else {
                everybody.add(entry.principal());
            }
        }
        everybody.removeAll(trusted);
    }

    private static AccessControl get(Path folder) throws IOException {
        AccessControl control = known;
        if (control == null) {
            AclFileAttributeView system = view(Path.of(String.valueOf(System.getenv("SystemRoot")), "System32"));
            control = new AccessControl(UserId.onWindows(folder), system.getOwner(), system.getAcl());
            known = control;
        }
        return control;
    }

    /** That nobody else can put anything into a folder of this user's, nor will be able to into what is made in it. */
    static void checkPrivate(Path folder) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(folder, BasicFileAttributes.class,
                LinkOption.NOFOLLOW_LINKS);
        // A junction is a directory, and something else besides.
        String other = attributes.isDirectory() && !attributes.isOther() ? findOther(folder) : "a link or file";
        if (other != null) {
            throw CacheFolder.notPrivate(folder, other);
        }
    }

    /** Whether nobody else can put anything into it. */
    static boolean isOwn(Path folder) throws IOException {
        return findOther(folder) == null;
    }

    private static String findOther(Path folder) throws IOException {
        AclFileAttributeView view = view(folder);
        return get(folder).findOther(view.getOwner(), view.getAcl(), CHANGE, true);
    }

    /** That nobody else can put another folder in the place of one in this folder, or of this one. */
    static void checkRoot(Path root) throws IOException {
        AccessControl control = get(root);
        AclFileAttributeView view = view(root);
        String other = control.findOther(view.getOwner(), view.getAcl(), REPLACE, false);
        if (other != null) {
            throw CacheFolder.changeable(root, other);
        }
        for (Path folder = root.getParent(); folder != null; folder = folder.getParent()) {
            try {
                other = control.findEverybody(view(folder).getAcl());
            } catch (AccessDeniedException e) {
                // Everybody cannot do anything with it, since this user cannot even look at it.
                continue;
            }
            if (other != null) {
                throw CacheFolder.changeable(folder, other);
            }
        }
    }

    /** Makes a folder that only those who are trusted can use, whatever is inherited. */
    static Path createDirectory(Path folder) throws IOException {
        List<AclEntry> acl = get(folder.getParent()).entries();
        Files.createDirectory(folder, new InitialAcl(acl));
        // The system adds what is inherited to the list that a folder is made with, and not to one that it is given.
        view(folder).setAcl(acl);
        return folder;
    }

    private List<AclEntry> entries() {
        List<AclEntry> entries = new ArrayList<>();
        for (UserPrincipal each : trusted) {
            entries.add(AclEntry.newBuilder().setType(AclEntryType.ALLOW).setPrincipal(each)
                    .setPermissions(EnumSet.allOf(AclEntryPermission.class))
                    .setFlags(AclEntryFlag.FILE_INHERIT, AclEntryFlag.DIRECTORY_INHERIT).build());
        }
        return entries;
    }

    private static AclFileAttributeView view(Path folder) {
        return Files.getFileAttributeView(folder, AclFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * The name of somebody who is not trusted and has one of some rights; null if there is nobody. A right that is
     * denied as well counts as one: who it is denied to may be another group of his.
     *
     * @param withInherited whether rights count that only what is made in the folder will inherit
     */
    String findOther(UserPrincipal owner, List<AclEntry> acl, Set<AclEntryPermission> rights, boolean withInherited) {
        if (!trusted.contains(owner)) {
            return owner.getName() + ", its owner";
        }
        for (AclEntry entry : acl) {
            if (allows(entry, rights) && (withInherited || !isInheritOnly(entry))
                    && !trusted.contains(entry.principal())) {
                return entry.principal().getName();
            }
        }
        return nobodyUnlessEmpty(acl);
    }

    /** The same for a folder further up: what single users and their groups may do there is up to who made it. */
    String findEverybody(List<AclEntry> acl) {
        for (AclEntry entry : acl) {
            UserPrincipal principal = entry.principal();
            if (allows(entry, REPLACE) && !isInheritOnly(entry) && !trusted.contains(principal)
                    && (everybody.contains(principal) || principal.toString().endsWith(WELL_KNOWN_GROUP))) {
                return principal.getName();
            }
        }
        return nobodyUnlessEmpty(acl);
    }

    /** The JDK shows the missing list of a file system that has none, as FAT, as an empty one. */
    private static String nobodyUnlessEmpty(List<AclEntry> acl) {
        return acl.isEmpty() ? "everybody, since it has no access control list" : null;
    }

    private static boolean isInheritOnly(AclEntry entry) {
        return entry.flags().contains(AclEntryFlag.INHERIT_ONLY);
    }

    private static boolean allows(AclEntry entry, Set<AclEntryPermission> rights) {
        if (entry.type() != AclEntryType.ALLOW) {
            return false;
        }
        for (AclEntryPermission right : rights) {
            if (entry.permissions().contains(right)) {
                return true;
            }
        }
        return false;
    }

    /** What a folder is made with, so that it is never open. */
    private record InitialAcl(List<AclEntry> value) implements FileAttribute<List<AclEntry>> {
        @Override
        public String name() {
            return "acl:acl";
        }
    }
}
