package interop.system;

/** No import. */
interface Thing {
    /** A number. */
    int NUMBER = 1;

    /** Does nothing. */
    default void nothing() {
    }

    /** Inside. */
    interface Inner {
    }
}
