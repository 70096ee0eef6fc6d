import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { fontFaces, FONT_FILES } from './font-faces.js'

export interface Asset { type: string; bytes: Buffer }

/** Everything a page loads, read once. `version` changes with any byte of it, so that a browser may keep each file for ever. */
export interface Assets {
  version: string
  /** By path below the version: `styles/site.css`, `scripts/copy.js`, `fonts/…woff2`, `icons/favicon.svg`. */
  files: ReadonlyMap<string, Asset>
}

const WEB = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'web')

/** Order of the style sheets: variables, then elements, then parts; print last, since it takes back what the others set. */
const STYLES = ['tokens', 'base', 'shell', 'search-form', 'suggest', 'home', 'search', 'ask', 'reader', 'document-text', 'clause', 'ledger', 'check', 'print']

/** The styles, scripts, fonts and icons of this build. Throws where one is missing, so that a broken build does not start. */
export async function loadAssets(): Promise<Assets> {
  const files = new Map<string, Asset>()
  const styles = [fontFaces(), ...STYLES.map((name) => readFileSync(join(WEB, 'styles', `${name}.css`), 'utf8'))]
  files.set('styles/site.css', { type: 'text/css; charset=utf-8', bytes: Buffer.from(styles.join('\n')) })
  for (const [name, script] of await scripts()) files.set(`scripts/${name}.js`, { type: 'text/javascript; charset=utf-8', bytes: Buffer.from(script) })
  for (const name of readdirSync(join(WEB, 'icons'))) files.set(`icons/${name}`, { type: 'image/svg+xml', bytes: readFileSync(join(WEB, 'icons', name)) })
  for (const name of FONT_FILES) files.set(`fonts/${name}`, { type: 'font/woff2', bytes: readFileSync(join(fontFolder(), name)) })
  return { version: digest(files), files }
}

function fontFolder(): string {
  return join(dirname(createRequire(import.meta.url).resolve('@fontsource/be-vietnam-pro/package.json')), 'files')
}

/** Compiled scripts by name. Run from its sources (tests do), the program compiles them here, since no build has. */
async function scripts(): Promise<[string, string][]> {
  const folder = join(WEB, 'scripts')
  const names = readdirSync(folder)
  const compiled = names.filter((name) => name.endsWith('.js'))
  if (compiled.length > 0) return compiled.map((name) => [name.slice(0, -3), withoutMap(readFileSync(join(folder, name), 'utf8'))])
  const { default: ts } = await import('typescript')
  const options = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ES2022 }
  return names.filter((name) => name.endsWith('.ts')).map((name) => [name.slice(0, -3), ts.transpile(readFileSync(join(folder, name), 'utf8'), options)])
}

function withoutMap(script: string): string {
  return script.replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n')
}

function digest(files: ReadonlyMap<string, Asset>): string {
  const hash = createHash('sha256')
  for (const [name, { bytes }] of files) hash.update(`${name}\0${bytes.length}\0`).update(bytes)
  return hash.digest('hex').slice(0, 12)
}
