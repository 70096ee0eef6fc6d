import { readEngineSettings } from '../../ingest/index/meilisearch/engine-settings.js'
import { type RemoteIndex, remoteIndex } from '../../ingest/index/meilisearch/remote-index.js'

let configured: { settings: string; remote: RemoteIndex | null } | null = null

/** The server that the environment names, the same object as long as it does; null for the embedded engine. Throws `AppError('bad-setting')`. */
export function configuredRemote(): RemoteIndex | null {
  const read = readEngineSettings()
  const settings = JSON.stringify(read)
  if (configured?.settings !== settings) configured = { settings, remote: read === null ? null : remoteIndex(read, tellChange) }
  return configured.remote
}

/** One line in the log for each change of state. */
function tellChange(fault: { plain: string; state: string } | null): void {
  process.stderr.write(fault === null ? 'Meilisearch trả lời trở lại.\n' : `${fault.plain} Tìm bằng chỉ mục có sẵn trong thư viện. [${fault.state}]\n`)
}
