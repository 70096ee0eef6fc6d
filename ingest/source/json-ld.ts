import { z } from 'zod'
import { type Page, textOf } from './dom.js'

/** What JSON-LD says of a page's main article. */
export interface ArticleData {
  headline?: string
  datePublished?: string
  author?: string
  publisher?: string
  url?: string
}

const named = z.union([z.string(), z.object({ name: z.string() })]).transform((value) => (typeof value === 'string' ? value : value.name))
const names = z.union([named.transform((name) => [name]), z.array(named)]).transform((list) => list.join(', '))
const article = z.object({
  '@type': z.union([z.string(), z.array(z.string())]),
  headline: z.string().optional().catch(undefined),
  datePublished: z.string().optional().catch(undefined),
  author: names.optional().catch(undefined),
  publisher: names.optional().catch(undefined),
  url: z.string().optional().catch(undefined),
})

/** Longest JSON-LD script read; real ones have a few kilobytes. */
const MAX_SCRIPT_CHARS = 1_000_000

/**
 * The one article that a page's JSON-LD describes at its top level or in its `@graph`; `{}` where there is none or more than one
 * (a list of teasers says nothing of the page). Scripts that do not parse are passed over.
 */
export function articleData(page: Page): ArticleData {
  const scripts = page('script[type="application/ld+json"]').toArray().map((script) => textOf(script))
  const articles = scripts.flatMap(parseItems).filter(isArticle)
  const dates = new Set(articles.map(({ datePublished }) => datePublished))
  if (articles.length === 0 || dates.size > 1) return {}
  const { headline, datePublished, author, publisher, url } = articles[0]!
  return { headline, datePublished, author, publisher, url }
}

function parseItems(script: string): z.infer<typeof article>[] {
  if (script.length > MAX_SCRIPT_CHARS) return []
  try {
    const data: unknown = JSON.parse(script)
    return topItems(data).flatMap((item) => article.safeParse(item).data ?? [])
  } catch {
    return []
  }
}

function topItems(data: unknown): unknown[] {
  if (Array.isArray(data)) return data
  if (typeof data !== 'object' || data === null) return []
  return '@graph' in data && Array.isArray(data['@graph']) ? data['@graph'] : [data]
}

function isArticle({ '@type': type }: z.infer<typeof article>): boolean {
  return [type].flat().some((name) => /^(News|Report|Blog|Legislation)?(Article|Posting|Legislation)$/.test(name))
}
