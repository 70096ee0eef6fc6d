import type { Request, Response } from 'express'
import type { Site } from '../../web/site.js'
import type { Reading } from './library-reader.js'
import { parted, readPairs, type Pairs } from './query-string.js'
import { type Made, respond } from './respond.js'

/** What every page is made from. */
export interface PageContext { site: Site; current: () => Reading }

/** A request for a page, its parameters read and the library at hand. */
export interface Asked { request: Request; pairs: Pairs; reading: Reading; site: Site }

/** HTML of a page, or the address to go to instead. */
export type MadePage = Made | { goTo: string }

/** A handler that answers with a page: parameters are read first, so that bad ones are told apart from a library that is missing. */
export function page(context: PageContext, make: (asked: Asked) => (() => MadePage | Promise<MadePage>)) {
  return async (request: Request, response: Response): Promise<void> => {
    const pairs = readPairs(parted(request.url).query)
    const reading = context.current()
    const body = make({ request, pairs, reading, site: context.site })
    let target: string | null = null
    const html = async (): Promise<Made> => {
      const made = await body()
      if (typeof made === 'string' || 'passing' in made) return made
      target = made.goTo
      response.redirect(303, target)
      return ''
    }
    await respond(request, response, { type: 'html', key: reading.version, body: html, kept: reading.pages })
  }
}
