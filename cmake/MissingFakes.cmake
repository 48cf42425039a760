# Writes an assembler file with a weak definition of each function that an archive needs and does not define: it says
# "not faked: <name>" and aborts. The definitions of a test take precedence.
#
# cmake -DARCHIVE=<archive> -DNM=<nm> -DPREFIX=<prefix> -DOUTPUT=<file> -P MissingFakes.cmake

execute_process(COMMAND "${NM}" --format=posix "${ARCHIVE}" OUTPUT_VARIABLE symbols COMMAND_ERROR_IS_FATAL ANY)
string(REGEX MATCHALL "[^\n]+" lines "${symbols}")
set(defined "")
set(missing "")
foreach(line IN LISTS lines)
    if(line MATCHES "^([^ ]+) U")
        list(APPEND missing "${CMAKE_MATCH_1}")
    elseif(line MATCHES "^([^ ]+) [A-Z] ")
        list(APPEND defined "${CMAKE_MATCH_1}")
    endif()
endforeach()
list(REMOVE_DUPLICATES missing)
list(REMOVE_ITEM missing ${defined})
list(FILTER missing INCLUDE REGEX "^${PREFIX}")

set(content ".text\n")
foreach(name IN LISTS missing)
    string(REGEX REPLACE "^${PREFIX}_?" "" text "${name}")
    string(APPEND content ".weak \"${name}\"\n\"${name}\":\n"
        "    leaq 1f(%rip), %rdi\n    andq $-16, %rsp\n    call Fake_Missing\n1:  .asciz \"${text}\"\n")
endforeach()
string(APPEND content ".section .note.GNU-stack, \"\", @progbits\n")
file(WRITE "${OUTPUT}" "${content}")
