import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { buildProgram } from '../server/cli/program.js'
import { ERROR_CODES } from '../server/http/errors.js'

const root = join(import.meta.dirname, '..')
const readme = readFileSync(join(root, 'README.md'), 'utf8')
const packages = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { dependencies: Record<string, string>; scripts: Record<string, string> }

const sources = ['ingest', 'server'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts')).map((name) => readFileSync(join(root, folder, name), 'utf8')))
const found = (pattern: RegExp): string[] => [...new Set(sources.flatMap((text) => [...text.matchAll(pattern)].map((match) => match[1]!)))].sort()

describe('README names', () => {
  it.each(buildProgram().commands.map((command) => command.name()).filter((name) => name !== 'help'))('the command %s', (name) => expect(readme).toContain(`\`${name}`))
  it.each(ERROR_CODES)('the HTTP error %s', (code) => expect(readme).toContain(`\`${code}\``))
  it.each(found(/new AppError\('([a-z-]+)'/g))('the error %s', (code) => expect(readme).toContain(`\`${code}\``))
  it.each(found(/router\.get\('(\/[a-z/-]*)/g))('the route %s', (route) => expect(readme).toContain(route.replace(/\/$/, '')))
  it.each(found(/process\.env(?:\.|\[')(TRADIEU_[A-Z_]+)/g))('the variable %s', (name) => expect(readme).toContain(`\`${name}\``))
  it.each(Object.keys(packages.dependencies).filter((name) => !name.startsWith('@types/')))('the dependency %s', (name) => expect(readme).toContain(`\`${name}\``))
  it.each(Object.keys(packages.scripts).filter((name) => !['build', 'tradieu'].includes(name)))('the script %s', (name) => expect(readme).toMatch(new RegExp(`npm (run (-s )?)?${name}`)))
})
