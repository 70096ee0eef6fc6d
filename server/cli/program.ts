import { Argument, Command, InvalidArgumentError, Option } from 'commander'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DEFAULT_LIBRARY } from './common-options.js'
import { projectRoot } from './project-root.js'
import { VietnameseHelp } from './vietnamese.js'

const MAX_PORT = 65_535

/** The command line. Commands load their code when they run, so that a quick one starts quickly. */
export function buildProgram(): Command {
  const program = new Command('tradieu')
  program
    .description('Tra cứu điều khoản trong văn bản chính sách: tìm đúng điều, khoản, điểm và trích nguyên văn.')
    .addOption(new Option('--library <thư mục>', `thư mục chứa thư viện (mặc định: ${DEFAULT_LIBRARY})`).env('TRADIEU_LIBRARY'))
    .option('--json', 'in kết quả thành một tài liệu JSON ra đầu ra chuẩn', false)
    .version(packageVersion(), '-V, --version', 'in số phiên bản')
    .helpOption('-h, --help', 'in cách dùng')
    .helpCommand('help [lệnh]', 'in cách dùng của một lệnh')
    .exitOverride()
    .configureOutput({ outputError: () => {} })
  addIngest(program)
  addSearch(program)
  addAsk(program)
  addShow(program)
  addTargets(program)
  addCheck(program)
  addServe(program)
  addStart(program)
  addMeiliKeys(program)
  for (const command of [program, ...program.commands]) command.createHelp = () => Object.assign(new VietnameseHelp(), { showGlobalOptions: true })
  return program
}

function addIngest(program: Command): void {
  program.command('ingest').description('nạp tệp, thư mục, manifest hoặc trang web vào thư viện; kết thúc với mã 1 nếu có tệp bị bỏ lại')
    .addArgument(new Argument('[đường dẫn...]', 'tệp, thư mục, manifest.json hoặc địa chỉ http(s)').default(['corpus'], 'corpus'))
    .option('--watch', 'ở lại theo dõi và cập nhật thư viện mỗi khi có tệp đổi, cho đến khi bấm Ctrl+C', false)
    .option('--originals', 'tải bản gốc mà originals.json của thư mục nêu, thay cho bản lược thuật', false)
    .option('--allow-private-addresses', 'cho tải cả địa chỉ của mạng riêng và của chính máy này', false)
    .action(async (paths: string[], { watch }: { watch: boolean }, command: Command) => {
      if (watch) await (await import('./watch-command.js')).watchCommand(paths, command.optsWithGlobals())
      else await (await import('./ingest-command.js')).ingestCommand(paths, command.optsWithGlobals())
    })
}

function addSearch(program: Command): void {
  program.command('search').description('tìm đoạn văn bản khớp với câu hỏi')
    .argument('<câu hỏi>', 'từ cần tìm, có dấu hoặc không dấu')
    .option('--limit <số>', 'số kết quả, nhiều nhất 100', '20')
    .option('--offset <số>', 'bỏ qua bấy nhiêu kết quả đầu', '0')
    .option('--kind <loại>', 'chỉ loại văn bản này (nghi-quyet, tin-tuc, …); lặp lại được', collect, [])
    .option('--year <năm>', 'chỉ văn bản của năm này, hoặc của khoảng 2020-2025')
    .option('--publisher <tên>', 'chỉ cơ quan ban hành hoặc nơi đăng này; lặp lại được', collect, [])
    .option('--role <vai trò>', 'chỉ phần có vai trò này (chi-tieu, nhiem-vu, …); lặp lại được', collect, [])
    .option('--document <mã>', 'chỉ trong văn bản này')
    .addOption(new Option('--sort <thứ tự>', 'thứ tự kết quả').choices(['relevance', 'date', 'order']).default('relevance'))
    .option('--verbatim', 'lấy từng từ đúng như đã gõ, không thêm dấu, không sửa', false)
    .action(async (query: string, _own: unknown, command: Command) => (await import('./search-command.js')).searchCommand(query, command.optsWithGlobals()))
}

