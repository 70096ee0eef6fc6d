import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** LibreOffice of the system. */
const PROGRAM = process.env['SOFFICE'] ?? '/usr/bin/soffice'
const isRequired = process.env['TRADIEU_REQUIRE_OFFICE'] === '1'

/** True where nothing can be turned into office formats and need not be: each suite then says so in its name. */
export const isWithoutOffice = !existsSync(PROGRAM) && !isRequired

/** Name of a suite, with the reason where it is left out. */
export function officeSuite(name: string): string {
  return isWithoutOffice ? `${name} (no LibreOffice at ${PROGRAM})` : name
}

/** Turns plain text files into a format, all by one run of the program; the folder that then holds them under their names. */
export function convertTexts(paths: readonly string[], format: 'docx' | 'pdf' | 'doc' | 'odt' | 'rtf'): string {
  const folder = mkdtempSync(join(tmpdir(), 'tradieu-office-'))
  const profile = pathToFileURL(join(folder, 'profile')).href
  const flags = [`-env:UserInstallation=${profile}`, '--headless', '--infilter=Text (encoded):UTF8,LF,,vi', '--convert-to', format, '--outdir', folder]
  const { status, stderr } = spawnSync(PROGRAM, [...flags, ...paths], { encoding: 'utf8', timeout: 300_000 })
  if (status !== 0) throw new Error(`${PROGRAM} left with ${String(status)}: ${stderr}`)
  return folder
}
