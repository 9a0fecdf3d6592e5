package workshop

// Check reads the files and returns everything that is wrong with them, file by file in the order given. Files of the
// same workshop in different languages are also compared with each other.
func Check(files ...File) Problems {
	var all Problems
	for _, file := range files {
		all = append(all, readFile(file).problems...)
	}
	return all
}

// CheckFiles checks files on the disk as Check does, with the names as they are given.
func CheckFiles(paths ...string) Problems {
	var files []File
	var all Problems
	for _, path := range paths {
		file, problem := load(path, path)
		if problem != nil {
			all = append(all, problem)
			continue
		}
		files = append(files, file)
	}
	return append(all, Check(files...)...)
}
