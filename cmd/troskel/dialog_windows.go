package main

import "golang.org/x/sys/windows"

// yesButton is what a message box answers when its button Yes was pressed, from winuser.h.
const yesButton = 6

func showMessage(text string) { box(text, windows.MB_OK|windows.MB_ICONWARNING) }

// askQuestion asks; the buttons have the system's own words.
func askQuestion(text, _, _ string) bool {
	return box(text, windows.MB_YESNO|windows.MB_ICONQUESTION) == yesButton
}

// box shows a message box of the system, and gives the button that was pressed.
func box(text string, kind uint32) int32 {
	said, err := windows.UTF16PtrFromString(text)
	if err != nil {
		return 0 // it holds a zero byte, which nothing of ours does
	}
	title, err := windows.UTF16PtrFromString(dialogTitle)
	if err != nil {
		return 0
	}
	pressed, _ := windows.MessageBox(0, said, title, kind|windows.MB_SETFOREGROUND) // it failed when nothing was pressed
	return pressed
}
