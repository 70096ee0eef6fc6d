import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { formatNumber } from '../../ingest/model/vietnamese-number.js'
import { type Indicator, INDICATORS } from '../../ingest/parse/targets/indicator-list.js'
import { seededRandom } from '../seeded-random.js'

/** Statements of one document: a five-year plan with its annex has about as many. */
const STATEMENTS_A_DOCUMENT = 100
const KINDS = ['nghi-quyet', 'ke-hoach', 'bao-cao', 'tin-tuc'] as const
const PLACES = ['Sông Chàm', 'Hòn Ngư', 'Đá Bạc', 'Rừng Thông', 'Cửa Lạch', 'Đồi Chè']

/**
 * A folder of invented documents that state about so many figures: every indicator of the list under its own names, with bounds, ranges,
 * periods and wordings as plans and reports have them. The same for the same number.
 */
export function writeStatements(folder: string, statements: number): void {
  mkdirSync(folder, { recursive: true })
  const random = seededRandom(20_250_101)
  const one = <Value>(values: readonly Value[]): Value => values[Math.floor(random() * values.length)]!
  const documents = Math.ceil(statements / STATEMENTS_A_DOCUMENT)
  const entries = Array.from({ length: documents }, (_, i) => {
    const [kind, year, place, file] = [one(KINDS), 2011 + Math.floor((i / documents) * 15), one(PLACES), `van-ban-${i + 1}.txt`]
    const lines = Array.from({ length: STATEMENTS_A_DOCUMENT }, (_, n) => `${n + 1}. ${sentence(one(INDICATORS), { year, isAim: kind === 'nghi-quyet' || kind === 'ke-hoach', random, one })}`)
    writeFileSync(join(folder, file), `Kế hoạch phát triển của tỉnh ${place} năm ${year}\nĐiều 1. Các chỉ tiêu\n${lines.join('\n')}\n`)
    return { file, type: kind, date: random() < 0.05 ? null : `${year}-${String(1 + Math.floor(random() * 12)).padStart(2, '0')}`, title: `Kế hoạch số ${i + 1} của tỉnh ${place} năm ${year}` }
  })
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ documents: entries }))
}

interface Saying { year: number; isAim: boolean; random: () => number; one: <Value>(values: readonly Value[]) => Value }

function sentence(indicator: Indicator, { year, isAim, random, one }: Saying): string {
  const name = one(indicator.aliases)
  const unit = indicator.unit === 'thứ hạng' ? 'điểm' : indicator.unit
  const value = unit.startsWith('%') ? Math.round(random() * 1000) / 10 : Math.round(random() * 10_000)
  const figure = `${formatNumber(value)}${unit.startsWith('%') ? '' : ' '}${unit}`
  const subject = name.charAt(0).toUpperCase() + name.slice(1)
  if (!isAim) return `Năm ${year}, ${name} ${one(['đạt', 'ước đạt', 'là', 'đạt khoảng'])} ${figure}${one(['', ', bằng năm trước', ', vượt kế hoạch đề ra', ' theo báo cáo của các địa phương'])}.`
  const period = one([`Đến năm ${year + 5}`, `Giai đoạn ${year} - ${year + 5}`, `Năm ${year + 1}`])
  return one([`${period}, ${name} đạt ${figure} trở lên.`, `${subject} đến năm ${year + 5} đạt trên ${figure}.`, `${period}, phấn đấu ${name} không quá ${figure}, bảo đảm bền vững.`, `${period}, ${name} đạt ${figure}.`])
}
