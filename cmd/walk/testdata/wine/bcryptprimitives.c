/* What Go programs ask of Windows and Wine 8 lacks, as the DLL that they load first. For tests only: it is never handed
 * out, and on Windows there is another DLL of this name.
 *
 *   x86_64-w64-mingw32-gcc -shared -o bcryptprimitives.dll bcryptprimitives.c -ladvapi32
 */
#include <windows.h>
#include <winternl.h>
#include <ntsecapi.h>
#include <string.h>

/* ProcessPrng gives random bytes. Wine has them under an older name. */
__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE data, SIZE_T size)
{
	return RtlGenRandom(data, (ULONG)size);
}

typedef NTSTATUS(NTAPI *set_information)(HANDLE, PIO_STATUS_BLOCK, PVOID, ULONG, ULONG);

/* Go deletes folders by a newer call (FileDispositionInformationEx), and by an older one where Windows says that it does
 * not know the newer. Wine says that it has not got around to it, which Go takes for a failure. So Wine is made to answer
 * as Windows before 1709 does. */
enum { disposition_ex = 64 };
static const NTSTATUS not_known = (NTSTATUS)0xC0000003; /* STATUS_INVALID_INFO_CLASS */

enum { thunk_size = 32, jump_size = 12 };
static set_information wine_answers;

static NTSTATUS NTAPI answer(HANDLE file, PIO_STATUS_BLOCK status, PVOID what, ULONG size, ULONG class)
{
	return class == disposition_ex ? not_known : wine_answers(file, status, what, size, class);
}

/* take puts our answer where Wine's is, unless Wine's does not look as it does in version 8. */
static void take(BYTE *thunk)
{
	static const BYTE looks[] = {0x4c, 0x8b, 0xd1, 0xb8};
	BYTE jump[jump_size] = {0x48, 0xb8, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xe0}; /* mov rax, …; jmp rax */
	void *ours = (void *)answer;
	DWORD before;
	BYTE *copy = VirtualAlloc(NULL, thunk_size, MEM_COMMIT | MEM_RESERVE, PAGE_EXECUTE_READWRITE);

	if (!thunk || !copy || memcmp(thunk, looks, sizeof looks))
		return;
	memcpy(copy, thunk, thunk_size);
	wine_answers = (set_information)(void *)copy;
	memcpy(jump + 2, &ours, sizeof ours);
	if (VirtualProtect(thunk, jump_size, PAGE_EXECUTE_READWRITE, &before)) {
		memcpy(thunk, jump, jump_size);
		VirtualProtect(thunk, jump_size, before, &before);
	}
}

BOOL WINAPI DllMain(HINSTANCE self, DWORD why, LPVOID nothing)
{
	(void)self, (void)nothing;
	if (why == DLL_PROCESS_ATTACH)
		take((BYTE *)(void *)GetProcAddress(GetModuleHandleA("ntdll.dll"), "NtSetInformationFile"));
	return TRUE;
}
