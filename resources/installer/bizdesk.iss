; For Inno Setup 6.3 or newer: makes the installer for Windows from dist\BizDesk, for the user alone, without an administrator.
; On Windows, after `make dist`:  iscc /DVersion=0.1.0 resources\installer\bizdesk.iss
#ifndef Version
  #error Say which version this is: iscc /DVersion=0.1.0
#endif
#define Name "营商台账"
#define Program "BizDesk.exe"
#define Kind "BizDesk.Backup"

[Setup]
AppId={{6B0E0F3B-3C0D-4B8A-9C57-2D5E1A7F41C6}
AppName={#Name}
AppVersion={#Version}
AppVerName={#Name} {#Version}
AppPublisher=BizDesk
VersionInfoVersion={#Version}
SourceDir=..\..
OutputDir=dist
OutputBaseFilename=BizDesk-{#Version}-setup
SetupIconFile=resources\icons\bizdesk.ico
UninstallDisplayIcon={app}\{#Program}
LicenseFile=LICENSE
; With "lowest" {autopf} is the user's own Programs folder and HKA the user's own registry.
PrivilegesRequired=lowest
DefaultDirName={autopf}\BizDesk
DisableProgramGroupPage=yes
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
ChangesAssociations=yes
; A window that is open is asked to close, so that what is typed in it gets stored, and is not opened again by force.
CloseApplications=yes
RestartApplications=no
WizardStyle=modern
Compression=lzma2/max
SolidCompression=yes

[Languages]
; Part of the compiler since 6.5; with an older one put the file beside the others.
#if FileExists(CompilerPath + "Languages\ChineseSimplified.isl")
Name: "zh"; MessagesFile: "compiler:Languages\ChineseSimplified.isl"
#endif
Name: "en"; MessagesFile: "compiler:Default.isl"

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; GroupDescription: "{cm:AdditionalIcons}"; Flags: unchecked

[InstallDelete]
; What an older version brought and this one does not must not be loaded.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "dist\BizDesk\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs createallsubdirs

[Icons]
Name: "{autoprograms}\{#Name}"; Filename: "{app}\{#Program}"
Name: "{autodesktop}\{#Name}"; Filename: "{app}\{#Program}"; Tasks: desktopicon

[Registry]
Root: HKA; Subkey: "Software\Classes\.bizdesk"; Flags: uninsdeletekeyifempty
Root: HKA; Subkey: "Software\Classes\.bizdesk\OpenWithProgids"; ValueType: string; ValueName: "{#Kind}"; ValueData: ""; Flags: uninsdeletevalue uninsdeletekeyifempty
Root: HKA; Subkey: "Software\Classes\{#Kind}"; ValueType: string; ValueName: ""; ValueData: "营商台账备份"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\{#Kind}\DefaultIcon"; ValueType: string; ValueName: ""; ValueData: "{app}\{#Program},0"
Root: HKA; Subkey: "Software\Classes\{#Kind}\shell\open\command"; ValueType: string; ValueName: ""; ValueData: """{app}\{#Program}"" ""%1"""

[Run]
Filename: "{app}\{#Program}"; Description: "{cm:LaunchProgram,{#Name}}"; Flags: nowait postinstall skipifsilent

; There is no [UninstallDelete]: ledgers, settings and logs lie in the user's folders and stay there.
