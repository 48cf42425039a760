package interop.loader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryFlag;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who is told to be able to change a folder, by the access control lists that Windows 10 makes (in German). */
@Tag("once")
class AccessControlTest {
    private static final UserPrincipal ME = new Account("PC\\me", "User");
    private static final UserPrincipal OTHER = new Account("PC\\other", "User");
    private static final UserPrincipal INSTALLER = new Account("NT SERVICE\\TrustedInstaller", "Well-known group");
    private static final UserPrincipal SYSTEM = new Account("NT-AUTORITÄT\\SYSTEM", "Well-known group");
    private static final UserPrincipal ADMINISTRATORS = new Account("VORDEFINIERT\\Administratoren", "Alias");
    private static final UserPrincipal USERS = new Account("VORDEFINIERT\\Benutzer", "Alias");
    private static final UserPrincipal OWNER = new Account("\\ERSTELLER-BESITZER", "Well-known group");
    private static final UserPrincipal AUTHENTICATED =
            new Account("NT-AUTORITÄT\\Authentifizierte Benutzer", "Well-known group");
    private static final UserPrincipal DEPLOYERS = new Account("FIRMA\\Deployers", "Group");

    private static final AclEntryPermission[] READ = {AclEntryPermission.READ_DATA, AclEntryPermission.EXECUTE,
        AclEntryPermission.READ_ATTRIBUTES, AclEntryPermission.READ_ACL, AclEntryPermission.SYNCHRONIZE};
    private static final AclEntryPermission[] MODIFY = {AclEntryPermission.READ_DATA, AclEntryPermission.WRITE_DATA,
        AclEntryPermission.APPEND_DATA, AclEntryPermission.WRITE_ATTRIBUTES, AclEntryPermission.EXECUTE,
        AclEntryPermission.DELETE, AclEntryPermission.READ_ACL};
    private static final AclEntryPermission[] ALL = AclEntryPermission.values();

    private static final List<AclEntry> SYSTEM32 = List.of(allow(INSTALLER, ALL), allow(SYSTEM, MODIFY),
            inheritOnly(SYSTEM, ALL), allow(ADMINISTRATORS, MODIFY), inheritOnly(ADMINISTRATORS, ALL),
            allow(USERS, READ), inheritOnly(OWNER, ALL));

    /** C:\, and what is made in it. */
    private static final List<AclEntry> DRIVE = List.of(allow(ADMINISTRATORS, ALL), allow(SYSTEM, ALL),
            allow(USERS, READ), inheritOnly(AUTHENTICATED, MODIFY), allow(AUTHENTICATED,
                    AclEntryPermission.APPEND_DATA));
    private static final List<AclEntry> IN_DRIVE = List.of(allow(ADMINISTRATORS, ALL), allow(SYSTEM, ALL),
            allow(USERS, READ), allow(AUTHENTICATED, MODIFY));
    /** C:\Windows\Temp, and C:\ProgramData. */
    private static final List<AclEntry> TEMP = List.of(allow(USERS, AclEntryPermission.WRITE_DATA,
            AclEntryPermission.APPEND_DATA, AclEntryPermission.EXECUTE), allow(ADMINISTRATORS, ALL),
            allow(SYSTEM, ALL), inheritOnly(OWNER, ALL));
    private static final List<AclEntry> PROFILE = List.of(allow(SYSTEM, ALL), allow(ADMINISTRATORS, ALL),
            allow(ME, ALL));

    private final AccessControl control = new AccessControl(ME, INSTALLER, SYSTEM32);

    @Test
    void theUsersOwnIsPrivate() {
        for (UserPrincipal owner : List.of(ME, SYSTEM, ADMINISTRATORS, INSTALLER)) {
            assertNull(control.findOther(owner, PROFILE, AccessControl.CHANGE, true));
            assertNull(control.findOther(owner, PROFILE, AccessControl.REPLACE, false));
        }
    }

    @Test
    void itsOwnerMayGiveRightsToHimself() {
        assertEquals("PC\\other, its owner", control.findOther(OTHER, PROFILE, AccessControl.CHANGE, true));
        assertEquals("PC\\other, its owner", control.findOther(OTHER, PROFILE, AccessControl.REPLACE, false));
    }

