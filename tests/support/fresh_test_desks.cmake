# Clears the desks that tests copy (desk_template.h) once a program was built after them: they are as this build makes
# them, and a run of the same build finds them made.
set(made "${DESKS}/made")
file(GLOB programs LIST_DIRECTORIES false "${BUILD}/bin/*" "${BUILD}/tests/*")
list(FILTER programs EXCLUDE REGEX "\\.(json|cmake)$")
foreach(program IN LISTS programs)
    if("${program}" IS_NEWER_THAN "${made}")
        file(REMOVE_RECURSE "${DESKS}")
        file(MAKE_DIRECTORY "${DESKS}")
        file(TOUCH "${made}")
        return()
    endif()
endforeach()
