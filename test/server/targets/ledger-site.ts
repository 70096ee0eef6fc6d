import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ingestPaths } from '../../../ingest/ingest.js'
import { openLibrary } from '../../../ingest/library/read-library.js'
import { readingOf } from '../../../server/http/library-reader.js'
import { searching } from '../../../server/http/searching.js'
import { plainAsk } from '../http/sample/answers.js'
import { openSite, type Site } from '../http/sample/site.js'

/** Three documents of an invented province: what was resolved, what the paper says of it, and one without a date. */
const FILES: Record<string, string> = {
  'nghi-quyet.txt': `HỘI ĐỒNG NHÂN DÂN TỈNH SÔNG CHÀM
NGHỊ QUYẾT
Về Kế hoạch phát triển kinh tế - xã hội giai đoạn 2021 - 2025
Điều 1. Các chỉ tiêu chủ yếu giai đoạn 2021 - 2025
1. Tốc độ tăng trưởng kinh tế (GRDP) bình quân từ 8%/năm trở lên.
2. Tỷ lệ hộ nghèo giảm bình quân từ 1%/năm trở lên.
3. Đến năm 2025, tỷ lệ che phủ rừng đạt 46%; thu ngân sách nhà nước trên địa bàn đạt trên 20.000 tỷ đồng.
4. Diện tích trồng rừng hằng năm đạt từ 3 đến 5 nghìn ha.
Điều 2. Ủy ban nhân dân tỉnh tổ chức thực hiện, bảo đảm mọi người dân cùng hưởng thành quả phát triển.`,
  'bao.txt': `Sông Chàm sau ba năm
Năm 2023, tốc độ tăng trưởng kinh tế (GRDP) đạt 7,2%.
Đến năm 2025, tỷ lệ che phủ rừng đạt 46%.
Đến năm 2025, thu ngân sách nhà nước trên địa bàn đạt trên 19.000 tỷ đồng.
Tỉnh đã có 12 hợp tác xã trồng chè.
Các địa phương bảo đảm mọi người dân cùng hưởng thành quả phát triển, không để ai ở lại phía sau.`,
  'khong-ngay.txt': `Ghi chép
Tốc độ tăng trưởng kinh tế (GRDP) năm 2022 đạt 6%.`,
  'manifest.json': JSON.stringify({ documents: [
    { file: 'nghi-quyet.txt', type: 'nghi-quyet', number: '41/NQ-HĐND', issuer: 'Hội đồng nhân dân tỉnh Sông Chàm', date: '2020-12-11', title: 'Nghị quyết về Kế hoạch phát triển kinh tế - xã hội giai đoạn 2021 - 2025' },
    { file: 'bao.txt', type: 'tin-tuc', publisher: 'Báo Sông Chàm', date: '2023-12', title: 'Sông Chàm sau ba năm' },
    { file: 'khong-ngay.txt', type: 'khac', title: 'Ghi chép' },
  ] }),
}

/** The whole site over these documents, ingested, on a real port. `own` is an operator's `chi-tieu.json`. */
export async function openLedgerSite(own?: string): Promise<Site & { libraryDir: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'tradieu-ledger-'))
  const libraryDir = join(folder, 'thu-vien')
  mkdirSync(join(folder, 'van-ban'))
  mkdirSync(libraryDir)
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, 'van-ban', name), text)
  if (own !== undefined) writeFileSync(join(libraryDir, 'chi-tieu.json'), own)
  await ingestPaths({ paths: [join(folder, 'van-ban')], libraryDir })
  const library = openLibrary(libraryDir)
  const reading = readingOf(library, library.version(), { search: searching, ask: plainAsk })
  const site = await openSite(() => reading)
  return {
    ...site, libraryDir,
    async close() {
      await site.close()
      library.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
