package interop.system;

import interop.LibraryImport;
import interop.OrNull;
import interop.Utf8;
import java.io.IOException;

/** {@code getenv(3)}, {@code GetEnvironmentVariableW}: reads an environment variable. */
interface GetEnv {
    /**
     * The value as native code of this process sees it now. Not safe while another thread changes the environment by
     * native code.
     *
     * @param name the variable
     * @return its value, perhaps empty; null if it is not set
     * @throws IOException EINVAL for a name that is empty or has an equals sign; or a {@code
     *     CharacterCodingException} if the value is not UTF-8: the form with {@code byte[]} returns that
     */
    @LibraryImport("SystemNative_GetEnv")
    @OrNull @Utf8 String getEnv(@Utf8 String name) throws IOException;
}
