// typst.mjs MODULES FONTS SOURCE PDF: what Typst makes of a text, as PDF/UA-1.
import { readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'

const [modules, fonts, source, file] = process.argv.slice(2)
const { NodeCompiler } = createRequire(modules + '/')('@myriaddreamin/typst-ts-node-compiler')
const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: [fonts] }] })
await writeFile(file, compiler.pdf({ mainFileContent: await readFile(source, 'utf8') }, { pdfStandard: 'ua-1' }))
