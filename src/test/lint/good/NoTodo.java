package interop.system;

/** Methods are mastodons. */
class Thing {
    static final String TEMPLATE = "toDoXXXXXX";
}
