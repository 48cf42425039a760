package interop.marshalling;

import interop.TextBuffer;
import interop.binders.SharedArena;
import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.ReadOnlyBufferException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * Native memory for the arguments of one call that are passed by address. For generated code.
 *
 * <p>A scratch is owned by the thread that acquired it until that thread releases it. {@link ScratchPool} documents
 * what is kept between calls.
 */
public final class Scratch {
    /** The first size to try for a text that a call returns, in bytes. */
    public static final int TEXT = 1024;

    private static final int LARGEST_TEXT = 1 << 26;
    private static final int PLAIN = 512;
    private static final ByteBuffer NONE = ByteBuffer.allocate(0);

    ByteBuffer memory;
    boolean busy;
    boolean shared;
    private final long address;
    private final Library owner;
    /** On its way from a String to the memory, for which the JDK has no single step. */
    private final byte[] plain = new byte[PLAIN];
    private int used;

    private Scratch(ByteBuffer memory, long address, Library owner) {
        this.memory = memory.order(ByteOrder.nativeOrder());
        this.address = address;
        this.owner = owner;
        busy = true;
    }

    /** One to keep, over memory that the collector frees. */
    static Scratch kept(Library library, ByteBuffer memory) {
        return new Scratch(memory, library.address(memory), null);
    }

    /** One for a single call: its memory is freed at the end of that, and not when a collector runs. */
    static Scratch temporary(Library library, int capacity) {
        // The memory belongs to nobody before the scratch does.
        AsyncErrors.provoke();
        long address = library.allocate(capacity);
        if (address == 0) {
            throw new OutOfMemoryError("no native memory for the " + capacity + " bytes of a call's arguments");
        }
        try {
            return new Scratch(library.buffer(address, capacity), address, library);
        } catch (Throwable e) {
            library.free(address);
            throw e;
        }
    }

    /** Initializes what calls use, where there is room for that. */
    static void initialize() {
        ScratchPool.initialize();
    }

    /** The same for calls with buffers. */
    static void initializeBuffers() {
        crossesItself(ByteBuffer.allocateDirect(0));
    }

    /**
     * Acquires a scratch of at least the given size. The caller releases it.
     *
     * @param library the library that is called
     * @param size the size in bytes, a sum of results of the {@code size} methods
     * @return an empty scratch
     */
    public static Scratch acquire(Library library, long size) {
        library.requireOpen();
        AsyncErrors.requireStack();
        Scratch scratch = ScratchPool.take(library, size);
        scratch.used = 0;
        return scratch;
    }

    /**
     * Releases the scratch. If it throws, the scratch was not released.
     *
     * @throws IllegalStateException if the scratch was released already
     */
    public void release() {
        requireBusy();
        // The callee had the memory's address, which keeps nothing alive.
        Reference.reachabilityFence(memory);
        if (owner == null) {
            ScratchPool.give(this);
        } else {
            AsyncErrors.provoke();
            busy = false;
            memory = NONE;
            owner.free(address);
        }
    }

    private void requireBusy() {
        if (!busy) {
            throw new IllegalStateException("the scratch was released");
        }
    }

    /**
     * Throws a NullPointerException for null.
     *
     * @param value a reference
     * @param name the name of the argument, for the message
     */
    public static void requireNonNull(Object value, String name) {
        if (value == null) {
            throw new NullPointerException(name + " is null");
        }
    }

    /**
     * Throws an IndexOutOfBoundsException unless a range is within an array.
     *
     * @param array the array
     * @param offset the index of the first byte
     * @param length the number of bytes
     * @param name the name of the array, for the message
     */
    public static void requireSlice(byte[] array, int offset, long length, String name) {
        requireNonNull(array, name);
        if (offset < 0 || length < 0 || length > array.length - offset) {
            throw new IndexOutOfBoundsException(name + " has " + array.length + " bytes: a slice at offset " + offset
                    + " of length " + length + " is outside of it");
        }
    }

