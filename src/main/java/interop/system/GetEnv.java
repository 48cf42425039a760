package interop.system;

import interop.LibraryImport;
import interop.OrNull;
import interop.Utf8;
import java.io.IOException;

/** {@code getenv(3)}, {@code GetEnvironmentVariableW}: gets an environment variable. */
interface GetEnv {
    /**
     * Returns the current value of an environment variable as native code sees it: {@code getenv(3)}, {@code
     * GetEnvironmentVariableW}. Not thread-safe while another thread changes the environment by native code.
     *
     * @param name the name of the variable
     * @return the value, possibly empty; null if the variable is not set
     * @throws IOException EINVAL for a name that is empty or contains an equals sign; a {@code
     *     CharacterCodingException} if the value is not UTF-8, in which case the overload with {@code byte[]} returns
     *     it
     */
    @LibraryImport("SystemNative_GetEnv")
    @OrNull @Utf8 String getEnv(@Utf8 String name) throws IOException;
}
