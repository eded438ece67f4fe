# Included by resources.cmake: what is not in the tree but made of it, into ${made}. It is of no system, so that a build on
# another one can take it over.
set(RD_FONT_SOURCE /usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc CACHE FILEPATH "Noto Sans CJK, of which the PDF font is made")
add_custom_command(
    OUTPUT ${made}/fonts/RightsDeskSansSC-Regular.otf
    COMMAND ${CMAKE_COMMAND} -E make_directory ${made}/fonts
    COMMAND /usr/bin/python3 ${folder}/fonts/make_font.py ${RD_FONT_SOURCE} ${made}/fonts/RightsDeskSansSC-Regular.otf
    DEPENDS ${folder}/fonts/make_font.py COMMENT "Making the PDF font" VERBATIM)
add_custom_command(
    OUTPUT ${made}/pinyin/initials.bin
    COMMAND ${CMAKE_COMMAND} -E make_directory ${made}/pinyin
    COMMAND /usr/bin/python3 ${folder}/pinyin/make_initials.py ${made}/pinyin/initials.bin
    DEPENDS ${folder}/pinyin/make_initials.py COMMENT "Making the table of pinyin initials" VERBATIM)
list(TRANSFORM icons PREPEND ${made}/ OUTPUT_VARIABLE icon_files)
add_custom_command(
    OUTPUT ${icon_files}
    COMMAND ${CMAKE_COMMAND} -E make_directory ${made}/icons
    COMMAND /usr/bin/python3 ${folder}/icons/make_icons.py ${made}/icons ${drawings}
    DEPENDS ${folder}/icons/make_icons.py ${drawings} COMMENT "Drawing the icons" VERBATIM)
