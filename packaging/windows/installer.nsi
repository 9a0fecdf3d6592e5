; The installer for one user: no administrator, everything under the user's own folders and HKCU. /S installs silently.
; pack defines VERSION, NUMBERS (four parts), FILES (the folder of what is installed), SIDE (a picture), OUTPUT and SIGN.
Unicode true
Target amd64-unicode
SetCompressor /SOLID lzma
ManifestDPIAware true
ManifestSupportedOS Win10
RequestExecutionLevel user
CRCCheck force

!include MUI2.nsh
!include FileFunc.nsh

!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\Troskel"
!define CLASSES "Software\Classes"

Name "Tröskel"
OutFile "${OUTPUT}"
BrandingText "Tröskel ${VERSION}"
; Never %LOCALAPPDATA%\Troskel: there lie the answers.
InstallDir "$LOCALAPPDATA\Programs\Troskel"
; An uninstaller that is not signed could not be run where AppLocker asks who signed.
!uninstfinalize '${SIGN} "%1"' = 0

VIProductVersion "${NUMBERS}"
VIAddVersionKey /LANG=1053 ProductName "Tröskel"
VIAddVersionKey /LANG=1053 FileDescription "Installerar Tröskel för dig"
VIAddVersionKey /LANG=1053 FileVersion "${VERSION}"
VIAddVersionKey /LANG=1053 ProductVersion "${VERSION}"
VIAddVersionKey /LANG=1053 CompanyName "Tröskel"
VIAddVersionKey /LANG=1053 LegalCopyright "MIT-licens"

!define MUI_ICON "${FILES}\troskel.ico"
!define MUI_UNICON "${FILES}\troskel.ico"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${SIDE}"
!define MUI_WELCOMEPAGE_TITLE "Tröskel ${VERSION}"
!define MUI_WELCOMEPAGE_TEXT "Tröskel installeras bara för dig. Det behövs ingen administratör.$\r$\n$\r$\nDina svar ligger i en egen mapp och rörs varken nu eller när programmet tas bort."
!define MUI_FINISHPAGE_TITLE "Klart"
!define MUI_FINISHPAGE_TEXT "Tröskel finns på startmenyn. Dagfiler öppnas med dubbelklick."
!define MUI_FINISHPAGE_RUN "$INSTDIR\troskel.exe"
!define MUI_FINISHPAGE_RUN_TEXT "Starta Tröskel"
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!define MUI_UNCONFIRMPAGE_TEXT_TOP "Programmet tas bort. Dina svar i %LOCALAPPDATA%\Troskel blir kvar, liksom det du har sparat. Vill du ta bort svaren också, välj Rensa i programmet först."
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "Swedish"

; A program that is open cannot be replaced or removed.
!macro STOP_IF_OPEN
  ${If} ${FileExists} "$INSTDIR\troskel.exe"
    ClearErrors
    FileOpen $0 "$INSTDIR\troskel.exe" a
    ${If} ${Errors}
      MessageBox MB_OK|MB_ICONEXCLAMATION "Tröskel är öppet. Stäng programmet och försök igen. Inget har ändrats." /SD IDOK
      SetErrorLevel 3
      Quit
    ${EndIf}
    FileClose $0
  ${EndIf}
!macroend

Section
  !insertmacro STOP_IF_OPEN
  SetOutPath "$INSTDIR"
  File "${FILES}\troskel.exe"
  File "${FILES}\troskelctl.exe"
  File "${FILES}\troskel.ico"
  File "${FILES}\Licenser.txt"
  WriteUninstaller "$INSTDIR\Avinstallera.exe"
  CreateShortcut "$SMPROGRAMS\Tröskel.lnk" "$INSTDIR\troskel.exe"

  ; Day files are ours. Of PDF files we are one more choice under Open with, never the one that opens them.
  WriteRegStr HKCU "${CLASSES}\.troskel" "" "Troskel.Dagfil"
  WriteRegStr HKCU "${CLASSES}\.troskel\OpenWithProgids" "Troskel.Dagfil" ""
  WriteRegStr HKCU "${CLASSES}\Troskel.Dagfil" "" "Dagfil för Tröskel"
  WriteRegStr HKCU "${CLASSES}\Troskel.Dagfil\DefaultIcon" "" "$INSTDIR\troskel.ico"
  WriteRegStr HKCU "${CLASSES}\Troskel.Dagfil\shell\open\command" "" '"$INSTDIR\troskel.exe" "%1"'
  WriteRegStr HKCU "${CLASSES}\.pdf\OpenWithProgids" "Troskel.Reflektion" ""
  WriteRegStr HKCU "${CLASSES}\Troskel.Reflektion" "" "Min reflektion"
  WriteRegStr HKCU "${CLASSES}\Troskel.Reflektion\shell\open" "FriendlyAppName" "Tröskel"
  WriteRegStr HKCU "${CLASSES}\Troskel.Reflektion\shell\open\command" "" '"$INSTDIR\troskel.exe" "%1"'

  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "Tröskel"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "Publisher" "Tröskel"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\troskel.ico"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\Avinstallera.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\Avinstallera.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" $0
  ${RefreshShellIcons}
SectionEnd

Section Uninstall
  !insertmacro STOP_IF_OPEN
  Delete "$INSTDIR\troskel.exe"
  Delete "$INSTDIR\troskelctl.exe"
  Delete "$INSTDIR\troskel.ico"
  Delete "$INSTDIR\Licenser.txt"
  Delete "$INSTDIR\Avinstallera.exe"
  RMDir "$INSTDIR" ; only when nothing else lies there
  Delete "$SMPROGRAMS\Tröskel.lnk"

  ReadRegStr $0 HKCU "${CLASSES}\.troskel" ""
  ${If} $0 == "Troskel.Dagfil"
    DeleteRegValue HKCU "${CLASSES}\.troskel" ""
  ${EndIf}
  DeleteRegValue HKCU "${CLASSES}\.troskel\OpenWithProgids" "Troskel.Dagfil"
  DeleteRegKey /ifempty HKCU "${CLASSES}\.troskel\OpenWithProgids"
  DeleteRegKey /ifempty HKCU "${CLASSES}\.troskel"
  DeleteRegKey HKCU "${CLASSES}\Troskel.Dagfil"
  DeleteRegValue HKCU "${CLASSES}\.pdf\OpenWithProgids" "Troskel.Reflektion"
  DeleteRegKey /ifempty HKCU "${CLASSES}\.pdf\OpenWithProgids"
  DeleteRegKey /ifempty HKCU "${CLASSES}\.pdf"
  DeleteRegKey HKCU "${CLASSES}\Troskel.Reflektion"
  DeleteRegKey HKCU "${UNINSTALL}"
  ${RefreshShellIcons}
SectionEnd
