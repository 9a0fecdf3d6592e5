package facilitator_test

import (
	"testing"

	"troskel/app/apptest"
)

func TestMain(m *testing.M) { apptest.Main(m) }
