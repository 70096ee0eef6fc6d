import { type Command, type CommanderError, Help } from 'commander'

/** Commander's own words in Vietnamese; its API has no place for them but the finished help text and the error codes. */

const HEADINGS: Readonly<Record<string, string>> = {
  'Usage:': 'Cách dùng:', 'Arguments:': 'Tham số:', 'Options:': 'Tùy chọn:', 'Commands:': 'Lệnh:', 'Global Options:': 'Tùy chọn chung:',
}

/** Help with Vietnamese headings and without English remarks on defaults. */
export class VietnameseHelp extends Help {
  override styleTitle(title: string): string {
    return HEADINGS[title] ?? title
  }

  override commandUsage(command: Command): string {
    return super.commandUsage(command).replace('[options]', '[tùy chọn]').replace('[command]', '[lệnh]')
  }

  override subcommandTerm(command: Command): string {
    return super.subcommandTerm(command).replace(' [options]', '')
  }

  override optionDescription(option: Parameters<Help['optionDescription']>[0]): string {
    return option.description + this.remark(option)
  }

  override argumentDescription(argument: Parameters<Help['argumentDescription']>[0]): string {
    return argument.description + this.remark(argument)
  }

  private remark(of: { argChoices?: string[]; defaultValue?: unknown; envVar?: string }): string {
    const remarks = [
      of.argChoices && `một trong: ${of.argChoices.join(', ')}`,
      of.defaultValue !== undefined && of.defaultValue !== false && !isEmptyList(of.defaultValue) && `mặc định: ${String(of.defaultValue)}`,
      of.envVar && `biến môi trường: ${of.envVar}`,
    ].filter(Boolean)
    return remarks.length === 0 ? '' : ` (${remarks.join('; ')})`
  }
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0
}

const SENTENCES: Readonly<Record<string, (named: string) => string>> = {
  'commander.missingArgument': (named) => `Thiếu tham số ${named}.`,
  'commander.optionMissingArgument': (named) => `Tùy chọn ${named} cần một giá trị.`,
  'commander.missingMandatoryOptionValue': (named) => `Thiếu tùy chọn bắt buộc ${named}.`,
  'commander.unknownOption': (named) => `Không có tùy chọn ${named}.`,
  'commander.unknownCommand': (named) => `Không có lệnh ${named}.`,
  'commander.excessArguments': () => 'Thừa tham số; nếu nội dung gồm nhiều từ, hãy đặt trong dấu ngoặc kép.',
  'commander.conflictingOption': () => 'Các tùy chọn này không dùng cùng nhau được.',
}

/** Sentence for a usage error, with what was near to what was typed. */
export function usageMessage(error: CommanderError): string {
  const near = /\(Did you mean (?:one of )?(.+?)\?\)/.exec(error.message)?.[1]
  const named = /'([^']*)'/.exec(error.message)?.[1] ?? ''
  const sentence = SENTENCES[error.code]?.(`“${named}”`) ?? valueMessage(error.message)
  return `${sentence}${near === undefined ? '' : ` Có phải ý bạn là “${near}”?`} Xem cách dùng với --help.`
}

/** `option '--limit <số>' argument 'x' is invalid. Sentence.` → its parts in Vietnamese; the last sentence is ours already. */
function valueMessage(message: string): string {
  const quoted = [...message.matchAll(/'([^']*)'/g)].map((match) => match[1])
  const own = /is invalid\. (?!Allowed choices)(.+)$/.exec(message)?.[1]
  const choices = /Allowed choices are (.+)\.$/.exec(message)?.[1]
  const [option = '', value = ''] = message.includes('command-argument') ? [quoted[1], quoted[0]] : quoted
  return `Giá trị “${value}” của ${option} không hợp lệ.${own === undefined ? '' : ` ${own}`}${choices === undefined ? '' : ` Hãy chọn một trong: ${choices}.`}`
}
