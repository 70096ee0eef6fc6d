import compression from 'compression'
import express, { type Express, type NextFunction, type Request, type Response } from 'express'
import { AppError } from '../../ingest/model/app-error.js'
import { KINDS, ROLES } from '../../ingest/model/terms.js'
import { ProblemPage } from '../../web/pages/problem.js'
import { renderPage } from '../../web/render.js'
import type { Site } from '../../web/site.js'
import { addApi } from './api.js'
import type { Assets } from './assets.js'
import { shownError } from './errors.js'
import { addCheck, isCheckPath } from './check.js'
import { addCitations } from './citations.js'
import type { Reading } from './library-reader.js'
import { sendOriginal } from './original.js'
import { addPages } from './pages.js'
import { decoded, parted } from './query-string.js'
import { securityHeaders } from './security.js'

export interface ApplicationParts {
  assets: Assets
  /** The library as it is now; throws the `AppError` of one that cannot be read. */
  current: () => Reading
  /** Told of every error that a visitor sees as 500. */
  log: (error: unknown) => void
}

/** The whole site as a function from request to response. */
export function application({ assets, current, log }: ApplicationParts): Express {
  const site: Site = { assets: `/static/${assets.version}`, kinds: spellings(KINDS), roles: spellings(ROLES) }
  const app = express()
  app.disable('x-powered-by')
  app.set('etag', false)
  app.set('query parser', false)
  app.set('case sensitive routing', true)
  app.use(securityHeaders, readableTarget, readOnly, compression())
  app.get('/static/:version/*file', sendAsset(assets))
  app.get('/favicon.ico', (_request, response) => response.redirect(302, `${site.assets}/icons/favicon.svg`))
  app.get('/robots.txt', (_request, response) => response.type('text/plain').send('User-agent: *\nDisallow: /tim-kiem\nDisallow: /hoi-dap\nDisallow: /so-sanh\nDisallow: /so-chi-tieu?\nDisallow: /so-chi-tieu.csv\nDisallow: /api/\n'))
  addApi(app, current)
  addCitations(app, current)
  addCheck(app, { site, current })
  app.get(['/van-ban/:id/ban-goc', '/ban-goc/:id'], sendOriginal(current))
  addPages(app, { site, current })
  app.use(() => {
    throw new AppError('page-not-found', 'Không có trang này.')
  })
  app.use(answerError(site, log))
  return app
}

/** Refuses a path whose escapes are no UTF-8 before any route sees it. */
function readableTarget(request: Request, _response: Response, next: NextFunction): void {
  decoded(parted(request.url).path)
  next()
}

function readOnly(request: Request, response: Response, next: NextFunction): void {
  if (request.method === 'GET' || request.method === 'HEAD' || (request.method === 'POST' && isCheckPath(parted(request.url).path))) return next()
  response.set('Allow', isCheckPath(parted(request.url).path) ? 'GET, HEAD, POST' : 'GET, HEAD')
  throw new AppError('method-not-allowed', 'Chỉ dùng GET hoặc HEAD.', { value: request.method })
}

/** Files of this build may be kept for ever; a page of an older build gets the newest file, to be asked for again. */
function sendAsset({ version, files }: Assets) {
  return (request: Request, response: Response): void => {
    const asset = files.get(([] as string[]).concat(request.params['file'] ?? []).join('/'))
    if (asset === undefined) throw new AppError('page-not-found', 'Không có tệp này.')
    const isCurrent = request.params['version'] === version
    response.set('Cache-Control', isCurrent ? 'public, max-age=31536000, immutable' : 'no-cache')
    response.set('Content-Type', asset.type).send(asset.bytes)
  }
}

/** One shape for programs, one page for people; never the inner text of an error that is not ours. */
function answerError(site: Site, log: (error: unknown) => void) {
  return (error: unknown, request: Request, response: Response, next: NextFunction): void => {
    if (response.headersSent) return next(error)
    const { code, status, title, message, command } = shownError(error)
    if (status === 500) log(error)
    if (status === 503) response.set('Retry-After', '30')
    response.status(status).set('Cache-Control', 'no-store').removeHeader('ETag')
    if (/^\/api(\/|$)/.test(request.path)) response.json({ error: { code, message } })
    else response.type('html').send(renderPage(site, ProblemPage, { status, title, message, command }))
  }
}

function spellings(terms: Readonly<Record<string, { spelling: string }>>): Record<string, string> {
  return Object.fromEntries(Object.entries(terms).map(([token, { spelling }]) => [token, spelling]))
}
