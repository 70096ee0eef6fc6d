import { addCopyButtons } from './copy.js'
import { followContents } from './contents.js'
import { stepThroughMatches } from './matches.js'
import { openWhenWide } from './folds.js'
import { focusSearchOnSlash } from './shortcut.js'
import { suggestWhileTyping } from './suggest.js'

/** Everything here only adds to pages that are complete without it. */
openWhenWide()
addCopyButtons()
focusSearchOnSlash()
suggestWhileTyping()
followContents()
stepThroughMatches()
