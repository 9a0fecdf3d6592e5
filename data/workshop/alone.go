package workshop

import (
	"io"

	"troskel/data/exercise"
)

// ReadPart reads a part that stands in a file of its own and is written as workshops are, such as the head of a day file.
// form describes it, as a kind describes its task, and what is wrong is said in the same words. The text is what
// PlainText gives; known is the newest format of such files that the program knows.
func ReadPart(text, file string, known int, form func(exercise.Part)) Problems {
	root, problems := parse(text, file)
	if root == nil || root.shape != mapping {
		return problems.inFileOrder()
	}
	if problem := newerFormat(root, file, known); problem != nil {
		return Problems{problem}
	}
	run := run{file: file, day: &Workshop{}, fill: unchanged, alone: true, problems: problems}
	run.read(root, nil, func(whole *reading) { form(whole) })
	return run.problems.inFileOrder()
}

// WritePart writes a part that ReadPart reads back. The error is the writer's.
func WritePart(to io.Writer, form func(exercise.Part)) error {
	root := &node{shape: mapping}
	form(&writing{at: root})
	var out printer
	out.fields(root, 0)
	_, err := io.WriteString(to, out.String())
	return err
}