    /**
     * Throws an exception for null, and for a read-only buffer to be written.
     *
     * @param buffer the buffer
     * @param written whether the callee writes it
     * @param name the name of the argument, for the message
     */
    public static void requireBuffer(ByteBuffer buffer, boolean written, String name) {
        requireNonNull(buffer, name);
        if (written && buffer.isReadOnly()) {
            throw new ReadOnlyBufferException();
        }
    }

    /**
     * Returns the maximum size of scratch memory that an argument needs.
     *
     * @param bytes the length of the argument in bytes
     * @return the size in bytes, to be acquired
     */
    public static long size(long bytes) {
        return bytes + 7;
    }

    /**
     * Returns the maximum size of scratch memory that a text needs.
     *
     * @param text the text, or null
     * @return the size in bytes, to be acquired
     */
    public static long size(String text) {
        return text == null ? 0 : 3L * text.length() + 8;
    }

    /**
     * Returns the size of scratch memory that a text needs.
     *
     * @param text the bytes of the text, or null
     * @return the size in bytes, to be acquired
     */
    public static long size(byte[] text) {
        return text == null ? 0 : text.length + 8L;
    }

    /**
     * Returns the size of scratch memory that a buffer needs: 0 if the buffer is passed itself.
     *
     * @param buffer the buffer
     * @param length the number of bytes of it that are passed
     * @return the size in bytes, to be acquired
     */
    public static long size(ByteBuffer buffer, int length) {
        return crossesItself(buffer) ? 0 : size(length);
    }

    /**
     * Reserves memory.
     *
     * @param bytes the size in bytes
     * @return the address, a multiple of 8
     */
    public long reserve(long bytes) {
        requireBusy();
        int start = used;
        Objects.checkFromIndexSize(start, bytes, (long) memory.capacity());
        used = (int) Math.min((start + bytes + 7) & ~7L, memory.capacity());
        return address + start;
    }

    /**
     * Writes a text as NUL-terminated UTF-8.
     *
     * @param text the text
     * @param name the name of the argument, for the message
     * @return the address of the text
     */
    public long text(String text, String name) {
        requireNonNull(text, name);
        int start = used;
        int length = text.length();
        int end;
        if (!isPlain(text)) {
            end = putOther(text, start, name);
            memory.put(end, (byte) 0);
        } else if (length < plain.length) {
            copyPlain(text, 0, length);
            plain[length] = 0;
            memory.put(start, plain, 0, length + 1);
            end = start + length;
        } else {
            end = putLong(text, start);
        }
        used = (end + 8) & ~7;
        return address + start;
    }

    /** Whether all is ASCII and not NUL. A branch for each char would double the time. */
    private static boolean isPlain(String text) {
        int bits = 0;
        for (int i = 0; i < text.length(); i++) {
            bits |= text.charAt(i);
        }
        return bits < 0x80 && text.indexOf(0) < 0;
    }

    private int putLong(String text, int start) {
        int length = text.length();
        for (int i = 0; i < length; i += plain.length) {
            int count = Math.min(plain.length, length - i);
            copyPlain(text, i, count);
            memory.put(start + i, plain, 0, count);
        }
        memory.put(start + length, (byte) 0);
        return start + length;
    }

    /** Deprecated in the JDK since it drops the upper half of each char, and here those are 0. */
    @SuppressWarnings("deprecation")
    private void copyPlain(String text, int from, int count) {
        text.getBytes(from, from + count, plain, 0);
    }

    private int putOther(String text, int start, String name) {
        int to = start;
        for (int i = 0; i < text.length(); i++) {
            int c = text.codePointAt(i);
            if (c == 0) {
                throw nulInside(name, i);
            } else if (c < 0x80) {
                memory.put(to++, (byte) c);
                continue;
            } else if (c < 0x800) {
                memory.put(to++, (byte) (0xC0 | c >> 6));
            } else {
                if (c < 0x10000) {
                    if (Character.isSurrogate((char) c)) {
                        throw loneSurrogate(name, i);
                    }
                    memory.put(to++, (byte) (0xE0 | c >> 12));
                } else {
                    memory.put(to++, (byte) (0xF0 | c >> 18));
                    memory.put(to++, (byte) (0x80 | c >> 12 & 0x3F));
                    i++;
                }
                memory.put(to++, (byte) (0x80 | c >> 6 & 0x3F));
            }
            memory.put(to++, (byte) (0x80 | c & 0x3F));
        }
        return to;
    }

