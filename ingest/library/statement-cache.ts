import { guarded } from './library-errors.js'
import type { Database, Row, SqlValue, Statement } from './sqlite.js'

/** Every row of a query. */
export type Rows = (sql: string, ...values: SqlValue[]) => Row[]

/** Queries of one connection, each prepared once; errors of the file at `path` come out as ours. */
export function statementCache(db: Database, path: string): { rows: Rows; first: (sql: string, ...values: SqlValue[]) => Row | undefined } {
  const statements = new Map<string, Statement>()
  const rows: Rows = (sql, ...values) => guarded(path, () => {
    let statement = statements.get(sql)
    if (statement === undefined) statements.set(sql, (statement = db.prepare(sql)))
    return statement.all(...values)
  })
  return { rows, first: (sql, ...values) => rows(sql, ...values)[0] }
}
