// read.mjs MODULES FILE: what PDF.js finds in a PDF, as JSON: its metadata, where its bookmarks lead, its attachments, and
// the tags of each page with what they say.
import { readFile } from 'node:fs/promises'
import { createHash } from 'node:crypto'
import { createRequire } from 'node:module'

const [modules, file] = process.argv.slice(2)
const print = console.log
console.log = () => {} // it says that it could not draw
const { getDocument, VerbosityLevel } = createRequire(modules + '/')('pdfjs-dist/legacy/build/pdf.js')
const pdf = await getDocument({ data: new Uint8Array(await readFile(file)), verbosity: VerbosityLevel.WARNINGS }).promise
const { info, metadata } = await pdf.getMetadata()

// texts gives the text of each piece of a page, by its identity, as someone who reads aloud gets it.
function texts(items) {
	const found = {}
	const open = []
	for (const item of items) {
		if (item.type?.startsWith('beginMarkedContent')) open.push(item.id)
		else if (item.type === 'endMarkedContent') open.pop()
		else for (const id of open) if (id) found[id] = (found[id] ?? '') + item.str + (item.hasEOL ? ' ' : '')
	}
	return found
}

function tags(node, said) {
	if (node.type) return node.type === 'content' ? { text: said[node.id] ?? '' } : { link: node.id ?? '' }
	return { role: node.role, alt: node.alt, lang: node.lang, kids: (node.children ?? []).map(kid => tags(kid, said)) }
}

const pages = []
for (let i = 1; i <= pdf.numPages; i++) {
	const page = await pdf.getPage(i)
	const said = texts((await page.getTextContent({ includeMarkedContent: true })).items)
	const links = (await page.getAnnotations()).map(a => ({ contents: a.contentsObj.str, leads: Array.isArray(a.dest) }))
	pages.push({ tags: tags(await page.getStructTree() ?? { role: 'none' }, said), links })
}
const outline = []
for (const mark of await pdf.getOutline() ?? [])
	outline.push({ title: mark.title, page: await pdf.getPageIndex(mark.dest[0]) })
const attachments = Object.values(await pdf.getAttachments() ?? {}).map(a => ({
	name: a.filename, sha256: createHash('sha256').update(a.content).digest('hex'),
}))
print(JSON.stringify({
	title: info.Title, xmpTitle: metadata?.get('dc:title'), ua: metadata?.get('pdfuaid:part'), a: metadata?.get('pdfaid:part'),
	marked: (await pdf.getMarkInfo())?.Marked, pages, outline, attachments,
}))