    /**
     * Writes a text with a terminating NUL.
     *
     * @param text the bytes of the text, without a NUL
     * @param name the name of the argument, for the message
     * @return the address of the text
     */
    public long text(byte[] text, String name) {
        requireNonNull(text, name);
        int start = used;
        for (int i = 0; i < text.length; i++) {
            if (text[i] == 0) {
                throw nulInside(name, i);
            }
        }
        memory.put(start, text);
        memory.put(start + text.length, (byte) 0);
        used = (start + text.length + 8) & ~7;
        return address + start;
    }

    /**
     * Writes a text as NUL-terminated UTF-8, or nothing for null.
     *
     * @param text the text, or null
     * @param name the name of the argument, for the message
     * @return the address of the text, 0 for null
     */
    public long textOrNull(String text, String name) {
        return text == null ? 0 : text(text, name);
    }

    /**
     * Writes a text with a terminating NUL, or nothing for null.
     *
     * @param text the bytes of the text, or null
     * @param name the name of the argument, for the message
     * @return the address of the text, 0 for null
     */
    public long textOrNull(byte[] text, String name) {
        return text == null ? 0 : text(text, name);
    }

    /**
     * Copies a range of an array to scratch memory.
     *
     * @param array the array
     * @param offset the index of the first byte
     * @param length the number of bytes
     * @return the address of the copy
     */
    public long copyIn(byte[] array, int offset, int length) {
        long copy = reserve(length);
        memory.put((int) (copy - address), array, offset, length);
        return copy;
    }

    /**
     * Copies what the callee wrote to a range of an array; the rest of the range is unchanged.
     *
     * @param from the address of the memory
     * @param array the array
     * @param offset the index of the first byte
     * @param length the length of the range
     * @param whole whether all bytes were written
     * @param count otherwise the number of bytes written; negative for none
     */
    public void copyOut(long from, byte[] array, int offset, int length, boolean whole, long count) {
        int bytes = transferred(length, whole, count);
        memory.get((int) (from - address), array, offset, bytes);
    }

    /**
     * Copies a text that the callee wrote.
     *
     * @param from the address of the text
     * @param text receives the text
     * @param length the length of the text in bytes; negative for none
     */
    public void copyOut(long from, TextBuffer text, long length) {
        if (length >= 0) {
            Objects.checkFromIndexSize(from - address, length, (long) memory.capacity());
            text.set(memory, (int) (from - address), (int) length);
        }
    }

    private static boolean crossesItself(ByteBuffer buffer) {
        return buffer.isDirect() && !SharedArena.owns(buffer);
    }

    /**
     * Returns the address to pass for a buffer: its own if it is direct and its memory cannot be freed during the call,
     * else that of a scratch copy of the same size.
     *
     * @param library the library that is called
     * @param buffer the buffer
     * @param position its position when the call began
     * @param length the number of bytes that remained then
     * @param read whether the callee reads it
     * @return the address of the byte at that position
     */
    public long buffer(Library library, ByteBuffer buffer, int position, int length, boolean read) {
        Objects.checkFromIndexSize(position, length, buffer.capacity());
        if (crossesItself(buffer)) {
            // Throws where the buffer's arena is closed or another thread's: no address then reaches native code. No
            // byte is read for that, since it may be of a file that was cut short, which the kernel tells better.
            NONE.put(0, buffer, position, 0);
            return library.address(buffer) + position;
        }
        long copy = reserve(length);
        if (read) {
            memory.put((int) (copy - address), buffer, position, length);
        }
        return copy;
    }

    /**
     * Advances the position of a buffer by the bytes transferred, at most to its limit, which another thread may have
     * changed meanwhile; copies what the callee wrote unless the buffer itself was passed.
     *
     * @param from the address that was passed
     * @param buffer the buffer
     * @param position its position when the call began
     * @param length the number of bytes that remained then
     * @param written whether the callee writes it
     * @param whole whether all bytes were transferred
     * @param count otherwise the number of bytes transferred; negative for none
     */
    public void advance(long from, ByteBuffer buffer, int position, int length, boolean written, boolean whole,
            long count) {
        int bytes = transferred(length, whole, count);
        if (written && !crossesItself(buffer)) {
            buffer.duplicate().clear().put(position, memory, (int) (from - address), bytes);
        }
        while (!moved(buffer, position + bytes)) {
            Thread.onSpinWait();
        }
        Reference.reachabilityFence(buffer);
    }

