// One ingest of FOLDER into LIBRARY in this process; prints what it took as JSON.
import { ingestPaths } from '../../dist/ingest/ingest.js'

const [folder, libraryDir] = process.argv.slice(2)
const startedAt = performance.now()
const { documents, leftOut } = await ingestPaths({ paths: [folder], libraryDir })
const seconds = (performance.now() - startedAt) / 1000
const sections = documents.reduce((sum, document) => sum + document.sections, 0)
// maxRSS is in kilobytes on every system.
console.log(JSON.stringify({ seconds, sections, documents: documents.length, leftOut: leftOut.length, peakMegabytes: process.resourceUsage().maxRSS / 1000 }))
