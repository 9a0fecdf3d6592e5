package inbox

import (
	"context"
	"time"
)

// Watch looks again and again until the context ends, and tells each account that differs from the one before, and each
// error. It asks the folders instead of waiting for the system to tell: a network share, a stick and a synchronised folder
// do not tell reliably, and a folder where nothing is new costs only its listing. A look that takes longer than the
// interval is not hurried.
func Watch(
	ctx context.Context, every time.Duration, look func(context.Context) (Account, error), tell func(Account, error),
) {
	var before Account
	told, failed := false, false
	wait := time.NewTimer(0)
	defer wait.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-wait.C:
		}
		account, err := look(ctx)
		if ctx.Err() != nil {
			return
		}
		news := account
		news.New = 0
		if !told || err != nil || failed || news != before {
			tell(account, err)
		}
		told, failed = true, err != nil
		if err == nil {
			before = news
		}
		wait.Reset(every)
	}
}