function addAsk(program: Command): void {
  program.command('ask').description('trả lời câu hỏi bằng nguyên văn của văn bản, hoặc nói rõ vì sao không có câu trả lời; mã kết thúc là 0 cả khi không có')
    .argument('<câu hỏi>', 'câu hỏi, có dấu hoặc không dấu')
    .action(async (question: string, _own: unknown, command: Command) => (await import('./ask-command.js')).askCommand(question, command.optsWithGlobals()))
}

function addShow(program: Command): void {
  program.command('show').description('in một văn bản (đề cương) hoặc một phần của văn bản (nguyên văn và trích dẫn)')
    .argument('<mã...>', 'mã văn bản hoặc mã phần; nhiều phần của một văn bản thì cần --cite')
    .option('--cite <kiểu>', 'chỉ in trích dẫn: report, first, later, news, markdown, html, bibtex, ris, csl; nhiều mã thì in một trích dẫn chung')
    .action(async (ids: string[], _own: unknown, command: Command) => (await import('./show-command.js')).showCommand(ids, command.optsWithGlobals()))
}

function addTargets(program: Command): void {
  program.command('targets').description('in sổ chỉ tiêu: mọi số liệu của văn bản, mỗi số một dòng')
    .option('--document <mã>', 'chỉ trong văn bản này')
    .option('--indicator <mã>', 'chỉ chỉ tiêu này')
    .option('--csv', 'in thành CSV mở được bằng Excel', false)
    .action(async (_own: unknown, command: Command) => (await import('./targets-command.js')).targetsCommand(command.optsWithGlobals()))
  program.command('trace').description('in các lần nhắc tới một chỉ tiêu theo ngày văn bản, lần sớm nhất và điều đã đổi')
    .argument('<chỉ tiêu>', 'mã chỉ tiêu hoặc cụm từ')
    .action(async (asked: string, _own: unknown, command: Command) => (await import('./targets-command.js')).traceCommand(asked, command.optsWithGlobals()))
}

function addCheck(program: Command): void {
  program.command('check').description('đối chiếu một bản thảo với thư viện: lời trích, số liệu, số hiệu, địa chỉ điều khoản; kết thúc với mã 1 nếu có chỗ không khớp')
    .argument('<tệp>', 'tệp bản thảo; - là đầu vào chuẩn')
    .action(async (file: string, _own: unknown, command: Command) => (await import('./check-command.js')).checkCommand(file, command.optsWithGlobals()))
}

function addServe(program: Command): void {
  withAddress(program.command('serve').description('mở trang web trên thư viện đã có'))
    .action(async (_own: unknown, command: Command) => (await import('./serve-command.js')).serveCommand(command.optsWithGlobals()))
}

function addStart(program: Command): void {
  withAddress(program.command('start').description('nạp corpus/ nếu thư viện chưa có hoặc đã cũ, rồi mở trang web'))
    .action(async (_own: unknown, command: Command) => (await import('./start-command.js')).startCommand(command.optsWithGlobals()))
}

function addMeiliKeys(program: Command): void {
  program.command('meili-keys').description('tạo hai khóa hạn chế của Meilisearch (nạp và tìm) từ khóa chủ, đọc từ MEILI_MASTER_KEY hoặc đầu vào chuẩn')
    .action(async (_own: unknown, command: Command) => (await import('./meili-keys-command.js')).meiliKeysCommand(command.optsWithGlobals()))
}

function withAddress(command: Command): Command {
  return command
    .addOption(new Option('--host <địa chỉ>', 'địa chỉ mạng để lắng nghe').env('HOST').default('127.0.0.1'))
    .addOption(new Option('--port <số>', 'cổng; 0 là cổng trống bất kỳ').env('PORT').argParser(wholeNumber(0, MAX_PORT)).default(3000))
}

/** Parser of a whole number within bounds. */
function wholeNumber(min: number, max: number): (typed: string) => number {
  return (typed) => {
    const value = Number(typed)
    if (!/^\d+$/.test(typed) || value < min || value > max) throw new InvalidArgumentError(`Cần một số nguyên từ ${min} đến ${max}.`)
    return value
  }
}

function collect(typed: string, before: string[]): string[] {
  return [...before, typed]
}

function packageVersion(): string {
  return (JSON.parse(readFileSync(join(projectRoot(), 'package.json'), 'utf8')) as { version: string }).version
}
