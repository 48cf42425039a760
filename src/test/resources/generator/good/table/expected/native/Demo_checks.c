/* Generated from the imports of Demo. Fails to compile where Java and C disagree. */

#include <stddef.h>
#include "Demo.h"
_Static_assert(_Generic(&Demo_GetAbiVersion, int32_t (*)(void): 1, default: 0),
        "Calls.java believes in int32_t Demo_GetAbiVersion(void)");
_Static_assert(_Generic(&Demo_Twice, double (*)(double): 1, default: 0),
        "Calls.java believes in double Demo_Twice(double)");
_Static_assert(Demo_Twice_IsLeaf, "Calls.java believes Demo_Twice to be a leaf");
_Static_assert(_Generic(&Demo_Reset, void (*)(int32_t, int64_t): 1, default: 0),
        "Calls.java believes in void Demo_Reset(int32_t, int64_t)");
_Static_assert(_Generic(&Demo_Open, int64_t (*)(const char*, const char*): 1, default: 0),
        "Calls.java believes in int64_t Demo_Open(const char*, const char*)");
_Static_assert(_Generic(&Demo_Close, int32_t (*)(int64_t): 1, default: 0),
        "Calls.java believes in int32_t Demo_Close(int64_t)");
_Static_assert(_Generic(&Demo_Read, int32_t (*)(int64_t, uint8_t*, int32_t): 1, default: 0),
        "Calls.java believes in int32_t Demo_Read(int64_t, uint8_t*, int32_t)");
_Static_assert(_Generic(&Demo_Write, int64_t (*)(int64_t, const uint8_t*, int64_t): 1, default: 0),
        "Calls.java believes in int64_t Demo_Write(int64_t, const uint8_t*, int64_t)");
_Static_assert(_Generic(&Demo_WriteAll, int64_t (*)(int64_t, const Interop_Vector*, int32_t): 1, default: 0),
        "Calls.java believes in int64_t Demo_WriteAll(int64_t, const Interop_Vector*, int32_t)");
_Static_assert(_Generic(&Demo_GetStatus, int32_t (*)(int64_t, Demo_Status*, uint8_t*, int32_t): 1, default: 0),
        "Calls.java believes in int32_t Demo_GetStatus(int64_t, Demo_Status*, uint8_t*, int32_t)");
_Static_assert(_Generic(&Demo_GetTitle, int32_t (*)(uint8_t*, int32_t): 1, default: 0),
        "Calls.java believes in int32_t Demo_GetTitle(uint8_t*, int32_t)");

_Static_assert(sizeof(Interop_Vector) == 16 && offsetof(Interop_Vector, Length) == 8,
        "BufferVector.java believes in an address and a length of 8 bytes each");

_Static_assert(sizeof(Demo_Status) == 24, "Status.java believes in a size of 24");
_Static_assert(offsetof(Demo_Status, Ratio) == 0, "Status.java believes Ratio to be at offset 0");
_Static_assert(_Generic(((Demo_Status*)0)->Ratio, double: 1, default: 0), "Status.java believes Ratio to be double");
_Static_assert(offsetof(Demo_Status, Owner) == 8, "Status.java believes Owner to be at offset 8");
_Static_assert(_Generic(((Demo_Status*)0)->Owner, int64_t: 1, default: 0), "Status.java believes Owner to be int64_t");
_Static_assert(offsetof(Demo_Status, Color) == 16, "Status.java believes Color to be at offset 16");
_Static_assert(_Generic(((Demo_Status*)0)->Color, int32_t: 1, default: 0), "Status.java believes Color to be int32_t");
_Static_assert(offsetof(Demo_Status, Padding) == 20, "Status.java believes Padding to be at offset 20");
_Static_assert(_Generic(((Demo_Status*)0)->Padding, int32_t: 1, default: 0), "Status.java believes Padding to be int32_t");

_Static_assert(sizeof(Demo_Record) == 16, "Record.java believes in a size of 16");
_Static_assert(offsetof(Demo_Record, Ino) == 0, "Record.java believes Ino to be at offset 0");
_Static_assert(_Generic(((Demo_Record*)0)->Ino, int64_t: 1, default: 0), "Record.java believes Ino to be int64_t");
_Static_assert(offsetof(Demo_Record, Length) == 8, "Record.java believes Length to be at offset 8");
_Static_assert(_Generic(((Demo_Record*)0)->Length, int32_t: 1, default: 0), "Record.java believes Length to be int32_t");
_Static_assert(offsetof(Demo_Record, Type) == 12, "Record.java believes Type to be at offset 12");
_Static_assert(_Generic(((Demo_Record*)0)->Type, int32_t: 1, default: 0), "Record.java believes Type to be int32_t");

_Static_assert(Demo_RED == 16, "Color.java believes Demo_RED to be 16");
_Static_assert(Demo_FAR == 1099511627776, "Color.java believes Demo_FAR to be 1099511627776");
