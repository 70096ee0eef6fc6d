import type { Section } from '../../model/document.js'
import type { Statement, StatementContext } from './read-statements.js'

/** The statements of a table row. */
export function readRow(text: string, section: Section, context: StatementContext): Statement[] {
  void text; void section; void context
  return []
}
