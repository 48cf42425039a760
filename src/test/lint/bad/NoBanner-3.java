/*
 * Licensed under the Apache License, Version 2.0.
 */

package interop.system;

/** A file. */
class Thing {
}
