import type { Request, Response, Router } from 'express'
import { AppError } from '../../ingest/model/app-error.js'
import { CheckPage } from '../../web/pages/check.js'
import { renderPage } from '../../web/render.js'
import type { Site } from '../../web/site.js'
import { checkDraft } from '../check/check-draft.js'
import type { CheckResult } from '../check/finding.js'
import { searchContext } from '../search/context.js'
import { readSentDraft, receiveDraft } from './draft-body.js'
import type { Reading } from './library-reader.js'
import { respond } from './respond.js'

/** Drafts looked into at one time: each takes its turns, and more would only make all of them wait. */
const MOST_AT_ONCE = 4
/** Endings that a file chooser offers; what is sent is told apart by content. */
const ACCEPT = '.txt,.md,.html,.htm,.docx,.odt,.pdf,text/plain'

/** True for the two addresses that take a POST. */
export function isCheckPath(path: string): boolean {
  return path === '/kiem-tra' || path === '/api/check'
}

/** Routes of the checker. A draft is answered and forgotten: nothing of it is stored, logged or kept by anyone between. */
export function addCheck(router: Router, { site, current }: { site: Site; current: () => Reading }): void {
  let running = 0
  const check = async (request: Request): Promise<CheckResult> => {
    const { library } = current()
    if (running >= MOST_AT_ONCE) throw new AppError('check-busy', 'Đang có nhiều bản thảo chờ kiểm tra.')
    running++
    try {
      return await checkDraft(searchContext(library), await readSentDraft(request))
    } finally {
      running--
    }
  }
  router.get('/kiem-tra', (request, response) => respond(request, response, {
    type: 'html', key: current().version, body: () => renderPage(site, CheckPage, { check: null, accept: ACCEPT }),
  }))
  router.post('/kiem-tra', receiveDraft, async (request: Request, response: Response) => {
    const result = await check(request)
    unkept(response).type('html').send(renderPage(site, CheckPage, { check: result, accept: ACCEPT }))
  })
  router.post('/api/check', receiveDraft, async (request: Request, response: Response) => {
    unkept(response).json(await check(request))
  })
}

function unkept(response: Response): Response {
  return response.set('Cache-Control', 'no-store')
}
