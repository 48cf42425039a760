package interop.bench.startup;

/** What a measured program tells its driver, printed when the measurement is over. */
final class Outcome {
    private Outcome() {
    }

    /**
     * Prints it, one value a line, by the cheapest means there is: its cost is in the time of the whole process.
     *
     * @param first nanoseconds from the entry of main to the first call's result
     * @param tenth nanoseconds from the entry of main to the tenth call's result
     * @param pid what the system says of this process
     * @param size the size of the file, by stat
     * @param position where lseek went
     * @param read how many bytes there were from there
     * @param folder the current directory
     */
    static void print(long first, long tenth, long pid, long size, long position, long read, String folder) {
        System.out.println(first);
        System.out.println(tenth);
        System.out.println(pid);
        System.out.println(size);
        System.out.println(position);
        System.out.println(read);
        System.out.println(folder);
    }
}
