import { ask } from '../ask/ask.js'
import { configuredModel } from '../ask/model/model-settings.js'
import { searchContext } from '../search/context.js'
import type { Asking } from './library-reader.js'

/** The answer of an open library to a question. */
export const asking: Asking = (library, question, isQuick = false) => ask(searchContext(library), question, isQuick ? null : configuredModel())
