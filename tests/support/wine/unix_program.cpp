// Under wine: the build machine's program of the same name (pdftotext, qpdf …), as tests ask it for a second opinion.
// It is given the same arguments in the same folder; what it says and how it ends is passed on.
//
// Wine starts a Unix program, but neither waits for it nor gives it a pipe: a shell writes both into files that are
// read here.

#include <windows.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <fcntl.h>
#include <fstream>
#include <io.h>
#include <iterator>
#include <string>

namespace {

std::string utf8(const std::wstring& text)
{
    const int length = static_cast<int>(text.size());
    std::string bytes(
        static_cast<size_t>(WideCharToMultiByte(CP_UTF8, 0, text.c_str(), length, nullptr, 0, nullptr, nullptr)), '\0');
    WideCharToMultiByte(CP_UTF8, 0, text.c_str(), length, bytes.data(), static_cast<int>(bytes.size()), nullptr,
                        nullptr);
    return bytes;
}

// A path of Windows as Unix knows it, also behind an option's letter (-oC:\\out); everything else as it is.
std::string unixForm(const std::wstring& argument)
{
    using Convert = char*(CDECL*)(const wchar_t*);
    static const auto convert = reinterpret_cast<Convert>(
        reinterpret_cast<void*>(GetProcAddress(GetModuleHandleW(L"kernel32.dll"), "wine_get_unix_file_name")));
    const size_t drive = argument.starts_with(L'-') ? 2 : 0;
    const bool isPath = argument.size() > drive + 2 && argument[drive + 1] == L':'
        && (argument[drive + 2] == L'/' || argument[drive + 2] == L'\\');
    if (!isPath || !convert)
        return utf8(argument);
    std::wstring native = argument.substr(drive);
    std::replace(native.begin(), native.end(), L'/', L'\\');
    char* name = convert(native.c_str());
    if (!name)
        return utf8(argument);
    const std::string found = utf8(argument.substr(0, drive)) + name;
    HeapFree(GetProcessHeap(), 0, name);
    return found;
}

std::string quoted(const std::string& text)
{
    std::string safe = "'";
    for (const char letter : text)
        safe += letter == '\'' ? std::string("'\\''") : std::string(1, letter);
    return safe + "'";
}

std::wstring withoutEnding(const std::wstring& program)
{
    const size_t start = program.find_last_of(L"\\/") + 1;
    return program.substr(start, program.rfind(L'.') - start);
}

std::string contentOf(const std::wstring& path)
{
    std::ifstream file(path.c_str(), std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

struct Run {
    std::wstring folder;
    std::wstring file(const wchar_t* name) const { return folder + L'\\' + name; }
    std::string unixFile(const wchar_t* name) const { return quoted(unixForm(file(name))); }
};

Run makeFolder()
{
    std::array<wchar_t, MAX_PATH + 1> place{};
    GetTempPathW(static_cast<DWORD>(place.size()), place.data());
    Run run;
    // Windows gives a process the number of one that was killed and left its folder.
    run.folder = std::wstring(place.data()) + L"unix-" + std::to_wstring(GetCurrentProcessId()) + L'-'
        + std::to_wstring(GetTickCount64());
    CreateDirectoryW(run.folder.c_str(), nullptr);
    return run;
}

bool start(const Run& run, int argc, wchar_t** argv)
{
    std::array<wchar_t, MAX_PATH + 1> here{};
    GetCurrentDirectoryW(static_cast<DWORD>(here.size()), here.data());
    std::string line = quoted(utf8(withoutEnding(argv[0])));
    for (int i = 1; i < argc; ++i)
        line += ' ' + quoted(unixForm(argv[i]));
    std::ofstream script(run.file(L"script").c_str(), std::ios::binary);
    // Debian's own tools, and none of them longer than a test.
    script << "PATH=/usr/bin:/bin\ncd " << quoted(unixForm(here.data())) << '\n'
           << "timeout 300 " << line << " >" << run.unixFile(L"out") << " 2>" << run.unixFile(L"err") << " </dev/null\n"
           << "echo $? >" << run.unixFile(L"ends") << "\nmv " << run.unixFile(L"ends") << ' ' << run.unixFile(L"ended")
           << '\n';
    script.close();
    // The shell is a Unix program: its argument is a path of Unix.
    const std::string path = unixForm(run.file(L"script"));
    std::wstring command = L"Z:\\bin\\sh \"" + std::wstring(path.begin(), path.end()) + L"\"";
    STARTUPINFOW look{};
    look.cb = sizeof look;
    PROCESS_INFORMATION process{};
    return CreateProcessW(nullptr, command.data(), nullptr, nullptr, FALSE, 0, nullptr, nullptr, &look, &process);
}

// What is new in a file goes on to an output.
class Relay {
public:
    Relay(std::wstring file, FILE* to)
        : m_file(std::move(file))
        , m_to(to)
    {
        _setmode(_fileno(to), _O_BINARY);
    }
    void passOn()
    {
        std::ifstream file(m_file.c_str(), std::ios::binary);
        file.seekg(m_passed);
        const std::string said{std::istreambuf_iterator<char>(file), {}};
        std::fwrite(said.data(), 1, said.size(), m_to);
        std::fflush(m_to);
        m_passed += static_cast<std::streamoff>(said.size());
    }

private:
    std::wstring m_file;
    FILE* m_to;
    std::streamoff m_passed = 0;
};

} // namespace

int wmain(int argc, wchar_t** argv)
{
    const Run run = makeFolder();
    if (!start(run, argc, argv))
        return 127;
    Relay out(run.file(L"out"), stdout);
    Relay err(run.file(L"err"), stderr);
    for (bool ended = false; !ended;) {
        Sleep(2);
        ended = GetFileAttributesW(run.file(L"ended").c_str()) != INVALID_FILE_ATTRIBUTES;
        out.passOn();
        err.passOn();
    }
    const int status = std::stoi(contentOf(run.file(L"ended")));
    for (const wchar_t* name : {L"script", L"out", L"err", L"ended"})
        DeleteFileW(run.file(name).c_str());
    RemoveDirectoryW(run.folder.c_str());
    return status;
}
