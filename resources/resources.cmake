# Target rd_resources: everything under resources/ that the programs read at run time, as one shared library, so that the
# 16 MB font stands on disk once and not in every program. Paths are those of this folder: :/rules/…, :/letters/zh_CN/….
set(folder ${CMAKE_SOURCE_DIR}/resources)
set(own ${CMAKE_BINARY_DIR}/resources)
set(made ${own})
# Fonts, icons and the table of pinyin initials are made with Debian's tools. Who builds on Windows itself brings the folder
# build-windows/program/resources of a build there.
set(RIGHTSDESK_MADE_RESOURCES "" CACHE PATH "The folder `resources` of another build; empty: they are made here")
if(RIGHTSDESK_MADE_RESOURCES)
    set(made ${RIGHTSDESK_MADE_RESOURCES})
endif()

# Masks in each size a window shows, and the style sheet's own three; the sizes stand in make_icons.py too.
file(GLOB drawings CONFIGURE_DEPENDS ${folder}/icons/*.svg)
set(icons "")
foreach(drawing ${drawings})
    get_filename_component(name ${drawing} NAME_WE)
    file(STRINGS ${drawing} mask REGEX "currentColor")
    if(mask)
        foreach(size 18 24 27 32 36 40 48 64 96)
            list(APPEND icons icons/${name}-${size}.png)
        endforeach()
    else()
        list(APPEND icons icons/${name}.png icons/${name}@2x.png icons/${name}@3x.png)
    endif()
endforeach()
if(NOT RIGHTSDESK_MADE_RESOURCES)
    include(${CMAKE_CURRENT_LIST_DIR}/make_resources.cmake)
endif()

# The list of files is written as a .qrc at configure time; a new file is seen because the glob is checked at each build.
file(GLOB_RECURSE files RELATIVE ${folder} CONFIGURE_DEPENDS
     ${folder}/rules/*.json ${folder}/letters/*.json ${folder}/reports/*.json ${folder}/calendars/*.json ${folder}/sources/*.json
     ${folder}/schema/*.sql ${folder}/demo/*.json ${folder}/demo/files/* ${folder}/styles/*.qss)
list(FILTER files EXCLUDE REGEX "/\\.[^/]*$")
set(entries "")
foreach(file ${files})
    string(APPEND entries "<file alias=\"${file}\">${folder}/${file}</file>\n")
endforeach()
foreach(file fonts/RightsDeskSansSC-Regular.otf pinyin/initials.bin ${icons})
    string(APPEND entries "<file alias=\"${file}\">${made}/${file}</file>\n")
endforeach()
file(CONFIGURE OUTPUT ${own}/rightsdesk.qrc CONTENT "<RCC><qresource prefix=\"/\">\n@entries@</qresource></RCC>\n" @ONLY)

qt_add_big_resources(objects ${own}/rightsdesk.qrc OPTIONS --no-compress)
set_source_files_properties(${own}/rightsdesk.qrc PROPERTIES SKIP_AUTORCC ON)
set(exported "")
if(WIN32)
    set(exported "__declspec(dllexport)")
endif()
file(CONFIGURE OUTPUT ${own}/resources.cpp CONTENT "extern \"C\" ${exported} const int rightsdesk_resources; const int rightsdesk_resources = 1;\n")
add_library(rd_resource_library SHARED ${own}/resources.cpp ${objects})
set_target_properties(rd_resource_library PROPERTIES OUTPUT_NAME rightsdesk-resources AUTOMOC OFF AUTORCC OFF)
target_link_libraries(rd_resource_library PRIVATE Qt6::Core)

add_library(rd_resources INTERFACE)
target_link_libraries(rd_resources INTERFACE "$<LINK_LIBRARY:rd_keep,rd_resource_library>")
if(MSVC)
    target_link_options(rd_resources INTERFACE "LINKER:/INCLUDE:__imp_rightsdesk_resources")
elseif(WIN32)
    target_link_options(rd_resources INTERFACE "LINKER:-u,__imp_rightsdesk_resources")
endif()
