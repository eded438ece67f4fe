; The installer of RightsDesk for one PC and all who use it; installer/windows/package.sh says what it is given.
Unicode true
Target amd64-unicode
SetCompressor /SOLID lzma
!include MUI2.nsh
!include LogicLib.nsh
!include WinVer.nsh
!include StrFunc.nsh
!include FileFunc.nsh

!define PRODUCT RightsDesk
!define LINKS_KEY "Software\Classes\rightsdesk"
!define PACKAGE_CLASS "${PRODUCT}.Package"
!define PACKAGE_KEY "Software\Classes\${PACKAGE_CLASS}"
!define OPEN_WITH_KEY "Software\Classes\.zip\OpenWithProgids"
!define CHECK_KEY "Software\Classes\SystemFileAssociations\.zip\shell\${PRODUCT}.Check"
!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\${PRODUCT}"

Name "${PRODUCT} ${VERSION}"
OutFile "${OUT}"
!uninstfinalize '"${SIGN}" "%1"' = 0
InstallDir "$PROGRAMFILES64\${PRODUCT}"
InstallDirRegKey HKLM "Software\${PRODUCT}" "Folder"
RequestExecutionLevel admin
ShowInstDetails nevershow
ShowUninstDetails nevershow
BrandingText "${PRODUCT} ${VERSION}"
ManifestDPIAware true

VIProductVersion "${VERSION}.0"
VIAddVersionKey ProductName "${PRODUCT}"
VIAddVersionKey FileDescription "${PRODUCT} installer"
VIAddVersionKey FileVersion "${VERSION}"
VIAddVersionKey ProductVersion "${VERSION}"
VIAddVersionKey LegalCopyright "GPL-3.0-or-later"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_ABORTWARNING
!define MUI_UNCONFIRMPAGE_TEXT_TOP "$(DesksStay)"
!insertmacro MUI_PAGE_LICENSE "${LICENCE}"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "SimpChinese"
!insertmacro MUI_LANGUAGE "English"

LangString NeedsWindows10 ${LANG_SIMPCHINESE} "RightsDesk 需要 64 位 Windows 10（1903 或更高版本）或 Windows 11。"
LangString NeedsWindows10 ${LANG_ENGLISH} "RightsDesk needs a 64-bit Windows 10 (1903 or later) or Windows 11."
LangString StillRuns ${LANG_SIMPCHINESE} "RightsDesk 正在运行。请先关闭程序，再重试。"
LangString StillRuns ${LANG_ENGLISH} "RightsDesk is running. Please close it, then try again."
LangString NotWritten ${LANG_SIMPCHINESE} "有文件无法写入。请检查磁盘空间和权限，再安装一次。"
LangString NotWritten ${LANG_ENGLISH} "A file could not be written. Check the room on the disk and your rights, then install again."
LangString DesksStay ${LANG_SIMPCHINESE} "工作台文件、备份和信件都会保留。"
LangString DesksStay ${LANG_ENGLISH} "Desks, backups and letters stay where they are."
LangString CheckPackage ${LANG_SIMPCHINESE} "用 RightsDesk 核对数据副本"
LangString CheckPackage ${LANG_ENGLISH} "Check with RightsDesk"

${StrLoc}
${UnStrLoc}

; The folder that is looked at or emptied, and the one an earlier installation lies in.
Var Place
Var Earlier

; A program that runs keeps its files open, and half an upgrade would be worse than none: nothing is touched before every file
; that may be in use can be written.
!macro RequireFree file
    ${If} ${FileExists} "$Place\${file}"
        ClearErrors
        FileOpen $0 "$Place\${file}" a
        ${If} ${Errors}
            StrCpy $1 "${file}"
        ${Else}
            FileClose $0
        ${EndIf}
    ${EndIf}