    @Test
    void whatIsMadeInTheDriveIsEverybodys() {
        assertEquals(AUTHENTICATED.getName(), control.findOther(ME, IN_DRIVE, AccessControl.CHANGE, true));
        assertEquals(AUTHENTICATED.getName(), control.findOther(ME, IN_DRIVE, AccessControl.REPLACE, false));
        assertEquals(AUTHENTICATED.getName(), control.findEverybody(IN_DRIVE));
    }

    @Test
    void theDriveMayHavePrivateFolders() {
        assertEquals(AUTHENTICATED.getName(), control.findOther(ADMINISTRATORS, DRIVE, AccessControl.CHANGE, true));
        assertNull(control.findOther(ADMINISTRATORS, DRIVE, AccessControl.REPLACE, false));
        assertNull(control.findEverybody(DRIVE));
    }

    @Test
    void theTemporaryFolderMayHavePrivateFolders() {
        assertEquals(USERS.getName(), control.findOther(SYSTEM, TEMP, AccessControl.CHANGE, true));
        assertNull(control.findOther(SYSTEM, TEMP, AccessControl.REPLACE, false));
    }

    @Test
    void whatIsInheritedCountsForWhatWillBeMade() {
        List<AclEntry> acl = List.of(allow(ME, ALL), inheritOnly(OTHER, AclEntryPermission.WRITE_DATA));
        assertEquals(OTHER.getName(), control.findOther(ME, acl, AccessControl.CHANGE, true));
        assertNull(control.findOther(ME, acl, AccessControl.CHANGE, false));
    }

    @ParameterizedTest
    @EnumSource(AclEntryPermission.class)
    void eachRightThatChangesSomethingCounts(AclEntryPermission right) {
        boolean changes = !Set.of(AclEntryPermission.READ_DATA, AclEntryPermission.READ_NAMED_ATTRS,
                AclEntryPermission.WRITE_NAMED_ATTRS, AclEntryPermission.EXECUTE, AclEntryPermission.READ_ATTRIBUTES,
                AclEntryPermission.READ_ACL, AclEntryPermission.SYNCHRONIZE).contains(right);
        List<AclEntry> acl = List.of(allow(ME, ALL), allow(OTHER, right));
        assertEquals(changes ? OTHER.getName() : null, control.findOther(ME, acl, AccessControl.CHANGE, true));
    }

    @Test
    void whatIsDeniedGivesNothing() {
        AclEntry denied = AclEntry.newBuilder(allow(OTHER, ALL)).setType(AclEntryType.DENY).build();
        assertNull(control.findOther(ME, List.of(denied, allow(ME, ALL)), AccessControl.CHANGE, true));
    }

    /** Who administers the folder of a program is trusted with it. */
    @Test
    void furtherUpSingleUsersAndGroupsDoNotCount() {
        assertNull(control.findEverybody(List.of(allow(DEPLOYERS, ALL), allow(OTHER, ALL))));
        assertEquals(USERS.getName(), control.findEverybody(List.of(allow(DEPLOYERS, ALL), allow(USERS, ALL))));
        assertEquals(DEPLOYERS.getName(), control.findOther(ME, List.of(allow(DEPLOYERS, ALL)),
                AccessControl.REPLACE, false));
    }

    /** As the JDK shows a file system without lists. */
    @Test
    void withoutAListItIsEverybodys() {
        assertTrue(control.findOther(ME, List.of(), AccessControl.CHANGE, true).startsWith("everybody"));
        assertTrue(control.findOther(ME, List.of(), AccessControl.REPLACE, false).startsWith("everybody"));
        assertTrue(control.findEverybody(List.of()).startsWith("everybody"));
    }

    private static AclEntry allow(UserPrincipal principal, AclEntryPermission... permissions) {
        return AclEntry.newBuilder().setType(AclEntryType.ALLOW).setPrincipal(principal).setPermissions(permissions)
                .setFlags(AclEntryFlag.FILE_INHERIT, AclEntryFlag.DIRECTORY_INHERIT).build();
    }

    private static AclEntry inheritOnly(UserPrincipal principal, AclEntryPermission... permissions) {
        return AclEntry.newBuilder(allow(principal, permissions)).setFlags(AclEntryFlag.FILE_INHERIT,
                AclEntryFlag.DIRECTORY_INHERIT, AclEntryFlag.INHERIT_ONLY).build();
    }

    /** As the JDK of Windows shows one. */
    private record Account(String name, String kind) implements UserPrincipal {
        @Override
        public String getName() {
            return name;
        }

        @Override
        public String toString() {
            return name + " (" + kind + ")";
        }
    }
}
