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

/* What stands for an object of the JVM is its name. */
static char plainThread[] = "Thread";
static char threadOfOurs[] = "RelocatedTable";
static char field[] = "field";
static char tableClass[] = "Table";
static char importClass[] = "Import";
static char currentThread[] = "currentThread";

static Interop_JavaFunction slots[233];
static Interop_JavaFunction* environment = slots;
static const char* threadField;
static void* table;
static const Interop_NativeMethod* registered;
static int32_t registeredCount;
static int32_t cleared;
static uint8_t pending;

static int32_t GetEnvironment(void* vm, void** env, int32_t version)
{
    (void)vm;
    *env = &environment;
    return version == 0x10008 ? 0 : -3;
}

static void* FindClass(void* env, const char* name)
{
    (void)env;
    CHECK(strcmp(name, "java/lang/Thread") == 0);
    return plainThread;
}

static void* GetMethod(void* env, void* type, const char* name, const char* descriptor)
{
    (void)env;
    (void)type;
    CHECK(strcmp(descriptor, "()Ljava/lang/Thread;") == 0);
    CHECK(strcmp(name, currentThread) == 0);
    return currentThread;
}

static void* CallMethod(void* env, void* type, void* method, const void* arguments)
{
    (void)env;
    (void)type;
    (void)arguments;
    CHECK(method == currentThread);
    return &threadField;
}

static void* GetObjectClass(void* env, void* object)
{
    (void)env;
    CHECK(object == &threadField);
    return threadField == NULL ? plainThread : threadOfOurs;
}

static uint8_t IsSameObject(void* env, void* first, void* second)
{
    (void)env;
    return first == second;
}

static void* GetField(void* env, void* type, const char* name, const char* descriptor)
{
    (void)env;
    CHECK(type == threadOfOurs && strcmp(descriptor, "Ljava/lang/Class;") == 0);
    return strcmp(name, threadField) == 0 ? field : NULL;
}

static void* GetObjectField(void* env, void* object, void* of)
{
    (void)env;
    CHECK(object == &threadField && of == field);
    return table;
}

static void SetObjectField(void* env, void* object, void* of, void* value)
{
    (void)env;
    CHECK(object == &threadField && of == field);
    table = value;
}

static uint8_t CheckException(void* env)
{
    (void)env;
    return pending;
}

static void ClearException(void* env)
{
    (void)env;
    cleared++;
}

static int32_t Register(void* env, void* type, const Interop_NativeMethod* methods, int32_t count)
{
    (void)env;
    CHECK(type != NULL);
    registered = methods;
    registeredCount = count;
    return 0;
}

static const char* GetString(void* env, void* string, void* copied)
{
    (void)env;
    CHECK(copied == NULL);
    return string;
}

static void ReleaseString(void* env, void* string, const char* text)
{
    (void)env;
    CHECK(string == text);
    cleared++;
}

static const Interop_NativeMethod methods[] = {{"One", "()V", NULL}, {"Two", "()I", NULL}};

static void FillSlots(void)
{
    slots[6] = (Interop_JavaFunction)FindClass;
    slots[17] = (Interop_JavaFunction)ClearException;
    slots[24] = (Interop_JavaFunction)IsSameObject;
    slots[31] = (Interop_JavaFunction)GetObjectClass;
    slots[94] = (Interop_JavaFunction)GetField;
    slots[95] = (Interop_JavaFunction)GetObjectField;
    slots[104] = (Interop_JavaFunction)SetObjectField;
    slots[113] = (Interop_JavaFunction)GetMethod;
    slots[116] = (Interop_JavaFunction)CallMethod;
    slots[169] = (Interop_JavaFunction)GetString;
    slots[170] = (Interop_JavaFunction)ReleaseString;
    slots[215] = (Interop_JavaFunction)Register;
    slots[228] = (Interop_JavaFunction)CheckException;
    registered = NULL;
    registeredCount = 0;
    cleared = 0;
}

static int32_t Load(const char* fieldOfThread, void* ofTable)
{
    static Interop_JavaFunction machine[8];
    static Interop_JavaFunction* vm = machine;
    machine[6] = (Interop_JavaFunction)GetEnvironment;
    FillSlots();
    threadField = fieldOfThread;
    table = ofTable;
    return Interop_OnLoad(&vm, methods, 2);
}

TEST(RegistersForTheClassThatTheThreadHas)
{
    CHECK_SAME(0x10008, Load("interopTable", tableClass));
    CHECK(registered == methods && registeredCount == 2);
    CHECK(table == NULL);
}

TEST(RegistersNothingForOtherThreads)
{
    CHECK_SAME(0x10008, Load(NULL, tableClass));
    CHECK(registered == NULL && table != NULL);
    CHECK_SAME(0x10008, Load("another", tableClass));
    CHECK(registered == NULL && table != NULL);
    CHECK_SAME(1, cleared);
    CHECK_SAME(0x10008, Load("interopTable", NULL));
    CHECK(registered == NULL);
}

TEST(RegistersNothingWhereTheJvmFails)
{
    pending = 1;
    CHECK_SAME(0x10008, Load("interopTable", tableClass));
    CHECK(registered == NULL && table != NULL);
    CHECK_SAME(1, cleared);
    pending = 0;
}

TEST(RegistersTheMethodOfASymbol)
{
    char two[] = "Two";
    char three[] = "Three";
    FillSlots();
    CHECK_SAME(0, Interop_Register(&environment, importClass, two, methods, 2));
    CHECK(registered == &methods[1] && registeredCount == 1);
    registered = NULL;
    CHECK_SAME(-1, Interop_Register(&environment, importClass, three, methods, 2));
    CHECK(registered == NULL);
    CHECK_SAME(2, cleared);
}
