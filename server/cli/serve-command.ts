import { configuredModel } from '../ask/model/model-settings.js'
import { libraryDir } from './library-option.js'
import { printJson, tell } from './output.js'
import type { CommonOptions } from './common-options.js'

export interface ServeOptions extends CommonOptions {
  host: string
  port: number
}

/** `tradieu serve`: the web pages of a library, until the process is told to end. */
export async function serveCommand(options: ServeOptions, dir = libraryDir(options)): Promise<void> {
  // A model's address that is none is told now, not to the first visitor.
  configuredModel()
  const { serve } = await import('../http/serve.js')
  const server = await serve({ libraryDir: dir, host: options.host, port: options.port })
  if (options.json) printJson({ url: server.url })
  tell(`Tra Điều đang chạy tại ${server.url} (Ctrl+C để dừng)`)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void Promise.resolve(server.close()).then(() => process.exit(0)))
  }
}
