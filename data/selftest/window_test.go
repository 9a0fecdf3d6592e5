package selftest

import "testing"

func TestFailureIn_findsTheCauseAndNoStack(t *testing.T) {
	const stack = "\ngoroutine 1 [running, locked to thread]:\ngithub.com/go-gl/glfw/v3.4/glfw.acceptError({0x0, 0x0, 0xc62e7e3e1c0?})\n" +
		"\tgithub.com/go-gl/glfw/v3.4/glfw@v0.1.0/error.go:217 +0x15e\n"
	for _, one := range []struct {
		printed string
		failure Failure
		cause   string
	}{
		{"Fyne error:  failed to initialise GLFW\n  Cause: PlatformUnavailable: X11: The DISPLAY environment variable is missing\n" +
			"panic: NotInitialized: The GLFW library is not initialized\n" + stack,
			NoDisplay, "PlatformUnavailable: X11: The DISPLAY environment variable is missing"},
		{"  Cause: dial unix /nonexistent: connect: no such file\n  Cause: APIUnavailable: GLX: GLX extension not found\n",
			NoOpenGL, "APIUnavailable: GLX: GLX extension not found"},
		{"2026/11/24 12:27:54 Fyne error:  window creation error\n  Cause: FormatUnavailable: WGL: Failed to find a suitable pixel format\n",
			NoOpenGL, "FormatUnavailable: WGL: Failed to find a suitable pixel format"},
		{"2026/11/24 13:03:49 PlatformError: WGL: Failed to set pixel format for dummy context: Invalid window handle.\n",
			NoOpenGL, "PlatformError: WGL: Failed to set pixel format for dummy context: Invalid window handle."},
		{"Fyne error:  window creation error\n  Cause: PlatformError: something else\n", NoOpenGL, ""},
		{"Cause: APIUnavailable: WGL: The driver does not appear to support OpenGL\n",
			NoOpenGL, "APIUnavailable: WGL: The driver does not appear to support OpenGL"},
		{"VersionUnavailable: Requested OpenGL version 2.1, got version 1.1\n",
			NoOpenGL, "VersionUnavailable: Requested OpenGL version 2.1, got version 1.1"},
		{"SIGSEGV: segmentation violation\nsignal arrived during cgo execution\n" + stack, Crashed, ""},
		{"SIGSEGV: segmentation violation\nmain.draw()\n\t/src/OpenGL/painter.go:12 +0x15e\n", Crashed, ""},
		{"", Crashed, ""},
	} {
		if failure, cause := FailureIn(one.printed); failure != one.failure || cause != one.cause {
			t.Errorf("%.40q gives %q, %q", one.printed, failure, cause)
		}
	}
}
