package screenreader

import (
	"context"
	"strings"

	"github.com/godbus/dbus/v5"
)

// Where the accessibility bus tells; see the XML of org.a11y.Status in at-spi2-core.
const (
	busName  = "org.a11y.Bus"
	busPath  = dbus.ObjectPath("/org/a11y/bus")
	getter   = "org.freedesktop.DBus.Properties.Get"
	status   = "org.a11y.Status"
	property = "ScreenReaderEnabled"
)

// running asks the session's bus, where there is one already. A desktop says there that a screen reader is on.
func running(env func(string) string) bool {
	address := env("DBUS_SESSION_BUS_ADDRESS")
	if !strings.HasPrefix(address, "unix:") {
		return false // no bus, one that would have to be started, or one on another computer
	}
	ctx, stop := context.WithTimeout(context.Background(), patience)
	defer stop()
	bus, err := dbus.Connect(address, dbus.WithContext(ctx))
	if err != nil {
		return false
	}
	defer func() { _ = bus.Close() }()
	var enabled bool
	asked := bus.Object(busName, busPath).CallWithContext(ctx, getter, dbus.FlagNoAutoStart, status, property)
	return asked.Store(&enabled) == nil && enabled
}
