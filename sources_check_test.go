package troskel_test

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"path"
	"slices"
	"strings"
)

// sourceFaults checks the files of one folder against the rules that hold inside a file: no init, no package-level
// variable that changes, no fyne.CurrentApp but where the program is wired.
func sourceFaults(files *token.FileSet, parsed map[string]*ast.File) []string {
	check := sourceCheck{files: files}
	var program []*ast.File
	for name, file := range parsed {
		check.noInit(file)
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		program = append(program, file)
		if name != "app/app.go" && !strings.HasPrefix(name, "app/apptest/") {
			check.noCurrentApp(file)
		}
	}
	check.noChange(program)
	slices.Sort(check.found)
	return check.found
}

type sourceCheck struct {
	files *token.FileSet
	found []string
}

func (c *sourceCheck) report(node ast.Node, format string, args ...any) {
	c.found = append(c.found, fmt.Sprintf("%s: ", c.files.Position(node.Pos()))+fmt.Sprintf(format, args...))
}

func (c *sourceCheck) noInit(file *ast.File) {
	for _, declared := range file.Decls {
		if function, ok := declared.(*ast.FuncDecl); ok && function.Recv == nil && function.Name.Name == "init" {
			c.report(function, "no init: say when it happens")
		}
	}
}

func (c *sourceCheck) noCurrentApp(file *ast.File) {
	ast.Inspect(file, func(node ast.Node) bool {
		if name, ok := node.(*ast.Ident); ok && name.Name == "CurrentApp" {
			c.report(name, "CurrentApp is for app/app.go and app/apptest: take what the page needs as a parameter")
		}
		return true
	})
}

// noChange looks at the variables of a package. What it sees: assignments, addresses, and the calls that change what
// they are given. What it does not see: a change through a copy of a map or a slice, or in a method of the variable; so
// a variable's type may hold nothing that is made to change.
func (c *sourceCheck) noChange(program []*ast.File) {
	names := c.resolve(program)
	for _, file := range program {
		for _, declared := range file.Decls {
			if variables, ok := declared.(*ast.GenDecl); ok && variables.Tok == token.VAR {
				c.declaredOnce(variables)
			}
		}
		ast.Inspect(file, func(node ast.Node) bool {
			for _, changed := range changedBy(node) {
				if name, ok := variableOf(changed, names); ok {
					c.report(node, "%s changes: a package-level variable is a table, or belongs in a struct", name)
				}
			}
			return true
		})
	}
}

// resolve tells what each name stands for. Imported packages are left unread, which is enough to know a package's own
// variables from a function's, and an imported package from a variable.
func (c *sourceCheck) resolve(program []*ast.File) *types.Info {
	names := &types.Info{Uses: map[*ast.Ident]types.Object{}}
	config := types.Config{Importer: unread{}, Error: func(error) {}, FakeImportC: true}
	_, _ = config.Check("p", c.files, program, names) // the compiler reports what does not compile
	return names
}

type unread struct{}

func (unread) Import(name string) (*types.Package, error) {
	imported := types.NewPackage(name, path.Base(name))
	imported.MarkComplete()
	return imported, nil
}

func (c *sourceCheck) declaredOnce(variables *ast.GenDecl) {
	embedded := variables.Doc != nil && slices.ContainsFunc(variables.Doc.List, func(comment *ast.Comment) bool {
		return strings.HasPrefix(comment.Text, "//go:embed ")
	})
	for _, spec := range variables.Specs {
		variable := spec.(*ast.ValueSpec)
		if len(variable.Values) == 0 && !embedded {
			c.report(variable, "%s has no value, so somebody changes it", variable.Names[0].Name)
		}
		ast.Inspect(variable, func(node ast.Node) bool {
			switch node := node.(type) {
			case *ast.FuncLit:
				return false
			case *ast.ChanType:
				c.report(node, "%s guards or carries what changes", variable.Names[0].Name)
			case *ast.SelectorExpr:
				if from, ok := node.X.(*ast.Ident); ok && (from.Name == "sync" || from.Name == "atomic") {
					c.report(node, "%s guards or carries what changes", variable.Names[0].Name)
				}
			}
			return true
		})
	}
}

// changedBy lists what a piece of code changes.
func changedBy(node ast.Node) []ast.Expr {
	switch node := node.(type) {
	case *ast.AssignStmt:
		if node.Tok != token.DEFINE {
			return node.Lhs
		}
	case *ast.IncDecStmt:
		return []ast.Expr{node.X}
	case *ast.RangeStmt:
		if node.Tok == token.ASSIGN {
			return []ast.Expr{node.Key, node.Value}
		}
	case *ast.UnaryExpr:
		if node.Op == token.AND {
			return []ast.Expr{node.X}
		}
	case *ast.CallExpr:
		if len(node.Args) > 0 && slices.Contains(changingCalls, types.ExprString(node.Fun)) {
			return node.Args[:1]
		}
	}
	return nil
}

// changingCalls are the calls that change their first argument.
var changingCalls = []string{
	"clear", "copy", "delete", "maps.Copy", "maps.DeleteFunc", "slices.Reverse", "slices.Sort", "slices.SortFunc",
	"slices.SortStableFunc", "sort.Slice", "sort.SliceStable", "sort.Sort", "sort.Strings", "sort.Ints",
}

// variableOf finds the package-level variable that an expression is a part of: ours, or another of our packages'.
func variableOf(changed ast.Expr, names *types.Info) (string, bool) {
	for {
		switch part := changed.(type) {
		case *ast.IndexExpr:
			changed = part.X
		case *ast.SliceExpr:
			changed = part.X
		case *ast.StarExpr:
			changed = part.X
		case *ast.ParenExpr:
			changed = part.X
		case *ast.SelectorExpr:
			if from, ok := part.X.(*ast.Ident); ok {
				if imported, ok := names.Uses[from].(*types.PkgName); ok {
					return types.ExprString(part), strings.HasPrefix(imported.Imported().Path(), "troskel/")
				}
			}
			changed = part.X
		case *ast.Ident:
			variable, ok := names.Uses[part].(*types.Var)
			return part.Name, ok && variable.Parent() == variable.Pkg().Scope()
		default:
			return "", false
		}
	}
}