!macroend
!macro RequireNotRunningIn folder
    StrCpy $Place "${folder}"
    ${Do}
        StrCpy $1 ""
        !insertmacro RequireFree "rightsdesk.exe"
        !insertmacro RequireFree "rightsdesk-cli.exe"
        !insertmacro RequireFree "rd-import.exe"
        !insertmacro RequireFree "sqlcipher.dll"
        !insertmacro RequireFree "Qt6Core.dll"
        ${If} $1 == ""
            ${Break}
        ${EndIf}
        ${If} ${Silent}
            SetErrorLevel 3
            Quit
        ${EndIf}
        MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(StillRuns)" IDRETRY +2
        Quit
    ${Loop}
!macroend

Function .onInit
    SetRegView 64
    ; From 1903 on it reads names of files as the program's libraries write them.
    ${IfNot} ${AtLeastBuild} 18362
        MessageBox MB_OK|MB_ICONSTOP "$(NeedsWindows10)" /SD IDOK
        SetErrorLevel 2
        Quit
    ${EndIf}
    ${IfNot} ${Silent}
        !insertmacro MUI_LANGDLL_DISPLAY
    ${EndIf}
FunctionEnd

Function un.onInit
    SetRegView 64
    ${IfNot} ${Silent}
        !insertmacro MUI_UNGETLANGUAGE
    ${EndIf}
FunctionEnd

Section "RightsDesk"
    SetShellVarContext all
    !insertmacro RequireNotRunningIn "$INSTDIR"
    ReadRegStr $Earlier HKLM "Software\${PRODUCT}" "Folder"
    ${If} $Earlier != ""
    ${AndIf} ${FileExists} "$Earlier\installed-files.txt"
        !insertmacro RequireNotRunningIn "$Earlier"
    ${EndIf}
    ; What an older version had and this one has not, goes: the list was written when it was installed. An installation in
    ; another folder goes as a whole, before this one is laid down: the two may be one folder by different names.
    StrCpy $Place $INSTDIR
    Call RemoveInstalled
    ${If} $Earlier != ""
        StrCpy $Place $Earlier
        Call RemoveInstalled
        Delete "$Place\uninstall.exe"
        RMDir "$Place"
    ${EndIf}
    SetOutPath "$INSTDIR"
    ClearErrors
    File /r "${FILES}\*.*"
    ${If} ${Errors}
        MessageBox MB_OK|MB_ICONSTOP "$(NotWritten)" /SD IDOK
        SetErrorLevel 4
        Abort
    ${EndIf}
    WriteUninstaller "$INSTDIR\uninstall.exe"
    CreateShortcut "$SMPROGRAMS\RightsDesk.lnk" "$INSTDIR\rightsdesk.exe"
    WriteRegStr HKLM "Software\${PRODUCT}" "Folder" "$INSTDIR"
    ; Screen pop of the telephone system. Whatever a link says besides, the program takes nothing but the link.
    WriteRegStr HKLM "${LINKS_KEY}" "" "URL:${PRODUCT}"
    WriteRegStr HKLM "${LINKS_KEY}" "URL Protocol" ""
    WriteRegStr HKLM "${LINKS_KEY}\DefaultIcon" "" "$INSTDIR\rightsdesk.exe"
    WriteRegStr HKLM "${LINKS_KEY}\shell\open\command" "" '"$INSTDIR\rightsdesk.exe" -- "%1"'
    ; A sealed data copy is a ZIP file: offered in the menu of one and under "Open with". What opens ZIP files stays as it is.
    WriteRegStr HKLM "${PACKAGE_KEY}" "" "${PRODUCT} data copy"
    WriteRegStr HKLM "${PACKAGE_KEY}\DefaultIcon" "" "$INSTDIR\rightsdesk.exe"
    WriteRegStr HKLM "${PACKAGE_KEY}\shell\open\command" "" '"$INSTDIR\rightsdesk.exe" --check-package "%1"'
    WriteRegStr HKLM "${OPEN_WITH_KEY}" "${PACKAGE_CLASS}" ""
    WriteRegStr HKLM "${CHECK_KEY}" "" "$(CheckPackage)"
    WriteRegStr HKLM "${CHECK_KEY}" "Icon" "$INSTDIR\rightsdesk.exe"
    WriteRegStr HKLM "${CHECK_KEY}\command" "" '"$INSTDIR\rightsdesk.exe" --check-package "%1"'
    ${RefreshShellIcons}
    WriteRegStr HKLM "${UNINSTALL_KEY}" "DisplayName" "${PRODUCT}"
    WriteRegStr HKLM "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
    WriteRegStr HKLM "${UNINSTALL_KEY}" "DisplayIcon" "$INSTDIR\rightsdesk.exe"
    WriteRegStr HKLM "${UNINSTALL_KEY}" "Publisher" "${PRODUCT}"
    WriteRegStr HKLM "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR"
    WriteRegStr HKLM "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
    WriteRegStr HKLM "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
    WriteRegDWORD HKLM "${UNINSTALL_KEY}" "NoModify" 1
    WriteRegDWORD HKLM "${UNINSTALL_KEY}" "NoRepair" 1
    ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
    IntFmt $0 "0x%08X" $0
    WriteRegDWORD HKLM "${UNINSTALL_KEY}" "EstimatedSize" "$0"
