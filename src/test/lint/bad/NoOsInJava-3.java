package interop.generator;

/** A thing. */
class Platform {
    static final String CODE = "System.getProperty(\"os.name\")";
}