    private static boolean moved(ByteBuffer buffer, int position) {
        try {
            buffer.position(Math.min(position, buffer.limit()));
            return true;
        } catch (IllegalArgumentException e) {
            // Lowered between the two steps.
            return false;
        }
    }

    private static int transferred(int length, boolean whole, long count) {
        return whole ? length : (int) Math.max(0, Math.min(count, length));
    }

    /**
     * Returns a copy of scratch memory.
     *
     * @param from the address of the first byte
     * @param length the number of bytes
     * @return the bytes
     */
    public byte[] bytesAt(long from, long length) {
        Objects.checkFromIndexSize(from - address, length, (long) memory.capacity());
        byte[] bytes = new byte[(int) length];
        memory.get((int) (from - address), bytes);
        return bytes;
    }

    /**
     * Returns the scratch memory as a buffer.
     *
     * @return the memory, in native byte order; its position and limit are undefined
     * @throws IllegalStateException if the scratch was released
     */
    public ByteBuffer memory() {
        requireBusy();
        return memory;
    }

    /**
     * Returns the index of an address in {@link #memory}.
     *
     * @param at an address that {@link #reserve} returned
     * @return the index of the byte
     */
    public int index(long at) {
        return (int) (at - address);
    }

    /**
     * Returns whether the capacity was too small for a text that a call returns, and a larger one may be tried.
     *
     * @param result the result of the call
     * @param capacity the capacity that was passed, in bytes
     * @return whether to call again with a {@link #larger} capacity
     */
    public static boolean tooSmall(long result, int capacity) {
        if (result > capacity && capacity >= LARGEST_TEXT) {
            throw new IndexOutOfBoundsException("the callee claims a text of " + result + " bytes for a buffer of "
                    + capacity);
        }
        return (result == -interop.ErrorCode.ERANGE || result > capacity) && capacity < LARGEST_TEXT;
    }

    /**
     * Returns the next capacity to try.
     *
     * @param capacity the last capacity
     * @return a larger capacity
     */
    public static int larger(int capacity) {
        return capacity * 4;
    }

    /**
     * Encodes a text as UTF-8, without a terminating NUL.
     *
     * @param text the text
     * @param name the name of the argument, for the message
     * @return the bytes, or null for null
     */
    public static byte[] encode(String text, String name) {
        if (text == null) {
            return null;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                throw loneSurrogate(name, i);
            } else if (c == 0) {
                throw nulInside(name, i);
            }
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Decodes a text from UTF-8.
     *
     * @param text the bytes, or null
     * @return the text, or null for null
     * @throws CharacterCodingException if the bytes are not UTF-8
     */
    public static String decode(byte[] text) throws CharacterCodingException {
        if (text == null) {
            return null;
        }
        CharBuffer decoded = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(text));
        return decoded.toString();
    }

    /**
     * Returns a text as shown in a message.
     *
     * @param text the text
     * @return the text
     */
    public static String display(String text) {
        return text;
    }

    /**
     * Returns a text as shown in a message.
     *
     * @param text the bytes of the text
     * @return the text, with U+FFFD in place of bytes that are not UTF-8
     */
    public static String display(byte[] text) {
        return text == null ? null : new String(text, StandardCharsets.UTF_8);
    }

    private static IllegalArgumentException nulInside(String name, int index) {
        return new IllegalArgumentException(name + " has a NUL at index " + index
                + ": C would end the text there. Remove it");
    }

    private static IllegalArgumentException loneSurrogate(String name, int index) {
        return new IllegalArgumentException(name + " has a surrogate without its other half at index " + index
                + ", which UTF-8 cannot write. Pass the bytes of a name that is not UTF-8 as byte[]");
    }
}