SectionEnd

; From $Place only what was installed, by its list: a folder that somebody chose may hold other things.
!macro RemoveInstalledIn prefix find
Function ${prefix}RemoveInstalled
    ${IfNot} ${FileExists} "$Place\installed-files.txt"
        Return
    ${EndIf}
    FileOpen $0 "$Place\installed-files.txt" r
    ${Do}
        ClearErrors
        FileReadUTF16LE $0 $1
        ${If} ${Errors}
            ${Break}
        ${EndIf}
        ${Do}
            StrCpy $2 $1 1 -1
            ${If} $2 == "$\n"
            ${OrIf} $2 == "$\r"
                StrCpy $1 $1 -1
            ${Else}
                ${Break}
            ${EndIf}
        ${Loop}
        ; A name that leads out of the folder, or means more than one file, is none of ours.
        ${${find}} $2 $1 ".." ">"
        ${${find}} $3 $1 ":" ">"
        ${${find}} $4 $1 "*" ">"
        ${${find}} $5 $1 "?" ">"
        ${If} $1 != ""
        ${AndIf} $2 == ""
        ${AndIf} $3 == ""
        ${AndIf} $4 == ""
        ${AndIf} $5 == ""
            Delete "$Place\$1"
        ${EndIf}
    ${Loop}
    FileClose $0
    Delete "$Place\installed-files.txt"
    RMDir "$Place\plugins\platforms"
    RMDir "$Place\plugins\styles"
    RMDir "$Place\plugins\imageformats"
    RMDir "$Place\plugins\tls"
    RMDir "$Place\plugins\sqldrivers"
    RMDir "$Place\plugins"
    RMDir "$Place\licences"
FunctionEnd
!macroend
!insertmacro RemoveInstalledIn "" "StrLoc"
!insertmacro RemoveInstalledIn "un." "UnStrLoc"

Section "Uninstall"
    SetShellVarContext all
    !insertmacro RequireNotRunningIn "$INSTDIR"
    Call un.RemoveInstalled
    Delete "$INSTDIR\uninstall.exe"
    RMDir "$INSTDIR"
    Delete "$SMPROGRAMS\RightsDesk.lnk"
    DeleteRegKey HKLM "${UNINSTALL_KEY}"
    DeleteRegKey HKLM "Software\${PRODUCT}"
    DeleteRegKey HKLM "${LINKS_KEY}"
    DeleteRegKey HKLM "${PACKAGE_KEY}"
    DeleteRegKey HKLM "${CHECK_KEY}"
    DeleteRegValue HKLM "${OPEN_WITH_KEY}" "${PACKAGE_CLASS}" ; the others there are other programs'
    ${RefreshShellIcons}
SectionEnd
