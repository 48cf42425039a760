# Copies LIBRARY to DESTINATION, and writes its SHA-256 beside it.

cmake_minimum_required(VERSION 3.21...3.25)
cmake_path(GET LIBRARY FILENAME name)
file(MAKE_DIRECTORY "${DESTINATION}")
file(COPY_FILE "${LIBRARY}" "${DESTINATION}/${name}" ONLY_IF_DIFFERENT)
file(SHA256 "${LIBRARY}" hash)
file(WRITE "${DESTINATION}/${name}.sha256" "${hash}")
