# rd_windows_program(<target> <description>): icon, version and manifest of a program on Windows, and where its Qt looks for
# plugins: beside it, whatever another program's qt.conf says.
enable_language(RC)
set(RD_ICON ${CMAKE_BINARY_DIR}/resources/rightsdesk.ico)
if(RIGHTSDESK_MADE_RESOURCES)
    set(RD_ICON ${RIGHTSDESK_MADE_RESOURCES}/rightsdesk.ico)
else()
    add_custom_command(
        OUTPUT ${RD_ICON}
        COMMAND /usr/bin/python3 ${CMAKE_SOURCE_DIR}/resources/icons/make_ico.py ${CMAKE_SOURCE_DIR}/resources/icons/rightsdesk.svg ${RD_ICON}
        DEPENDS ${CMAKE_SOURCE_DIR}/resources/icons/make_ico.py ${CMAKE_SOURCE_DIR}/resources/icons/rightsdesk.svg
        COMMENT "Drawing the program's icon" VERBATIM)
endif()
add_custom_target(rd_icon DEPENDS ${RD_ICON})

function(rd_windows_program NAME DESCRIPTION)
    set(RD_MANIFEST ${CMAKE_BINARY_DIR}/windows/${NAME}.manifest)
    configure_file(${CMAKE_SOURCE_DIR}/app/windows/program.manifest.in ${RD_MANIFEST} @ONLY)
    configure_file(${CMAKE_SOURCE_DIR}/app/windows/program.rc.in ${CMAKE_BINARY_DIR}/windows/${NAME}.rc @ONLY)
    set_source_files_properties(${CMAKE_BINARY_DIR}/windows/${NAME}.rc PROPERTIES OBJECT_DEPENDS "${RD_ICON};${RD_MANIFEST}")
    target_sources(${NAME} PRIVATE ${CMAKE_BINARY_DIR}/windows/${NAME}.rc ${CMAKE_SOURCE_DIR}/app/windows/qt.qrc)
    set_target_properties(${NAME} PROPERTIES AUTORCC ON)
    add_dependencies(${NAME} rd_icon)
endfunction()
