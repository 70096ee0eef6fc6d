import { addCopyButtons } from './copy.js'
import { followContents } from './contents.js'
import { stepThroughMatches } from './matches.js'
import { openWhenWide } from './folds.js'
import { focusSearchOnSlash } from './shortcut.js'

/** Everything here only adds to pages that are complete without it. */
openWhenWide()
addCopyButtons()
focusSearchOnSlash()
followContents()
stepThroughMatches()
