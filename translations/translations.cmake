# The languages of the window, compiled into rd_ui as :/i18n/…, with Qt's own words beside ours.
set(ts_files ${CMAKE_SOURCE_DIR}/translations/rightsdesk_zh_CN.ts ${CMAKE_SOURCE_DIR}/translations/rightsdesk_en.ts)
set_source_files_properties(${ts_files} PROPERTIES OUTPUT_LOCATION ${CMAKE_BINARY_DIR}/translations)
qt6_add_lrelease(rd_ui TS_FILES ${ts_files} QM_FILES_OUTPUT_VARIABLE qm_files)
qt6_add_resources(rd_ui rd_i18n PREFIX /i18n BASE ${CMAKE_BINARY_DIR}/translations FILES ${qm_files})

find_file(RD_QT_WORDS qtbase_zh_CN.qm PATHS /usr/share/qt6/translations ${QT6_INSTALL_PREFIX}/${QT6_INSTALL_TRANSLATIONS} NO_CMAKE_FIND_ROOT_PATH)
if(RD_QT_WORDS)
    configure_file(${RD_QT_WORDS} ${CMAKE_BINARY_DIR}/translations/qtbase_zh_CN.qm COPYONLY)
    qt6_add_resources(rd_ui rd_qt_words PREFIX /i18n BASE ${CMAKE_BINARY_DIR}/translations FILES ${CMAKE_BINARY_DIR}/translations/qtbase_zh_CN.qm)
else()
    message(WARNING "Qt's Chinese words (qtbase_zh_CN.qm, package qt6-translations-l10n) are not installed; buttons of Qt's own dialogs stay English")
endif()
