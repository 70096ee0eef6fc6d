import { AppError } from '../../ingest/model/app-error.js'
import type { Searching } from './library-reader.js'

/** The search of this server, as routes ask it. */
export const searching: Searching = async () => {
  throw new AppError('engine-unavailable', 'Máy tìm kiếm chưa sẵn sàng.')
}
