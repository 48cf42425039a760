#include "test.h"

#include "common/java.h"

static void* lastArgument;
static int64_t lastCapacity;

static void* NewBuffer(void* env, void* address, int64_t capacity)
{
    lastArgument = address;
    lastCapacity = capacity;
    return env;
}

static void* GetAddress(void* env, void* buffer)
{
    (void)env;
    lastArgument = buffer;
    return (void*)(intptr_t)0x123456789A;
}

/* A JNIEnv in which only the two slots that the JNI specification gives to these functions can be called. */
TEST(CallsTheSlotsOfJni)
{
    static Interop_JavaFunction table[233];
    table[229] = (Interop_JavaFunction)NewBuffer;
    table[230] = (Interop_JavaFunction)GetAddress;
    Interop_JavaFunction* env = table;
    CHECK_SAME(0x123456789A, Interop_GetDirectBufferAddress(&env, &lastCapacity));
    CHECK(lastArgument == &lastCapacity);
    CHECK(Interop_NewDirectByteBuffer(&env, 0x7654321, INT64_C(1) << 40) == &env);
    CHECK(lastArgument == (void*)(intptr_t)0x7654321);
    CHECK_SAME(INT64_C(1) << 40, lastCapacity);
}
